"""What is typed goes to the disk beside the typing."""

from collections.abc import Callable
from typing import Protocol

from companion.ports.calls import Done

Write = Callable[[], None]
"""Writes something down: it is durable on return, or ``RecordError`` is raised. Any thread may call it."""


class WriteQueue(Protocol):
    """Carries out one write after another, in the order in which they were handed over."""

    def soon(self, write: Write, done: Done) -> None:
        """Return at once; ``done`` is called on the GUI thread with nothing, or one calm sentence."""
        ...

    def now(self, write: Write) -> str:
        """Return when this and everything before it has ended; gives nothing, or one calm sentence."""
        ...
