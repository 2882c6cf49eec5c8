"""What the screens ask about how the program itself fares."""
