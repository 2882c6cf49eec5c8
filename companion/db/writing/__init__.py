"""What is kept beside the words of notes: how they were written, and the practice's own words."""
