"""A session that was begun by mistake is kept, and out of every list; the audit trail says who and why."""

from sqlalchemy import Connection, delete, func, select, update

from companion.db import half_typed, models
from companion.db.connection.access import Access, now_ms
from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.discarding import DiscardReason
from companion.record.visits import Status


def discard(access: Access, session_id: str, reason: DiscardReason) -> None:
    """Discard a session; one whose note is signed stands."""
    row, note, signature = models.Session, models.Note, models.Signature
    signed = select(note.id).join(signature, signature.note_id == note.id)

    def work(connection: Connection) -> None:
        status = connection.scalar(select(row.status).where(row.id == session_id))
        if status is None:
            raise RecordError(tr("This session is not in the record."))
        if status == Status.DISCARDED:
            return
        if connection.execute(signed.where(note.session_id == session_id)).first():
            raise RecordError(
                tr("The note of this session is signed: nothing was changed; an addendum says what is wrong.")
            )
        ended = func.coalesce(row.ended_ms, now_ms())
        values = {"status": Status.DISCARDED.value, "ended_ms": ended}
        connection.execute(update(row).where(row.id == session_id).values(values))
        connection.execute(delete(models.Passage).where(models.Passage.session_id == session_id))
        half_typed.forget(connection, session_id)
        access.audit_trail.add(connection, "discard", "session", session_id, reason.value)

    access.writer.wait_for(work)
