"""Somebody who sees nothing of the screen runs a whole session by names and actions alone."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.session.journal import (
    Administered,
    Answered,
    Ended,
    Marked,
    Noted,
    PhaseEntered,
    Ticked,
    VitalsTaken,
)
from tests.journeys.by_names import PASSPHRASE, no_scroll_bar, set_up, whole_session
from tests.journeys.names import ScreenReader, screen_reader
from tests.journeys.screen import Screen, screen
from tests.journeys.test_crash import stored_session
from tests.today import every_other_day

ROOM = Path(__file__).with_name("dim_room.py")
ROOT = Path(__file__).parents[2]
LAPTOP = "1366x700"
"""What a common laptop leaves of 1366×768 between a title bar and a task bar."""
MOST_INPUTS_TO_PRACTISE = 7
"""Initials, a passphrase twice, the record, the last group of its key, that it is written down; and Begin."""

pytestmark = [
    pytest.mark.vlc,
    pytest.mark.timeout(180),
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="there is no Xvfb here"),
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="there is no D-Bus here"),
]


@pytest.fixture
def shown() -> Iterator[Screen]:
    """A screen that nobody looks at."""
    with screen() as made:
        yield made


@pytest.fixture
def reader(shown: Screen, tmp_path: Path) -> Iterator[ScreenReader]:
    """A screen reader before the program."""
    with screen_reader() as made:
        program = subprocess.Popen(
            [sys.executable, str(ROOM), str(tmp_path), "again", LAPTOP],
            cwd=ROOT,
            env={
                **made.environment,
                **shown.settings,
                "PYTHONPATH": str(ROOT),
                "XDG_RUNTIME_DIR": str(tmp_path),
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield made
        finally:
            program.kill()
            program.wait()


@every_other_day(even=True)
def test_a_whole_session_without_sight(reader: ScreenReader, shown: Screen, tmp_path: Path) -> None:
    whole_session(reader, shown, check_in=True)
    (tmp_path / "passphrase.txt").write_text(PASSPHRASE, encoding="utf-8")
    state = stored_session(tmp_path).state
    assert [fact.details["amount"] for _, fact in state.facts(Administered)] == ["as prescribed"]
    assert [fact.tag for _, fact in state.facts(Marked)] == ["Calm"]
    assert [fact.systolic for _, fact in state.facts(VitalsTaken)] == [138]
    assert [fact.text for _, fact in state.facts(Noted)] == ["a long breath"]
    assert [fact.answer for _, fact in state.facts(Answered)] == ["Yes"]
    assert [fact.phase for _, fact in state.facts(PhaseEntered)] == ["build"]
    assert [fact.done for _, fact in state.facts(Ticked)] == [True]
    assert [fact.signed_by for _, fact in state.facts(Ended)] == ["JM"]


@every_other_day(even=False)
def test_from_the_empty_folder_into_the_practice_room_and_back(reader: ScreenReader, tmp_path: Path) -> None:
    set_up(reader)
    reader.press("Begin to practise")
    reader.find("Calm")
    assert reader.inputs <= MOST_INPUTS_TO_PRACTISE
    no_scroll_bar(reader)
    reader.shows("A sample client; nothing of this goes into your record.")
    reader.press("Calm")
    reader.shows("Calm marked")
    reader.press("Throw it away")
    reader.shows("nothing is left of it")
    assert not (tmp_path / "data" / "practice-session").exists()
