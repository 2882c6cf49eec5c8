"""An evening at home as the file that the home page saves; docs/formats/evening-1.schema.json."""

import json
from datetime import datetime
from typing import Any, Final

from companion.session.home.evening_code import folded_code
from companion.session.home.home_log import HomeEvent, HomeEventKind, HomeLog
from companion.session.home.line_grammar import FIRST_YEAR, LAST_YEAR
from companion.session.home.line_signs import tidied
from companion.session.home.return_lines import local_time, offset_words
from companion.session.home.return_reading import (
    MOST_EVENTS,
    Evening,
    Returned,
    ReturnFault,
    ReturnProblem,
    refused,
)

FORMAT: Final = "companion-evening"
VERSION: Final = 1


def file_of(log: HomeLog) -> str:
    """Give an evening as a file, as the home page does."""
    offset = offset_words(log.offset_minutes)
    events = [
        {
            "number": event.number,
            "kind": event.kind.value,
            "clock": f"{local_time(event, log):%Y-%m-%dT%H:%M}{offset}",
            "text": tidied(event.text),
        }
        for event in log.events
    ]
    kept = {"format": FORMAT, "version": VERSION, "code": log.code, "offset": offset, "events": events}
    return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"


def is_file(text: str) -> bool:
    """Whether somebody gave a file rather than lines: no line begins so."""
    return text.lstrip("\ufeff \t\r\n").startswith("{")


def read_file(text: str, evening: Evening) -> Returned:
    """Read the file of a home page: all of it, or nothing and why."""
    try:
        kept = json.loads(text.lstrip("\ufeff"))
        if kept["format"] != FORMAT:
            return refused(evening, ReturnProblem(ReturnFault.NO_FILE))
        if kept["version"] != VERSION:
            return refused(evening, ReturnProblem(ReturnFault.NEWER_FILE))
        code, offset = folded_code(kept["code"]), _offset(kept["offset"])
        events = [_event(event) for event in kept["events"]]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError):
        return refused(evening, ReturnProblem(ReturnFault.NO_FILE))
    if code != evening.code:
        return refused(evening, ReturnProblem(ReturnFault.OTHER_EVENING, text=code[:20]))
    if not events:
        return refused(evening, ReturnProblem(ReturnFault.NOTHING))
    if len(events) > MOST_EVENTS:
        return refused(evening, ReturnProblem(ReturnFault.TOO_LONG, of=MOST_EVENTS))
    return _once_each(HomeLog(code, tuple(events), offset))


def _once_each(log: HomeLog) -> Returned:
    """Take each number once; one that came with different words is nobody's, and one left out is named."""
    of_number: dict[int, list[HomeEvent]] = {}
    for event in log.events:
        of_number.setdefault(event.number, []).append(event)
    problems: list[ReturnProblem] = []
    events: list[HomeEvent] = []
    for number in range(1, min(max(of_number), MOST_EVENTS) + 1):
        said = of_number.get(number, [])
        if not said:
            problems.append(ReturnProblem(ReturnFault.MISSING, number))
        elif len(set(said)) > 1:
            problems.append(ReturnProblem(ReturnFault.DIFFERS, number))
        else:
            events.append(said[0])
    return Returned(HomeLog(log.code, tuple(events), log.offset_minutes), tuple(problems))


def _event(kept: dict[str, Any]) -> HomeEvent:
    number, clock, text = kept["number"], datetime.fromisoformat(kept["clock"]), kept["text"]
    if type(number) is not int or number < 1 or not isinstance(text, str):
        raise ValueError(number)
    if clock.tzinfo is None or not FIRST_YEAR <= clock.year <= LAST_YEAR:
        raise ValueError(clock)
    clock_ms = round(clock.timestamp()) * 1000
    return HomeEvent(number, HomeEventKind(kept["kind"]), clock_ms - clock_ms % 60_000, tidied(text))


def _offset(kept: str) -> int:
    apart = datetime.fromisoformat(f"2000-01-01T00:00{kept}").utcoffset()
    if apart is None:
        raise ValueError(kept)
    return round(apart.total_seconds() / 60)
