"""How notes were written, one small value for each beside it; kept and erased with it."""

from sqlalchemy import Connection, delete, insert, select

from companion.db.models import Meta
from companion.record.writing.note_writing import NoteWriting, decode, encode

_KEY = "note_writing/"


def read(connection: Connection, visit_id: str) -> NoteWriting:
    """Give how the note of a visit was written."""
    kept = connection.scalar(select(Meta.value).where(Meta.key == _KEY + visit_id))
    return NoteWriting() if kept is None else decode(kept)


def put(connection: Connection, visit_id: str, writing: NoteWriting) -> None:
    """Keep it in place of what was kept before."""
    forget(connection, visit_id)
    if writing != NoteWriting():
        connection.execute(insert(Meta), {"key": _KEY + visit_id, "value": encode(writing)})


def forget(connection: Connection, visit_id: str) -> None:
    """Remove it, as when its visit is erased."""
    connection.execute(delete(Meta).where(Meta.key == _KEY + visit_id))
