"""Who hears of what happened to the music."""

from typing import Protocol

from companion.audio.engine.open_living import OpenLiving
from companion.audio.engine.open_track import OpenTrack
from companion.audio.engine.ring import RATE
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


class Teller:
    """Tells a listener what began, turned and ended, and what was left out."""

    def __init__(self, tell: SequencerListener) -> None:
        self._tell = tell
        self._left_out: set[str] = set()

    def forget(self) -> None:
        """Tell of everything that is left out once more."""
        self._left_out.clear()

    def report(self, happening: Happening, opened: OpenTrack | OpenLiving, phase: str, why: str) -> None:
        """Tell that something began to be heard or ceased to be."""
        steering = opened.last if isinstance(opened, OpenLiving) else None
        self._tell(
            happening,
            phase=phase,
            track=opened.track,
            position_s=opened.position_s,
            why=why,
            steering=steering if happening is Happening.STARTED else None,
        )

    def left_out(self, track: Track, phase: str, position_s: float, why: str) -> None:
        """Tell, once, that something is not played."""
        if track.id not in self._left_out:
            self._left_out.add(track.id)
            self._tell(Happening.SKIPPED, phase=phase, track=track, position_s=position_s, why=why)

    def turns(self, living: OpenLiving, phase: str) -> None:
        """Tell how living music turned since the last call."""
        for steering, why in living.take_steered():
            self.steered(living, phase, steering, why)

    def steered(self, living: OpenLiving, phase: str, steering: Steering, why: str) -> None:
        """Tell of a turn even while nothing is heard: by all of them the music is played again."""
        kind, track, at_s = Happening.STEERED, living.track, steering.frame / RATE
        self._tell(kind, phase=phase, track=track, position_s=at_s, why=why, steering=steering)
