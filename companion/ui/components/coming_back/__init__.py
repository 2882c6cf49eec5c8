"""What comes back of an evening at home: where it is put in, and looked through before it is kept."""
