"""What a client takes home of a session, put together in Review."""
