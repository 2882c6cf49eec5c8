"""What a search finds."""

from dataclasses import dataclass
from enum import StrEnum


class HitSource(StrEnum):
    """What the words that were found stand in."""

    CLIENT = "client"
    NOTE = "note"
    ADDENDUM = "addendum"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class HitPiece:
    """A stretch of text; ``hit`` marks what was looked for."""

    text: str
    hit: bool = False


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One place where the words stand; ``visit_id`` is empty for a client's own page."""

    kind: HitSource
    about_id: str
    visit_id: str
    client_id: str
    client_code: str
    at_ms: int
    zone: str
    pieces: tuple[HitPiece, ...]

    @property
    def text(self) -> str:
        """The words around the hit, unmarked."""
        return "".join(piece.text for piece in self.pieces)
