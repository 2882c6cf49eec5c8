"""The log of a session, and what can be done with a line of it."""
