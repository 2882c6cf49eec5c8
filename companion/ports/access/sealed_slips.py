"""What the screens ask about sealed slips."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from companion.ports.calls import Failed
from companion.ports.printing import Paper
from companion.record.sealed_slips import Reading, SealedSlip, Use, Why


class SealedSlips(Protocol):
    """What opens somebody's private notes to the practice, made and taken back by their owner alone.

    Every ``then`` and ``failed`` is called on the GUI thread.
    """

    def held(self) -> Sequence[SealedSlip]:
        """List whose private notes the practice can open; raises ``RecordError``."""
        ...

    def uses(self) -> Sequence[Use]:
        """List by whom those of who is signed in were opened, until they are heeded; ``RecordError``."""
        ...

    def heed(self, then: Callable[[], None], failed: Failed) -> None:
        """Put down that who is signed in has read that."""
        ...

    def draw(self, passphrase: str, then: Callable[[str], None], failed: Failed) -> None:
        """Draw a slip for who is signed in and types the own passphrase; it opens nothing until kept."""
        ...

    def keep(self, key: str, then: Callable[[], None], failed: Failed) -> None:
        """Let the slip that was drawn open the private notes of who is signed in, in place of any before."""
        ...

    def withdraw(self, then: Callable[[], None], failed: Failed) -> None:
        """Take the slip of who is signed in back; it opens nothing then."""
        ...

    def page(self, key: str) -> Paper:
        """Lay a slip out as a page for an envelope; nothing is written down."""
        ...

    def open(
        self,
        owner: str,
        typed: str,
        why: Why,
        then: Callable[[Reading], None],
        failed: Failed,
    ) -> None:
        """Read somebody's private notes by their sealed slip, once the audit trail tells of it."""
        ...

    def write(self, path: Path, then: Callable[[], None], failed: Failed, *, replace: bool = False) -> None:
        """Write what was opened to a file, once the audit trail tells of it."""
        ...

    def shut(self) -> None:
        """Forget what was opened."""
        ...
