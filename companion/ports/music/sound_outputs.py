"""What the screens ask about the outputs of this computer."""

from collections.abc import Callable
from typing import Protocol

from companion.session.music.outputs import FoundOutput
from companion.settings import OutputSettings


class SoundOutputs(Protocol):
    """Finds outputs, and lets hear how loud they may be; no call waits."""

    def look(self, told: Callable[[FoundOutput], None]) -> None:
        """See which outputs there are; those that were never met stand in the settings from then on."""
        ...

    def try_sound(self, output: OutputSettings, told: Callable[[str], None]) -> None:
        """Play the test sound to an output as loud as it may be; when asked again, as it is then."""
        ...

    def end_sound(self) -> None:
        """Let it fade."""
        ...
