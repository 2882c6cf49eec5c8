"""When a visit was to be, in words: as it was planned, moved and cancelled."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from companion.i18n import tr
from companion.record.scheduling.appointments import Appointment
from companion.record.times import day, day_of
from companion.session.time.zones import zone_named


def when_and_where(step: Appointment) -> str:
    """Say when and where a visit is to be, such as Thursday, 3 Dec 2026, 14:00, Room 2."""
    local = datetime.fromtimestamp(step.starts_ms / 1000, UTC).astimezone(zone_named(step.zone))
    said = tr("{day}, {time}").format(day=day_of(local, weekday=True), time=f"{local:%H:%M}")
    return f"{said}, {step.room}" if step.room else said


def told_appointments(steps: Sequence[Appointment]) -> Iterator[str]:
    """Tell each step in a line: planned for when, moved to when, or cancelled; by whom and why."""
    for step in steps:
        if step.cancelled:
            said = tr("Cancelled on {day} by {who}")
        elif step.number:
            said = tr("Moved on {day} by {who}: {when}")
        else:
            said = tr("Planned on {day} by {who}: {when}")
        made = said.format(day=day(step.at_ms, step.zone), who=step.author, when=when_and_where(step))
        yield tr("{said}; because: {reason}").format(said=made, reason=step.reason) if step.reason else made
