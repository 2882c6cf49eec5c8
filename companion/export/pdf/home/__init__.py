"""What a helper at home holds in the hand, on paper."""
