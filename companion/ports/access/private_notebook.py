"""What the screens ask about private notes."""

from collections.abc import Callable
from typing import Protocol

from companion.ports.calls import Failed
from companion.record.notes import PrivateNote


class PrivateNotebook(Protocol):
    """The private notes of who is signed in; every ``then`` and ``failed`` is called on the GUI thread."""

    def read(self, visit_id: str) -> PrivateNote | None:
        """Read the note of a session; raises ``PrivateNotesLockedError`` where it is shut."""
        ...

    def save(self, note: PrivateNote) -> None:
        """Keep a note as it stands; an empty one is gone."""
        ...

    def is_open(self) -> bool:
        """Tell whether notes can be read and written now."""
        ...

    def has_a_passphrase(self) -> bool:
        """Tell whether the notes have a passphrase of their own."""
        ...

    def is_sealed(self) -> bool:
        """Tell whether nothing but their owner's secrets opens the notes."""
        ...

    def open(self, passphrase: str, then: Callable[[], None], failed: Failed) -> None:
        """Open the notes by their owner's passphrase, their own one or a slip; seal those before."""
        ...

    def set_passphrase(self, passphrase: str, then: Callable[[], None], failed: Failed) -> None:
        """Give the notes a passphrase of their own, or take it away by an empty one."""
        ...
