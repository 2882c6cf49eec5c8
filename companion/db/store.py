"""The store: journal and records in one encrypted file, written by one thread and read from any."""

import logging
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, Row, Select, func, insert, or_, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import aliased

from companion.db import audit, backup, erasure, errors, halfway, migrate, models, recall, search, trail
from companion.db.access import Access, now_ms
from companion.db.blackbox import BlackBox
from companion.db.bundle import Step
from companion.db.engine import checkpoint, make_engine
from companion.db.examine import Finding
from companion.db.forms import Forms
from companion.db.keys import Keys
from companion.db.library import Shelf
from companion.db.notes import Notes
from companion.db.private import PrivateNotes
from companion.ports import Done, RecordError
from companion.record.backups import Backup, Reason
from companion.record.client import Client
from companion.record.finding import Found, Hit
from companion.record.halfway import HalfFilled
from companion.record.notes import Addendum, Note
from companion.record.retention import Leave, Trace
from companion.record.trail import TrailRow
from companion.record.visits import Status, Visit
from companion.session.files import decode_fact, decode_plan, encode_fact, encode_plan
from companion.session.journal import Entry

_log = logging.getLogger(__name__)

_FAR_FUTURE: Final = 2**62

_plan = lru_cache(maxsize=64)(decode_plan)
"""Reading a plan takes longer than fetching it, and lists are shown again and again."""


class Store:
    """Fulfils the ports ``Journal`` and ``Records`` for one practitioner; open it by ``Store.open``."""

    def __init__(self, engine: Engine, keys: Keys, actor: str) -> None:
        self._engine = engine
        self._keys = keys
        self._actor = actor
        self._access = access = Access(engine, keys, actor)
        self._trail = access.trail
        self._writer = access.writer
        self._reading = access.reading
        self._notes = Notes(access)
        self.forms = Forms(access)
        self.private = PrivateNotes(access)
        self._box: BlackBox | None = None
        self._head = audit.Head()
        self.notices: list[str] = []
        self.shelf = Shelf(access)

    @classmethod
    def open(cls, folder: Path, keys: Keys, actor: str) -> "Store":
        """Open the record of a folder, bring its tables up to date, and note who opened it.

        The keys are forgotten when the store is closed. ``DataNewerError`` is raised for a newer record.
        """
        engine = make_engine(folder, keys)
        try:
            migrate.bring_up_to_date(engine, partial(backup.before_migration, folder, keys))
        except (DBAPIError, OSError, RecordError) as error:
            engine.dispose()
            raise errors.while_reading(error) from None
        store = cls(engine, keys, actor)
        store._writer.hand_over(store._note_opening, lambda _: None)
        store._writer.hand_over(search.make_anew_if_other, lambda _: None)
        store.notices += recall.bring_back(folder, keys, store)
        return store

    def close(self) -> None:
        """Finish what is being written, tidy the file up, and forget the keys."""
        self._writer.close()
        try:
            checkpoint(self._engine)
        except (DBAPIError, RecordError):
            pass  # a full disk: what is in the write-ahead log is just as safe there
        finally:
            self._engine.dispose()
            self.private.shut()
            self._keys.forget()
            _plan.cache_clear()

    # The journal

    def append(self, session_id: str, entries: Sequence[Entry], done: Done) -> None:
        """Write entries in one transaction on the writer's thread; those already there stay as they are."""
        kept = tuple(entries)
        box = self._box if self._box and self._box.session_id == session_id else None
        first = partial(self._put_into, box, kept) if box else lambda: None
        self._writer.hand_over(partial(self._append, session_id, kept), done, first)

    def keep(self, session_id: str, entries: Sequence[Entry]) -> None:
        """Write entries as ``append`` does, but durable on return, or raise ``RecordError``."""
        self._writer.wait_for(partial(self._append, session_id, tuple(entries)))

    def attend(self, place: Path, visit: Visit) -> None:
        """From now on write the journal of this visit into a black box, too."""
        with self._reading() as connection:
            self._head = audit.head(connection)
        self._box = BlackBox(place, self._keys, visit)

    def entries(self, session_id: str) -> list[Entry]:
        """Read a session's journal in order."""
        row = models.Entry
        query = select(
            row.id, row.seq, row.moment_ms, row.noticed_ms, row.wall_ms, row.author, row.kind, row.data
        ).where(row.session_id == session_id)
        with self._reading() as connection:
            return [
                Entry(*line[:6], decode_fact(line.kind, line.data))
                for line in connection.execute(query.order_by(row.seq))
            ]

    # Clients

    def clients(self, *, limit: int = 500, containing: str = "") -> list[Client]:
        """List clients by code, those whose code contains a text in small or capital letters."""
        row = models.Client
        spellings = {containing, containing.lower(), containing.upper()}
        query = (
            select(row.id, row.code, row.preparation, row.intention, row.created_ms, row.allergies)
            .where(or_(*(row.code.icontains(spelling, autoescape=True) for spelling in spellings)))
            .order_by(row.code)
            .limit(limit)
        )
        with self._reading() as connection:
            return [Client(*values) for values in connection.execute(query)]

    def save_client(self, client: Client) -> None:
        """Keep a client, new or changed."""
        values = {
            "code": client.code,
            "preparation": client.preparation,
            "intention": client.intention,
            "allergies": client.allergies,
        }
        born = {"created_ms": client.created_ms or now_ms()}
        taken = "Another client has this code already: nothing was changed; please choose another code."

        def index(connection: Connection) -> None:
            words = search.words_of_client(*values.values())
            search.put(connection, Found.CLIENT, client.id, None, words, born["created_ms"])

        self._keep(models.Client, client.id, values, born, taken, index)

    # Visits

    def visits(self, *, limit: int = 50, client_id: str = "") -> list[Visit]:
        """List visits, newest first, of everyone or of one client."""
        query = _visits().order_by(models.STARTS.desc(), models.Session.id.desc()).limit(limit)
        return self._read_visits(query.where(models.Session.client_id == client_id) if client_id else query)

    def visit(self, session_id: str) -> Visit | None:
        """Find one visit."""
        return next(iter(self._read_visits(_visits().where(models.Session.id == session_id))), None)

    def latest(self) -> Visit | None:
        """Find the visit that was opened last."""
        opened = _visits().where(models.Session.opened_ms.is_not(None))
        return next(iter(self._read_visits(opened.order_by(models.STARTS.desc()).limit(1))), None)

    def unfinished(self) -> Visit | None:
        """Find the visit that was under way when the program ended, if there is one."""
        live = _visits().where(models.Session.status == Status.LIVE)
        return next(iter(self._read_visits(live.order_by(models.STARTS.desc()).limit(1))), None)

    def save_visit(self, visit: Visit) -> None:
        """Keep a visit, new or changed; its number and its client's code follow from what is kept."""
        values = {
            "client_id": visit.client_id,
            "status": visit.status.value,
            "planned_ms": visit.planned_ms,
            "opened_ms": visit.opened_ms or None,
            "ended_ms": visit.ended_ms or None,
            "zone": visit.zone,
            "plan": encode_plan(visit.plan),
        }
        self._keep(models.Session, visit.id, values)

    def half_filled(self) -> HalfFilled | None:
        """Give the form of a new session that this practitioner had to leave, if there is one."""
        return halfway.read(self._access)

    def keep_half_filled(self, form: HalfFilled | None) -> None:
        """Keep such a form in place of the one before, or none any more."""
        halfway.keep(self._access, form)

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

    def altered_notes(self) -> list[str]:
        """Give the ids of sessions whose signed note is not what was signed."""
        return self._notes.altered()

    # The search

    def find(self, typed: str, *, best: bool = False, limit: int = 50) -> list[Hit]:
        """Find clients, notes and entries by their words, the newest first or the best match."""
        return search.find(self._access, typed, best=best, limit=limit)

    # Backups

    def back_up(self, place: Path, reason: Reason, step: Step = lambda _: None) -> Backup:
        """Make a backup of this record in the data folder ``place``; what is written goes on meanwhile."""
        made = backup.make(place, self._keys, reason, step)
        self._writer.wait_for(lambda c: self._trail.add(c, "back up", "record", "", made.name))
        return made

    def verify_backup(self, path: Path, step: Step = lambda _: None) -> Finding:
        """Open and check a backup of this record."""
        return backup.verify(path, lambda _: self._keys, step)

    def first_session_ms(self) -> int:
        """Tell when the first session was opened, zero when none was."""
        with self._reading() as connection:
            return connection.scalar(select(func.min(models.Session.opened_ms))) or 0

    # Erasure

    def erase(self, leave: Leave) -> erasure.Erased:
        """Erase a client and every word about them, and leave a trace; takes seconds in a large record."""
        return erasure.erase(self._access, leave)

    def erase_again(self, gone: Sequence[Trace]) -> int:
        """Erase those whom a restored backup has brought back, and say how many they were."""
        return erasure.erase_again(self._access, gone)

    def traces(self) -> list[Trace]:
        """List what is left of those who were erased, the newest first."""
        return erasure.traces(self._access)

    # The audit trail

    def holds(self, head: audit.Head) -> bool:
        """Tell whether a row that was once the last of the audit trail is still in it."""
        with self._reading() as connection:
            return audit.holds(connection, head)

    def verify_audit(self) -> int | None:
        """Give the number of the first row of the audit trail that does not fit, or ``None``."""
        with self._reading() as connection:
            return audit.verify(connection, self._keys)

    def audit_head(self) -> audit.Head:
        """Give number and signature of the newest row, to be written down outside the record."""
        with self._reading() as connection:
            return audit.head(connection)

    def trail(
        self, *, before: int = 0, actor: str = "", from_ms: int = 0, to_ms: int = 0, limit: int = 400
    ) -> list[TrailRow]:
        """Read the audit trail, the newest row first; of one person or within a time, where asked."""
        return trail.page(self._access, before=before, actor=actor, from_ms=from_ms, to_ms=to_ms, limit=limit)

    def actors(self) -> list[str]:
        """Give the initials of everyone who was ever in the record."""
        return trail.actors(self._access)

    def note_deed(self, action: str, entity: str, entity_id: str = "", detail: str = "") -> None:
        """Put down something that changed no row here: an export, a reading, a new passphrase, a backup.

        ``detail`` holds ids and names of things, never a client's words.
        """
        self._writer.wait_for(
            lambda connection: self._trail.add(connection, action, entity, entity_id, detail)
        )

    def act_for(self, initials: str) -> None:
        """Sign what is handed over from now on with the initials of another practitioner."""
        self._writer.hand_over(lambda _: self._trail.act_for(initials), lambda _: None)

    # Inside

    def _put_into(self, box: BlackBox, entries: Sequence[Entry]) -> None:
        try:
            box.write(entries, self._head)
        except (OSError, RecordError) as error:
            # The database is asked all the same, and answers for it; the box takes it with the next entry.
            _log.warning("the black box was not written: %s", type(error).__name__)

    def _append(self, session_id: str, entries: Sequence[Entry], connection: Connection) -> None:
        self._head = audit.head(connection)
        ids = [entry.id for entry in entries]
        known = set(connection.scalars(select(models.Entry.id).where(models.Entry.id.in_(ids))))
        for entry in entries:
            if entry.id in known:
                continue
            kind, data = encode_fact(entry.fact)
            row = {
                "id": entry.id,
                "session_id": session_id,
                "seq": entry.seq,
                "moment_ms": entry.moment,
                "noticed_ms": entry.noticed,
                "wall_ms": entry.wall_ms,
                "author": entry.author,
                "kind": kind,
                "data": data,
            }
            connection.execute(insert(models.Entry), row)
            search.put_entry(connection, session_id, entry)
            self._trail.add(connection, "append", "entry", entry.id, session_id)

    def _keep(
        self,
        table: type[models.Client | models.Session],
        row_id: str,
        values: dict[str, Any],
        born: dict[str, Any] | None = None,
        contradiction: str = "",
        index: Callable[[Connection], None] = lambda _: None,
    ) -> None:
        """Insert a row, or change the columns that differ, together with the audit row that names them."""

        def work(connection: Connection) -> None:
            index(connection)
            kept = connection.execute(select(table.__table__).where(table.id == row_id)).mappings().first()
            if kept is None:
                connection.execute(insert(table), {"id": row_id} | values | (born or {}))
                self._trail.add(connection, "create", table.__tablename__, row_id)
                return
            changed = {name: value for name, value in values.items() if kept[name] != value}
            if changed:
                connection.execute(update(table).where(table.id == row_id).values(changed))
                self._trail.add(connection, "change", table.__tablename__, row_id, " ".join(sorted(changed)))

        self._writer.wait_for(work, contradiction)

    def _note_opening(self, connection: Connection) -> None:
        row = models.Practitioner
        if self._actor and connection.scalar(select(row.initials).where(row.initials == self._actor)) is None:
            connection.execute(insert(row), {"initials": self._actor, "created_ms": now_ms()})
        self._trail.add(connection, "open", "record", "")

    def _read_visits(self, query: Select[Any]) -> list[Visit]:
        with self._reading() as connection:
            return [_visit(row) for row in connection.execute(query)]


def _visits() -> Select[Any]:
    """Ask for visits, each with its client's code and its number among the visits that client has had."""
    row, earlier = models.Session, aliased(models.Session)
    before = (
        select(func.count())
        .where(
            earlier.client_id == row.client_id,
            earlier.opened_ms < func.coalesce(row.opened_ms, _FAR_FUTURE),
        )
        .scalar_subquery()
    )
    return select(
        row.id,
        row.client_id,
        models.Client.code.label("client_code"),
        row.plan,
        row.status,
        (before + 1).label("number"),
        row.planned_ms,
        func.coalesce(row.opened_ms, 0).label("opened_ms"),
        func.coalesce(row.ended_ms, 0).label("ended_ms"),
        row.zone,
    ).join(models.Client, models.Client.id == row.client_id)


def _visit(row: Row[Any]) -> Visit:
    values = row._asdict()
    return Visit(**values | {"plan": _plan(values["plan"]), "status": Status(values["status"])})
