"""What can be chosen where something is entered, and the rows of what was given and gone through."""
