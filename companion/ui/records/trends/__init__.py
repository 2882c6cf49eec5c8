"""One client over time."""
