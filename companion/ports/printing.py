"""What the screens ask about sheets of paper."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

KeyGroup = tuple[str, list[tuple[str, str]]]
"""A name, and under it pairs of a key and what it does."""


class Printing(Protocol):
    """Writes sheets as PDFs; each raises ``RecordError`` with one calm sentence when it was not written."""

    def emergency_card(self, path: Path, card: str, about: tuple[tuple[str, str], ...] = ()) -> None:
        """Write the practice's card, or ``card`` while it has none; ``about`` are facts of one client."""
        ...

    def instructions(self, path: Path, visit_id: str) -> None:
        """Write what the client of a session takes home."""
        ...

    def rems(self, path: Path, visit_id: str) -> None:
        """Write the fields of a session in the order of the REMS monitoring form."""
        ...

    def key_card(
        self, path: Path, title: str, groups: Sequence[KeyGroup], *, half: bool, replace: bool = False
    ) -> None:
        """Write keys and what they do on a sheet, or on half of one."""
        ...
