"""The guide's volume, and how far it may be raised on each output that sound can go to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

STEP_DB: Final = 1.5
LOUDEST_DB: Final = 6.0
SOFTEST_DB: Final = -30.0


@dataclass(frozen=True, slots=True)
class Outputs:
    """What the practice has set for its outputs.

    ``loudest`` holds, by the id that the back end gives an output, the most decibels of the guide's volume;
    one that is not in it goes up to ``LOUDEST_DB``. ``chosen`` is the id of the one to play to; empty, or
    where it is not there, the system decides. ``hiss`` puts a noise that nobody hears under everything, so
    that a loudspeaker does not fall asleep in silence.
    """

    loudest: Mapping[str, float] = field(default_factory=dict)
    chosen: str = ""
    hiss: bool = False

    def ceiling(self, device: str) -> float:
        """Say how many decibels the guide's volume may reach on an output."""
        return self.loudest.get(device, LOUDEST_DB)


@dataclass(frozen=True, slots=True)
class FoundOutput:
    """The outputs there are just now, by id; ``trouble`` says in a sentence why nothing can be heard."""

    there: tuple[str, ...] = ()
    playing: str = ""
    trouble: str = ""
