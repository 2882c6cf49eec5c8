"""Visits without medicine, and what was written at them, version by version."""
