"""The program behind the screens: what they ask for, done with the rooms outside."""
