"""What the screens ask of the record beyond Today: search, trail, private notes, handing over, erasure."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from companion.ports.calls import Failed
from companion.record.audit.text import AuditRow
from companion.record.notes import PrivateNote
from companion.record.retention import ErasureRequest
from companion.record.search_hit import SearchHit


class Archive(Protocol):
    """The record as it is looked through and handed over.

    Every ``then`` and ``failed`` is called on the GUI thread.
    """

    def find(
        self, typed: str, *, best: bool, then: Callable[[Sequence[SearchHit]], None], failed: Failed
    ) -> None:
        """Look for words, the newest first or the best match."""
        ...

    def audit_trail(
        self,
        then: Callable[[Sequence[AuditRow]], None],
        failed: Failed,
        *,
        before: int = 0,
        actor: str = "",
        from_ms: int = 0,
        to_ms: int = 0,
    ) -> None:
        """Read a page of the audit trail, the newest row first."""
        ...

    def actors(self) -> Sequence[str]:
        """Give the initials of everyone who was ever in the record."""
        ...

    def verify(self, then: Callable[[str], None], failed: Failed) -> None:
        """Go through the whole trail; gives one sentence."""
        ...

    def viewed(self, what: str, its_id: str) -> None:
        """Put down that a session, or what is kept of a client, was read; ``what`` is which of the two."""
        ...

    def private_note(self, visit_id: str) -> PrivateNote | None:
        """Read the private note of a session; raises ``PrivateNotesLockedError`` where it is shut."""
        ...

    def save_private_note(self, note: PrivateNote) -> None:
        """Keep a private note as it stands; an empty one is gone."""
        ...

    def private_notes_are_open(self) -> bool:
        """Tell whether private notes can be read and written now."""
        ...

    def private_notes_have_a_passphrase(self) -> bool:
        """Tell whether private notes have a passphrase of their own."""
        ...

    def private_notes_are_sealed(self) -> bool:
        """Tell whether nothing but their owner's secrets opens the private notes."""
        ...

    def open_private_notes(self, passphrase: str, then: Callable[[], None], failed: Failed) -> None:
        """Open the private notes by their owner's passphrase, their own one or a slip; seal those before."""
        ...

    def set_private_passphrase(self, passphrase: str, then: Callable[[], None], failed: Failed) -> None:
        """Give the private notes a passphrase of their own, or take it away by an empty one."""
        ...

    def write_session(
        self,
        visit_id: str,
        path: Path,
        then: Callable[[], None],
        failed: Failed,
        *,
        private: bool,
        replace: bool = False,
    ) -> None:
        """Write a session's PDF; ``replace`` says that what is there may be replaced."""
        ...

    def write_client(
        self,
        client_id: str,
        folder: Path,
        then: Callable[[], None],
        failed: Failed,
        *,
        private: bool,
        replace: bool = False,
    ) -> None:
        """Write a client's whole record to a folder; ``replace`` says that an earlier one may be replaced."""
        ...

    def last_contact_ms(self, client_id: str) -> int:
        """Give the time of a client's last session, zero when there was none."""
        ...

    def erase(self, leave: ErasureRequest, then: Callable[[], None], failed: Failed) -> None:
        """Erase a client and everything about them."""
        ...
