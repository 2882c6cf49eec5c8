"""What is told of a session: its entries in words and rows, its timeline, its draft and its sheets. Pure."""
