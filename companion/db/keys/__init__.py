"""What opens the record: its random key, the secrets that wrap it, and how often one may try."""
