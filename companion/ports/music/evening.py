"""The music of a planned evening as one file, for the client's own player."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from companion.ports.calls import Failed
from companion.ports.music.along import PieceAlong
from companion.session.music.music_file import MusicFileKind
from companion.session.plan import Plan


@dataclass(frozen=True, slots=True)
class EveningMusicLook:
    """What a file would hold: for how long, in which kinds it can be written here, and of which pieces.

    ``silent`` names the phases for which silence is planned, ``emptied`` those whose pieces all stay here.
    """

    seconds: float
    kinds: tuple[MusicFileKind, ...]
    pieces: tuple[PieceAlong, ...]
    silent: tuple[str, ...] = ()
    emptied: tuple[str, ...] = ()

    @property
    def staying(self) -> tuple[PieceAlong, ...]:
        """The pieces of which no copy may be made."""
        return tuple(piece for piece in self.pieces if piece.why_not)


@dataclass(frozen=True, slots=True)
class EveningMusicStatus:
    """How far the file is, from 0 to 1; ``said`` is a sentence about how the last one ended, if one did."""

    under_way: bool = False
    share: float = 0.0
    said: str = ""


class EveningMusic(Protocol):
    """Writes one file at a time, beside the window; it goes on while somebody does something else."""

    def look(self, plan: Plan, then: Callable[[EveningMusicLook], None], failed: Failed) -> None:
        """Look at all the music of a plan before anything is written."""
        ...

    def write(
        self,
        plan: Plan,
        path: Path,
        kind: MusicFileKind,
        *,
        without: Collection[str] = (),
        replace: bool = False,
    ) -> None:
        """Write a file; ``without`` are the ids of pieces that somebody has left out knowingly."""
        ...

    def cancel(self) -> None:
        """End what is being written; nothing of it stays."""
        ...

    def standing(self) -> EveningMusicStatus:
        """Say how it stands."""
        ...

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` whenever it stands otherwise, until the call that is given back is made."""
        ...
