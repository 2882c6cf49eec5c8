"""Where the window is on the screens there are, and that it comes back there."""
