"""Music beside music by people: what can be measured of a sound, and what a phase asks of it."""
