"""A session as FHIR R4, for the systems of other practices."""
