"""A list of clients from elsewhere: read, matched, and looked through before anything is kept."""
