"""Dictionaries: by the system's own library where it is there, and by one in Python where it is not."""
