"""The therapist's side of an evening at home: the line that stays in sight, and what it leads to."""
