"""A script: what a client played by the program says and shows, and what a trainer wants noticed of it."""
