"""The practitioner's own music, as values."""
