"""PDFs: pages, fonts, and a text layer that gives back every character."""
