"""Companion: a clock, a music player and a notebook for a ketamine-assisted therapy session."""

__version__ = "0.1.0"
