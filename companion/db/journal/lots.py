"""The administrations of all sessions, as far as they count."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final

from sqlalchemy import Connection, select

from companion.db import models
from companion.record.visits import Status
from companion.report.home.reported_words import reported_beside
from companion.report.lists.lots import LotLine
from companion.session.codec.files import decode_fact
from companion.session.journal import Administered, Entry
from companion.session.standing_entries import told, voided

_KINDS: Final = ("administered", "voided", "corrected", "reported_by")
"""What was given, what may have taken it back, and who may have told of it."""


def lots(connection: Connection, from_ms: int, to_ms: int) -> Iterator[LotLine]:
    """Go through what was given from one moment to before another."""
    entry, visit, client = models.Entry, models.Visit, models.Client
    given = select(entry.visit_id).where(
        entry.kind == _KINDS[0], entry.wall_ms >= from_ms, entry.wall_ms < to_ms
    )
    columns = (
        *(entry.id, entry.seq, entry.moment_ms, entry.noticed_ms, entry.wall_ms, entry.author),
        *(entry.kind, entry.data, entry.visit_id, visit.zone, client.code),
    )
    query = (
        select(*columns)
        .join(visit, visit.id == entry.visit_id)
        .join(client, client.id == visit.client_id)
        .where(entry.kind.in_(_KINDS), visit.status != Status.DISCARDED, entry.visit_id.in_(given))
        .order_by(entry.visit_id, entry.seq)
    )
    for _, rows in groupby(connection.execute(query), key=lambda row: row.visit_id):
        found: list[Any] = list(rows)
        yield from (line for line in _of_visit(found) if from_ms <= line.wall_ms < to_ms)


def _of_visit(rows: list[Any]) -> Iterator[LotLine]:
    entries = tuple(
        Entry(
            id=row.id,
            seq=row.seq,
            moment=row.moment_ms,
            noticed=row.noticed_ms,
            wall_ms=row.wall_ms,
            author=row.author,
            fact=decode_fact(row.kind, row.data),
        )
        for row in rows
    )
    gone = voided(entries)
    for entry in told(entries, gone):
        if isinstance(entry.fact, Administered) and entry.id not in gone:
            zone, code = rows[0].zone, rows[0].code
            beside = reported_beside(entry.fact, zone)
            yield LotLine(entry.id, entry.wall_ms, zone, code, entry.fact.details, entry.author, beside)
