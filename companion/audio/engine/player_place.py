"""Where the music is: what a process keeps, so that another one can go on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
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
    given_up: tuple[str, ...] = ()
    """The phases in which files play in its place, because this machine did not keep up."""

    @property
    def outputs(self) -> Outputs:
        """What the practice had set for its outputs."""
        return Outputs(self.loudest, self.chosen, self.hiss)
