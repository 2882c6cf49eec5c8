"""A newcomer who knows nothing but the names on the screen plays a script to its debrief, across a crash."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.journeys.by_names import PASSPHRASE, set_up
from tests.journeys.names import ScreenReader, screen_reader
from tests.journeys.screen import Screen, screen
from tests.journeys.test_by_names_alone import LAPTOP, ROOM, ROOT
from tests.today import every_other_day

pytestmark = [
    every_other_day(even=False),
    pytest.mark.vlc,
    pytest.mark.timeout(240),
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="there is no Xvfb here"),
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="there is no D-Bus here"),
]


@contextmanager
def program(reader: ScreenReader, shown: Screen, folder: Path) -> Iterator[None]:
    """Have the program run, until it is killed without a warning."""
    running = subprocess.Popen(
        [sys.executable, str(ROOM), str(folder), "again", LAPTOP],
        cwd=ROOT,
        env={
            **reader.environment,
            **shown.settings,
            "PYTHONPATH": str(ROOT),
            "XDG_RUNTIME_DIR": str(folder),
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        running.kill()
        running.wait()


def test_a_script_is_played_across_a_crash_to_its_debrief_and_deleted(tmp_path: Path):
    runs = tmp_path / "data" / "practice-room"
    with screen() as shown, screen_reader() as reader:
        with program(reader, shown, tmp_path):
            set_up(reader)
            _begin(reader, shown)
            reader.press("Administration")
            reader.write("Amount given", "as planned")
            reader.press("Confirm")
            reader.shows(CLIENT)
            reader.press("Anxious")
            reader.shows("Anxious marked")
        with program(reader, shown, tmp_path):
            reader.write("Passphrase", PASSPHRASE)
            reader.press("Open the record")
            reader.press("Help")
            reader.press("Practice room")
            reader.shows("Not finished")
            reader.press("Go on with it")
            reader.shows(CLIENT)
            reader.press("Gentler")
            reader.press("Ask for a reading")
            reader.shows("A reading at +")
            reader.press("End")
            reader.write("What stays open", "only practice")
            reader.press("End the session")
            _read_debrief(reader, shown)
            assert len(list(runs.iterdir())) == 1
            reader.press("Back")
            reader.shows("What was played")
            reader.press("Delete this run")
            reader.press("Delete it: once more")
            reader.shows("Deleted; nothing of it is left.")
            assert not runs.exists()


def _begin(reader: ScreenReader, shown: Screen) -> None:
    reader.press("Help")
    reader.press("Practice room")
    reader.press("“I am dying”", "list item")
    reader.shows("An injection, and fear at its height.")
    reader.press("10 times faster", "combo box")
    reader.find("As in life", "list item")
    for key in ("Home", "Return"):
        shown.press(key)
    reader.find("As in life", "combo box")
    reader.press("Begin")
    reader.find("Calm")
    reader.shows("a script plays a sample client; nothing of this goes into your record.")
    reader.shows("Nothing is said or shown yet.")
    assert reader.scroll_bars() == []


def _read_debrief(reader: ScreenReader, shown: Screen) -> None:
    """Go from the first event to the next by the keyboard."""
    reader.shows("Debrief: “I am dying”")
    reader.shows("The breath becomes flat")
    reader.shows("After ")
    shown.press("Down")
    reader.shows("2. Panic")


CLIENT = "The client, played · +"
"""What stands over the room from the first event on, however slowly somebody reads."""
