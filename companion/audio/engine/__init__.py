"""What plays a programme: tracks in sequence, mixed in blocks."""
