"""The first day: what makes a practice ready, a step at a time."""
