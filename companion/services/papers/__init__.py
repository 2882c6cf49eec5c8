"""Papers that are laid out: printed, opened, saved or copied."""
