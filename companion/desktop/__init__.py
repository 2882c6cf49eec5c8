"""The desktop that the program runs on: folders, one instance, staying awake, a log, memory of its own."""
