"""An evening that came back becomes the entries of a therapist who heard of it, each once."""

import random
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from companion.record.visits import Status
from companion.report.home.arrivals import arrivals, clock_apart_ms, with_arrivals
from companion.report.home.coming_back import WhatCameBack, what_came_back
from companion.session.home.evening_code import evening_code
from companion.session.home.home_log import HomeEvent, HomeEventKind, HomeLog
from companion.session.home.return_file import file_of
from companion.session.home.return_lines import lines_of
from companion.session.home.return_reading import ReturnFault
from companion.session.home.row_codes import PaperRow, row_code
from companion.session.journal import (
    Administered,
    Answered,
    Corrected,
    Ended,
    Marked,
    Noted,
    Opened,
    VitalsTaken,
)
from companion.session.session import Session
from companion.session.time.clock import MINUTE, Anchor, ClockReading, minutes
from companion.session.time.zones import zone_named
from tests import evenings

Kind = HomeEventKind
VISIT = replace(evenings.home_visit(), status=Status.LIVE)
CODE = evening_code(VISIT.id)
BEGAN = VISIT.opened_ms or VISIT.planned_ms
NOW = minutes(200)
AUTHOR = "JM"


def opened(*, ended: bool = False) -> Session:
    anchor = Anchor(0, ClockReading(BEGAN, 0, 0, "boot"))
    session = Session(VISIT.id, VISIT.plan).add(Opened(anchor, VISIT.zone), 0, 0, AUTHOR)
    return session.add(Ended(), NOW, NOW, AUTHOR) if ended else session


def log(*events: tuple[Kind, float, str]) -> HomeLog:
    """An evening whose clock agrees with the one here, by minutes after the opening."""
    told = (
        HomeEvent(n, kind, BEGAN + round(at * MINUTE), text) for n, (kind, at, text) in enumerate(events, 1)
    )
    return HomeLog(CODE, tuple(told), 60)


EVENING = log(
    (Kind.OPENED, 1, ""),
    (Kind.VITALS, 5, "138/86 92 97"),
    (Kind.GIVEN, 10, "1"),
    (Kind.SPAT, 20, ""),
    (Kind.WELL, 26, ""),
    (Kind.UNSURE, 39, ""),
    (Kind.WORDS, 45, "Lloró un poco; “río”"),
    (Kind.CALL_LOST, 50, ""),
    (Kind.WORDS, 55, "a mistake"),
    (Kind.TAKEN_BACK, 56, "9"),
    (Kind.WELL, 62, ""),
    (Kind.ASLEEP, 80, "12"),
    (Kind.EARLY_END, 90, "is tired"),
)


def came(text: str) -> WhatCameBack:
    found = what_came_back(text, VISIT)
    assert not found.problems
    return found


def told_of(fact: Any) -> Any:  # noqa: ANN401 - whatever it is
    return getattr(fact, "reported", None)


def facts(session: Session) -> list[Any]:
    return [entry.fact for entry in session.entries]


def brought(session: Session, text: str) -> Session:
    return with_arrivals(session, came(text).events, CODE, NOW, AUTHOR)


def test_each_event_becomes_what_a_therapist_would_have_entered():
    session = brought(opened(), "\n".join(lines_of(EVENING)))
    by_hand: dict[str, Any] = {told_of(e.fact).line[-2:]: e for e in session.entries if told_of(e.fact)}
    kinds = {line: type(entry.fact) for line, entry in by_hand.items()}
    assert kinds["02"] is VitalsTaken
    assert kinds["03"] is Administered
    assert kinds["04"] is kinds["05"] is kinds["06"] is kinds["11"] is Answered
    assert kinds["07"] is kinds["12"] is kinds["13"] is Noted
    assert [by_hand[line].fact.answer for line in ("04", "05", "06", "11")] == [
        "Spat out",
        "Yes",
        "Not sure",
        "Yes",
    ]
    assert by_hand["02"].fact.systolic == 138
    assert by_hand["02"].fact.by == "helper"
    assert all(e.author == AUTHOR and e.wall_ms == told_of(e.fact).clock_ms for e in by_hand.values())
    assert by_hand["09"] not in session.state.log, "what was taken back there counts no longer here"
    assert session.state.zero == minutes(10)


def test_the_same_evening_comes_once_however_often_and_by_whichever_way():
    lines = "\n".join(lines_of(EVENING))
    once = brought(opened(), lines)
    for text in (
        lines,
        file_of(EVENING),
        "\n".join(reversed(lines.split("\n"))),
    ):
        assert brought(once, text) == once
        assert all(each.there for each in arrivals(once, came(text).events, CODE, NOW))
        again = facts(brought(opened(), text))
        assert [fact for fact in again if not isinstance(fact, Corrected)] == [
            fact for fact in facts(once) if not isinstance(fact, Corrected)
        ]


@given(st.randoms(use_true_random=False))
def test_an_evening_in_two_halves_and_any_order_is_the_same_evening(chance: random.Random):
    head, *lines = lines_of(EVENING)
    chance.shuffle(lines)
    half = chance.randrange(len(lines))
    session = opened()
    for some in (lines[:half], lines[half:], lines):
        events = what_came_back("\n".join([head, *some]), VISIT).events
        session = with_arrivals(session, events, CODE, NOW, AUTHOR)
    lines_there = sorted(told_of(e.fact).line for e in session.entries if told_of(e.fact))
    assert lines_there == [f"{CODE}/{n:02d}" for n in range(1, 14) if n != 10]


def test_after_the_end_look_ins_are_marks_and_nothing_falls_due():
    session = brought(opened(ended=True), file_of(EVENING))
    assert not [fact for fact in facts(session) if isinstance(fact, Answered)]
    assert Marked in {type(fact) for fact in facts(session)}
    assert session.state.ended is not None


def test_a_dose_that_stands_already_is_asked_about_and_tells_how_far_the_clocks_are_apart():
    session = opened().add(Administered({"count": "1"}), minutes(8), minutes(8), AUTHOR).advance(NOW)
    events = came("\n".join(lines_of(EVENING))).events
    given = next(each for each in arrivals(session, events, CODE, NOW) if isinstance(each.fact, Administered))
    assert "Is it another?" in given.question
    assert clock_apart_ms(session, events) == minutes(2)
    assert clock_apart_ms(opened(), events) is None
    moved = arrivals(opened(), events, CODE, NOW, ahead_ms=minutes(2))
    assert [each.moment for each in moved if each.fact] == [
        each.moment - minutes(2) for each in arrivals(opened(), events, CODE, NOW) if each.fact
    ]


def test_what_is_later_than_now_or_of_another_day_is_not_simply_entered():
    late = log((Kind.WELL, 300, ""), (Kind.WORDS, -2000, "yesterday"))
    found = arrivals(opened(), came(file_of(late)).events, CODE, NOW)
    assert [bool(each.wrong) for each in found] == [True, False]
    assert "far from this session" in found[1].question


def test_a_clock_there_that_is_a_little_ahead_tells_of_what_has_been():
    (just_now,) = arrivals(opened(), came(file_of(log((Kind.WELL, 204, "")))).events, CODE, NOW)
    assert just_now.moment == NOW
    assert not just_now.wrong


def row(kind: Kind, number: int) -> str:
    return row_code(CODE, PaperRow(kind, number))


def clock(minute: float) -> str:
    at = datetime.fromtimestamp((BEGAN + minute * MINUTE) / 1000, UTC).astimezone(zone_named(VISIT.zone))
    return f"{at:%H:%M}"


def test_rows_of_the_paper_are_copied_by_hand_and_asked_about_where_they_are_doubtful():
    text = "\n".join(
        [
            f"{row(Kind.GIVEN, 1)} {clock(10)} half a lozenge",
            f"{row(Kind.WELL, 2).lower()} {clock(25)} ok",
            f"{row(Kind.WELL, 3)} {clock(40)} ?",
            f"{row(Kind.WELL, 4)} {clock(55)} pale",
            f"{row(Kind.VITALS, 5)} {clock(70)} 120/80 70",
        ]
    )
    found = arrivals(opened(), came(text).events, CODE, NOW)
    assert [type(each.fact) for each in found] == [Administered, Answered, Answered, Noted, VitalsTaken]
    assert [bool(each.question) for each in found] == [False, False, False, True, False]
    given_there: Any = found[0].fact
    assert given_there.details == {"As written there": "half a lozenge"}
    assert all(told_of(each.fact).way == "paper" for each in found)


def test_page_and_paper_meet_by_number_and_ask_where_they_differ():
    session = brought(opened(), "\n".join(lines_of(EVENING)))
    same, other = f"{row(Kind.GIVEN, 3)} {clock(12)}", f"{row(Kind.WORDS, 5)} {clock(100)} crying"
    first, second = arrivals(session, came(f"{same}\n{other}").events, CODE, NOW)
    assert first.there
    assert "came by another way too" in second.question


def test_a_wrong_row_or_evening_is_told_and_gives_nothing():
    wrong = row(Kind.WELL, 7)[:-1] + ("2" if row(Kind.WELL, 7)[-1] != "2" else "3")
    for text, fault in (
        (f"{wrong} 19:00 ok", ReturnFault.ROW_MISTYPED),
        (f"{row(Kind.WELL, 7)} ok", ReturnFault.ROW_WITHOUT_TIME),
        (f"{row(Kind.WORDS, 7)} 19:00", ReturnFault.ROW_EMPTY),
        ("\n".join(lines_of(replace(EVENING, code=evening_code("other")))), ReturnFault.OTHER_EVENING),
        ("hello", ReturnFault.NOTHING),
        ("", ReturnFault.NOTHING),
    ):
        found = what_came_back(text, VISIT)
        assert not found.events
        assert fault in {problem.fault for problem in found.problems}
