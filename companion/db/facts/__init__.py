"""What is known of clients, version by version."""
