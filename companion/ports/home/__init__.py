"""What an evening at home asks of the world outside."""
