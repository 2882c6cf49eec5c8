"""What is told of an evening at home before it: on the helper's paper, and on the home page."""
