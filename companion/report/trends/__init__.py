"""What was measured with one client over time, and what was observed of all sessions of a protocol."""
