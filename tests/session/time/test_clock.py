"""The session clock counts through sleep, clock changes and restarts."""

from datetime import timedelta

from hypothesis import given as given_that
from hypothesis import strategies as st

from companion.session.time.clock import Anchor, ClockJump, ClockReading, SessionClock, minutes
from tests.fakes import FakeClock


def started() -> tuple[FakeClock, SessionClock]:
    machine = FakeClock()
    return machine, SessionClock(Anchor(0, machine.now()))


def test_it_counts_through_sleep_and_says_so() -> None:
    machine, clock = started()
    machine.sleep(minutes(20))
    change = clock.change(machine.now())
    assert clock.moment(machine.now()) == minutes(20)
    assert change is not None
    assert (change.change, change.by_ms) == (ClockJump.SLEPT, minutes(20))


def test_a_changed_wall_clock_changes_nothing_but_is_told() -> None:
    machine, clock = started()
    machine.step(-minutes(60))
    change = clock.change(machine.now())
    assert clock.moment(machine.now()) == 0
    assert change is not None
    assert (change.change, change.by_ms) == (ClockJump.STEPPED, -minutes(60))


def test_after_a_restart_it_is_estimated_from_wall_time() -> None:
    machine, clock = started()
    machine.restart(minutes(7))
    assert clock.estimates(machine.now())
    assert clock.moment(machine.now()) == minutes(7)
    change = clock.change(machine.now())
    assert change is not None
    again = SessionClock(change.anchor)
    machine.wind(minutes(1))
    assert again.moment(machine.now()) == minutes(8)
    assert not again.estimates(machine.now())


def test_small_drift_is_no_change() -> None:
    machine, clock = started()
    machine.wind(minutes(200))
    machine.step(1_900)
    assert clock.change(machine.now()) is None


@given_that(st.integers(0, 10**8), st.sampled_from([1.0, 60.0, 7.5]))
def test_the_date_of_a_moment_is_when_the_clock_will_reach_it(ahead: int, rate: float) -> None:
    machine = FakeClock()
    clock = SessionClock(Anchor(1_000, machine.now()), rate)
    machine.wind(12_345)
    now = machine.now()
    date = clock.wall_at(clock.moment(now) + ahead, now)
    left = date.timestamp() * 1000 - now.wall_ms
    machine.wind(round(left))
    assert abs(clock.moment(machine.now()) - clock.moment(now) - ahead) <= rate + 1
    assert date.utcoffset() == timedelta(0)


@given_that(
    st.lists(st.tuples(st.sampled_from(["pass", "sleep", "step"]), st.integers(0, 10**7)), max_size=30)
)
def test_no_clock_change_moves_a_moment(happenings: list[tuple[str, int]]) -> None:
    machine, clock = started()
    passed = 0
    for what, ms in happenings:
        match what:
            case "pass":
                machine.wind(ms)
                passed += ms
            case "sleep":
                machine.sleep(ms)
                passed += ms
            case _:
                machine.step(ms - 5 * 10**6)
        change = clock.change(machine.now())
        if change is not None:
            clock = SessionClock(change.anchor)
        assert clock.moment(machine.now()) == passed


def test_a_moment_has_the_wall_time_of_its_anchor() -> None:
    clock = SessionClock(Anchor(minutes(3), ClockReading(1_000_000, 1, 1, "b")))
    assert clock.wall_ms(minutes(4)) == 1_060_000
    assert clock.moment_at(1_060_000) == minutes(4)
