"""When visits are to be, in words."""
