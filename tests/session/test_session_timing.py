"""What later administrations, lozenges and readings before the start do to a session."""

import pytest
from hypothesis import given as given_that
from hypothesis import strategies as st

from companion.session.journal import (
    Administered,
    Answered,
    Described,
    Due,
    Fact,
    Marked,
    NotAnswered,
    PhaseEntered,
    PhaseProposed,
    Postponed,
    Retimed,
    VitalsTaken,
    Voided,
)
from companion.session.plan import hold_minutes
from companion.session.session import Session
from companion.session.time.clock import minutes
from tests.session.small import HOLDING_PLAN
from tests.session.test_session import do, dosed, opened, story


def proposed(session: Session) -> list[int]:
    """The moments at which phases were proposed."""
    return [moment for moment, fact in story(session) if isinstance(fact, PhaseProposed)]


# -- a new timing of the phases ----------------------------------------------------------------------


def test_a_later_administration_offers_a_new_timing_and_imposes_none():
    session = do(dosed(), Administered(), 14)
    assert session.state.retiming
    assert proposed(session.advance(minutes(20))) == [minutes(16)]


def test_the_new_timing_counts_from_midway_once_it_is_taken_and_can_be_taken_back():
    session = do(do(dosed(), Administered(), 14), Retimed(), 15)
    assert not session.state.retiming
    assert proposed(session.advance(minutes(20))) == [minutes(18)]
    back = do(session, Voided(session.state.undo[-1]), 15.5)
    assert back.state.retiming
    assert proposed(back.advance(minutes(20))) == [minutes(16)]


def test_a_third_administration_offers_anew():
    session = do(do(do(dosed(), Administered(), 14), Retimed(), 15), Administered(), 20)
    assert session.state.retiming
    assert session.state.timed == (minutes(10), minutes(14))


def test_a_corrected_first_administration_needs_no_offer():
    session = dosed()
    session = do(session, Voided(session.state.given[0].id), 11)
    session = do(session, Administered(), 12, happened=8)
    assert not session.state.retiming
    assert session.state.timed == (minutes(8),)


KEYS: list[Fact] = [Marked("Calm"), VitalsTaken("120/80", 120, 80), PhaseEntered("build"), Retimed()]


@given_that(st.permutations(KEYS))
def test_the_order_of_the_guides_keys_within_a_minute_leaves_the_same_state(facts: list[Fact]):
    session = do(dosed(), Administered(), 14)
    for fact in facts:
        session = do(session, fact, 15)
    state = session.advance(minutes(40)).state
    assert (state.phase.id, state.timed) == ("build", (minutes(10), minutes(14)))
    assert [o.key for o in state.pending] == [
        o.key for o in _in_one_order().advance(minutes(40)).state.pending
    ]


def _in_one_order() -> Session:
    session = do(dosed(), Administered(), 14)
    for fact in (Retimed(), PhaseEntered("build"), VitalsTaken("120/80", 120, 80), Marked("Calm")):
        session = do(session, fact, 15)
    return session


# -- a lozenge in the mouth ---------------------------------------------------------------------------


def held(details: dict[str, str] | None = None) -> Session:
    """A session in which a lozenge was put into the mouth ten minutes after it was opened."""
    return do(opened(HOLDING_PLAN), Administered(details or {}), 10)


def hold_of(session: Session) -> tuple[int, int | None]:
    found = next(o for o in session.state.pending if o.key == "hold/1/1")
    return found.moment, found.until


@pytest.mark.parametrize(
    ("said", "lasts"),
    [("", 10), ("7", 7), ("12 min", 12), ("1,5", 1.5), ("a while", 10), ("0", 10), ("900", 10)],
)
def test_a_hold_starts_with_the_lozenge_and_lasts_as_entered(said: str, lasts: float):
    assert hold_of(held({"hold": said})) == (minutes(10), minutes(10 + lasts))


def test_its_start_and_its_end_are_in_the_journal():
    session = held()
    assert (minutes(10), Due("hold/1/1")) in story(session)
    session = do(session, Answered("hold/1/1", "Spat"), 16)
    assert "hold/1/1" not in [o.key for o in session.state.pending]
    assert NotAnswered("hold/1/1") not in [fact for _, fact in story(session.advance(minutes(60)))]


def test_a_hold_waits_behind_what_is_due_until_its_time_is_up_and_then_grows_old():
    session = held({"hold": "15"}).advance(minutes(15))
    assert [o.key for o in session.state.pending] == ["site/1/1", "breathing/1/1", "hold/1/1"]
    late = session.advance(minutes(60))
    assert (minutes(30), NotAnswered("hold/1/1")) in story(late)


def test_a_hold_that_is_put_off_keeps_its_time_in_the_mouth():
    session = do(held(), Postponed("hold/1/1", 2), 19).advance(minutes(22))
    assert hold_of(session) == (minutes(21), minutes(20))


def test_each_lozenge_has_a_timer_of_its_own():
    session = do(held({"hold": "10"}), Administered({"hold": "5"}), 12)
    found = {o.key: o.until for o in session.state.pending if o.item.id == "hold"}
    assert found == {"hold/1/1": minutes(20), "hold/2/1": minutes(17)}


@given_that(st.text(max_size=30))
def test_no_answer_to_the_form_makes_a_hold_of_none_or_of_hours(said: str):
    found = hold_minutes({"hold": said})
    assert found is None or 0 < found <= 60


# -- before the start ---------------------------------------------------------------------------------


def test_a_reading_before_the_start_is_asked_for_from_the_opening_on():
    session = opened(HOLDING_PLAN).advance(minutes(1))
    assert [o.key for o in session.state.pending] == ["before/0/1"]
    session = do(session, VitalsTaken("124/80 70 98", 124, 80, 70, 98), 6)
    assert session.state.pending == ()
    assert session.state.zero is None


def test_once_something_was_given_nothing_is_asked_that_was_to_come_before_it():
    session = do(opened(HOLDING_PLAN).advance(minutes(1)), Administered(), 10)
    assert (minutes(10), NotAnswered("before/0/1")) in story(session)
    after = do(session, VitalsTaken("124/80 70 98", 124, 80, 70, 98), 11)
    assert (minutes(10), NotAnswered("before/0/1")) in story(after)
    back = do(session, Voided(session.state.given[0].id), 12)
    assert [o.key for o in back.state.pending] == ["before/0/1"]


def test_the_last_reading_before_zero_is_what_later_ones_are_told_beside():
    session = opened()
    assert session.state.baseline is None
    for at, systolic in ((2, 120), (8, 124), (30, 140)):
        session = do(session, VitalsTaken(f"{systolic}/80", systolic, 80), at)
        if at == 8:
            session = do(session, Administered(), 10)
    assert session.state.baseline == VitalsTaken("124/80", 124, 80)


# -- stamped first, described later -------------------------------------------------------------------


def test_words_written_later_stay_with_their_mark_and_can_be_taken_back():
    session = do(dosed(), Marked("Tears"), 20)
    mark = session.entries[-1]
    session = do(session, Described(mark.id, "at the word home"), 26)
    assert [fact.text for _, fact in session.state.descriptions[mark.id]] == ["at the word home"]
    session = do(session, Voided(session.state.undo[-1]), 27)
    assert session.state.descriptions == {}
    assert session.state.undo[-1] == mark.id
