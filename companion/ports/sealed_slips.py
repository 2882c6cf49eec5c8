"""What the screens ask about sealed slips."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from companion.ports.calls import Done
from companion.record.sealed_slips import Reading, SealedSlip, Use, Why


class SealedSlips(Protocol):
    """What opens somebody's private notes to the practice, made and taken back by their owner alone.

    Every ``then``, ``failed`` and ``done`` is called on the GUI thread; ``done`` with one sentence or none.
    """

    def held(self) -> Sequence[SealedSlip]:
        """List whose private notes the practice can open; raises ``RecordError``."""
        ...

    def uses(self) -> Sequence[Use]:
        """List by whom those of who is signed in were opened, until they are heeded; ``RecordError``."""
        ...

    def heed(self, done: Done) -> None:
        """Put down that who is signed in has read that."""
        ...

    def draw(self, passphrase: str, then: Callable[[str], None], failed: Callable[[str], None]) -> None:
        """Draw a slip for who is signed in and types the own passphrase; it opens nothing until kept."""
        ...

    def keep(self, key: str, done: Done) -> None:
        """Let the slip that was drawn open the private notes of who is signed in, in place of any before."""
        ...

    def withdraw(self, done: Done) -> None:
        """Take the slip of who is signed in back; it opens nothing then."""
        ...

    def print_page(self, key: str, path: Path, *, replace: bool = False) -> str:
        """Write a slip as a page for an envelope; gives nothing, or a sentence."""
        ...

    def open(
        self,
        owner: str,
        typed: str,
        why: Why,
        then: Callable[[Reading], None],
        failed: Callable[[str], None],
    ) -> None:
        """Read somebody's private notes by their sealed slip, once the audit trail tells of it."""
        ...

    def write(self, path: Path, done: Done, *, replace: bool = False) -> None:
        """Write what was opened to a file, once the audit trail tells of it."""
        ...

    def shut(self) -> None:
        """Forget what was opened."""
        ...
