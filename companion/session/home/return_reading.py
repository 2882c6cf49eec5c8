"""An evening put together again from what came back of it, in any order and any number of times."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum, auto
from typing import Final

from companion.session.home.home_log import HomeEvent, HomeLog
from companion.session.home.line_grammar import (
    CodeMark,
    LineEvent,
    LineHead,
    Mistyped,
    NoLine,
    ReadLine,
    line_read,
)
from companion.session.home.line_signs import folded

MOST_LINES: Final = 5000
"""More than any evening has, however much was written; what is longer is no evening."""

MOST_EVENTS: Final = 400
"""More than one a minute."""


class ReturnFault(Enum):
    """What is wrong with what came back."""

    NOTHING = auto()
    """There is no line of an evening in it."""
    TOO_LONG = auto()
    OTHER_EVENING = auto()
    SEVERAL_EVENINGS = auto()
    SEVERAL_DAYS = auto()
    """Two heads differ, so that the day of a line cannot be known."""
    NO_HEAD = auto()
    """The day and the distance from UTC were not told, and are taken from the visit."""
    MISTYPED = auto()
    NO_LINE = auto()
    DIFFERS = auto()
    """A number came twice with different words; neither is taken."""
    MISSING = auto()
    PIECE_MISSING = auto()
    CODE_MISSING = auto()
    """Of several codes of one evening, one was not there."""
    ROW_MISTYPED = auto()
    """The code of a row on paper is none of this evening's."""
    ROW_WITHOUT_TIME = auto()
    ROW_EMPTY = auto()
    NO_FILE = auto()
    """A file that is none of a home page."""
    NEWER_FILE = auto()


@dataclass(frozen=True, slots=True)
class ReturnProblem:
    """A fault, at the number that it is about; ``which`` counts pieces or codes, ``of`` says of how many."""

    fault: ReturnFault
    number: int = 0
    which: int = 0
    of: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Evening:
    """The evening that is awaited: its code; its day and distance from UTC where nobody tells them."""

    code: str
    day: date
    offset_minutes: int = 0


@dataclass(frozen=True, slots=True)
class Returned:
    """What came back of an evening, and what is wrong with it; without events where it is another's."""

    log: HomeLog
    problems: tuple[ReturnProblem, ...] = ()


def read_lines(text: str, evening: Evening) -> Returned:
    """Read lines in any order, each as often as it comes, with whatever else was pasted along."""
    typed = [line for line in re.split(r"[\n\r\v\f\u2028\u2029]+", text) if line.strip()]
    if len(typed) > MOST_LINES:
        return refused(evening, ReturnProblem(ReturnFault.TOO_LONG, of=MOST_LINES))
    read = [line_read(line, evening.code) for line in typed]
    named = {line.code for line in read if isinstance(line, LineHead | CodeMark)}
    if len(named) > 1:
        return refused(evening, ReturnProblem(ReturnFault.SEVERAL_EVENINGS, text=", ".join(sorted(named))))
    if named - {evening.code}:
        return refused(evening, ReturnProblem(ReturnFault.OTHER_EVENING, text=named.pop()))
    heads = [line for line in read if isinstance(line, LineHead)]
    if len({(head.day, head.offset_minutes) for head in heads}) > 1:
        return refused(evening, ReturnProblem(ReturnFault.SEVERAL_DAYS))
    return _assembled(read, heads, evening)


def refused(evening: Evening, problem: ReturnProblem) -> Returned:
    """Give nothing of an evening, and why."""
    return Returned(HomeLog(evening.code), (problem,))


def _assembled(read: list[ReadLine], heads: list[LineHead], evening: Evening) -> Returned:
    pieces = [line for line in read if isinstance(line, LineEvent)]
    if not pieces:
        wrong = tuple(_wrong_lines(read))
        mistyped = any(problem.fault is ReturnFault.MISTYPED for problem in wrong)
        return Returned(HomeLog(evening.code), wrong if mistyped else (ReturnProblem(ReturnFault.NOTHING),))
    day, offset = (heads[0].day, heads[0].offset_minutes) if heads else (evening.day, evening.offset_minutes)
    events: list[HomeEvent] = []
    problems = [] if heads else [ReturnProblem(ReturnFault.NO_HEAD)]
    problems += _wrong_lines(read)
    last = max([head.last for head in heads] + [piece.number for piece in pieces])
    if len({piece.number for piece in pieces}) > MOST_EVENTS:
        return refused(evening, ReturnProblem(ReturnFault.TOO_LONG, of=MOST_EVENTS))
    of_number: dict[int, list[LineEvent]] = {}
    for piece in pieces:
        of_number.setdefault(piece.number, []).append(piece)
    for number in range(1, min(last, MOST_EVENTS) + 1):
        event = _event(of_number.get(number, []), number, day, offset)
        if isinstance(event, HomeEvent):
            events.append(event)
        else:
            problems.append(event)
    problems += _missing_codes(read)
    return Returned(HomeLog(evening.code, tuple(events), offset), tuple(problems))


def _event(pieces: list[LineEvent], number: int, day: date, offset: int) -> HomeEvent | ReturnProblem:
    """Put an event together from its pieces; a number that came twice and not alike is nobody's."""
    said = {piece.piece.number: piece for piece in pieces}
    if not pieces:
        return ReturnProblem(ReturnFault.MISSING, number)
    if len({piece.pieces for piece in pieces}) > 1 or any(
        not _alike(piece, said[piece.piece.number]) for piece in pieces
    ):
        return ReturnProblem(ReturnFault.DIFFERS, number)
    of = pieces[0].pieces
    for which in range(1, of + 1):
        if which not in said:
            return ReturnProblem(ReturnFault.PIECE_MISSING, number, which, of)
    first = said[1]
    words = "".join(
        ("" if piece.piece.mid_word or which == 1 else " ") + piece.piece.words
        for which, piece in sorted(said.items())
    )
    if first.kind is None:
        return ReturnProblem(ReturnFault.MISSING, number)
    return HomeEvent(number, first.kind, _clock_ms(first, day, offset), words)


def _alike(one: LineEvent, other: LineEvent) -> bool:
    """Whether two readings of one line say the same, whatever a keyboard made of quotes and capitals."""
    return (one.kind, one.days, one.minutes, one.piece.mid_word, folded(one.piece.words)) == (
        other.kind,
        other.days,
        other.minutes,
        other.piece.mid_word,
        folded(other.piece.words),
    )


def _clock_ms(event: LineEvent, day: date, offset: int) -> int:
    at = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return round((at + timedelta(days=event.days, minutes=event.minutes - offset)).timestamp()) * 1000


def _wrong_lines(read: Iterable[ReadLine]) -> Iterator[ReturnProblem]:
    for line in read:
        if isinstance(line, Mistyped):
            yield ReturnProblem(ReturnFault.MISTYPED, line.number, text=line.text)
        elif isinstance(line, NoLine):
            yield ReturnProblem(ReturnFault.NO_LINE, text=line.text)


def _missing_codes(read: Iterable[ReadLine]) -> Iterator[ReturnProblem]:
    marks = [line for line in read if isinstance(line, CodeMark)]
    of = max((mark.of for mark in marks), default=0)
    for which in sorted(set(range(1, min(of, MOST_LINES) + 1)) - {mark.which for mark in marks}):
        yield ReturnProblem(ReturnFault.CODE_MISSING, which=which, of=of)
