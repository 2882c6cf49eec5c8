"""Music to take along: what was played, joined into one file."""
