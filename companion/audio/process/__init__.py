"""The music process, and how the program speaks to it."""
