"""Words that are dated: a form of them, and the page that keeps every version."""
