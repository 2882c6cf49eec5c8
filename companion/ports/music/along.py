"""The music of a session as something to take along: where it is from, and copies where these are allowed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from companion.ports.calls import Failed
from companion.session.music.mood import LivingMusic


@dataclass(frozen=True, slots=True)
class PieceAlong:
    """A piece of a session, and what is known of it.

    ``why_not`` says in a few words why no copy of it goes along, empty where one may. There is no file of
    music that ``lives``: it is played once more, into the one file of what was played.
    """

    track_id: str
    title: str
    source: str = ""
    why_not: str = ""
    seconds: float = 0.0
    size: int = 0
    lives: bool = False


@dataclass(frozen=True, slots=True)
class HeardStretch:
    """A piece from one of its seconds to another, as it was heard; ``living`` music with its past."""

    track_id: str
    title: str
    from_s: float
    to_s: float
    living: LivingMusic | None = None


@dataclass(frozen=True, slots=True)
class AlongProgress:
    """How far a copy is, from 0 to 1; ``said`` is a sentence about its end, or about why there is none."""

    share: float = 0.0
    said: str = ""

    @property
    def over(self) -> bool:
        """Whether it has ended."""
        return bool(self.said)


class MusicAlong(Protocol):
    """Looks after pieces beside the window, and copies them; only what a licence lets be copied."""

    def look(
        self, pieces: Sequence[tuple[str, str]], then: Callable[[Sequence[PieceAlong]], None], failed: Failed
    ) -> None:
        """Say what is known of these pieces, each given by its id and the title it had in the session."""
        ...

    def write(
        self,
        heard: Sequence[HeardStretch],
        path: Path,
        told: Callable[[AlongProgress], None],
        *,
        joined: bool,
        replace: bool = False,
    ) -> None:
        """Copy each piece into a folder, or join what was heard into one file; tells how far it is."""
        ...

    def cancel(self) -> None:
        """End what is being written; nothing of it stays."""
        ...
