"""What is measured with clients, and what is made of it over time."""
