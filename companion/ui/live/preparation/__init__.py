"""What was prepared with the client, in the room: one line at its head, and a page with all of it."""
