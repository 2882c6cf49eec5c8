"""What is planned in Prepare for an evening at home."""
