"""What one room asks of another, by noun: each protocol is fulfilled elsewhere."""
