"""The music of a session as it was heard."""
