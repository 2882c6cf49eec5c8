"""The journals of sessions; what is written of a live one goes into its black box first."""

import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, insert, select

from companion.db import models, search
from companion.db.audit import trail
from companion.db.connection.access import Access
from companion.db.journal import ballast
from companion.db.journal.black_box import BlackBox
from companion.db.journal.landmarks import timings
from companion.db.journal.lots import lots
from companion.i18n import tr
from companion.ports.calls import Failed
from companion.ports.record import RecordError
from companion.record.visits import Status, Visit
from companion.report.lists.lots import LotLine
from companion.report.trends.own_timings import ProtocolTimings
from companion.session.codec.files import decode_fact, encode_fact
from companion.session.journal import Entry

_log = logging.getLogger(__name__)


class Journal:
    """Fulfils the port ``Journal``: writes entries, each once, and reads them."""

    def __init__(self, access: Access) -> None:
        self._access = access
        self._boxes: dict[str, BlackBox] = {}
        self._head = trail.AuditHead()

    def attend(self, place: Path, visit: Visit) -> None:
        """From now on write the journal of this visit into a black box, too."""
        with self._access.reading() as connection:
            self._head = trail.head(connection)
        ballast.lay(place)
        self._boxes[visit.id] = BlackBox(place, self._access.keys, visit)

    def append(
        self, visit_id: str, entries: Sequence[Entry], then: Callable[[], None], failed: Failed
    ) -> None:
        """Write entries in one transaction on the writer's thread; those already there stay as they are."""
        kept = tuple(entries)
        box = self._boxes.get(visit_id)
        first = partial(self._put_into, box, kept) if box else lambda: None
        self._access.writer.hand_over(partial(self._append, visit_id, kept), then, failed, first)

    def keep(self, visit_id: str, entries: Sequence[Entry]) -> None:
        """Write entries as ``append`` does, but durable on return, or raise ``RecordError``."""
        self._access.writer.wait_for(partial(self._append, visit_id, tuple(entries)))

    def enter_late(self, visit_id: str, entries: Sequence[Entry]) -> None:
        """Write entries after a session, durable on return; refused once its note is signed."""
        note, signature = models.Note, models.Signature
        signed = select(note.id).join(signature, signature.note_id == note.id)

        def work(connection: Connection) -> None:
            if connection.execute(signed.where(note.visit_id == visit_id)).first():
                raise RecordError(
                    tr("The note is signed: nothing was changed; what comes later is an addendum to it.")
                )
            self._append(visit_id, tuple(entries), connection)

        self._access.writer.wait_for(
            work, tr("Something else was entered meanwhile: nothing was changed; open the session again.")
        )

    def entries(self, visit_id: str) -> list[Entry]:
        """Read a session's journal in order."""
        row = models.Entry
        query = select(
            row.id, row.seq, row.moment_ms, row.noticed_ms, row.wall_ms, row.author, row.kind, row.data
        ).where(row.visit_id == visit_id)
        with self._access.reading() as connection:
            return [
                Entry(*line[:6], decode_fact(line.kind, line.data))
                for line in connection.execute(query.order_by(row.seq))
            ]

    def lots(self, from_ms: int, to_ms: int) -> list[LotLine]:
        """Read what was given in all sessions, from one moment to before another."""
        with self._access.reading() as connection:
            return list(lots(connection, from_ms, to_ms))

    def timings(self) -> tuple[ProtocolTimings, ...]:
        """Read what was observed in all sessions that are over, protocol by protocol."""
        with self._access.reading() as connection:
            return timings(connection)

    def _put_into(self, box: BlackBox, entries: Sequence[Entry]) -> None:
        try:
            box.write(entries, self._head)
        except (OSError, RecordError) as error:
            # The database is asked all the same, and answers for it; the box takes it with the next entry.
            _log.warning("the black box was not written: %s", type(error).__name__)

    def _append(self, visit_id: str, entries: Sequence[Entry], connection: Connection) -> None:
        self._head = trail.head(connection)
        visit = models.Visit
        status = connection.scalar(select(visit.status).where(visit.id == visit_id))
        ids = [entry.id for entry in entries]
        known = set(connection.scalars(select(models.Entry.id).where(models.Entry.id.in_(ids))))
        for entry in entries:
            if entry.id in known:
                continue
            kind, data = encode_fact(entry.fact)
            row = {
                "id": entry.id,
                "visit_id": visit_id,
                "seq": entry.seq,
                "moment_ms": entry.moment,
                "noticed_ms": entry.noticed,
                "wall_ms": entry.wall_ms,
                "author": entry.author,
                "kind": kind,
                "data": data,
            }
            connection.execute(insert(models.Entry), row)
            if status != Status.DISCARDED:
                search.put_entry(connection, visit_id, entry)
            self._access.audit_trail.add(connection, "append", "entry", entry.id, visit_id)
