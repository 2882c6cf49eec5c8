"""Visits: kept, listed, found, and discarded where they were begun by mistake."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Connection, Row, Select, delete, func, select, update
from sqlalchemy.orm import aliased

from companion.db import half_typed, models
from companion.db.clients import keep_row
from companion.db.connection.access import Access, now_ms
from companion.i18n import tr, tr_noop
from companion.ports.record import RecordError
from companion.record.discarding import DiscardReason
from companion.record.meetings.meeting import VisitKind
from companion.record.visits import Status, Visit
from companion.session.codec.files import decode_plan, encode_plan

_FAR_FUTURE: Final = 2**62

_LISTED: Final = models.Visit.status != Status.DISCARDED

_MEETINGS: Final = tuple(kind.value for kind in VisitKind if kind is not VisitKind.MEDICINE)

_MEDICINE: Final = models.Visit.kind.not_in(_MEETINGS)
"""Said by what it is not: SQLite takes the visits of another kind for few then, as they are."""

_UNSIGNED: Final = (models.Visit.status == Status.CLOSED) & models.Visit.signed_ms.is_(None) & _MEDICINE

_SIGNED: Final = tr_noop(
    "The note of this session is signed: nothing was changed; an addendum says what is wrong."
)

_plan = lru_cache(maxsize=64)(decode_plan)
"""Reading a plan takes longer than fetching it, and lists are shown again and again."""


def forget_plans() -> None:
    """Let go of the plans that were read."""
    _plan.cache_clear()


class Visits:
    """Fulfils the port ``Visits``; ``put_down`` writes the audit trail's head down when a visit is closed."""

    def __init__(self, access: Access, put_down: Callable[[], None]) -> None:
        self._access = access
        self._put_down = put_down

    def listed(self, *, limit: int = 50, client_id: str = "", begun: bool = False) -> list[Visit]:
        """List visits, newest first, of everyone or of one client; all, or only those that were begun."""
        wanted = visits_asked().where(_LISTED)
        wanted = wanted.where(models.Visit.opened_ms.is_not(None)) if begun else wanted
        query = wanted.order_by(models.STARTS.desc(), models.Visit.id.desc()).limit(limit)
        return self._read(query.where(models.Visit.client_id == client_id) if client_id else query)

    def find(self, visit_id: str) -> Visit | None:
        """Find one visit, a discarded one as well."""
        return next(iter(self._read(visits_asked().where(models.Visit.id == visit_id))), None)

    def latest(self, client_id: str = "") -> Visit | None:
        """Find the visit that was opened last, of everyone or of one client."""
        row = models.Visit
        opened = visits_asked().where(row.opened_ms.is_not(None), _LISTED).limit(1)
        if client_id:
            asked = opened.where(row.client_id == client_id).order_by(row.opened_ms.desc())
        else:
            asked = opened.order_by(models.STARTS.desc())
        return next(iter(self._read(asked)), None)

    def unfinished(self) -> list[Visit]:
        """List the visits that are under way, here or left by a crash, the newest first."""
        live = visits_asked().where(models.Visit.status == Status.LIVE)
        return self._read(live.order_by(models.STARTS.desc()))

    def unsigned(self, *, limit: int = 50) -> list[Visit]:
        """List the visits that are over and whose note nobody has signed, the newest first."""
        waiting = visits_asked().where(_UNSIGNED)
        return self._read(waiting.order_by(models.STARTS.desc(), models.Visit.id.desc()).limit(limit))

    def count_unsigned(self) -> int:
        """Count them."""
        with self._access.reading() as connection:
            return connection.scalar(select(func.count()).select_from(models.Visit).where(_UNSIGNED)) or 0

    def save(self, visit: Visit) -> None:
        """Keep a visit, new or changed; its number and its client's code follow from what is kept."""
        keep_row(self._access, "session", models.Visit, visit.id, columns_of(visit))
        if visit.status is Status.CLOSED:
            self._access.writer.alone(self._put_down)

    def discard(self, visit_id: str, reason: DiscardReason) -> None:
        """Discard a session begun by mistake: it stays in the record, and in no list; a signed one stands."""
        row, note, signature = models.Visit, models.Note, models.Signature
        signed = select(note.id).join(signature, signature.note_id == note.id)

        def work(connection: Connection) -> None:
            status = connection.scalar(select(row.status).where(row.id == visit_id))
            if status is None:
                raise RecordError(tr("This session is not in the record."))
            if status == Status.DISCARDED:
                return
            if connection.execute(signed.where(note.visit_id == visit_id)).first():
                raise RecordError(tr(_SIGNED))
            ended = func.coalesce(row.ended_ms, now_ms())
            values = {"status": Status.DISCARDED.value, "ended_ms": ended}
            connection.execute(update(row).where(row.id == visit_id).values(values))
            connection.execute(delete(models.Passage).where(models.Passage.visit_id == visit_id))
            half_typed.forget(connection, visit_id)
            self._access.audit_trail.add(connection, "discard", "session", visit_id, reason.value)

        self._access.writer.wait_for(work)

    def first_opened_ms(self) -> int:
        """Tell when the first session was opened, zero when none was."""
        row = models.Visit
        opened = select(row.opened_ms).where(row.opened_ms.is_not(None), _LISTED, _MEDICINE)
        with self._access.reading() as connection:
            return connection.scalar(opened.order_by(models.STARTS).limit(1)) or 0

    def _read(self, query: Select[Any]) -> list[Visit]:
        with self._access.reading() as connection:
            return [visit_of(row) for row in connection.execute(query)]


def columns_of(visit: Visit) -> dict[str, Any]:
    """Give the columns in which a visit is kept."""
    return {
        "client_id": visit.client_id,
        "status": visit.status.value,
        "planned_ms": visit.planned_ms,
        "opened_ms": visit.opened_ms or None,
        "ended_ms": visit.ended_ms or None,
        "zone": visit.zone,
        "plan": encode_plan(visit.plan),
    }


def visits_asked() -> Select[Any]:
    """Ask for sessions, each with its client's code and its number among the visits that client has had."""
    row, earlier = models.Visit, aliased(models.Visit)
    before = (
        select(func.count())
        .where(
            earlier.client_id == row.client_id,
            earlier.opened_ms < func.coalesce(row.opened_ms, _FAR_FUTURE),
            earlier.status != Status.DISCARDED,
            earlier.kind.not_in(_MEETINGS),
        )
        .scalar_subquery()
    )
    asked = select(
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
    )
    return asked.join(models.Client, models.Client.id == row.client_id).where(_MEDICINE)


def visit_of(row: Row[Any]) -> Visit:
    """Give a row of such a question as a visit."""
    values = row._asdict()
    return Visit(**values | {"plan": _plan(values["plan"]), "status": Status(values["status"])})
