"""What the screens ask for while a note is written."""
