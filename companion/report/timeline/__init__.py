"""A session on one axis of minutes."""
