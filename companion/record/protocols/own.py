"""The practice's own protocols: which version of each somebody accepted, and what waits in their folder."""

import re
from dataclasses import dataclass
from enum import StrEnum

from companion.session.protocol import Protocol


class OwnState(StrEnum):
    """How it stands with a protocol of the practice's own."""

    IN_USE = "in use"
    """The file is as somebody accepted it."""
    NEW = "new"
    """Nobody has accepted it yet."""
    CHANGED = "changed"
    """The file is another one now; the version that was accepted stays in use."""
    GONE = "gone"
    """There is no such file any more; the version that was accepted stays in use."""
    WRONG = "wrong"
    """The file cannot be used; a version that was accepted stays in use."""
    TWIN = "twin"
    """Its id is that of another protocol; a version that was accepted stays in use."""


@dataclass(frozen=True, slots=True)
class AcceptedProtocol:
    """The text of a protocol as somebody accepted it, from which file, by whom and when."""

    file: str
    text: str
    by: str = ""
    at_ms: int = 0


@dataclass(frozen=True, slots=True)
class OwnProtocol:
    """One protocol of the practice: what is in use of it, what waits, and what is wrong with it."""

    file: str
    state: OwnState
    used: Protocol | None = None
    accepted: AcceptedProtocol | None = None
    waiting: Protocol | None = None
    waiting_text: str = ""
    problems: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name to show: that of the version in use, of the one that waits, or of the file."""
        shown = self.used or self.waiting
        return shown.name if shown else self.file


def next_version(version: str) -> str:
    """Give the version after this one: the last number one higher, or a number where there is none."""
    found = re.fullmatch(r"(.*?)(\d+)(\D*)", version)
    return f"{found[1]}{int(found[2]) + 1}{found[3]}" if found else f"{version}.2".lstrip(".")
