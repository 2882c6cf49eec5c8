"""Initials: they belong to one person for ever, also after that person has left. Pure."""

from collections.abc import Collection
from itertools import count
from typing import Final

from companion.record.names import alike

LONGEST: Final = 8
"""The most characters of initials."""


def free(initials: str, taken: Collection[str]) -> str:
    """Give these initials if they are nobody's, else the first with a number that are: AA, then AA2.

    Those that look like somebody's are somebody's.
    """
    if not _is_taken(initials, taken):
        return initials
    stem = initials.rstrip("0123456789") or initials
    numbered = (f"{stem[: LONGEST - len(str(number))]}{number}" for number in count(2))
    return next(one for one in numbered if not _is_taken(one, taken))


def _is_taken(initials: str, taken: Collection[str]) -> bool:
    return any(alike(initials, other) for other in taken)
