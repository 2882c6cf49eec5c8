"""Backups of the record, and the newest head of the trail that each of them has seen."""
