"""What is typed goes to the disk beside the typing."""

from collections.abc import Callable
from typing import Protocol

from companion.ports.calls import Failed

Write = Callable[[], None]
"""Writes something down: it is durable on return, or ``RecordError`` is raised. Any thread may call it."""


class WriteQueue(Protocol):
    """Carries out one write after another, in the order in which they were handed over."""

    def soon(self, write: Write, then: Callable[[], None], failed: Failed) -> None:
        """Return at once; ``then`` or ``failed`` is called on the GUI thread."""
        ...

    def now(self, write: Write) -> None:
        """Return when this and everything before it has ended; raises ``RecordError``."""
        ...
