"""The store: journal and records in one encrypted file, written by one thread and read from any."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, insert, select
from sqlalchemy.exc import DBAPIError

from companion.db import discarding, erasure, half_typed, migrate, models, saved_forms, search
from companion.db.audit import audit_check, pages, trail
from companion.db.audit.facts import Ref
from companion.db.backups import backup, heads
from companion.db.backups.backup_check import BackupFinding
from companion.db.backups.bundle import Step
from companion.db.backups.heads import HeadKeeper
from companion.db.clients import Clients, forget_plans
from companion.db.connection import errors
from companion.db.connection.access import Access, now_ms
from companion.db.connection.engine import checkpoint, make_engine
from companion.db.folder import links, takes_writing
from companion.db.forms import Forms
from companion.db.journal import recall
from companion.db.journal.journal import Journal
from companion.db.keys import older_keys
from companion.db.keys.record_keys import RecordKeys
from companion.db.keys.tries import Tries
from companion.db.library import MusicStore
from companion.db.notes import Notes
from companion.db.private.private_notes import PrivateNotes
from companion.db.private.sealed_slips import SealedSlipStore
from companion.i18n import tr, tr_noop
from companion.ports.calls import Done
from companion.ports.record import OlderRecordError, RecordError
from companion.record.audit.text import AuditRow
from companion.record.audit.verdict import AuditVerdict, FactKind, OlderKeys
from companion.record.backups import Backup, BackupReason
from companion.record.client import Client
from companion.record.discarding import DiscardReason
from companion.record.notes import Addendum, Note
from companion.record.retention import ErasureRequest, ErasureTrace
from companion.record.search_hit import SearchHit
from companion.record.typed.half_typed import HalfTyped
from companion.record.typed.saved_form import SavedForm
from companion.record.visits import Status, Visit
from companion.session.journal import Entry

READ_ONLY: Final = tr_noop(
    "The data folder was write-protected when the record was opened: what is in it can be read; whatever "
    "cannot be kept is told where it is typed. Allow writing there, then lock the record and open it again."
)


class Store:
    """Fulfils the ports ``Journal`` and ``Records`` for one practitioner; open it by ``Store.open``."""

    def __init__(self, place: Path, engine: Engine, keys: RecordKeys, actor: str) -> None:
        self._place = place
        self._engine = engine
        self._keys = keys
        self._access = access = Access(engine, keys, actor)
        self._trail = access.audit_trail
        self._writer = access.writer
        self._head = HeadKeeper(place, engine, keys)
        self._writer.committed = self._head.tend
        self._reading = access.reading
        self._journal = Journal(access)
        self._clients = Clients(access)
        self._notes = Notes(access)
        self.forms = Forms(access)
        self.private = PrivateNotes(access)
        self.sealed = SealedSlipStore(access, self.private, Tries(place), self._head.put_down)
        self.notices: list[str] = []
        self.music_store = MusicStore(access)

    @classmethod
    def open(cls, folder: Path, keys: RecordKeys, actor: str, *, older: bool = False) -> "Store":
        """Open the record of a folder, bring its tables up to date, and note who opened it.

        The keys are forgotten when the store is closed. ``DataNewerError`` is raised for a newer record,
        and ``OlderRecordError`` for one that is not what it was, or whose key file is an older one, unless
        ``older`` says to go on with it.
        """
        engine = make_engine(folder, keys)
        try:
            missed = heads.missed_at_opening(folder, engine, keys)
            keys_missed = older_keys.missed_at_opening(folder, engine, keys)
            _refuse(missed, keys_missed, actor, older=older)
            migrate.bring_up_to_date(engine, partial(backup.before_migration, folder, keys))
        except (DBAPIError, OSError, RecordError) as error:
            engine.dispose()
            raise errors.while_reading(error) from None
        store = cls(folder, engine, keys, actor)
        with suppress(RecordError), store._reading() as connection:
            store.notices += filter(None, [older_keys.gone_on_since(connection, actor)])
        store.notices += map(errors.a_link, links(folder))
        store._writer.hand_over(store._note_opening, lambda _: None)
        if missed or keys_missed:
            try:
                store._go_on(missed, keys_missed)
            except RecordError:
                store.close()
                raise
        store._writer.hand_over(search.make_anew_if_other, lambda _: None)
        store.notices += recall.bring_back(folder, keys, store)
        if not takes_writing(folder):
            store.notices.append(tr(READ_ONLY))
        return store

    def close(self) -> None:
        """Finish what is being written, tidy the file up, and forget the keys."""
        with suppress(RecordError):
            self._writer.alone(self._head.put_down)
        self._writer.close()
        try:
            checkpoint(self._engine)
        except (DBAPIError, RecordError):
            pass  # a full disk: what is in the write-ahead log is just as safe there
        finally:
            self._engine.dispose()
            self.private.shut()
            self._keys.forget()
            forget_plans()

    # The journal

    def attend(self, place: Path, visit: Visit) -> None:
        """From now on write the journal of this visit into a black box, too."""
        self._journal.attend(place, visit)

    def append(self, session_id: str, entries: Sequence[Entry], done: Done) -> None:
        """Write entries in one transaction on the writer's thread; those already there stay as they are."""
        self._journal.append(session_id, entries, done)

    def keep(self, session_id: str, entries: Sequence[Entry]) -> None:
        """Write entries as ``append`` does, but durable on return, or raise ``RecordError``."""
        self._journal.keep(session_id, entries)

    def entries(self, session_id: str) -> list[Entry]:
        """Read a session's journal in order."""
        return self._journal.of(session_id)

    def enter_late(self, session_id: str, entries: Sequence[Entry]) -> None:
        """Write entries after a session, durable on return; refused once its note is signed."""
        self._journal.enter_late(session_id, entries)

    # Clients and visits

    def clients(self, *, limit: int = 500, containing: str = "") -> list[Client]:
        """List clients by code, those whose code contains a text in small or capital letters."""
        return self._clients.find(limit=limit, containing=containing)

    def save_client(self, client: Client) -> None:
        """Keep a client, new or changed."""
        self._clients.save(client)

    def visits(self, *, limit: int = 50, client_id: str = "") -> list[Visit]:
        """List visits, newest first, of everyone or of one client."""
        return self._clients.visits(limit=limit, client_id=client_id)

    def visit(self, session_id: str) -> Visit | None:
        """Find one visit."""
        return self._clients.visit(session_id)

    def latest(self) -> Visit | None:
        """Find the visit that was opened last."""
        return self._clients.latest()

    def unfinished(self) -> Visit | None:
        """Find the visit that was under way when the program ended, if there is one."""
        return self._clients.unfinished()

    def save_visit(self, visit: Visit) -> None:
        """Keep a visit, new or changed; its number and its client's code follow from what is kept."""
        self._clients.save_visit(visit)
        if visit.status is Status.CLOSED:
            self._writer.alone(self._head.put_down)

    def discard(self, session_id: str, reason: DiscardReason) -> None:
        """Discard a session that was begun by mistake: it stays in the record, and in no list."""
        discarding.discard(self._access, session_id, reason)

    def saved_form(self) -> SavedForm | None:
        """Give the form of a new session that this practitioner had to leave, if there is one."""
        return saved_forms.read(self._access)

    def keep_saved_form(self, form: SavedForm | None) -> None:
        """Keep such a form in place of the one before, or none any more."""
        saved_forms.keep(self._access, form)

    def half_typed(self, session_id: str) -> HalfTyped:
        """Give what stands in the lines of a visit and was not entered."""
        return half_typed.read(self._access, session_id)

    def keep_half_typed(self, session_id: str, typed: HalfTyped) -> None:
        """Keep that in place of what stood there before; nothing is kept of what is empty."""
        half_typed.keep(self._access, session_id, typed)

    def first_session_ms(self) -> int:
        """Tell when the first session was opened, zero when none was."""
        return self._clients.first_opened_ms()

    # Notes

    def note(self, session_id: str) -> Note | None:
        """Find the record note of a session, with its signature and what was added to it."""
        return self._notes.of(session_id)

    def save_note(self, note: Note) -> None:
        """Keep a note as it stands; a signed one is refused."""
        self._notes.save(note)

    def sign_note(self, note: Note, at_ms: int) -> Note:
        """Sign a note as it is kept; from now on it can only be added to."""
        return self._notes.sign(note, at_ms)

    def add_to_note(self, note: Note, addendum: Addendum) -> Note:
        """Add to a signed note."""
        return self._notes.add(note, addendum)

    # The search

    def find(self, typed: str, *, best: bool = False, limit: int = 50) -> list[SearchHit]:
        """Find clients, notes and entries by their words, the newest first or the best match."""
        return search.find(self._access, typed, best=best, limit=limit)

    # Backups

    def back_up(self, place: Path, reason: BackupReason, step: Step = lambda _: None) -> Backup:
        """Make a backup of this record in the data folder ``place``; what is written goes on meanwhile."""
        made = backup.make(place, self._keys, reason, step)
        self._writer.wait_for(lambda c: self._trail.add_deed(c, "back up", "record", "", made.name))
        self._writer.alone(self._head.put_down)
        return made

    def lacked_in(self, backups: Path) -> Collection[str]:
        """Name the backups in a folder that hold rows of the audit trail which this record lacks."""
        with self._reading() as connection:
            return backup.lacked_in(backups, connection, self._keys)

    def verify_backup(self, path: Path, step: Step = lambda _: None) -> BackupFinding:
        """Open and check a backup of this record."""
        return backup.verify(path, lambda _: self._keys, step)

    # Erasure

    def erase(self, leave: ErasureRequest) -> erasure.Erased:
        """Erase a client and every word about them, and leave a trace; takes seconds in a large record."""
        return erasure.erase(self._access, leave)

    def erase_again(self, gone: Sequence[ErasureTrace]) -> int:
        """Erase those whom a restored backup has brought back, and say how many they were."""
        return erasure.erase_again(self._access, gone)

    def traces(self) -> list[ErasureTrace]:
        """List what is left of those who were erased, the newest first."""
        return erasure.traces(self._access)

    # The audit trail

    def holds(self, head: trail.AuditHead) -> bool:
        """Tell whether a row that was once the last of the audit trail is still in it."""
        with self._reading() as connection:
            return trail.holds(connection, head)

    def verify(self, place: Path) -> AuditVerdict:
        """Compare the record in the data folder ``place`` with its trail and its backups; the trail tells.

        Takes some seconds in a large record.
        """
        verdict = audit_check.verdict_on(self._access, place)
        self.note_action("verify", "audit", str(verdict.rows), "" if verdict.fits else "trouble")
        return verdict

    def verify_audit(self) -> int | None:
        """Give the number of the first row of the audit trail that does not fit, or ``None``."""
        with self._reading() as connection:
            return trail.verify(connection, self._keys)

    def audit_head(self) -> trail.AuditHead:
        """Give number and signature of the newest row, to be written down outside the record."""
        with self._reading() as connection:
            return trail.head(connection)

    def audit_trail(
        self, *, before: int = 0, actor: str = "", from_ms: int = 0, to_ms: int = 0, limit: int = 400
    ) -> list[AuditRow]:
        """Read the audit trail, the newest row first; of one person or within a time, where asked."""
        return pages.page(self._access, before=before, actor=actor, from_ms=from_ms, to_ms=to_ms, limit=limit)

    def actors(self) -> list[str]:
        """Give the initials of everyone who was ever in the record."""
        return pages.actors(self._access)

    def note_action(self, action: str, entity: str, entity_id: str = "", detail: str = "") -> None:
        """Put down something that changed no row here: an export, a reading, a new passphrase, a backup.

        ``detail`` holds ids and names of things, never a client's words.
        """
        self._writer.wait_for(
            lambda connection: self._trail.add_deed(connection, action, entity, entity_id, detail)
        )

    def act_for(self, initials: str) -> None:
        """Let another practitioner go on: private notes, signatures, saved forms and trail are theirs now."""
        self.private.shut_others(initials)
        self._access.act_for(initials)
        with suppress(RecordError):  # the journal says that nothing can be written; who acts has changed
            self._writer.wait_for(self._note_practitioner)

    def refuse_older_keys(self) -> None:
        """Refuse to change a key file that was put back while the record is open."""
        with self._reading() as connection:
            if found := older_keys.missed(connection, self._place, self._keys):
                raise older_keys.while_open(found)

    def note_keys(self, action: str, entity: str, entity_id: str = "") -> None:
        """Put down a change of who may open the record, with the number of the key file that has it."""
        self._writer.wait_for(
            lambda connection: self._trail.add_deed(
                connection, action, entity, entity_id, self._keys_in(connection)
            )
        )
        self._writer.alone(self._head.put_down)

    def let_in(self, initials: str) -> None:
        """Put down that somebody was let in, and keep their initials: they are theirs for ever."""

        def work(connection: Connection) -> None:
            fresh = self._keep_practitioner(connection, initials)
            numbered = self._keys_in(connection)
            self._trail.add(connection, "add", "practitioner", initials, numbered, besides=fresh)

        self._writer.wait_for(work)
        self._writer.alone(self._head.put_down)

    # Inside

    def _note_opening(self, connection: Connection) -> None:
        fresh = self._keep_practitioner(connection, self._access.actor)
        self._trail.add(connection, "open", "record", "", self._keys_in(connection), besides=fresh)

    def _keys_in(self, connection: Connection) -> str:
        return older_keys.to_note(connection, self._place, self._keys)

    def _go_on(self, missed: Sequence[tuple[str, trail.AuditHead]], keys_missed: OlderKeys | None) -> None:
        if missed:
            self._writer.wait_for(partial(self._note_going_on, missed))
        if keys_missed:
            self.note_keys(older_keys.GO_ON, older_keys.OLDER)
            with self._reading() as connection:
                known = older_keys.known(connection)
            older_keys.make_newest(self._place, self._keys, known)

    def _note_going_on(self, missed: Sequence[tuple[str, trail.AuditHead]], connection: Connection) -> None:
        for name, head in missed:
            self._trail.add_deed(connection, heads.GO_ON, heads.OLDER, heads.written(head), name)

    def _note_practitioner(self, connection: Connection) -> None:
        if fresh := self._keep_practitioner(connection, self._access.actor):
            self._trail.add(connection, "go on", "record", "", besides=fresh)

    def _keep_practitioner(self, connection: Connection, initials: str) -> list[Ref]:
        row = models.Practitioner
        if (
            not initials
            or connection.scalar(select(row.initials).where(row.initials == initials)) is not None
        ):
            return []
        connection.execute(insert(row), {"initials": initials, "created_ms": now_ms()})
        return [Ref(FactKind.PRACTITIONER, initials)]


def refuse_older(place: Path, keys: RecordKeys) -> None:
    """Refuse a record that is not what it was, or whose key file is an older one, before anybody opens it."""
    engine = make_engine(place, keys)
    try:
        heads_missed = heads.missed_at_opening(place, engine, keys)
        _refuse(heads_missed, older_keys.missed_at_opening(place, engine, keys), "", older=False)
    except (DBAPIError, OSError, RecordError) as error:
        raise errors.while_reading(error) from None
    finally:
        engine.dispose()


def _refuse(
    missed: Sequence[tuple[str, trail.AuditHead]], keys_missed: OlderKeys | None, actor: str, *, older: bool
) -> None:
    refused = [older_keys.refusal(keys_missed, actor)] if keys_missed else []
    if refused and not isinstance(refused[0], OlderRecordError):
        raise refused[0]  # who was removed since goes on with nothing
    refused += [heads.refusal(missed)] if missed else []
    if refused and not older:
        raise OlderRecordError(" ".join(map(str, refused)))
