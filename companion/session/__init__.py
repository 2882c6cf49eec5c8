"""The hours of a session: pure values and functions that are told the time and never ask for it."""
