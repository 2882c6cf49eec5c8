"""Everything a person sees and presses, in Qt widgets."""
