from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.db.keys import vault
from companion.db.keys.record_keys import LEAST_WORK
from companion.db.keys.tries import FILE, LONGEST_S, TooSoonError, Tries
from companion.session.time.clock import ClockReading
from tests.db.records import PASSPHRASE

WRONG = "eleven loud magpies"


class Seconds:
    """The machine's clocks, wound by hand; the time of day may be set to anything without any effect."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.wall_ms = 0
        self.boot_id = "first"

    def __call__(self) -> ClockReading:
        nanoseconds = round(self.now * 1e9)
        return ClockReading(self.wall_ms, nanoseconds, nanoseconds, self.boot_id)


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


def wrong(place: Path, seconds: Seconds) -> str:
    with pytest.raises(vault.WrongPassphraseError) as said:
        vault.open_by(place, WRONG, seconds)
    return str(said.value)


def test_each_wrong_passphrase_makes_the_wait_longer_up_to_a_minute(place: Path, seconds: Seconds):
    place.mkdir()
    waits = []
    for _ in range(10):
        Tries(place, seconds).failed()
        waits.append(Tries(place, seconds).left())
        seconds.now += waits[-1]
        assert Tries(place, seconds).left() == 0
    assert waits == [0, 1, 2, 4, 8, 16, 32, 60, 60, 60]


def test_the_wait_is_told_and_nothing_is_tried_before_its_end(place: Path, seconds: Seconds):
    vault.create(place, "JM", PASSPHRASE, LEAST_WORK)
    assert wrong(place, seconds) == "This passphrase does not open the record."
    assert wrong(place, seconds).endswith("record. The next try is possible in 1 second.")
    seconds.now += 1
    assert wrong(place, seconds).endswith("possible in 2 seconds.")
    seconds.now += 0.5
    with pytest.raises(TooSoonError, match="in 2 seconds; this one was not made"):
        vault.open_by(place, PASSPHRASE, seconds)
    seconds.now += 1.5
    assert vault.open_by(place, PASSPHRASE, seconds).initials == "JM"
    assert not (place / FILE).exists()
    assert wrong(place, seconds) == "This passphrase does not open the record."


def test_the_recovery_key_never_waits(place: Path, seconds: Seconds):
    keys, recovery_key = vault.create(place, "JM", PASSPHRASE, LEAST_WORK)
    vault.keep_recovery_key(place, keys, recovery_key)
    for _ in range(9):
        Tries(place, seconds).failed()
    assert vault.open_by(place, recovery_key, seconds).keys.for_cipher() == keys.for_cipher()


@given(steps=st.lists(st.tuples(st.floats(0, 1e6), st.integers(-(2**40), 2**40), st.booleans()), max_size=12))
def test_no_clock_locks_anybody_out_for_good(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[float, int, bool]]
):
    place = tmp_path_factory.mktemp("tries")
    seconds = Seconds()
    for passed, wall_ms, reboots in steps:
        seconds.now, seconds.wall_ms = seconds.now + passed, wall_ms
        if reboots:
            seconds.now, seconds.boot_id = 1.0, seconds.boot_id + "."
        Tries(place, seconds).failed()
        left = Tries(place, seconds).left()
        assert 0 <= left <= LONGEST_S
        seconds.now += left
        Tries(place, seconds).refuse_haste()


def test_wrong_ones_while_the_clock_was_ahead_hold_nobody_up_once_it_is_right(place: Path, seconds: Seconds):
    vault.create(place, "JM", PASSPHRASE, LEAST_WORK)
    seconds.wall_ms = 86_400_000
    for _ in range(3):
        Tries(place, seconds).failed()
    seconds.wall_ms = 0
    seconds.now += 2
    assert vault.open_by(place, PASSPHRASE, seconds).initials == "JM"


def test_a_new_boot_begins_the_present_wait_anew_and_no_more(place: Path, seconds: Seconds):
    place.mkdir()
    for _ in range(5):
        Tries(place, seconds).failed()
    assert Tries(place, seconds).left() == 8
    seconds.now, seconds.boot_id = 3.0, "second"
    assert Tries(place, seconds).left() == 8
    seconds.now += 7.5
    assert Tries(place, seconds).left() == 1
    seconds.now += 0.5
    assert Tries(place, seconds).left() == 0


def test_where_no_wait_can_be_kept_a_new_boot_has_none(place: Path, seconds: Seconds):
    place.mkdir()
    for _ in range(9):
        Tries(place, seconds).failed()
    seconds.boot_id = "second"
    (place / f"{FILE}.tmp").mkdir()  # as on a disk that takes nothing
    assert Tries(place, seconds).left() == 0


def test_a_count_of_before_this_clock_waits_once(place: Path, seconds: Seconds):
    place.mkdir()
    (place / FILE).write_text('{"wrong": 9, "last": 99999999999.0}', encoding="utf-8")
    assert Tries(place, seconds).left() == LONGEST_S
    seconds.now += LONGEST_S
    assert Tries(place, seconds).left() == 0


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b'{"wrong": "x", "boot_ns": 0, "boot_id": "first"}',
        b'{"wrong": 1e999, "boot_ns": 0, "boot_id": "first"}',
        b"[" * 100_000,
        b'{"wrong": NaN, "last": 1}',
        b'{"wrong": 9, "boot_ns": NaN, "boot_id": "first"}',
        b'{"wrong": 9, "boot_ns": "1e9", "boot_id": "first"}',
    ],
)
def test_a_spoilt_count_holds_nobody_up(place: Path, seconds: Seconds, content: bytes):
    place.mkdir()
    (place / FILE).write_bytes(content)
    assert Tries(place, seconds).left() == 0
    Tries(place, seconds).failed()
    assert Tries(place, seconds).left() == 0
