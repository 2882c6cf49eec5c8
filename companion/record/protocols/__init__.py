"""The practice's own protocols, as values: how it stands with each, and drafts."""
