"""Questionnaires: what each asks, how it is scored, and what was answered."""
