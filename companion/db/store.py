"""The store: journal and records in one encrypted file, written by one thread and read from any."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from companion.db import migrate, search
from companion.db.accepted_protocols import AcceptedProtocols
from companion.db.audit.record_audit import RecordAudit
from companion.db.audit.trail import AuditHead
from companion.db.backups import backup, heads
from companion.db.backups.backup_maker import BackupMaker
from companion.db.backups.heads import HeadKeeper
from companion.db.clients import Clients
from companion.db.connection import errors
from companion.db.connection.access import Access
from companion.db.connection.engine import checkpoint, make_engine
from companion.db.erasure import Erasures
from companion.db.facts.client_facts import ClientFactStore
from companion.db.folder import links, takes_writing
from companion.db.forms import Forms
from companion.db.half_typed import HalfTypedWords
from companion.db.instruments.responses import ResponseStore
from companion.db.instruments.totals import TotalStore
from companion.db.journal.journal import Journal
from companion.db.journal.recall import Recall
from companion.db.keys import older_keys
from companion.db.keys.key_log import KeyLog
from companion.db.keys.record_keys import RecordKeys
from companion.db.keys.tries import Tries
from companion.db.library import MusicStore
from companion.db.meetings.meetings import MeetingStore
from companion.db.notes import Notes
from companion.db.private.private_notes import PrivateNotes
from companion.db.private.sealed_slips import SealedSlipStore
from companion.db.saved_forms import SavedForms
from companion.db.search import Search
from companion.db.visits.appointments import Appointments
from companion.db.visits.visits import Visits, forget_plans
from companion.db.writing.own_words import OwnWords
from companion.i18n import tr, tr_noop
from companion.ports.record import OlderRecordError, RecordError
from companion.record.audit.verdict import OlderKeys

READ_ONLY: Final = tr_noop(
    "The data folder was write-protected when the record was opened: what is in it can be read; whatever "
    "cannot be kept is told where it is typed. Allow writing there, then lock the record and open it again."
)


class Store:
    """Opens, holds and closes the record for one practitioner, and hands out its parts; by ``Store.open``.

    Fulfils the port ``Records``.
    """

    def __init__(self, place: Path, engine: Engine, keys: RecordKeys, actor: str) -> None:
        self._engine = engine
        self._keys = keys
        self._access = access = Access(engine, keys, actor)
        self._writer = access.writer
        self._head = head = HeadKeeper(place, engine, keys)
        self._writer.committed = head.tend
        self._reading = access.reading
        self.clients = Clients(access)
        self.facts = ClientFactStore(access)
        self.responses = ResponseStore(access)
        self.totals = TotalStore(access)
        self.visits = Visits(access, head.put_down)
        self.appointments = Appointments(access)
        self.meetings = MeetingStore(access)
        self.journal = Journal(access)
        self.notes = Notes(access)
        self.forms = Forms(access)
        self.saved_forms = SavedForms(access)
        self.protocols = AcceptedProtocols(access)
        self.half_typed = HalfTypedWords(access)
        self.own_words = OwnWords(access)
        self.search = Search(access)
        self.private = PrivateNotes(access)
        self.sealed = SealedSlipStore(access, self.private, Tries(place), head.put_down)
        self.audit = RecordAudit(access)
        self.key_log = KeyLog(access, place, head.put_down)
        self.backups = BackupMaker(access, head.put_down)
        self.erasures = Erasures(access)
        self.music = MusicStore(access)
        self.notices: list[str] = []

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
        store.key_log.note_opening()
        if missed or keys_missed:
            try:
                store._go_on(missed, keys_missed)
            except RecordError:
                store.close()
                raise
        store._writer.hand_over(search.make_anew_if_other)
        store.notices += Recall(store._access, store.journal, store.clients, store.visits).bring_back(folder)
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

    def act_for(self, initials: str) -> None:
        """Let another practitioner go on: private notes, signatures, saved forms and trail are theirs now."""
        self.private.shut_others(initials)
        self._access.act_for(initials)
        self.key_log.note_going_on()

    def _go_on(self, missed: Sequence[tuple[str, AuditHead]], keys_missed: OlderKeys | None) -> None:
        if missed:
            self._writer.wait_for(partial(self._note_going_on, missed))
        if keys_missed:
            self.key_log.go_on_with_older()

    def _note_going_on(self, missed: Sequence[tuple[str, AuditHead]], connection: Connection) -> None:
        add = self._access.audit_trail.add_deed
        for name, head in missed:
            add(connection, heads.GO_ON, heads.OLDER, heads.written(head), name)


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
    missed: Sequence[tuple[str, AuditHead]], keys_missed: OlderKeys | None, actor: str, *, older: bool
) -> None:
    refused = [older_keys.refusal(keys_missed, actor)] if keys_missed else []
    if refused and not isinstance(refused[0], OlderRecordError):
        raise refused[0]  # who was removed since goes on with nothing
    refused += [heads.refusal(missed)] if missed else []
    if refused and not older:
        raise OlderRecordError(" ".join(map(str, refused)))
