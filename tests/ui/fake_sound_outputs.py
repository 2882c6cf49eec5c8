"""The outputs of a computer, told when the test says so."""

from collections.abc import Callable
from dataclasses import dataclass, field

from companion.session.music.outputs import FoundOutput
from companion.settings import OutputSettings


@dataclass
class FakeSoundOutputs:
    """Finds nothing until it is told to, and plays at once."""

    found: FoundOutput = field(default_factory=FoundOutput)
    tried: list[OutputSettings] = field(default_factory=list)
    ended: int = 0

    def look(self, told: Callable[[FoundOutput], None]) -> None:
        """Tell at once."""
        told(self.found)

    def try_sound(self, output: OutputSettings, told: Callable[[str], None]) -> None:
        """Take note."""
        self.tried.append(output)
        told(f"Playing to {output.name}.")

    def end_sound(self) -> None:
        """Take note."""
        self.ended += 1
