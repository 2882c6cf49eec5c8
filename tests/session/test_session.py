"""The session tells the same story once and in order, whatever wakes it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from hypothesis import given as given_that
from hypothesis import strategies as st

from companion.session.journal import (
    Administered,
    Answered,
    Due,
    Ended,
    Fact,
    Held,
    Marked,
    NotAnswered,
    Opened,
    PhaseEntered,
    PhaseProposed,
    Postponed,
    Retimed,
    Skipped,
    VitalsTaken,
    Voided,
)
from companion.session.plan import Plan
from companion.session.session import Session
from companion.session.time.clock import Anchor, ClockReading, Moment, minutes
from tests.session.small import HOLDING_PLAN, MOVING_PLAN, PLAN

ANCHOR = Anchor(0, ClockReading(1_750_000_000_000, 5_000_000_000, 5_000_000_000, "boot"))


def opened(plan: Plan = PLAN) -> Session:
    """A session that was just opened."""
    return Session("s", plan).add(Opened(ANCHOR, "UTC"), 0, 0)


def do(session: Session, fact: Fact, at: float, happened: float | None = None) -> Session:
    """Act as the conductor does: advance, write, advance."""
    now = minutes(at)
    moment = now if happened is None else minutes(happened)
    return session.advance(now).add(fact, moment, now, "JM").advance(now)


def dosed(plan: Plan = PLAN, at: float = 10) -> Session:
    """A session with one administration."""
    return do(opened(plan), Administered({"amount": "as planned"}), at)


def story(session: Session) -> list[tuple[Moment, Fact]]:
    """What happened when, without what differs from run to run."""
    return [(entry.moment, entry.fact) for entry in session.entries]


def test_settle_lasts_until_the_first_administration() -> None:
    session = opened().advance(minutes(60))
    assert session.state.phase.id == "settle"
    assert session.state.coming == ()
    assert dosed().state.phase.id == "onset"


def test_an_item_falls_due_waits_and_is_recorded_as_not_answered() -> None:
    session = dosed().advance(minutes(15))
    assert [o.key for o in session.state.pending] == ["site/1/1", "breathing/1/1"]
    session = session.advance(minutes(24))
    assert (minutes(23), NotAnswered("breathing/1/1")) in story(session)
    assert session.state.pending == ()


def test_an_answer_settles_the_item() -> None:
    session = do(dosed().advance(minutes(15)), Answered("breathing/1/1", "Yes"), 16)
    assert "breathing/1/1" not in [o.key for o in session.state.pending]
    assert NotAnswered("breathing/1/1") not in [fact for _, fact in story(session.advance(minutes(200)))]


def test_a_postponed_item_falls_due_again() -> None:
    session = do(dosed().advance(minutes(15)), Postponed("breathing/1/1", 5), 16).advance(minutes(21))
    assert (minutes(21), Due("breathing/1/1")) in story(session)


def test_vitals_taken_shortly_before_count_for_the_point() -> None:
    session = do(dosed(), VitalsTaken("120/80"), 23).advance(minutes(26))
    assert Due("vitals/1/1") not in [fact for _, fact in story(session)]


def test_a_phase_is_proposed_and_waits_for_the_guide() -> None:
    session = dosed().advance(minutes(16))
    assert session.state.proposed is not None
    assert session.state.proposed.id == "build"
    assert session.state.phase.id == "onset"
    session = do(session, PhaseEntered("build"), 17)
    assert session.state.phase.id == "build"
    assert session.state.proposed is None


def test_a_plan_may_move_on_by_itself_and_a_hold_keeps_it() -> None:
    assert dosed(MOVING_PLAN).advance(minutes(19)).state.phase.id == "build"
    held = do(dosed(MOVING_PLAN), Held(on=True), 17).advance(minutes(60))
    assert held.state.phase.id == "onset"
    assert do(held, Held(on=False), 60).state.phase.id == "build"


def test_zero_never_moves_and_the_last_administration_counts_for_observation() -> None:
    session = do(dosed(), Administered(), 30).advance(minutes(31))
    assert session.state.zero == minutes(10)
    due = {fact.key: moment for moment, fact in story(session.advance(minutes(300))) if isinstance(fact, Due)}
    assert due["stay/2/1"] == minutes(90)
    assert "stay/1/1" not in due
    assert due["site/2/1"] == minutes(33)


def test_voiding_the_only_administration_returns_to_settle() -> None:
    session = dosed().advance(minutes(16))
    session = do(session, Voided(session.state.given[0].id), 17)
    assert session.state.phase.id == "settle"
    assert session.state.pending == ()


def test_a_corrected_time_asks_anew_but_keeps_what_was_answered() -> None:
    session = do(dosed().advance(minutes(15)), Answered("breathing/1/1", "Yes"), 15)
    session = do(session, Voided(session.state.given[0].id), 16)
    session = do(session, Administered(), 16, happened=8)
    assert session.state.zero == minutes(8)
    assert "breathing/1/1" not in [o.key for o in session.state.pending]
    assert "site/1/1" in [o.key for o in session.state.pending]


def test_nothing_falls_due_after_the_end_and_undoing_the_end_goes_on() -> None:
    ended = do(dosed(), Ended(), 12)
    assert ended.advance(minutes(100)).entries == ended.entries
    again = do(ended, Voided(ended.state.undo[-1]), 13)
    assert again.state.ended is None
    assert again.state.coming


# -- properties -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Step:
    """Something a guide does, so long after the step before."""

    wait: float
    act: Callable[[Session], Fact | None]
    ago: float = 0


def _first_pending(make: Callable[[str], Fact]) -> Callable[[Session], Fact | None]:
    return lambda session: make(session.state.pending[0].key) if session.state.pending else None


def _nearest(hands: str) -> Callable[[Session], Fact | None]:
    return lambda session: (
        Voided(getattr(session.state, hands)[-1]) if getattr(session.state, hands) else None
    )


def _next_phase(session: Session) -> Fact | None:
    phases = session.plan.protocol.phases
    index = phases.index(session.state.phase) + 1
    return PhaseEntered(phases[index].id) if session.state.given and index < len(phases) else None


ACTS = st.sampled_from(
    [
        lambda _: Administered({"amount": "x"}),
        _first_pending(lambda key: Answered(key, "Yes")),
        _first_pending(lambda key: Postponed(key, 5)),
        _first_pending(lambda key: Skipped(key, "asleep")),
        lambda _: VitalsTaken("120/80 70 98", 120, 80, 70, 98),
        lambda _: Marked("Calm"),
        lambda session: Held(not session.state.held),
        lambda _: Administered({"hold": "7 min"}),
        lambda _: Retimed(),
        _next_phase,
        _nearest("undo"),
        _nearest("redo"),
        lambda _: Ended(),
    ]
)
AGO = st.sampled_from([0, 0, 0, 1, 5, 30, 600])
"""How long ago something was given; it may have been before the session was opened."""
STEPS = st.lists(st.builds(Step, st.floats(0, 25), ACTS, AGO), max_size=14)
PLANS = st.sampled_from([PLAN, MOVING_PLAN, HOLDING_PLAN])


def play(plan: Plan, steps: list[Step], bells: list[float] | None = None) -> Session:
    """Live through the steps with bells at these minutes between them."""
    session = opened(plan)
    now = 0.0
    for step in steps:
        then = now + step.wait
        for bell in sorted(bells or []):
            if now < bell < then:
                session = session.advance(minutes(bell))
        now = then
        session = session.advance(minutes(now))
        fact = step.act(session)
        if fact is not None:
            happened = now - step.ago if isinstance(fact, Administered) else now
            session = do(session, fact, now, happened)
    return session.advance(minutes(now + 400))


@given_that(PLANS, STEPS, st.lists(st.floats(0, 300), max_size=40))
def test_any_bells_tell_the_same_story_once(plan: Plan, steps: list[Step], bells: list[float]) -> None:
    quiet, rung = play(plan, steps), play(plan, steps, bells)
    names = {entry.id: number for number, entry in enumerate(quiet.entries)}
    rung_names = {entry.id: number for number, entry in enumerate(rung.entries)}
    assert told(quiet, names) == told(rung, rung_names)


def told(session: Session, names: dict[str, int]) -> list[tuple[Moment, Fact | int]]:
    """The story with ids replaced by places, so that two runs can be compared."""
    return [
        (entry.moment, names[entry.fact.entry_id] if isinstance(entry.fact, Voided) else entry.fact)
        for entry in session.entries
    ]


@given_that(PLANS, STEPS)
def test_advancing_twice_changes_nothing(plan: Plan, steps: list[Step]) -> None:
    session = play(plan, steps)
    assert session.advance(session.state.last).entries == session.entries


@given_that(PLANS, STEPS)
def test_nothing_falls_due_twice(plan: Plan, steps: list[Step]) -> None:
    session = play(plan, steps)
    due = [
        (e.moment, e.fact) for e in session.entries if isinstance(e.fact, Due | NotAnswered | PhaseProposed)
    ]
    assert len(due) == len(set(due))


@given_that(PLANS, STEPS)
def test_folding_any_prefix_never_fails_and_never_runs_backwards(plan: Plan, steps: list[Step]) -> None:
    session = play(plan, steps)
    last = 0
    for length in range(len(session.entries) + 1):
        state = replace(session, entries=session.entries[:length]).state
        assert state.last >= last
        last = state.last


def _bare(session: Session) -> object:
    state = session.state
    return replace(state, last=0, redo=(), undo=state.undo)


@given_that(PLANS, STEPS)
def test_undo_then_redo_is_identity(plan: Plan, steps: list[Step]) -> None:
    session = play(plan, steps)
    now = session.state.last
    if not session.state.undo:
        assert not any(entry.fact.by_hand for entry in session.state.log if entry.author)
        return
    if any(entry.id == session.state.undo[-1] for entry, _ in session.state.facts(Ended)):
        return  # an end is taken back by taking the session up again, and never brought back by one key
    undone = session.add(Voided(session.state.undo[-1]), now, now)
    redone = undone.add(Voided(undone.state.redo[-1]), now, now)
    assert _bare(redone) == _bare(session)


def test_a_new_act_leaves_nothing_to_bring_back() -> None:
    session = do(dosed(), Marked("Calm"), 11)
    session = do(session, Voided(session.state.undo[-1]), 12)
    assert session.state.redo
    assert do(session, Marked("Tears"), 13).state.redo == ()


def test_a_session_without_an_anchor_has_no_clock() -> None:
    with pytest.raises(ValueError, match="not been opened"):
        Session("s", PLAN).clock()


def test_settle_can_be_held_and_the_hold_ends_with_it() -> None:
    held = do(opened(), Held(on=True), 1)
    assert held.state.held
    assert not do(held, Administered({}), 2).state.held
