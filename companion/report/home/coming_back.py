"""What comes back of an evening at home: lines, the file of the page, rows copied from paper."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from companion.record.visits import Visit
from companion.session.home.evening_code import evening_code
from companion.session.home.home_log import HomeEvent, HomeEventKind
from companion.session.home.reported import ReportWay
from companion.session.home.return_file import is_file, read_file
from companion.session.home.return_lines import lines_of
from companion.session.home.return_reading import (
    MOST_EVENTS,
    Evening,
    Returned,
    ReturnFault,
    ReturnProblem,
    read_lines,
)
from companion.session.home.row_codes import CopiedRow, copied_row
from companion.session.time.clock import MINUTE
from companion.session.time.time_of_day import TimeOfDay, read_leading_time, read_time
from companion.session.time.typed_time import EARLY
from companion.session.time.zones import zone_named

MOST_TEXT: Final = 400_000

WORDLESS: Final = frozenset({HomeEventKind.VITALS, HomeEventKind.WORDS})
"""What says nothing without words."""

WELL: Final = frozenset(
    (
        "ok",
        "okay",
        "well",
        "all well",
        "all is well",
        "yes",
        "y",
        "✓",
        "fine",
        "bien",
        "todo bien",
        "sí",
        "si",
    )
)
UNSURE: Final = frozenset(
    ("?", "not sure", "unsure", "no sé", "no se", "no lo sé", "no estoy seguro", "duda")
)
"""How people write beside a look-in that all was well, or that they were not sure, in either language."""


@dataclass(frozen=True, slots=True)
class CameBack:
    """One event that came back, and by which way."""

    event: HomeEvent
    way: ReportWay


@dataclass(frozen=True, slots=True)
class WhatCameBack:
    """All that came back at once, in the order of the clock there, and what is wrong with the rest."""

    events: tuple[CameBack, ...] = ()
    problems: tuple[ReturnProblem, ...] = ()


def evening_of(visit: Visit) -> Evening:
    """Give the evening that a visit awaits something of: its code, its day, and where its clock stands."""
    begins = datetime.fromtimestamp((visit.opened_ms or visit.planned_ms) / 1000, UTC)
    here = begins.astimezone(zone_named(visit.zone))
    apart = here.utcoffset() or timedelta()
    return Evening(evening_code(visit.id), here.date(), round(apart.total_seconds() / 60))


def what_came_back(text: str, visit: Visit) -> WhatCameBack:
    """Read whatever was typed, pasted or read off a picture for a visit."""
    evening = evening_of(visit)
    if len(text) > MOST_TEXT:
        return WhatCameBack((), (ReturnProblem(ReturnFault.TOO_LONG, of=MOST_EVENTS),))
    if is_file(text):
        return _by_page(read_file(text, evening))
    rows, others = [], []
    for line in text.splitlines():
        row = copied_row(line, evening.code)
        others.append(line) if row is None else rows.append(row)
    rest = "\n".join(others)
    if len(rows) > MOST_EVENTS:
        return WhatCameBack((), (ReturnProblem(ReturnFault.TOO_LONG, of=MOST_EVENTS),))
    page = _by_page(read_lines(rest, evening)) if rest.strip() or not rows else WhatCameBack()
    if any(problem.fault is ReturnFault.OTHER_EVENING for problem in page.problems):
        return page
    return _together(page, [_copied(row, visit) for row in rows])


def lines_in_file(text: str, visit: Visit) -> tuple[str, tuple[ReturnProblem, ...]]:
    """Give the file of a home page as the lines that say the same; none where it is of another evening."""
    returned = read_file(text, evening_of(visit))
    return "\n".join(lines_of(returned.log)), returned.problems


def _by_page(returned: Returned) -> WhatCameBack:
    events = tuple(CameBack(event, ReportWay.PAGE) for event in returned.log.events)
    return WhatCameBack(events, returned.problems)


def _together(page: WhatCameBack, rows: list[CameBack | ReturnProblem]) -> WhatCameBack:
    copied = dict.fromkeys(row for row in rows if isinstance(row, CameBack))
    numbers = [row.event.number for row in copied]
    twice = {number for number in numbers if numbers.count(number) > 1}
    wrong = [row for row in rows if isinstance(row, ReturnProblem)]
    wrong += [ReturnProblem(ReturnFault.DIFFERS, number) for number in sorted(twice)]
    events = (*page.events, *(row for row in copied if row.event.number not in twice))
    return WhatCameBack(
        tuple(sorted(events, key=lambda came: (came.event.clock_ms, came.event.number))),
        (*page.problems, *wrong),
    )


def _copied(copied: CopiedRow, visit: Visit) -> CameBack | ReturnProblem:
    """Read a row of the paper: its time, and what else stands there."""
    row = copied.row
    if row is None:
        return ReturnProblem(ReturnFault.ROW_MISTYPED, text=copied.typed)
    found = read_leading_time(copied.beside)
    words = found[1].strip(" ,;:-–—") if found else ""
    time = found[0] if found else read_time(copied.beside)
    if time is None:
        return ReturnProblem(ReturnFault.ROW_WITHOUT_TIME, row.number, text=copied.typed)
    if row.kind in WORDLESS and not words:
        return ReturnProblem(ReturnFault.ROW_EMPTY, row.number, text=copied.typed)
    kind, words = _looked_in(words) if row.kind is HomeEventKind.WELL else (row.kind, words)
    event = HomeEvent(row.number, kind, _clock_ms(time, visit), words)
    return CameBack(event, ReportWay.PAPER)


def _clock_ms(time: TimeOfDay, visit: Visit) -> int:
    """Give the first moment of a visit's evening that a time of day can mean, with either half of the day."""
    zone = zone_named(visit.zone)
    earliest = (visit.opened_ms or visit.planned_ms) - EARLY
    day = datetime.fromtimestamp(earliest / 1000, UTC).astimezone(zone).date()
    hours = (time.hour,) if time.whole else (time.hour % 12, time.hour % 12 + 12)
    found = [
        round(datetime(on.year, on.month, on.day, hour, time.minute, tzinfo=zone).timestamp()) * 1000
        for on in (day, day + timedelta(days=1))
        for hour in hours
    ]
    return min(at for at in found if at >= earliest - earliest % MINUTE)


def _looked_in(words: str) -> tuple[HomeEventKind, str]:
    """Read what stands beside a look-in; other words than these stay as they are, and are asked about."""
    said = words.casefold().rstrip(".!")
    if said in UNSURE:
        return HomeEventKind.UNSURE, ""
    return HomeEventKind.WELL, "" if said in WELL else words
