"""The practice session in the window: its mark over every screen, and its way from Begin to nothing left."""
