"""The manual for the web, and what in it comes from the program."""
