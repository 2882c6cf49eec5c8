"""A session as a file: PDF and JSON."""
