"""The music of a session that has been, heard once more."""

from collections.abc import Callable
from typing import Protocol

from companion.session.music.mood import LivingMusic
from companion.session.music.programme import MusicState


class HeardAgain(Protocol):
    """Plays one thing softly, through a music process of its own; whoever asked is told on the GUI thread."""

    def hear(
        self, track_id: str, title: str, start_s: float, told: Callable[[MusicState | str], None]
    ) -> None:
        """Fade to a piece from a place in it; ``told`` of it, or in a sentence why it cannot be heard."""
        ...

    def hear_living(self, living: LivingMusic, told: Callable[[MusicState | str], None]) -> None:
        """Fade to living music as it was; ``told`` of it, or in a sentence why it cannot be heard."""
        ...

    def stop(self) -> None:
        """Let it fade."""
        ...
