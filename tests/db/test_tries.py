from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.db import vault
from companion.db.keys import LEAST_WORK
from companion.db.tries import FILE, LONGEST_S, TooSoonError, Tries
from tests.db.records import PASSPHRASE

WRONG = "eleven loud magpies"


class Seconds:
    """The time of day, wound by hand."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


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


@given(steps=st.lists(st.floats(-1e6, 1e6), max_size=12))
def test_no_clock_locks_anybody_out_for_good(tmp_path_factory: pytest.TempPathFactory, steps: list[float]):
    place = tmp_path_factory.mktemp("tries")
    seconds = Seconds()
    for step in steps:
        seconds.now += step
        Tries(place, seconds).failed()
        left = Tries(place, seconds).left()
        assert 0 <= left <= LONGEST_S
        seconds.now += left
        Tries(place, seconds).refuse_haste()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b'{"wrong": "x", "last": 0}',
        b'{"wrong": 1e999, "last": 0}',
        b"[" * 100_000,
        b'{"wrong": NaN, "last": 1}',
        b'{"wrong": 9, "last": NaN}',
    ],
)
def test_a_spoilt_count_holds_nobody_up(place: Path, seconds: Seconds, content: bytes):
    place.mkdir()
    (place / FILE).write_bytes(content)
    assert Tries(place, seconds).left() == 0
    Tries(place, seconds).failed()
    assert Tries(place, seconds).left() == 0
