"""What is known of a client, as it is read and written."""
