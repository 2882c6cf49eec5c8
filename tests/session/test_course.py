"""The course follows what happened: proposed after an answer, in force once accepted, gone with undo."""

from dataclasses import replace

import pytest
from hypothesis import given as given_that
from hypothesis import strategies as st

from companion.report.entry_text import describe
from companion.report.timeline.timeline import timeline
from companion.session.journal import (
    Administered,
    Answered,
    CourseTaken,
    Ended,
    PhaseProposed,
    RateChanged,
    Voided,
)
from companion.session.plan import Plan, infusion_minutes
from companion.session.session import Session
from companion.session.time.clock import minutes
from tests.fakes import protocol
from tests.session.small import PLAN
from tests.session.test_session import do, dosed, opened, story

SPAT = Plan(protocol("sublingual_spat"))
IV = Plan(protocol("iv_40"))


def given(plan: Plan, answer: str, at: float, key: str = "") -> Session:
    """A session in which the hold or the infusion, begun at minute 10, was answered so many minutes later."""
    key = key or ("hold/1/1" if plan is SPAT else "pump/1/1")
    return do(dosed(plan), Answered(key, answer), 10 + at)


def late(session: Session) -> list[float]:
    return [round(band.late, 1) for band in timeline(session).bands]


def test_a_lozenge_that_was_swallowed_proposes_the_other_windows_and_changes_nothing_unasked():
    session = given(SPAT, "Swallowed", 9)
    assert session.state.offered is not None
    assert session.state.offered.protocol.windows == protocol("sublingual_swallowed").windows
    assert session.state.protocol == SPAT.protocol
    assert late(session) == [20, 35, 60, 120, 180]


def test_what_was_accepted_holds_for_windows_and_phases_until_it_is_taken_back():
    session = given(SPAT, "Swallowed", 9)
    assert session.state.offered is not None
    taken = do(session, session.state.offered.fact, 20)
    assert taken.state.offered is None
    assert late(taken) == [20, 45, 75, 135, 210]
    assert [
        moment for moment, fact in story(taken.advance(minutes(80))) if fact == PhaseProposed("build")
    ] == [minutes(28)]
    assert (
        describe(taken.entries[-1].fact, SPAT)
        == "Proposed after “Swallowed” and accepted: other windows and phases"
    )
    back = do(taken, Voided(taken.state.undo[-1]), 21)
    assert late(back) == late(session)
    assert back.state.offered == session.state.offered


def test_a_corrected_answer_takes_its_course_along():
    session = given(SPAT, "Swallowed", 9)
    taken = do(session, CourseTaken("hold/1/1", "Swallowed"), 20)
    undone = do(taken, Voided(session.entries[-1].id), 21)
    assert undone.state.protocol == SPAT.protocol
    assert do(undone, Answered("hold/1/1", "Spat out"), 22).state.offered is None


def test_the_expected_answer_proposes_nothing_and_a_second_swallow_nothing_new():
    assert given(SPAT, "Spat out", 9).state.offered is None
    two = do(do(dosed(SPAT), Administered(), 15), Answered("hold/1/1", "Swallowed"), 18)
    taken = do(two, CourseTaken("hold/1/1", "Swallowed"), 19)
    assert do(taken, Answered("hold/2/1", "Swallowed"), 24).state.offered is None


def test_an_infusion_stopped_early_proposes_all_after_the_first_effect_from_its_actual_end():
    session = given(IV, "Stopped early", 25)
    assert session.state.offered is not None
    taken = do(session, session.state.offered.fact, 36)
    assert late(taken) == [15, 23, 37, 85, 165]
    assert [phase.start for phase in taken.state.protocol.phases] == [-10, 0, 15, 17, 33, 65]
    sources = {window.source for window in list(taken.state.protocol.windows)[1:]}
    assert all("convention" in source for source in sources)
    assert "counted from the actual end" in describe(taken.entries[-1].fact, IV)


def test_an_infusion_that_ended_when_it_was_planned_proposes_nothing():
    assert given(IV, "Ended", 41).state.offered is None
    assert given(IV, "Ended", 60).state.offered is not None


@given_that(st.floats(0, 600), st.sampled_from(["Ended", "Stopped early"]))
def test_whenever_it_ends_the_course_stays_one_that_a_session_can_be_run_by(at: float, answer: str):
    offered = given(IV, answer, at).state.offered
    if offered is not None:
        windows = list(offered.protocol.windows)
        assert windows[0] == IV.protocol.windows.first_effect
        assert windows[-1].late <= 24 * 60
    else:
        assert abs(at - 40) < 2.1


def test_the_pump_is_waited_for_from_its_start_and_until_the_minutes_that_were_planned():
    session = do(opened(IV), Administered({"rate": "60 min"}), 10)
    (pump,) = session.advance(minutes(11)).state.pending
    assert (pump.item.id, pump.until) == ("pump", minutes(70))


@pytest.mark.parametrize(
    ("written", "planned"),
    [("60", 60), ("37,5 min", 37.5), ("90 minutos", 90), ("0.5 over 40 min", None), ("", None)],
)
def test_planned_minutes_are_read_only_where_nothing_else_stands_there(written: str, planned: float | None):
    assert infusion_minutes({"rate": written}) == planned


def test_a_change_of_rate_is_kept_as_written_and_moves_nothing():
    before = dosed(IV)
    after = do(before, RateChanged("from 30 to 20"), 12)
    assert late(after) == late(before)
    assert replace(after.state, log=(), last=0, undo=()) == replace(
        before.advance(minutes(12)).state, log=(), last=0, undo=()
    )


def test_nothing_is_offered_where_the_protocol_has_no_other_course_or_the_session_is_over():
    assert dosed(PLAN).state.offered is None
    assert do(given(SPAT, "Swallowed", 9), Ended(), 30).state.offered is None
