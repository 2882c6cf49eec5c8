"""How much two pieces may be alike, by their pitches and their light."""

from typing import Final

from companion.audio.compose.score.piece import Piece

IN_ONE_CHARACTER: Final = 0.95
IN_ANOTHER: Final = 0.98
"""There are twelve keys: a bowl and a voice may share one, and are told apart by how they are played."""


def most_alike(one: Piece, other: Piece) -> float:
    """Give the likeness that two pieces stay under."""
    return IN_ONE_CHARACTER if one.character == other.character else IN_ANOTHER
