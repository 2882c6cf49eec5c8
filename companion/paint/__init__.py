"""The few painters that screens and paper share; what they paint comes as values from the record."""
