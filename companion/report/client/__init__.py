"""Pure: what is told of a client beside a session."""
