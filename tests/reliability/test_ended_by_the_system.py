"""Ended by a signal, the program keeps what was typed that very moment, and the music plays on."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from companion.children import WORD
from companion.db.store import Store
from tests.db import records
from tests.reliability import ending, typing, victim
from tests.today import every_other_day

pytestmark = [
    every_other_day(even=False),
    pytest.mark.vlc,
    pytest.mark.timeout(180),
    pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc for the music"),
]

ROOM = "note in the room"


def started(place: Path, field: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.reliability.ending", str(place), field],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def musicians(place: Path) -> list[int]:
    """List the processes that play the music of this data folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if WORD.encode() in words and b"audio" in words and os.fsencode(place) in words:
            found.append(int(process.name))
    return found


@pytest.mark.parametrize(
    ("number", "field", "times"),
    [
        ("SIGTERM", ROOM, 1),
        pytest.param("SIGTERM", ROOM, 2, marks=pytest.mark.long),
        pytest.param("SIGHUP", ROOM, 2, marks=pytest.mark.long),
        pytest.param("SIGINT", "record note", 1, marks=pytest.mark.long),
        pytest.param("SIGTERM", "record note", 1, marks=pytest.mark.long),
    ],
)
def test_half_a_line_is_there_again_and_the_music_has_played_on(
    tmp_path: Path, number: str, field: str, times: int
):
    place = tmp_path / "data"
    keys = records.make_record(place)
    (tmp_path / victim.KEYS_FILE).write_text(keys.data_key().hex())
    store = Store.open(place, keys, "JM")
    typing.prepare(store, field)
    store.close()
    in_the_room = field == ROOM
    before: list[int] = []
    try:
        for _ in range(times):  # the second time the words stand there when one comes back
            process = started(place, field)
            assert process.stdout is not None
            said = process.stdout.readline()
            playing = musicians(place)
            process.send_signal(signal.Signals[number])
            _, errors = process.communicate(timeout=120)
            assert (said.strip(), process.returncode) == (ending.WORDS, 0), errors
            assert musicians(place) == playing
            assert bool(playing) == in_the_room
            assert before in ([], playing)
            before = playing
    finally:
        for musician in musicians(place):
            os.kill(musician, signal.SIGTERM)
    store = victim.open_store(place)
    assert typing.FIELDS[field].kept(store, place) == ending.WORDS
    store.close()
