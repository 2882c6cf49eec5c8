"""How a call that takes its time is answered."""

from collections.abc import Callable

Done = Callable[[str], None]
"""Told when a call has ended: an empty string once what was asked is done, else one calm sentence."""
