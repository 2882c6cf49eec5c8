"""The opening of a session is an event and no wall: what was given before it is told where it happened."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given as drawn
from hypothesis import strategies as st

from companion.export.json import as_json
from companion.export.session_html import page
from companion.record.session_record import SessionRecord
from companion.record.visits import Visit
from companion.report.drafting.note_draft import note_draft
from companion.report.rehearsal_summary import rehearsal_summary
from companion.report.rems import rems_sheet
from companion.report.session_report import SessionReport
from companion.report.timeline.timeline import timeline
from companion.session.entry_kind import TickKind
from companion.session.journal import Administered, Ended, NotAnswered, Opened
from companion.session.plan import Plan
from companion.session.session import Session
from companion.session.time.clock import MINUTE, minutes
from companion.settings import Practice
from tests import samples
from tests.session.test_session import PLANS, STEPS, Step, do, opened, play

GIVEN_BEFORE = st.lists(st.integers(-3 * 60 * 60, 60 * 60), min_size=1, max_size=3)
"""Seconds from the opening, most of them before it."""


def visit_of(session: Session) -> Visit:
    return replace(samples.visit(), plan=session.plan, opened_ms=session.entries[0].wall_ms)


def test_what_was_given_before_the_opening_stands_before_it():
    session = do(opened(), Administered({"amount": "45 mg"}), 1, happened=-4)
    state = session.state
    assert (state.zero, state.phase.id) == (minutes(-4), "onset")
    assert [o.key for o in state.pending] == ["site/1/1", "breathing/1/1"]
    report = SessionReport(session.plan, session.entries)
    lines = report.lines()
    assert [line.words.partition(".")[0] for line in lines[:2]] == [
        "Administration",
        "Due: Site comfortable?",
    ]
    first, then = lines[0], next(line for line in lines if line.words == "Session opened")
    assert (first.since, then.since) == ("+0:00", "+4:00")
    assert first.entered == f"entered {report.time(session.entries[0].wall_ms + MINUTE)}"
    assert report.given()[0].since == "+0:00"


def test_the_picture_begins_where_it_was_given_and_has_no_settling():
    session = do(opened(), Administered({}), 1, happened=-4)
    laid = timeline(session, minutes(1))
    assert [(tick.minute, tick.what) for tick in laid.ticks] == [(0.0, TickKind.GIVEN)]
    assert (laid.start, laid.now) == (0, 5)
    assert laid.phases[0].phase == "onset"
    assert laid.phases[0].start == 0


def test_what_had_its_time_before_the_opening_is_told_as_it_was():
    session = do(opened(), Administered({}), 0, happened=-30)
    aged = [entry.moment for entry in session.entries if isinstance(entry.fact, NotAnswered)]
    assert aged
    assert all(moment < 0 for moment in aged[:1])
    told = [
        line for line in SessionReport(session.plan, session.entries).lines() if "Not answered" in line.words
    ]
    assert all(line.entered.startswith("noticed ") for line in told)


@drawn(PLANS, GIVEN_BEFORE, STEPS, st.booleans())
def test_everything_that_tells_of_a_session_holds_whenever_it_was_given(
    plan: Plan, given: list[int], steps: list[Step], ended: bool
):
    session = opened(plan)
    for at in given:
        session = do(session, Administered({"amount": "x"}), 60, happened=at / 60)
    session = play_on(session, steps)
    _tell(do(session, Ended(), 2_000) if ended else session)


def play_on(session: Session, steps: list[Step]) -> Session:
    """Go on with steps after an hour; none of them is an end, so that there is something to go on with."""
    now = 60.0
    for step in steps:
        now += step.wait
        session = session.advance(minutes(now))
        fact = step.act(session)
        if fact is not None and not isinstance(fact, Ended):
            happened = now - step.ago if isinstance(fact, Administered) else now
            session = do(session, fact, now, happened)
    return session


def _tell(session: Session) -> None:
    """Ask every account of a session, and hold it to what all of them promise."""
    laid = timeline(session, session.state.last)
    assert laid.start <= min((tick.minute for tick in laid.ticks), default=laid.start)
    assert laid.end >= max((tick.minute for tick in laid.ticks), default=laid.end)
    assert all(stretch.end >= stretch.start for stretch in laid.phases)
    assert all(before.end == after.start for before, after in pairwise(laid.phases))
    visit = visit_of(session)
    report = SessionReport(session.plan, session.entries, visit.zone)
    lines = report.lines()
    assert [line.moment for line in lines] == sorted(line.moment for line in lines)
    for row, entry in zip(report.given(), session.state.given, strict=True):
        assert row.time == report.time(entry.wall_ms)
    assert note_draft(visit, session.entries).text
    assert rehearsal_summary(visit, list(session.entries), 1.0)
    assert rems_sheet(visit, report)
    assert page(SessionRecord(visit, session.entries), Practice())
    kept = as_json(SessionRecord(visit, session.entries))["entries"]
    assert [line["moment_ms"] for line in kept] == [entry.moment for entry in session.entries]
    zero = session.state.zero
    assert all(zero is None or line["since_zero_ms"] == line["moment_ms"] - zero for line in kept)
    opening = next(entry for entry in session.entries if isinstance(entry.fact, Opened))
    assert all(e.wall_ms - opening.wall_ms == e.moment for e in session.entries)


@drawn(PLANS, STEPS)
def test_a_story_with_givings_before_the_opening_is_whole_on_every_page(plan: Plan, steps: list[Step]):
    _tell(play(plan, steps))
