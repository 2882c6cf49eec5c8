"""The end of a session: what is gone through before somebody leaves."""
