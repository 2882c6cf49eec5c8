"""Ways between the screens of the desk, beside those of the navigation itself."""
