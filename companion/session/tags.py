"""The quick-log tags: one key each, stamped with the moment it is pressed."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Tag:
    """A word for something seen or heard, and the key that logs it."""

    key: str
    name: str


TAGS: Final = (
    Tag("C", "Calm"),
    Tag("M", "Movement"),
    Tag("V", "Words spoken"),
    Tag("T", "Tears"),
    Tag("L", "Laughter"),
    Tag("A", "Anxious"),
    Tag("N", "Nausea"),
    Tag("I", "Touch given"),
    Tag("B", "Bathroom"),
)
"""The set a practice starts with."""
