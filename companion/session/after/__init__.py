"""What a protocol says of the time after a session."""
