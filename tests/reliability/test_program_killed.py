"""The running program, killed in the middle of a session: what its screen showed as recorded is recorded."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from companion.session.journal import Resumed
from tests.reliability import victim
from tests.reliability.tally import Tally
from tests.reliability.test_kills import look
from tests.today import every_other_day

pytestmark = [
    every_other_day(even=False),
    pytest.mark.vlc,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals"),
]


@pytest.mark.parametrize("count", [1, pytest.param(40, marks=pytest.mark.long)])
def test_what_the_screen_showed_as_recorded_is_recorded(tmp_path: Path, count: int):
    place, tally, chance = tmp_path / "data", Tally("kill -9 of the running program"), Random(count)  # noqa: S311
    victim.make(place)
    acknowledged: list[str] = []
    try:
        for _ in range(count):
            process = started(place, "again")
            said = lines(process)
            acknowledged += [next(said) for _ in range(len(acknowledged) + chance.randint(1, 25))]
            process.send_signal(signal.SIGKILL)
            acknowledged = sorted({*acknowledged, *said})
            process.communicate()
            tally.count(look(place, acknowledged))
    finally:
        process = started(place, "last")
        _, errors = process.communicate(timeout=120)
    tally.acknowledged = len(acknowledged)
    tally.close()
    assert process.returncode == 0, errors
    assert (tally.lost, tally.corrupt) == (0, 0)
    store = victim.open_store(place)
    entries = store.journal.entries(store.visits.listed()[0].id)
    store.close()
    assert sum(isinstance(entry.fact, Resumed) for entry in entries) == count


def started(place: Path, part: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.reliability.running", str(place), part],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def lines(process: subprocess.Popen[str]) -> Iterator[str]:
    assert process.stdout is not None
    for line in process.stdout:
        if line.endswith("\n"):  # the last one may be torn
            yield line.strip()
