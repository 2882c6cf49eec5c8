"""A list of clients from elsewhere, looked through before it is brought in."""
