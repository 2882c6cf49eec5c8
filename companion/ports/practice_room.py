"""What is kept of the practice room, and what it can play, before any of it is opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from companion.session.script.script import Script


@dataclass(frozen=True, slots=True)
class KeptRun:
    """A script that was begun, and whose store is kept until somebody deletes it.

    ``id`` names its folder; ``script`` is none where what was played cannot be read any more.
    """

    id: str
    begun_ms: int
    faster: float
    script: Script | None
    unfinished: bool


@dataclass(frozen=True, slots=True)
class ScriptShelf:
    """The scripts that can be played, and a sentence about each file that cannot."""

    scripts: Sequence[Script]
    problems: Sequence[str]
    own_folder: str
    """Where scripts of a practice's own lie."""
