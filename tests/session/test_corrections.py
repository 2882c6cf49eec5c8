"""Any entry can be taken back and corrected, whatever came after it, and the journal stays of one piece."""

from collections.abc import Callable

from hypothesis import given as given_that
from hypothesis import strategies as st

from companion.session.corrections import bring_back, choices, correct, take_back
from companion.session.journal import (
    Administered,
    Answered,
    Corrected,
    Described,
    Due,
    Ended,
    Fact,
    Marked,
    Noted,
    Observed,
    Opened,
    PhaseEntered,
    Retimed,
    Ticked,
    VitalsTaken,
    Voided,
)
from companion.session.plan import Plan
from companion.session.protocol import Landmark
from companion.session.session import Session
from companion.session.standing_entries import firsts, voided
from companion.session.time.clock import Anchor, ClockReading, Moment, minutes
from tests.session.small import MOVING_PLAN, PLAN

ANCHOR = Anchor(0, ClockReading(1_750_000_000_000, 5_000_000_000, 5_000_000_000, "boot"))


def opened(plan: Plan = PLAN) -> Session:
    """A session that was just opened."""
    return Session("s", plan).add(Opened(ANCHOR, "UTC"), 0, 0)


def do(session: Session, fact: Fact, at: float) -> Session:
    """Act as the conductor does: advance, write, advance."""
    now = minutes(at)
    return session.advance(now).add(fact, now, now, "JM").advance(now)


def last(session: Session, kind: type) -> str:
    """The id of the last entry of a kind."""
    return [entry.id for entry in session.entries if isinstance(entry.fact, kind)][-1]


def facts(session: Session) -> list[Fact]:
    """What counts of what a person entered."""
    return [entry.fact for entry in session.state.log if entry.fact.by_hand]


def undo(session: Session, at: Moment | None = None) -> Session:
    """Press Z, now or at the last moment that anything was written down."""
    now = session.state.last if at is None else at
    return session.add(Voided(session.state.undo[-1]), now, now, "JM") if session.state.undo else session


def redo(session: Session, at: Moment | None = None) -> Session:
    """Press Shift+Z, now or at the last moment that anything was written down."""
    now = session.state.last if at is None else at
    return session.add(Voided(session.state.redo[-1]), now, now, "JM") if session.state.redo else session


def put_right(session: Session, entry_id: str, fact: Fact, at: float, happened: float) -> Session:
    """Correct an entry."""
    return correct(session, entry_id, fact, minutes(happened), minutes(at), "AB")


def test_an_entry_far_back_is_taken_back_and_nothing_else() -> None:
    session = do(do(do(opened(), Marked("Calm"), 1), Noted("cries"), 2), Marked("Tears"), 3)
    gone = take_back(session, last(session, Noted), minutes(4), "JM")
    assert facts(gone) == [Marked("Calm"), Marked("Tears")]
    assert facts(undo(gone)) == facts(session)
    assert facts(redo(undo(gone))) == facts(gone)


def test_a_correction_keeps_its_place_and_is_one_act() -> None:
    session = do(do(do(opened(), VitalsTaken("138/68", 138, 68), 1), Marked("Calm"), 2), Noted("rests"), 3)
    right = put_right(session, last(session, VitalsTaken), VitalsTaken("138/86", 138, 86), 30, 1)
    assert facts(right) == [VitalsTaken("138/86", 138, 86), Marked("Calm"), Noted("rests")]
    written = right.find(last(right, VitalsTaken))
    assert written is not None
    assert (written.moment, written.noticed, written.author) == (minutes(1), minutes(30), "AB")
    assert facts(undo(right)) == facts(session)
    assert facts(redo(undo(right))) == facts(right)
    assert facts(undo(undo(right))) == facts(session)[:-1]


def test_what_was_corrected_twice_stands_once() -> None:
    session = do(opened(), Noted("one"), 1)
    first = last(session, Noted)
    session = put_right(session, first, Noted("two"), 2, 1)
    session = put_right(session, last(session, Noted), Noted("three"), 3, 1)
    assert facts(session) == [Noted("three")]
    assert session.state.in_place_of[first] == last(session, Noted)
    assert choices(session, first) == choices(session, "no such entry")
    assert facts(undo(session)) == [Noted("two")]
    assert facts(undo(undo(session))) == [Noted("one")]


def test_what_was_taken_back_long_ago_can_stand_again() -> None:
    session = do(opened(), Noted("one"), 1)
    note = last(session, Noted)
    session = do(take_back(session, note, minutes(2), "JM"), Marked("Calm"), 3)
    session = bring_back(session, note, minutes(4), "JM")
    assert facts(session) == [Noted("one"), Marked("Calm")]
    assert facts(undo(session)) == [Marked("Calm")]


def test_an_undone_entry_can_stand_again_after_other_acts() -> None:
    session = do(undo(do(opened(), Noted("one"), 1)), Marked("Calm"), 2)
    session = bring_back(session, last(session, Noted), minutes(3), "JM")
    assert facts(session) == [Noted("one"), Marked("Calm")]


def test_the_program_s_own_entries_stand() -> None:
    session = do(opened(MOVING_PLAN), Administered(), 1).advance(minutes(20))
    own = [entry for entry in session.entries if not entry.fact.by_hand]
    assert any(isinstance(entry.fact, Due) for entry in own)
    assert PhaseEntered("build", by_plan=True) in [entry.fact for entry in own]
    assert all(take_back(session, entry.id, minutes(21), "JM") is session for entry in own)


def test_an_earlier_phase_given_another_time_does_not_become_the_present_one() -> None:
    session = do(do(do(opened(), Administered(), 1), PhaseEntered("build"), 8), PhaseEntered("peak"), 15)
    build = next(entry.id for entry in session.entries if entry.fact == PhaseEntered("build"))
    assert put_right(session, build, PhaseEntered("build"), 20, 6).state.phase.id == "peak"


def test_the_first_amount_given_another_time_still_counts_for_the_phases() -> None:
    session = do(do(do(opened(), Administered(), 1), Administered({"amount": "more"}), 10), Retimed(), 11)
    first, second = (entry.id for entry in session.state.given)
    assert put_right(session, second, Administered(), 12, 9).state.timed == (minutes(1), minutes(9))
    assert put_right(session, first, Administered(), 12, 2).state.timed == (minutes(2), minutes(10))


def test_taking_back_the_first_amount_moves_zero_and_asks_anew() -> None:
    session = do(do(opened(MOVING_PLAN), Administered(), 1).advance(minutes(12)), Administered(), 12)
    assert session.state.phase.id == "build"
    first = session.state.given[0].id
    session = take_back(session, first, minutes(13), "JM").advance(minutes(13))
    assert session.state.zero == minutes(12)
    assert session.state.phase.id == "onset"
    assert [o.key for o in session.advance(minutes(15)).state.pending] == ["site/1/1"]


def test_words_go_with_the_mark_that_was_corrected_and_stay_when_it_was_taken_back() -> None:
    session = do(opened(), Marked("Calm"), 1)
    mark = last(session, Marked)
    session = do(session, Described(mark, "hands open"), 2)
    right = put_right(session, mark, Marked("Tears"), 3, 1)
    assert [fact.text for _, fact in right.state.descriptions[last(right, Marked)]] == ["hands open"]
    gone = take_back(session, mark, minutes(3), "JM")
    assert facts(gone) == [Described(mark, "hands open")]


def test_the_last_word_on_a_line_of_the_checklist_stays_the_last() -> None:
    session = do(do(opened(), Ticked("escort", done=True, text="Ana"), 1), Ticked("escort", done=False), 2)
    first = next(entry.id for entry in session.entries if isinstance(entry.fact, Ticked))
    right = put_right(session, first, Ticked("escort", done=True, text="Anna"), 3, 1)
    assert right.state.ticked["escort"][1] == Ticked("escort", done=False)


def test_an_end_is_given_another_time_but_only_taking_up_again_takes_it_back() -> None:
    session = do(do(opened(), Marked("Calm"), 1), Ended("", "JM"), 60)
    end = last(session, Ended)
    assert take_back(session, end, minutes(61), "JM") is session
    right = put_right(session, end, Ended("", "JM"), 61, 58)
    assert right.state.ended is not None
    assert right.state.ended.moment == minutes(58)


def test_no_key_ends_a_session_that_was_taken_up_again() -> None:
    session = do(do(opened(), Marked("Calm"), 1), Ended(), 60)
    plain = undo(session)
    assert plain.state.ended is None
    assert plain.state.redo == ()
    assert facts(undo(plain)) == []
    right = put_right(session, last(session, Ended), Ended(), 61, 58)
    right = take_back(right, last(right, Marked), minutes(62), "JM")
    assert right.state.ended is not None
    again = right.add(Voided(right.state.ended.id), minutes(63), minutes(63), "JM")
    while again.state.undo:
        again = undo(again)
        assert again.state.ended is None
    assert choices(again, last(again, Ended)).bring_back == ""


# -- any order ---------------------------------------------------------------------------------------

MADE: list[Fact] = [
    Administered({"amount": "x"}),
    Answered("breathing/1/1", "Yes"),
    VitalsTaken("120/80 70 98", 120, 80, 70, 98),
    Marked("Calm"),
    Noted("rests"),
    Observed(Landmark.PEAK),
    PhaseEntered("build"),
    Ticked("walks", done=True),
    Retimed(),
    Ended(),
]


def act(fact: Fact) -> Callable[[Session, Moment, int], Session]:
    """Enter something."""
    return lambda session, now, _: session.add(fact, now, now, "JM")


def _chosen(session: Session, at: int) -> str:
    return session.entries[at % len(session.entries)].id


def _take_back(session: Session, now: Moment, at: int) -> Session:
    return take_back(session, _chosen(session, at), now, "JM")


def _bring_back(session: Session, now: Moment, at: int) -> Session:
    return bring_back(session, _chosen(session, at), now, "JM")


def _correct(session: Session, now: Moment, at: int) -> Session:
    chosen = session.entries[at % len(session.entries)]
    return correct(session, chosen.id, chosen.fact, max(0, chosen.moment - minutes(at % 7)), now, "JM")


def _describe(session: Session, now: Moment, at: int) -> Session:
    return session.add(Described(_chosen(session, at), "in words"), now, now, "JM")


STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                *map(act, MADE),
                _describe,
                *[_take_back, _bring_back, _correct] * 3,
                *[lambda session, now, _: undo(session, now), lambda session, now, _: redo(session, now)] * 4,
            ]
        ),
        st.integers(0, 40),
        st.floats(0, 9),
    ),
    max_size=24,
)


def lived(plan: Plan, steps: list[tuple[Callable[[Session, Moment, int], Session], int, float]]) -> Session:
    """Go through any acts, taking back, corrections and undoing, in any order."""
    session, now = opened(plan), 0.0
    for step, at, wait in steps:
        now += wait
        session = step(session.advance(minutes(now)), minutes(now), at).advance(minutes(now))
    return session


@given_that(st.sampled_from([PLAN, MOVING_PLAN]), STEPS)
def test_any_order_of_acts_and_corrections_folds_to_one_piece(plan: Plan, steps: list) -> None:  # type: ignore[type-arg]
    session = lived(plan, steps)
    state, gone = session.state, voided(session.entries)
    assert not {entry.id for entry in state.log} & gone
    stand = [firsts(session.entries).get(entry.id, entry.id) for entry in state.log]
    assert len(stand) == len(set(stand)), "an entry stands beside what corrects it"
    assert all(entry.id in gone for entry in session.entries if entry.id in state.in_place_of)
    assert len([entry for entry in state.log if isinstance(entry.fact, Ended)]) <= len(
        [entry for entry in session.entries if isinstance(entry.fact, Ended)]
    )
    assert all(entry.fact.by_hand for entry in session.entries if entry.id in gone and entry.author == "")
    own = [e for e in session.entries if not e.fact.by_hand and not isinstance(e.fact, Voided | Corrected)]
    assert {entry.id for entry in own} <= {entry.id for entry in state.log}


@given_that(st.sampled_from([PLAN, MOVING_PLAN]), STEPS, st.lists(st.floats(0, 200), max_size=30))
def test_any_bells_tell_the_same_story_with_corrections_in_it(
    plan: Plan,
    steps: list,  # type: ignore[type-arg]
    bells: list[float],
) -> None:
    """A chosen entry is found by its place among what people entered, which no bell changes."""

    def lived_with(bells: list[float]) -> list[tuple[Moment, str]]:
        session, now = opened(plan), 0.0
        for step, at, wait in steps:
            for bell in sorted(bell for bell in bells if now < bell < now + wait):
                session = session.advance(minutes(bell))
            now += wait
            session = session.advance(minutes(now))
            session = step(session, minutes(now), at).advance(minutes(now))
        return [(entry.moment, type(entry.fact).__name__) for entry in session.entries]

    assert lived_with([]) == lived_with(bells)


@given_that(st.sampled_from([PLAN, MOVING_PLAN]), STEPS)
def test_undoing_everything_gives_back_each_state_in_turn(plan: Plan, steps: list) -> None:  # type: ignore[type-arg]
    session = lived(plan, steps)
    seen = [{e.id for e in session.state.log}]
    count = len(session.state.undo)
    for _ in range(count):
        session = undo(session)
        seen.append({e.id for e in session.state.log})
    assert session.state.undo == ()
    for expected in reversed(seen[:-1]):
        if not session.state.redo:
            break  # an end was taken back on the way: what lies beyond is not brought back by a key
        session = redo(session)
        assert {e.id for e in session.state.log} == expected
