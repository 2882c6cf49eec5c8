"""The program as something to install: `python3 start.py package`."""
