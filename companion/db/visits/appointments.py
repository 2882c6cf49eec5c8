"""When visits are to be: planned, moved and cancelled, each step a row that stands for ever."""

from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Connection, Row, Select, insert, or_, select

from companion.db.clients import put_row
from companion.db.connection.access import Access, now_ms
from companion.db.models import Appointment as AppointmentRow
from companion.db.models import Visit as VisitRow
from companion.db.visits.visits import columns_of, visit_of, visits_asked
from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.scheduling.appointments import Appointment, PlannedVisit
from companion.record.visits import Status, Visit


class Appointments:
    """Fulfils the port ``Appointments``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def plan(self, visit: Visit, appointment: Appointment) -> None:
        """Keep a visit that is to be, with when and where; one that is planned already is moved there."""
        wanted = replace(
            visit, status=Status.PLANNED, planned_ms=appointment.starts_ms, zone=appointment.zone
        )

        def work(connection: Connection) -> None:
            standing = connection.scalar(select(VisitRow.status).where(VisitRow.id == visit.id))
            if standing not in (None, Status.PLANNED):
                raise RecordError(tr("This visit is not planned any more: nothing was changed."))
            put_row(connection, self._access, "session", VisitRow, visit.id, columns_of(wanted))
            put_step(connection, self._access, replace(appointment, visit_id=visit.id, cancelled=False))

        self._access.writer.wait_for(work)

    def cancel(self, visit_id: str, reason: str) -> None:
        """Cancel a planned visit; what was planned stays in the record."""

        def work(connection: Connection) -> None:
            standing = connection.scalar(select(VisitRow.status).where(VisitRow.id == visit_id))
            before = newest_step(connection, visit_id)
            if before is None or standing != Status.PLANNED:
                raise RecordError(tr("This visit is not planned any more: nothing was changed."))
            gone = {"status": Status.CANCELLED.value}
            put_row(connection, self._access, "session", VisitRow, visit_id, gone)
            put_step(connection, self._access, replace(before, cancelled=True, reason=reason))

        self._access.writer.wait_for(work)

    def of(self, visit_id: str) -> list[Appointment]:
        """Give how a visit was planned, moved and cancelled, the first step first."""
        with self._access.reading() as connection:
            return [_appointment(row) for row in connection.execute(_steps(visit_id))]

    def coming(self, *, limit: int = 50, client_id: str = "") -> list[PlannedVisit]:
        """List the visits that are planned, the next one first, of everyone or of one client."""
        planned = visits_asked().where(VisitRow.status == Status.PLANNED)
        wanted = planned.where(VisitRow.client_id == client_id) if client_id else planned
        return self._planned(wanted.order_by(VisitRow.planned_ms, VisitRow.id).limit(limit))

    def find(self, visit_id: str) -> PlannedVisit | None:
        """Find a planned visit."""
        planned = visits_asked().where(VisitRow.id == visit_id, VisitRow.status == Status.PLANNED)
        return next(iter(self._planned(planned)), None)

    def for_calendar(self, since_ms: int) -> list[PlannedVisit]:
        """List what is planned, and what was cancelled of the time since then, for calendars to strike."""
        status, at = VisitRow.status, VisitRow.planned_ms
        wanted = or_(status == Status.PLANNED, (status == Status.CANCELLED) & (at >= since_ms))
        return self._planned(visits_asked().where(wanted).order_by(at, VisitRow.id))

    def _planned(self, query: Select[Any]) -> list[PlannedVisit]:
        with self._access.reading() as connection:
            visits = [visit_of(row) for row in connection.execute(query)]
            found = [(visit, newest_step(connection, visit.id)) for visit in visits]
        return [PlannedVisit(visit, newest) for visit, newest in found if newest is not None]


def put_step(connection: Connection, access: Access, step: Appointment) -> None:
    """Put a step after the one before, under the initials of whoever opened the record; the same is none."""
    before = newest_step(connection, step.visit_id)
    if before is not None and not step.cancelled and not _differ(before, step):
        return
    values = {
        "visit_id": step.visit_id,
        "number": 0 if before is None else before.number + 1,
        "starts_ms": step.starts_ms,
        "zone": step.zone,
        "room": step.room,
        "cancelled": int(step.cancelled),
        "reason": step.reason,
        "author": access.actor,
        "at_ms": now_ms(),
    }
    connection.execute(insert(AppointmentRow), values)
    action = "cancel" if step.cancelled else "plan" if before is None else "move"
    access.audit_trail.add(connection, action, "appointment", str(values["number"]), step.visit_id)


def _differ(before: Appointment, now: Appointment) -> bool:
    return (before.starts_ms, before.zone, before.room) != (now.starts_ms, now.zone, now.room)


_COLUMNS: Final[tuple[Any, ...]] = (
    AppointmentRow.visit_id,
    AppointmentRow.starts_ms,
    AppointmentRow.zone,
    AppointmentRow.room,
    AppointmentRow.number,
    AppointmentRow.cancelled,
    AppointmentRow.reason,
    AppointmentRow.author,
    AppointmentRow.at_ms,
)


def _steps(visit_id: str) -> Select[Any]:
    row = AppointmentRow
    return select(*_COLUMNS).where(row.visit_id == visit_id).order_by(row.number)


def newest_step(connection: Connection, visit_id: str) -> Appointment | None:
    """Give the appointment of a visit as it stands."""
    newest = _steps(visit_id).order_by(None).order_by(AppointmentRow.number.desc()).limit(1)
    found = connection.execute(newest).first()
    return None if found is None else _appointment(found)


def _appointment(row: Row[Any]) -> Appointment:
    values = row._asdict()
    return Appointment(**values | {"cancelled": bool(values["cancelled"])})
