"""The practice's own protocols: their folder, what was accepted of it, and what is half edited."""
