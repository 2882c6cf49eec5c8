"""Erasure of a client with leave: every word goes, from tables, index, log and free pages; a trace stays.

What no program can promise: that a disk which moves its blocks about holds no older copy. It is ciphertext
there, and backups hold the client until they are rotated away.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.exc import DBAPIError
from sqlcipher3.dbapi2 import DatabaseError

from companion.db import half_typed, models, saved_forms
from companion.db.audit import facts
from companion.db.backups.backup_check import opened
from companion.db.connection import errors
from companion.db.connection.access import Access, now_ms
from companion.db.facts import client_facts
from companion.db.instruments import responses, totals
from companion.db.keys.record_keys import RecordKeys
from companion.db.meetings import meetings
from companion.db.writing import note_writings
from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.names import typed_out
from companion.record.retention import ErasureReason, ErasureRequest, ErasureTrace
from companion.record.visits import Status

AT_ONCE: Final = 100
"""So many of a list are erased in one go; between two, whatever else has to be written comes in."""


@dataclass(frozen=True, slots=True)
class Erased:
    """Whose words are gone, so that what lies beside the record can go as well."""

    client_id: str
    visit_ids: tuple[str, ...]


class Erasures:
    """Erases clients, and keeps what is left of them."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def erase(self, leave: ErasureRequest) -> Erased:
        """Erase a client and every word about them, and leave a trace; takes seconds in a large record.

        Refused while a session is under way, and where the code was not typed rightly.
        """
        access, erased = self._access, list[Erased]()
        access.writer.wait_for(lambda connection: erased.append(_erase(connection, access, leave)))
        _leave_no_page(access)
        return erased[0]

    def erase_again(self, gone: Sequence[ErasureTrace]) -> int:
        """Erase those whom a restored backup has brought back, and say how many they were."""
        access, found = self._access, list[ErasureTrace]()

        def work(connection: Connection) -> None:
            for trace in gone:
                if connection.scalar(select(models.Client.id).where(models.Client.id == trace.client_id)):
                    found.append(trace)
            for trace in found:
                held = select(models.Visit.id).where(models.Visit.client_id == trace.client_id)
                _wipe(connection, access, trace, tuple(connection.scalars(held)), "after a restore")

        access.writer.wait_for(work)
        if found:
            _leave_no_page(access)
        return len(found)

    def take_back(self, client_ids: Sequence[str]) -> int:
        """Erase clients who were added by mistake and have had no visit; gives how many they were."""
        access, gone = self._access, 0
        client, visit = models.Client, models.Visit
        unseen = ~select(visit.id).where(visit.client_id == client.id).exists()

        def work(connection: Connection, part: Sequence[str]) -> None:
            nonlocal gone
            wanted = list(connection.scalars(select(client.id).where(client.id.in_(part), unseen)))
            for client_id in wanted:
                mistake = ErasureReason.BY_MISTAKE
                trace = ErasureTrace(client_id, mistake, access.actor, "", now_ms())
                _wipe(connection, access, trace, (), mistake.value)
            gone += len(wanted)

        for start in range(0, len(client_ids), AT_ONCE):
            access.writer.wait_for(partial(work, part=client_ids[start : start + AT_ONCE]))
        if gone:
            _leave_no_page(access)
        return gone

    def traces(self) -> list[ErasureTrace]:
        """List what is left of those who were erased, the newest first, to erase them again."""
        with self._access.reading() as connection:
            return read_traces(connection)


def read_traces(connection: Connection) -> list[ErasureTrace]:
    """List them on a connection."""
    row = models.Erasure
    asked = select(row.client_id, row.reason, row.erased_by, row.witness, row.at_ms).order_by(
        row.at_ms.desc()
    )
    return [
        ErasureTrace(
            found.client_id, ErasureReason(found.reason), found.erased_by, found.witness, found.at_ms
        )
        for found in connection.execute(asked)
    ]


def was_erased(connection: Connection, client_id: str) -> bool:
    """Tell whether a client was erased from this record."""
    row = models.Erasure
    return connection.scalar(select(row.client_id).where(row.client_id == client_id)) is not None


def traces_in(place: Path, keys: RecordKeys) -> list[ErasureTrace]:
    """List them from the record of a folder that is not open here, or raise ``RecordError``."""
    try:
        with opened(place, keys) as engine, engine.execution_options(readonly=True).begin() as connection:
            return read_traces(connection)
    except DBAPIError as error:
        raise errors.while_reading(error) from None


def _erase(connection: Connection, access: Access, leave: ErasureRequest) -> Erased:
    client, visit = models.Client, models.Visit
    code = connection.scalar(select(client.code).where(client.id == leave.client_id))
    if code is None:
        raise RecordError(tr("This client is not in the record: nothing was changed."))
    if not typed_out(code, leave.typed_code):
        raise RecordError(
            tr("This is not the client's code: nothing was erased; type it exactly as it stands.")
        )
    held = connection.execute(select(visit.id, visit.status).where(visit.client_id == leave.client_id))
    found = [(str(visit_id), Status(status)) for visit_id, status in held]
    if any(status is Status.LIVE for _, status in found):
        raise RecordError(tr("A session of this client is not finished: nothing was erased; end it first."))
    visit_ids = tuple(visit_id for visit_id, _ in found)
    trace = ErasureTrace(leave.client_id, leave.reason, access.actor, leave.witness, now_ms())
    _wipe(connection, access, trace, visit_ids, f"{leave.reason} {leave.witness}".strip())
    return Erased(leave.client_id, visit_ids)


def _wipe(
    connection: Connection, access: Access, trace: ErasureTrace, visit_ids: Sequence[str], detail: str
) -> None:
    """Delete under a permit of this one transaction, and leave the trace."""
    gone = facts.of_client(connection, trace.client_id)
    connection.execute(insert(models.Permit), {"client_id": trace.client_id})
    _delete(connection, trace.client_id, visit_ids)
    connection.execute(delete(models.Permit))
    kept = {"client_id": trace.client_id, "reason": trace.reason.value, "erased_by": trace.erased_by}
    connection.execute(insert(models.Erasure), kept | {"witness": trace.witness, "at_ms": trace.at_ms})
    access.audit_trail.add(connection, "erase", "client", trace.client_id, detail, gone)


def _delete(connection: Connection, client_id: str, visit_ids: Sequence[str]) -> None:
    """Delete from the leaves to the root, and the passages first, whose triggers empty the index."""
    passage, note = models.Passage, models.Note
    code = connection.scalar(select(models.Client.code).where(models.Client.id == client_id))
    saved_forms.forget(connection, client_id, code)
    connection.execute(delete(passage).where(passage.about_id == client_id))
    for visit_id in visit_ids:
        half_typed.forget(connection, visit_id)
        note_writings.forget(connection, visit_id)
        meetings.forget(connection, visit_id)
        noted = select(note.id).where(note.visit_id == visit_id).scalar_subquery()
        connection.execute(delete(models.Addendum).where(models.Addendum.note_id == noted))
        connection.execute(delete(models.Signature).where(models.Signature.note_id == noted))
        for table in (note, models.PrivateNote, models.Entry, models.Appointment):
            connection.execute(delete(table).where(table.visit_id == visit_id))
    connection.execute(delete(passage).where(passage.visit_id.in_(visit_ids)))
    for visit_id in visit_ids:
        connection.execute(delete(models.Visit).where(models.Visit.id == visit_id))
    client_facts.forget(connection, client_id)
    responses.forget(connection, client_id)
    totals.forget(connection, client_id)
    connection.execute(delete(models.Client).where(models.Client.id == client_id))


def _leave_no_page(access: Access) -> None:
    """Write index and file anew, and empty the log, so that no page of before is left."""

    def tidy() -> None:
        connection = access.engine.raw_connection()
        try:
            cursor = connection.cursor()
            for statement in (
                "INSERT INTO passages (passages) VALUES ('rebuild')",
                "PRAGMA wal_checkpoint(TRUNCATE)",
                "VACUUM",
            ):
                cursor.execute(statement)
            busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        finally:
            connection.close()
        if busy:
            raise RecordError(
                tr(
                    "The client is erased; the log of the record could not be emptied yet and will be when "
                    "the "
                    "program is closed."
                )
            )

    try:
        access.writer.alone(tidy)
    except DatabaseError as error:
        raise errors.while_writing(error) from None
