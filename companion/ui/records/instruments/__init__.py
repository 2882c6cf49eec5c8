"""Questionnaires: asking one, and what a client answered so far."""
