"""What belongs to one client: the paper to take along, and the whole record."""
