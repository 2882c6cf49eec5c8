"""A session afterwards: timeline, tables, note, private note, exports."""
