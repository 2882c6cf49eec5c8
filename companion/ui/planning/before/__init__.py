"""What is gone through in Prepare before the first dose."""
