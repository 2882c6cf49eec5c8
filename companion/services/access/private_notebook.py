"""Private notes, as their owner reads, writes, opens and seals them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from companion.ports.record import RecordError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from companion.db.store import Store
    from companion.ports.calls import Failed
    from companion.record.notes import PrivateNote
    from companion.services.background import Background


class PrivateNotebook:
    """The private notes of who is signed in.

    ``prove`` raises ``RecordError`` unless a passphrase is that of who is signed in, and opens them by it.
    """

    def __init__(
        self,
        store: Callable[[], Store],
        place: Path,
        background: Background,
        prove: Callable[[str], None],
    ) -> None:
        self._store = store
        self._place = place
        self._background = background
        self._prove = prove

    def read(self, visit_id: str) -> PrivateNote | None:
        """Read the note of a session, which the audit trail tells of if it takes anything just now."""
        store = self._store()
        found = store.private.of(visit_id)
        if found is not None:
            with suppress(RecordError):
                store.audit.note("view", "private_note", found.id, visit_id)
        return found

    def save(self, note: PrivateNote) -> None:
        """Keep a note as it stands; an empty one is gone."""
        self._store().private.save(note)

    def is_open(self) -> bool:
        """Tell whether notes can be read and written now."""
        return self._store().private.are_open()

    def has_a_passphrase(self) -> bool:
        """Tell whether the notes have a passphrase of their own."""
        return self._store().private.has_passphrase()

    def is_sealed(self) -> bool:
        """Tell whether nothing but their owner's secrets opens the notes."""
        return self._store().private.are_sealed()

    def open(self, passphrase: str, then: Callable[[], None], failed: Failed) -> None:
        """Open the notes by the passphrase of their owner, or their own one, or a slip."""
        store = self._store()

        def work() -> None:
            if not store.private.are_new() and store.private.are_sealed():
                store.private.open(passphrase)
                return
            from companion.record.backups import BackupReason

            self._prove(passphrase)
            store.private.seal(lambda: store.backups.make(self._place, BackupReason.MIGRATION))

        self._background.do(work, lambda _: then(), failed)

    def set_passphrase(self, passphrase: str, then: Callable[[], None], failed: Failed) -> None:
        """Give the notes a passphrase of their own, or take it away by an empty one."""
        private = self._store().private
        self._background.do(lambda: private.set_passphrase(passphrase), lambda _: then(), failed)
