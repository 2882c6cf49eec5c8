"""Killed with -9 while somebody types without a pause: of what was typed, at most two seconds are missing."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from companion.db.keys.record_keys import LEAST_WORK
from companion.db.store import Store
from tests.db import records
from tests.reliability import typing, victim
from tests.reliability.tally import Tally
from tests.today import every_other_day

pytestmark = [
    every_other_day(even=False),
    pytest.mark.timeout(1800),
    pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals"),
]

MAY_BE_LOST_S = 2.0


@dataclass
class Killed:
    """What somebody had typed when the program was killed, and what was found of it."""

    typed: int
    kept: str
    lost_s: float

    @property
    def missing(self) -> int:
        return self.typed - len(self.kept)


def killed_while_typing(folder: Path, field: str, keys: int) -> Killed:
    """Type that many keys into a field of a new record, kill the program, and look what is there."""
    place = folder / "data"
    records_keys = records.make_record(place)
    (place.parent / victim.KEYS_FILE).write_text(records_keys.data_key().hex())
    store = Store.open(place, records_keys, "JM")
    typing.prepare(store, field)
    store.close()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.reliability.typing", str(place), field],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    told, killed_ns = [], 0
    for line in process.stdout:
        told.append(line)
        if len(told) == keys:
            process.send_signal(signal.SIGKILL)
            killed_ns = time.monotonic_ns()
    _, errors = process.communicate()
    assert len(told) >= keys, errors
    times = [int(line.split()[1]) for line in told if line.endswith("\n")]
    store = victim.open_store(place)
    store.private.open_for("JM", records.PASSPHRASE, LEAST_WORK)
    kept = typing.FIELDS[field].kept(store, place)
    store.close()
    stream = typing.stream()
    text = "".join(next(stream) for _ in times)
    assert text.startswith(kept)
    if len(kept) < len(text) and text[len(kept)] == " ":
        kept += " "  # the fields that take their blanks off at the end
    gone = times[len(kept)] if len(kept) < len(times) else killed_ns
    return Killed(len(text), kept, (killed_ns - gone) / 1e9)


def test_most_of_a_note_is_there_though_nobody_paused(tmp_path: Path):
    """Some seconds of typing, in which waiting for a pause would have kept nothing at all."""
    found = killed_while_typing(tmp_path, "note in the room", 200)
    print(f"of {found.typed} keys {found.missing} are missing, {found.lost_s:.2f} s")  # noqa: T201
    assert found.kept


@pytest.mark.long
@pytest.mark.parametrize("field", typing.FIELDS)
def test_at_most_two_seconds_of_typing_are_lost(tmp_path: Path, field: str):
    tally, chance, worst = Tally(f"kill -9 while typing, {field}"), Random(field), 0.0  # noqa: S311
    for number in range(3):
        folder = tmp_path / str(number)
        folder.mkdir()
        found = killed_while_typing(folder, field, chance.randint(60, 260))
        worst = max(worst, found.lost_s)
        tally.count(
            "lost" if found.lost_s > MAY_BE_LOST_S else f"{found.missing} of {found.typed} keys missing"
        )
    tally.close()
    print(f"{field}: at most {worst:.2f} s of typing lost")  # noqa: T201
    assert tally.lost == 0
