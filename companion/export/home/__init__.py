"""What is made of an evening at home for those who have no Companion there."""
