"""Who hears of what happened to the music."""

from typing import Protocol

from companion.session.music.mood import Steering
from companion.session.music.programme import Happening, Track


class SequencerListener(Protocol):
    """Hears what happened."""

    def __call__(
        self,
        happening: Happening,
        *,
        phase: str = "",
        track: Track | None = None,
        position_s: float = 0.0,
        why: str = "",
        steering: Steering | None = None,
    ) -> None:
        """Note one happening for the journal."""
        ...
