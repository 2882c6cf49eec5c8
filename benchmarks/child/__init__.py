"""What is measured, each in a process of its own: it prints its answer as one line of JSON."""
