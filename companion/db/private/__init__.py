"""Private notes, and the key that belongs to who wrote them."""
