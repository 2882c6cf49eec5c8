"""Forms that are to be sent in after a session: which, until when, and who said that they were sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from companion.record.times import day_of
from companion.record.visits import Visit
from companion.session.state import SessionState
from companion.session.time.zones import zone_named


@dataclass(frozen=True, slots=True)
class DueForm:
    """A form that is due after a session; ``sent_ms`` is 0 until somebody says that it was sent."""

    visit_id: str
    form_id: str
    name: str
    due: date
    client_code: str = ""
    sent_ms: int = 0
    sent_by: str = ""


def forms_due(visit: Visit, state: SessionState) -> Sequence[DueForm]:
    """Give the forms that a protocol asks for after this session; where nothing was given, there are none.

    The days are counted from the day of the first administration where the session was.
    """
    if not state.given:
        return ()
    first = datetime.fromtimestamp(state.given[0].wall_ms / 1000, UTC).astimezone(zone_named(visit.zone))
    return tuple(
        DueForm(visit.id, form.id, form.name, first.date() + timedelta(days=form.days), visit.client_code)
        for form in visit.plan.protocol.forms
    )


def written(day: date) -> str:
    """Write a day, such as Monday, 30 Nov 2026."""
    return day_of(day, weekday=True)
