"""What is kept: one encrypted file, its keys, and the store that reads and writes it."""
