"""The panels in which something is entered: administration, vitals, notes."""
