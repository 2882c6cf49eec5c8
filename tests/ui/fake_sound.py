"""The outputs of a computer, told when the test says so."""

from collections.abc import Callable
from dataclasses import dataclass, field

from companion.session.outputs import Found
from companion.settings import Output


@dataclass
class FakeSound:
    """Finds nothing until it is told to, and plays at once."""

    found: Found = field(default_factory=Found)
    tried: list[Output] = field(default_factory=list)
    ended: int = 0

    def look(self, told: Callable[[Found], None]) -> None:
        """Tell at once."""
        told(self.found)

    def try_sound(self, output: Output, told: Callable[[str], None]) -> None:
        """Take note."""
        self.tried.append(output)
        told(f"Playing to {output.name}.")

    def end_sound(self) -> None:
        """Take note."""
        self.ended += 1
