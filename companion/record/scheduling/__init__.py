"""When visits are to be."""
