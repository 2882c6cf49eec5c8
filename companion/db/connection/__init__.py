"""The encrypted file: one thread that writes, any that reads, and what goes wrong."""
