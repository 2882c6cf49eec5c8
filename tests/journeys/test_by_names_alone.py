"""Somebody who sees nothing of the screen runs a whole session by names and actions alone."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
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
from tests.journeys.names import ScreenReader, Thing, screen_reader
from tests.journeys.screen import Screen, screen
from tests.journeys.test_crash import stored_session

ROOM = Path(__file__).with_name("dim_room.py")
ROOT = Path(__file__).parents[2]
LAPTOP = "1366x700"
"""What a common laptop leaves of 1366×768 between a title bar and a task bar."""
MOST_INPUTS = 120
MOST_INPUTS_TO_PRACTISE = 7
"""Initials, a passphrase twice, the record, the last group of its key, that it is written down; and Begin."""
PASSPHRASE = "a lamp beside the quiet river"

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


def test_a_whole_session_without_sight(reader: ScreenReader, shown: Screen, tmp_path: Path) -> None:
    set_up(reader)
    reader.press("Go to Today")
    reader.press("Prepare the first session")
    reader.write("Client", "A.K.")
    reader.press("Begin")
    reader.shows("By which route?")
    reader.choose("Route and protocol", "Injection into a muscle")
    shown.press("Return")
    reader.press("Begin")
    reader.press("Administration")
    _no_scroll_bar(reader)
    reader.write("Amount given", "as prescribed")
    reader.press("Confirm")
    reader.shows("Administration entered")
    reader.press("Calm")
    reader.shows("Calm marked")
    reader.press("Vitals")
    reader.write("Vitals", "138/86 92 97")
    reader.press("Vitals")
    reader.shows("Vitals written")
    reader.press("Note")
    reader.write("Note", "a long breath")
    reader.press("Note")
    reader.shows("Note written")
    _answer(reader, "Yes")
    reader.press("Go: Build")
    reader.shows("Build begins")
    _look_at_every_panel(reader)
    _end(reader)
    _sign(reader)
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


def test_from_the_empty_folder_into_the_practice_room_and_back(reader: ScreenReader, tmp_path: Path) -> None:
    set_up(reader)
    reader.press("Begin to practise")
    reader.find("Calm")
    assert reader.inputs <= MOST_INPUTS_TO_PRACTISE
    _no_scroll_bar(reader)
    reader.shows("A sample client; nothing of this goes into your record.")
    reader.press("Calm")
    reader.shows("Calm marked")
    reader.press("Throw it away")
    reader.shows("nothing is left of it")
    assert not (tmp_path / "data" / "practice-session").exists()


def _sign(reader: ScreenReader) -> None:
    """Sign the note that was drafted, and count what it took from the empty folder to here."""
    reader.press("Write the note")
    reader.press("Add the facts")
    reader.press("Sign")
    reader.press("Sign as JM: once more")
    reader.shows("Signed.")
    enter_key = 1  # takes the route from its list
    assert reader.inputs + enter_key <= MOST_INPUTS


def _no_scroll_bar(reader: ScreenReader) -> None:
    """See that nothing in the room has to be scrolled."""
    assert [thing for thing in reader.things() if thing.role == "scroll bar"] == []


def _answer(reader: ScreenReader, answer: str) -> None:
    """Answer the check-in that waits; in the moment in which it comes it takes no answer yet."""
    for _ in range(10):
        reader.press(answer)
        with suppress(AssertionError):
            reader.shows(f"Answered: {answer}", 20.0)
            return
    raise AssertionError("no check-in takes an answer")


def set_up(reader: ScreenReader) -> None:
    reader.write("Initials", "JM")
    reader.write("Passphrase", PASSPHRASE)
    reader.write("The same passphrase again", PASSPHRASE)
    reader.press("Make the record")
    key = reader.wait_for(_recovery_key, "the recovery key")
    reader.write("The last group of the key", key.name.rpartition("-")[2])
    reader.press("It is written down")


def _recovery_key(things: list[Thing]) -> Thing | None:
    return next((thing for thing in things if thing.description == "Recovery key"), None)


def _look_at_every_panel(reader: ScreenReader) -> None:
    for button, heading in (("Keys", "Mark this moment"), ("Emergency", "What is done, each with its time")):
        reader.press(button)
        reader.shows(heading)
        _no_scroll_bar(reader)
        reader.press("Back")
        reader.find("Calm")


def _end(reader: ScreenReader) -> None:
    _no_scroll_bar(reader)
    reader.press("End")
    reader.find("Walks steadily")
    _no_scroll_bar(reader)
    reader.press("Walks steadily", "check box")
    reader.write("What stays open", "the rest by telephone")
    reader.press("End the session")
