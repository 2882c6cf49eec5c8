"""The clock of a session, times as people type them, and zones."""
