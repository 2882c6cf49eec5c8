"""What `start.py test` runs, once everything is set up."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
