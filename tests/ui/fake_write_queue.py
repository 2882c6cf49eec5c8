"""Writes what is typed at once, or when it is told to."""

from collections.abc import Callable
from dataclasses import dataclass, field

from companion.ports.calls import Failed
from companion.ports.record import RecordError

Write = Callable[[], None]


@dataclass
class FakeWriteQueue:
    """Keeps at once; while it is ``held`` what is to be kept soon waits for ``finish``, or for ``now``."""

    held: bool = False
    waiting: list[Callable[[], None]] = field(default_factory=list)
    asked: int = 0

    def soon(self, write: Write, then: Callable[[], None], failed: Failed) -> None:
        """Write, and tell."""
        self.asked += 1

        def carry_out() -> None:
            try:
                write()
            except RecordError as error:
                failed(str(error))
            else:
                then()

        self.waiting.append(carry_out)
        if not self.held:
            self.finish()

    def now(self, write: Write) -> None:
        """Write after all that waits."""
        self.asked += 1
        self.finish()
        write()

    def finish(self) -> None:
        """Let what waits be written."""
        waiting, self.waiting = self.waiting, []
        for call in waiting:
            call()
