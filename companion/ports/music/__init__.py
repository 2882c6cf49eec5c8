"""Music, as conductor and screens ask for it."""
