"""What the screens ask about the longer music made on this computer."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol


class LongerMusicWork(Enum):
    """How it stands with the longer music."""

    WAITING = auto()
    """It is made a little later, or when the session has ended."""
    MAKING = auto()
    STOPPED = auto()
    """Somebody stopped or removed it: nothing is made until somebody asks."""
    NO_ROOM = auto()
    NO_ENCODER = auto()
    FAILED = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class LongerMusicStatus:
    """How many of the pieces are there, how much of the disk they take, and what goes on."""

    doing: LongerMusicWork
    made: int
    total: int
    size: int = 0


class LongerMusic(Protocol):
    """The longer music; every method belongs to the GUI thread."""

    def standing(self) -> LongerMusicStatus:
        """Say how it stands."""
        ...

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` whenever it stands otherwise, until the call that is given back is made."""
        ...

    def make(self) -> None:
        """Make what is missing now, and from now on by itself."""
        ...

    def stop(self) -> None:
        """Make nothing more until somebody asks; what is there stays."""
        ...

    def remove(self) -> None:
        """Make nothing more, and remove what is there."""
        ...
