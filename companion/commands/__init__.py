"""What the command line does without a window: checks, lists, exports and backups."""
