"""What is kept, found again, handed over and erased."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from companion.i18n import tr
from companion.ports.calls import Failed
from companion.ports.record import RecordError
from companion.record.audit.text import AuditRow
from companion.record.notes import PrivateNote
from companion.record.retention import ErasureRequest
from companion.record.search_hit import SearchHit
from companion.services.background import Background
from companion.services.exports import export_client, export_session
from companion.services.glyph_notice import GlyphNotice
from companion.settings import Settings

if TYPE_CHECKING:
    from companion.db.store import Store


class Archive:
    """The record as it is looked through and handed over, off the GUI thread wherever it takes long."""

    def __init__(
        self,
        store: Callable[[], "Store"],
        place: Path,
        background: Background,
        settings: Callable[[], Settings] = Settings,
        prove: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._store = store
        self._place = place
        self._background = background
        self._settings = settings
        self._prove = prove
        self._spelling = GlyphNotice()

    # -- search and trail -----------------------------------------------------------------------------

    def find(
        self, typed: str, *, best: bool, then: Callable[[Sequence[SearchHit]], None], failed: Failed
    ) -> None:
        """Look for words."""
        store = self._store()
        self._background.do(lambda: store.search.find(typed, best=best), then, failed)

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
        """Read a page of the audit trail."""
        store = self._store()
        self._background.do(
            lambda: store.audit.page(before=before, actor=actor, from_ms=from_ms, to_ms=to_ms), then, failed
        )

    def actors(self) -> Sequence[str]:
        """Give the initials of everyone who was ever in the record."""
        return self._store().audit.actors()

    def verify(self, then: Callable[[str], None], failed: Failed) -> None:
        """Compare the record with its audit trail and its backups; gives what there is to say."""
        store = self._store()
        self._background.do(lambda: str(store.audit.verify(self._place)), then, failed)

    def viewed(self, what: str, its_id: str, of_session: str = "") -> None:
        """Put down what was read; a record that takes nothing just now does not keep anyone out."""
        with suppress(RecordError):
            self._store().audit.note("view", what, its_id, of_session)

    # -- private notes --------------------------------------------------------------------------------

    def private_note(self, visit_id: str) -> PrivateNote | None:
        """Read the private note of a session; raises ``PrivateNotesLockedError`` where it is shut."""
        found = self._store().private.of(visit_id)
        if found is not None:
            self.viewed("private_note", found.id, visit_id)
        return found

    def save_private_note(self, note: PrivateNote) -> None:
        """Keep a private note as it stands; an empty one is gone."""
        self._store().private.save(note)

    def private_notes_are_open(self) -> bool:
        """Tell whether private notes can be read and written now."""
        return self._store().private.are_open()

    def private_notes_have_a_passphrase(self) -> bool:
        """Tell whether private notes have a passphrase of their own."""
        return self._store().private.has_passphrase()

    def open_private_notes(self, passphrase: str, then: Callable[[], None], failed: Failed) -> None:
        """Open the private notes by the passphrase of their owner, or their own one, or a slip."""
        store = self._store()

        def work() -> None:
            if not store.private.are_new() and store.private.are_sealed():
                store.private.open(passphrase)
                return
            from companion.record.backups import BackupReason

            self._prove(passphrase)
            store.private.seal(lambda: store.backups.make(self._place, BackupReason.MIGRATION))

        self._background.do(work, lambda _: then(), failed)

    def private_notes_are_sealed(self) -> bool:
        """Tell whether nothing but their owner's secrets opens the private notes."""
        return self._store().private.are_sealed()

    def set_private_passphrase(self, passphrase: str, then: Callable[[], None], failed: Failed) -> None:
        """Give the private notes a passphrase of their own, or take it away by an empty one."""
        private = self._store().private
        self._background.do(lambda: private.set_passphrase(passphrase), lambda _: then(), failed)

    # -- handing over ---------------------------------------------------------------------------------

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
        """Write a session's PDF."""
        store = self._store()

        def work() -> None:
            visit = store.visits.find(visit_id)
            if visit is None:
                raise RecordError(tr("This session is not in the record."))
            settings = self._settings()
            self._write(
                path,
                lambda spelled: export_session(
                    store, visit, path, settings, private=private, spelled=spelled, replace=replace
                ),
            )

        self._background.do(work, lambda _: then(), failed)

    def _write(self, path: Path, write: Callable[[bool], None]) -> None:
        """Write a paper; what no font shows is told first, and written with codes when asked again."""
        from companion.files.destinations import ExportError

        try:
            self._spelling.write(path, lambda *, spelled: write(spelled))
        except ExportError as error:
            raise RecordError(str(error)) from None

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
        """Write a client's whole record to a folder."""
        store = self._store()

        def work() -> None:
            client = store.clients.find(client_id)
            if client is None:
                raise RecordError(tr("This client is not in the record."))
            settings = self._settings()
            self._write(
                folder,
                lambda spelled: export_client(
                    store, client, folder, settings, private=private, spelled=spelled, replace=replace
                ),
            )

        self._background.do(work, lambda _: then(), failed)

    # -- erasure --------------------------------------------------------------------------------------

    def last_contact_ms(self, client_id: str) -> int:
        """Give the time of a client's last session, zero when there was none."""
        last = self._store().visits.latest(client_id)
        return last.opened_ms if last else 0

    def erase(self, leave: ErasureRequest, then: Callable[[], None], failed: Failed) -> None:
        """Erase a client and everything that lies beside the record."""
        store = self._store()

        def work() -> None:
            from companion.db.journal import black_box

            erased = store.erasures.erase(leave)
            for path in black_box.files(self._place):
                if black_box.visit_of(path) in erased.visit_ids:
                    path.unlink(missing_ok=True)

        self._background.do(work, lambda _: then(), failed)
