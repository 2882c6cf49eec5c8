"""The machine's clocks, read for real."""

import time

from companion.machine_clock import SystemClock
from companion.session.time.clock import Anchor, SessionClock


def test_the_boot_clock_runs_on_and_is_no_less_than_the_time_awake() -> None:
    clock = SystemClock()
    first, second = clock.now(), clock.now()
    assert second.boot_ns >= first.boot_ns
    assert first.slept_ns >= -1_000_000
    assert first.boot_id == second.boot_id != ""


def test_the_wall_clock_is_the_time_of_day() -> None:
    before = time.time_ns() // 1_000_000
    assert before <= SystemClock().now().wall_ms <= time.time_ns() // 1_000_000


def test_two_readings_of_an_untouched_machine_are_no_change() -> None:
    clock = SystemClock()
    assert SessionClock(Anchor(0, clock.now())).change(clock.now()) is None
