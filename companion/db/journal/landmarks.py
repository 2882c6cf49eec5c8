"""When landmarks were observed in all sessions, as far as they count: read as a stream, kept nowhere."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Final, NamedTuple

from sqlalchemy import Connection, func, select

from companion.db import models
from companion.record.meetings.meeting import VisitKind
from companion.record.visits import Status
from companion.report.trends.own_timings import ProtocolTimings, SessionTimes, own_timings
from companion.session.codec.files import decode_fact, decode_plan
from companion.session.journal import Entry, Observed
from companion.session.protocol import Landmark
from companion.session.standing_entries import standing, voided
from companion.session.time.clock import MINUTE, Moment

_GIVEN: Final = "administered"
_HAPPENED: Final = (_GIVEN, "observed")
"""What clock zero and landmarks are made of."""

_KINDS: Final = (*_HAPPENED, "voided", "corrected")
"""And what may have taken them back."""


def timings(connection: Connection) -> tuple[ProtocolTimings, ...]:
    """Put together what was observed; of each protocol its newest session says what is cited."""
    visit = models.Visit
    protocol_id = func.json_extract(visit.plan, "$.protocol.id")
    sessions = (visit.status == Status.CLOSED) & (visit.kind == VisitKind.MEDICINE)  # others have no plan
    held = select(visit.id, visit.client_id, protocol_id).where(sessions)
    visits = {row[0]: (row[1], row[2]) for row in connection.execute(held.order_by(models.STARTS))}
    newest = {its_protocol: visit_id for visit_id, (_, its_protocol) in visits.items()}
    plans = connection.execute(select(visit.plan).where(visit.id.in_(newest.values()))).scalars()
    protocols = (decode_plan(plan).protocol for plan in plans)
    return own_timings(landmarks(connection, visits), {protocol.id: protocol for protocol in protocols})


def landmarks(connection: Connection, visits: Mapping[str, tuple[str, str]]) -> Iterator[SessionTimes]:
    """Go through visits by their ids; one without an administration has no clock zero to tell from."""
    entry = models.Entry
    columns = (entry.visit_id, entry.kind, entry.moment_ms, entry.data, entry.id, entry.seq)
    query = select(*columns).where(entry.kind.in_(_KINDS)).order_by(entry.visit_id, entry.seq)
    rows = connection.execution_options(yield_per=5_000).execute(query)
    for visit_id, of_visit in groupby(rows, key=itemgetter(0)):
        if visit_id in visits and (minutes := _minutes([Row(*row[1:]) for row in of_visit])) is not None:
            client_id, its_protocol = visits[visit_id]
            yield SessionTimes(client_id, its_protocol, minutes)


class Row(NamedTuple):
    """What is read of an entry."""

    kind: str
    moment: Moment
    data: str
    id: str
    seq: int


def _minutes(rows: Sequence[Row]) -> dict[Landmark, float] | None:
    """Give the minutes of one session; only where something was taken back is its journal folded."""
    if any(row.kind not in _HAPPENED for row in rows):
        rows = _standing(rows)
    given = [row.moment for row in rows if row.kind == _GIVEN]
    if not given:
        return None
    zero = min(given)
    seen = {_landmark(row.kind, row.data): row.moment for row in rows if row.kind != _GIVEN}
    return {landmark: (at - zero) / MINUTE for landmark, at in seen.items() if at >= zero}


@lru_cache(maxsize=64)
def _landmark(kind: str, data: str) -> Landmark:
    """Read which landmark it was: the same few texts in every session."""
    match decode_fact(kind, data):
        case Observed(landmark):
            return landmark
        case other:
            raise ValueError(f"no landmark: {other}")


def _standing(rows: Sequence[Row]) -> list[Row]:
    """Give what counts, in the order in which it counts."""
    by_id = {row.id: row for row in rows}
    entries = tuple(
        Entry(row.id, row.seq, row.moment, row.moment, 0, "", decode_fact(row.kind, row.data)) for row in rows
    )
    log = standing(entries, voided(entries))
    return [by_id[entry.id] for entry in log]
