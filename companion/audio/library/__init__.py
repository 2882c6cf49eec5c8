"""Listening to a practitioner's own files, in a process of its own."""
