"""Who comes in: set-up, passphrase, recovery key, practitioners, the curtain, and a session that is locked."""
