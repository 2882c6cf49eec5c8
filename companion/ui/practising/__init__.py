"""The practice room at the desk: which scripts there are, what was played, and the debrief of each."""
