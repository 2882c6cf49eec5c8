"""The journal of a session in the record, and beside it the black box."""
