"""What is kept and read later: clients, visits, notes and their timeline, as plain values."""
