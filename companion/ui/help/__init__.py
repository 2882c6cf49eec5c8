"""Help at the desk: a short page for each screen, read and searched offline, and what this program is."""
