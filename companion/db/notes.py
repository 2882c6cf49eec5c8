"""The record note of a session: kept while it is a draft, frozen when it is signed, added to afterwards."""

from dataclasses import replace

from sqlalchemy import Connection, insert, select, update

from companion.db import models, search
from companion.db.connection.access import Access
from companion.db.writing import note_writings
from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.notes import Addendum, Note, fingerprint
from companion.record.search_hit import HitSource


class Notes:
    """Fulfils the port ``Notes``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def of(self, visit_id: str) -> Note | None:
        """Find the record note of a session with its signature and addenda."""
        with self._access.reading() as connection:
            return _read(connection, visit_id)

    def save(self, note: Note) -> None:
        """Keep a draft as it stands; a signed note is refused."""

        def work(connection: Connection) -> None:
            row, values = models.Note, {"body": note.body, "updated_ms": note.updated_ms}
            kept = connection.execute(select(row.body, row.updated_ms).where(row.id == note.id)).first()
            if kept is None:
                connection.execute(insert(row), values | {"id": note.id, "visit_id": note.visit_id})
                self._access.audit_trail.add(connection, "create", "note", note.id, note.visit_id)
            elif kept != (note.body, note.updated_ms):
                connection.execute(update(row).where(row.id == note.id).values(values))
                self._access.audit_trail.add(connection, "change", "note", note.id, note.visit_id)
            note_writings.put(connection, note.visit_id, note.writing)
            search.put(connection, HitSource.NOTE, note.id, note.visit_id, note.body, note.updated_ms)

        self._access.writer.wait_for(
            work,
            tr(
                "This note is signed or contradicts what is kept: nothing was changed; add an addendum "
                "instead."
            ),
        )

    def sign(self, note: Note, at_ms: int) -> Note:
        """Sign a note as it is kept, under the initials of whoever opened the record."""
        signer = self._access.actor
        sha256 = fingerprint(note.visit_id, note.body, signer, at_ms)

        def work(connection: Connection) -> None:
            kept = _read(connection, note.visit_id)
            if kept is None or kept.body != note.body:
                raise RecordError(tr("The note was changed meanwhile: nothing was signed; open it again."))
            row = {"note_id": note.id, "signed_by": signer, "signed_ms": at_ms, "sha256": sha256}
            connection.execute(insert(models.Signature), row)
            visit = models.Visit
            connection.execute(update(visit).where(visit.id == note.visit_id).values(signed_ms=at_ms))
            self._access.audit_trail.add(connection, "sign", "note", note.id, f"{note.visit_id} {sha256}")

        self._access.writer.wait_for(work, tr("This note is signed already: nothing was changed."))
        return replace(note, signed_by=signer, signed_ms=at_ms, sha256=sha256)

    def add(self, note: Note, addendum: Addendum) -> Note:
        """Add to a signed note."""

        def work(connection: Connection) -> None:
            row = {"id": addendum.id, "note_id": note.id, "body": addendum.body}
            more = {"author": addendum.author, "at_ms": addendum.at_ms}
            connection.execute(insert(models.Addendum), row | more)
            search.put(
                connection, HitSource.ADDENDUM, addendum.id, note.visit_id, addendum.body, addendum.at_ms
            )
            self._access.audit_trail.add(connection, "add", "addendum", addendum.id, note.visit_id)

        self._access.writer.wait_for(work, tr("Only a signed note is added to: nothing was changed."))
        return replace(note, addenda=(*note.addenda, addendum))


def altered(connection: Connection) -> list[str]:
    """Give the ids of sessions whose signed note is not what was signed, or not known to be signed."""
    note, signature, visit = models.Note, models.Signature, models.Visit
    asked = select(note.visit_id, note.body, signature.signed_by, signature.signed_ms, signature.sha256)
    rows = connection.execute(asked.join(signature, signature.note_id == note.id))
    found = {str(row[0]) for row in rows if fingerprint(*row[:4]) != row.sha256}
    other = (
        select(visit.id)
        .outerjoin(note, note.visit_id == visit.id)
        .outerjoin(signature, signature.note_id == note.id)
        .where(visit.signed_ms.is_distinct_from(signature.signed_ms))
    )
    return sorted(found.union(connection.scalars(other)))


def _read(connection: Connection, visit_id: str) -> Note | None:
    row, signature, more = models.Note, models.Signature, models.Addendum
    asked = (
        select(
            row.id,
            row.visit_id,
            row.body,
            row.updated_ms,
            signature.signed_ms,
            signature.signed_by,
            signature.sha256,
        )
        .outerjoin(signature, signature.note_id == row.id)
        .where(row.visit_id == visit_id)
    )
    found = connection.execute(asked).first()
    if found is None:
        return None
    writing = note_writings.read(connection, visit_id)
    if found.signed_by is None:
        return Note(*found[:4], writing=writing)
    added = select(more.id, more.note_id, more.body, more.author, more.at_ms).where(more.note_id == found.id)
    addenda = connection.execute(added.order_by(more.at_ms, more.id))
    return Note(*found, addenda=tuple(Addendum(*values) for values in addenda), writing=writing)
