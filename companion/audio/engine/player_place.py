"""Where the music is: what a process keeps, so that another one can go on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from companion.session.music.outputs import Outputs


@dataclass(frozen=True, slots=True)
class PlayerPlace:
    """Where the music is: what it takes to go on from there after the process died."""

    phase: str = ""
    track_id: str = ""
    position_s: float = 0.0
    heard: tuple[str, ...] = ()
    paused: bool = False
    silenced: bool = False
    ducked: bool = False
    volume_db: float = 0.0
    device: str = ""
    loudest: Mapping[str, float] = field(default_factory=dict)
    chosen: str = ""
    hiss: bool = False
    living: Mapping[str, Any] | None = None
    """Where living music is, as it is kept."""
    left: tuple[Mapping[str, Any], ...] = ()
    """Where other living music was left that may come again, as it is kept."""
    given_up: tuple[str, ...] = ()
    """The phases in which files play in its place, because this machine did not keep up."""

    @property
    def outputs(self) -> Outputs:
        """What the practice had set for its outputs."""
        return Outputs(self.loudest, self.chosen, self.hiss)


def in_another_phase(place: PlayerPlace, phase: str) -> PlayerPlace:
    """Give a place for a session that has come to another phase: living music goes on there in its mood."""
    left = place.left if place.living is None else (*place.left, place.living.get("place", {}))
    return replace(place, phase=phase, track_id="", living=None, left=left)
