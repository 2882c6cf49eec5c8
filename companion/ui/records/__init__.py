"""What is kept, looked at from a desk: today, clients, search, audit trail."""
