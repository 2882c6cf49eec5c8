"""Appointments as an iCalendar file (RFC 5545): the client's code, when, how long, where, and nothing else.

Not even which kind of visit it is stands there. Times are in UTC, so that no zone has to be described.
``UID`` is of the visit and ``SEQUENCE`` counts its steps: a calendar that has read an earlier file moves or
strikes what it has.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from companion import __version__
from companion.files.destinations import written_whole
from companion.record.meetings.meeting import Coming
from companion.record.names import shown
from companion.record.scheduling.appointments import PlannedVisit

AN_HOUR: Final = 60

FOLD: Final = 75
"""Bytes of a line at most; what is longer goes on in the next one, behind a space."""


def write_calendar(path: Path, planned: Sequence[Coming], *, replace: bool = False) -> None:
    """Write the appointments; raises ``ExportError`` when that could not be done."""
    with written_whole(path, replace=replace) as part:
        part.write_bytes(as_calendar(planned).encode())


def as_calendar(planned: Sequence[Coming]) -> str:
    """Give the appointments as the text of such a file."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Companion//Companion {__version__}//EN",
        "METHOD:PUBLISH",
        *(line for one in planned for line in _event(one)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _event(planned: Coming) -> Iterator[str]:
    visit = planned.visit if isinstance(planned, PlannedVisit) else planned.meeting
    step = planned.appointment
    yield "BEGIN:VEVENT"
    yield f"UID:{visit.id}@companion"
    yield f"DTSTAMP:{_utc(step.at_ms)}"
    yield f"SEQUENCE:{step.number}"
    yield f"DTSTART:{_utc(step.starts_ms)}"
    yield f"DURATION:PT{usual_minutes(planned)}M"
    yield f"SUMMARY:{_escaped(shown(visit.client_code))}"
    if step.room:
        yield f"LOCATION:{_escaped(step.room)}"
    yield "CLASS:PRIVATE"
    yield f"STATUS:{'CANCELLED' if step.cancelled else 'CONFIRMED'}"
    yield "END:VEVENT"


def usual_minutes(planned: Coming) -> int:
    """Say how long a visit usually takes: a session by its phases, any other an hour, as is the habit."""
    if not isinstance(planned, PlannedVisit):
        return AN_HOUR
    phases = planned.visit.plan.protocol.phases
    return round(phases[-1].end - phases[0].start)


def _utc(wall_ms: int) -> str:
    return f"{datetime.fromtimestamp(wall_ms / 1000, UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    """Write a text so that nothing in it is taken for a part of the file."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join("".join(sign for sign in line if sign.isprintable()) for line in text.splitlines())


def _folded(line: str) -> Iterator[str]:
    """Break a line so that none is too long, and no sign is broken."""
    part, room = "", FOLD
    for sign in line:
        size = len(sign.encode())
        if size > room:
            yield part
            part, room = " ", FOLD - 1
        part, room = part + sign, room - size
    yield part
