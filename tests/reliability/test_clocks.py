"""Clocks are set, computers sleep and are restarted: the session goes by the time that has really passed."""

from hypothesis import given
from hypothesis import strategies as st

from companion.session.journal import Administered, ClockChanged, Due, NotAnswered, PhaseProposed
from companion.session.time.clock import MINUTE, SECOND, ClockJump
from tests.fakes import Room, build_session

passing = st.integers(1, 12).map(lambda minutes: ("passes", minutes * MINUTE))
sleeping = st.integers(3, 900).map(lambda seconds: ("sleeps", seconds * SECOND))
stepping = st.integers(-7_200, 7_200).filter(lambda s: abs(s) > 3).map(lambda s: ("is set", s * SECOND))
happenings = st.lists(st.one_of(passing, sleeping, stepping), max_size=10)


def begun() -> Room:
    room = Room(build_session())
    room.conductor.open("UTC")
    room.pass_time(5)
    room.conductor.enter(Administered({"amount": "as prescribed"}))
    return room


def judged(room: Room) -> list[tuple[str, int]]:
    """Everything that fell due, and the moment for which it is written down."""
    return [
        (str(entry.fact), entry.moment)
        for entry in room.conductor.session.entries
        if isinstance(entry.fact, Due | NotAnswered | PhaseProposed)
    ]


@given(happenings)
def test_whatever_happens_to_the_clocks_everything_is_due_at_its_moment(happened: list[tuple[str, int]]):
    room, undisturbed = begun(), begun()
    for what, ms in happened:
        if what == "passes":
            room.clock.wind(ms)
        elif what == "sleeps":
            room.clock.sleep(ms)
        else:
            room.clock.step(ms)
        if what != "is set":
            undisturbed.clock.wind(ms)
        room.conductor.tick()
        room.conductor.bell()
        undisturbed.conductor.tick()
        undisturbed.conductor.bell()
    assert room.conductor.now() == undisturbed.conductor.now()
    assert judged(room) == judged(undisturbed)
    told = [fact.change for _, fact in room.conductor.session.state.facts(ClockChanged)]
    wanted = [
        ClockJump.SLEPT if what == "sleeps" else ClockJump.STEPPED for what, _ in happened if what != "passes"
    ]
    assert told == wanted, "each is written down"


@given(st.integers(1, 600), st.integers(1, 60))
def test_after_a_restart_the_time_of_day_tells_how_long_it_was(off_s: int, before: int):
    room = begun()
    room.pass_time(before)
    then = room.conductor.now()
    room.clock.restart(off_s * SECOND)
    room.conductor.resume()
    assert room.conductor.now() == then + off_s * SECOND
    assert [f.change for _, f in room.conductor.session.state.facts(ClockChanged)] == [ClockJump.RESTARTED]
    assert "restarted" in room.conductor.live.notice
