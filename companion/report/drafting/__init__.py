"""The draft of a note: the facts of the journal as sentences under the headings of a format."""
