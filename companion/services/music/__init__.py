"""Music as the screens ask for it: library, audition, longer music, outputs."""
