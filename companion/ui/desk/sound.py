"""What the screens ask about the outputs of this computer; ``companion.program.outputs`` fulfils it."""

from collections.abc import Callable
from typing import Protocol

from companion.session.outputs import Found
from companion.settings import Output


class Sound(Protocol):
    """Finds outputs, and lets hear how loud they may be; no call waits."""

    def look(self, told: Callable[[Found], None]) -> None:
        """See which outputs there are; those that were never met stand in the settings from then on."""
        ...

    def try_sound(self, output: Output, told: Callable[[str], None]) -> None:
        """Play the test sound to an output as loud as it may be; when asked again, as it is then."""
        ...

    def end_sound(self) -> None:
        """Let it fade."""
        ...
