"""The audit trail: who did what, and the hash of each fact."""
