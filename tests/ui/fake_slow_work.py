"""Work that takes long, in memory."""

from collections.abc import Callable
from dataclasses import dataclass, field

from companion.ports.calls import Failed


def end(problem: str, then: Callable[[], None], failed: Failed) -> None:
    """Let a call end well, or with a problem."""
    if problem:
        failed(problem)
    else:
        then()


@dataclass
class FakeSlowWork:
    """Ends at once, with ``problem`` if there is one; ``held`` keeps it back until ``finish``."""

    problem: str = ""
    held: bool = False
    waiting: list[Callable[[], None]] = field(default_factory=list)

    def later(self, call: Callable[[], None]) -> None:
        """Let a call end now, or when it is let."""
        if self.held:
            self.waiting.append(call)
        else:
            call()

    def finish(self) -> None:
        """Let the slow work end."""
        waiting, self.waiting = self.waiting, []
        for call in waiting:
            call()
