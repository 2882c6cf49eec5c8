"""How a call that takes its time is answered."""

from collections.abc import Callable

Failed = Callable[[str], None]
"""Told that what was asked was not done, and why, in one calm sentence."""
