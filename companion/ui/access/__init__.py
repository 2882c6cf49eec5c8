"""Who comes in: set-up, passphrase, recovery key, practitioners, curtain, and a locked session."""
