"""The real scheduler rings at the moments it is armed with, and keeps still about the others."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from companion.reminders import AlarmBell, ChoreBell

SOON = timedelta(milliseconds=40)
LATER = timedelta(hours=1)
PATIENCE = 60.0


class Rings:
    """Counts rings and lets a test wait for them."""

    def __init__(self) -> None:
        self.rung = threading.Semaphore(0)
        self.threads: set[str] = set()

    def ring(self) -> None:
        """Ring once."""
        self.threads.add(threading.current_thread().name)
        self.rung.release()

    def wait(self) -> bool:
        """Wait for one ring."""
        return self.rung.acquire(timeout=PATIENCE)


@pytest.fixture
def rings() -> Rings:
    return Rings()


@pytest.fixture
def bell(rings: Rings) -> Iterator[AlarmBell]:
    bell = AlarmBell(rings.ring)
    yield bell
    bell.close()


def now() -> datetime:
    return datetime.now(UTC)


def test_it_rings_for_each_moment_on_a_thread_of_its_own(bell: AlarmBell, rings: Rings) -> None:
    bell.arm({1: now() + SOON, 2: now() + 2 * SOON, 3: now() + LATER})
    assert rings.wait()
    assert rings.wait()
    assert threading.current_thread().name not in rings.threads
    assert not rings.rung.acquire(blocking=False)


def test_a_moment_long_past_still_rings(bell: AlarmBell, rings: Rings) -> None:
    bell.arm({1: now() - timedelta(hours=8)})
    assert rings.wait()


def test_a_moment_that_is_taken_away_does_not_ring(bell: AlarmBell, rings: Rings) -> None:
    bell.arm({1: now() + LATER, 2: now() + LATER})
    bell.arm({3: now() + SOON})
    assert rings.wait()
    assert not rings.rung.acquire(blocking=False)


def test_a_moment_whose_date_has_moved_rings_at_the_new_date(bell: AlarmBell, rings: Rings) -> None:
    bell.arm({1: now() + LATER})
    bell.arm({1: now() + SOON})
    assert rings.wait()


def test_arming_the_same_moments_again_and_again_rings_once(bell: AlarmBell, rings: Rings) -> None:
    date = now() + LATER
    for _ in range(50):
        bell.arm({1: date, 2: date + LATER})
    assert [job.id for job in bell._scheduler.get_jobs()] == ["1", "2"]
    bell.arm({1: now() + SOON, 2: date + LATER})
    assert rings.wait()
    assert not rings.rung.acquire(blocking=False)


def test_a_moment_that_is_still_to_come_after_it_rang_rings_again(bell: AlarmBell, rings: Rings) -> None:
    date = now() + SOON
    for _ in range(3):
        bell.arm({1: date})
        assert rings.wait()


def test_chores_are_rung_for_soon_and_then_again(rings: Rings):
    bell = ChoreBell(rings.ring, first=SOON, every=SOON)
    assert rings.wait()
    assert rings.wait()
    bell.close()


def test_chores_wait_a_while_after_the_record_was_opened(rings: Rings):
    bell = ChoreBell(rings.ring)
    bell.close()
    assert not rings.threads
