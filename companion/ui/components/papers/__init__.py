"""Papers at the desk: printed with a preview, opened, saved, copied; files and folders that are chosen."""
