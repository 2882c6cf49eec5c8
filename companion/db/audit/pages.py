"""Reading the audit trail: page by page, with the clients that its ids stand for."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, select
from sqlalchemy.exc import DBAPIError

from companion.db import models
from companion.db.connection import errors
from companion.db.connection.access import Access
from companion.db.connection.engine import make_engine
from companion.db.keys.record_keys import RecordKeys
from companion.db.models import Audit, Client, Visit
from companion.record.audit.text import AuditRow

_BY_VISIT = frozenset(
    {"entry", "note", "addendum", "private_note", "form_due", "half_typed", "appointment"}
    | {"meeting_word", "half_filled_meeting"}
)
_BY_CLIENT = frozenset({"client", "client_fact", "half_filled_facts", "response", "typed_total", "trends"})


def page(
    access: Access, *, before: int = 0, actor: str = "", from_ms: int = 0, to_ms: int = 0, limit: int = 400
) -> list[AuditRow]:
    """Read rows, the newest first; of one person, within a time, and older than one row, where asked."""
    asked = select(
        *(column for column in Audit.__table__.columns if column.name not in ("prev", "hash", "facts"))
    )
    if before:
        asked = asked.where(Audit.seq < before)
    if actor:
        asked = asked.where(Audit.actor == actor)
    if from_ms:
        asked = asked.where(Audit.at_ms >= from_ms)
    if to_ms:
        asked = asked.where(Audit.at_ms < to_ms)
    with access.reading() as connection:
        rows = connection.execute(asked.order_by(Audit.seq.desc()).limit(limit)).all()
        return _with_clients(connection, rows)


def actors(access: Access) -> list[str]:
    """Give the initials of everyone who was ever in the record."""
    with access.reading() as connection:
        return [str(row) for row in connection.scalars(select(models.Practitioner.initials))]


def remembered(place: Path, keys: RecordKeys) -> list[str]:
    """Give the same of a record that nobody has opened yet."""
    engine = make_engine(place, keys)
    try:
        with engine.connect().execution_options(readonly=True) as connection, connection.begin():
            return [str(row) for row in connection.scalars(select(models.Practitioner.initials))]
    except DBAPIError as error:
        raise errors.while_reading(error) from None
    finally:
        engine.dispose()


def _with_clients(connection: Connection, rows: Sequence[Row[Any]]) -> list[AuditRow]:
    visits = {row.seq: _visit_of(row) for row in rows}
    asked = select(Visit.id, Client.code).join(Client, Client.id == Visit.client_id)
    found = connection.execute(asked.where(Visit.id.in_(set(visits.values()))))
    code_of_visit: dict[str, str] = {row.id: row.code for row in found}
    clients = {row.entity_id for row in rows if row.entity in _BY_CLIENT}
    found = connection.execute(select(Client.id, Client.code).where(Client.id.in_(clients)))
    code_of_client: dict[str, str] = {row.id: row.code for row in found}
    told = []
    for row in rows:
        visit_id = visits[row.seq]
        known = AuditRow(row.seq, row.at_ms, row.actor, row.action, row.entity, row.entity_id, row.detail)
        code = code_of_visit.get(visit_id, "")
        told.append(
            replace(known, visit_id=visit_id, client=code)
            if code
            else replace(known, client=code_of_client.get(row.entity_id, ""))
        )
    return told


def _visit_of(row: Row[Any]) -> str:
    if row.entity in ("session", "meeting"):
        return str(row.entity_id)
    return str(row.detail).partition(" ")[0] if row.entity in _BY_VISIT else ""
