"""A whole session by names and actions alone, from the empty folder to the signed note."""

from collections.abc import Callable
from contextlib import suppress
from typing import Final

from tests.journeys.names import ScreenReader
from tests.journeys.screen import Screen

MOST_INPUTS: Final = 120
PASSPHRASE: Final = "a lamp beside the quiet river"


def whole_session(
    reader: ScreenReader, shown: Screen, *, check_in: bool, midway: Callable[[], None] = lambda: None
) -> None:
    """Set a practice up, plan a session, run it, end it and sign its note.

    A ``check_in`` is answered where one comes soon enough. ``midway`` is called in the room.
    """
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
    no_scroll_bar(reader)
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
    midway()
    if check_in:
        _answer(reader, "Yes")
    reader.press("Go: Build")
    reader.shows("Build begins")
    _look_at_every_panel(reader)
    _end(reader)
    _sign(reader)


def _sign(reader: ScreenReader) -> None:
    """Sign the note that was drafted, and count what it took from the empty folder to here."""
    reader.press("Write the note")
    reader.press("Add the facts")
    reader.press("Sign")
    reader.press("Sign as JM: once more")
    reader.shows("Signed.")
    enter_key = 1  # takes the route from its list
    assert reader.inputs + enter_key <= MOST_INPUTS


def no_scroll_bar(reader: ScreenReader) -> None:
    """See that nothing in the room has to be scrolled."""
    assert reader.scroll_bars() == []


def _answer(reader: ScreenReader, answer: str) -> None:
    """Answer the check-in that waits; in the moment in which it comes it takes no answer yet."""
    for _ in range(10):
        reader.press(answer)
        with suppress(AssertionError):
            reader.shows(f"Answered: {answer}", 20.0)
            return
    raise AssertionError("no check-in takes an answer")


def set_up(reader: ScreenReader) -> None:
    """Make a record, and write its key down."""
    reader.write("Initials", "JM")
    reader.write("Passphrase", PASSPHRASE)
    reader.write("The same passphrase again", PASSPHRASE)
    reader.press("Make the record")
    key = reader.wait_for(lambda thing: thing.description == "Recovery key", "the recovery key")
    reader.write("The last group of the key", key.name.rpartition("-")[2])
    reader.press("It is written down")


def _look_at_every_panel(reader: ScreenReader) -> None:
    """Open what lies behind the buttons of the room."""
    for button, heading in (("Keys", "Mark this moment"), ("Emergency", "What is done, each with its time")):
        reader.press(button)
        reader.shows(heading)
        no_scroll_bar(reader)
        reader.press("Back")
        reader.find("Calm")


def _end(reader: ScreenReader) -> None:
    no_scroll_bar(reader)
    reader.press("End")
    reader.find("Walks steadily")
    no_scroll_bar(reader)
    reader.press("Walks steadily", "check box")
    reader.write("What stays open", "the rest by telephone")
    reader.press("End the session")
