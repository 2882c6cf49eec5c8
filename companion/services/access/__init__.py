"""Who may open the record, and what works while it is locked."""
