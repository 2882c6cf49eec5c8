"""What is gone through before the first dose."""
