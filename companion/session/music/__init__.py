"""The programme of music, its outputs and levels."""
