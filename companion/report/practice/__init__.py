"""What is told of a script that was played: what happened, when it was noticed, what was written."""
