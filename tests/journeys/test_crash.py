"""Killed with -9 in the middle of a session and started again, everything is where it should be."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from companion.db.keys import vault
from companion.db.store import Store
from companion.session.journal import MusicHappened, Resumed
from companion.session.music.programme import Happening
from companion.session.session import Session
from companion.session.time.clock import MINUTE

REHEARSAL = Path(__file__).with_name("rehearsal.py")
ROOT = Path(__file__).parents[2]
RATE = 60.0

pytestmark = [pytest.mark.vlc, pytest.mark.timeout(180)]


class Rehearsal:
    """A rehearsal in a process of its own, and the lines it has told so far."""

    def __init__(self, folder: Path, part: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(REHEARSAL), str(folder), part],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def lines(self) -> Iterator[dict[str, Any]]:
        """Read what it tells, as it comes."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            yield json.loads(line)

    def close(self) -> None:
        """Let it end."""
        self.process.kill()
        self.process.communicate()


def minute(line: dict[str, Any]) -> float:
    """Say how many minutes it is since clock zero."""
    return -1.0 if line["zero"] is None else (line["now"] - line["zero"]) / MINUTE


def test_a_killed_session_resumes_at_the_right_minute_with_everything_acknowledged(tmp_path: Path) -> None:
    first = Rehearsal(tmp_path, "first")
    try:
        before = next(line for line in first.lines() if minute(line) > 10 and line["pending"])
        first.process.send_signal(signal.SIGKILL)
        more = list(first.lines())
    finally:
        first.close()
    before = more[-1] if more else before

    again = Rehearsal(tmp_path, "again")
    try:
        after = next(again.lines())
        rest = list(again.lines())
        _, errors = again.process.communicate()
    finally:
        again.close()
    assert again.process.returncode == 0, errors

    # The clock went on while the program was gone: each reading was made between two of the machine's clock.
    least_s, most_s = after["at"][0] - before["at"][1], after["at"][1] - before["at"][0]
    passed_s = (after["now"] - before["now"]) / 1000 / RATE
    assert least_s - 0.01 <= passed_s <= most_s + 0.01
    assert after["zero"] == before["zero"]

    # Nothing that the screen had shown as recorded is missing.
    assert set(before["acknowledged"]) <= set(after["acknowledged"])

    # The music went on by itself, in the same track.
    attached = next(line for line in rest if line["track"])
    assert attached["track"] == before["track"]
    assert attached["position"] >= before["position"]

    # What waits for an answer, and the phase, are what the clock says and nothing else.
    session = stored_session(tmp_path)
    resumed = next(index for index, entry in enumerate(session.entries) if isinstance(entry.fact, Resumed))
    gone = Session("", session.plan, session.entries[: len(before["acknowledged"])])
    assert [entry.id for entry in gone.entries] == before["acknowledged"]
    expected = gone.advance(session.entries[resumed].moment).state
    assert after["pending"] == [occurrence.key for occurrence in expected.pending]
    assert after["phase"] == expected.phase.id
    started = [f.number for _, f in session.state.facts(MusicHappened) if f.happening is Happening.STARTED]
    assert len(started) == len(set(started))


def stored_session(folder: Path) -> Session:
    """Read the one session of a record."""
    passphrase = (folder / "passphrase.txt").read_text(encoding="utf-8").strip()
    store = Store.open(folder / "data", vault.unlock(folder / "data", passphrase).keys, "JM")
    try:
        visit = store.visits.latest()
        assert visit is not None
        return Session(visit.id, visit.plan, tuple(store.journal.entries(visit.id)))
    finally:
        store.close()
