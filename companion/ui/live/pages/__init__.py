"""The pages that take the place of the panels in a room."""
