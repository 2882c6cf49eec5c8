"""In which words each state is looked at every day, by turns; in the others it is by ``--long``."""

from collections.abc import Iterable
from typing import Final

import pytest

from tests.gallery import SCREENS
from tests.gallery.fits import ROOM

ENGLISH: Final = "en"
SPANISH: Final = "es"
LONGER: Final = "longer words"


def turn_of(name: str) -> str:
    """Say in which words a state is looked at every day; Spanish is for the room, which has least space."""
    turns = (ENGLISH, SPANISH, LONGER) if name in ROOM else (ENGLISH, LONGER)
    return turns[list(SCREENS).index(name) % len(turns)]


def by_turns(words: str, names: Iterable[str], otherwise: pytest.MarkDecorator) -> list[object]:
    """Give each of these states for a test in such words, marked where it is not their turn."""
    return [name if turn_of(name) == words else pytest.param(name, marks=otherwise) for name in names]
