"""What is composed: harmony, parts, pieces and courses."""
