"""The disk refuses a write or a sync: it is told, nothing acknowledged is lost, and it goes on."""

import errno
import shutil
from pathlib import Path
from random import Random

import pytest

from tests.reliability import shim, victim
from tests.reliability.killing import Victims
from tests.reliability.tally import Tally
from tests.today import every_other_day

pytestmark = [every_other_day(even=False), pytest.mark.timeout(1800)]

FAULTS = [("W", errno.EIO, 260), ("W", errno.ENOSPC, 260), ("S", errno.EIO, 80)]
"""What fails, with what, and among how many calls."""


@pytest.mark.parametrize("count", [9, pytest.param(600, marks=pytest.mark.long)])
def test_a_failing_disk_is_told_and_loses_nothing(tmp_path: Path, count: int):
    place, tally, chance = tmp_path / "data", Tally("failing writes and syncs"), Random(count)  # noqa: S311
    victim.make(place)
    told: set[str] = set()
    with Victims(environment=shim.environment()) as victims:
        for number in range(count):
            kind, code, most = FAULTS[number % len(FAULTS)]
            trial = tmp_path / f"trial{number}" / "data"
            shutil.copytree(place, trial)
            shutil.copy(tmp_path / victim.KEYS_FILE, trial.parent)
            again = chance.choice(["again", "once"])
            victims.start("go_on_after_failures", trial, kind, str(chance.randint(1, most)), str(code), again)
            lines = list(victims.rest())
            told |= {line for line in lines if line.startswith("trouble")}
            tally.count(look(trial, lines))
            tally.acknowledged += sum(line.startswith("kept") for line in lines)
            shutil.rmtree(trial.parent)
    tally.close()
    assert (tally.lost, tally.corrupt) == (0, 0)
    assert tally.acknowledged > count
    assert told
    assert all("everything before this is kept, only this is not yet" in line for line in told), told


def look(place: Path, lines: list[str]) -> str:
    """Open the record on a disk that works again, and compare it with what was acknowledged."""
    kept = {line.removeprefix("kept ") for line in lines if line.startswith("kept")}
    store = victim.open_store(place)
    try:
        if not kept <= {entry.id for entry in store.journal.entries(store.visits.listed()[0].id)}:
            return "lost"
        if store.audit.misfit() is not None:
            return "corrupt"
        if len(kept) == victim.TRIED:
            return "told, gone on" if len(lines) > len(kept) else "without effect"
        return "told to the end"
    finally:
        store.close()
