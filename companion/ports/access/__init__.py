"""What the screens ask about who may open the record, and about what works while it is locked."""
