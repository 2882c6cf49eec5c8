"""What is known of a client beside the code: dated, and never changed but by a newer version."""
