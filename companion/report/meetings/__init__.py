"""What is told of visits without medicine."""
