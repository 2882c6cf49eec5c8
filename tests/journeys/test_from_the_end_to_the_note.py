"""From the last minute of a session to signed notes in two formats, each with an addendum, by keys alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.record.client import Client
from companion.record.visits import Status, Visit
from companion.session.time.clock import MINUTE
from companion.ui.records.for_your_records import ForYourRecords
from companion.ui.records.today import TodayScreen
from companion.ui.review.screen import ReviewScreen
from tests import samples
from tests.journeys.desk import DEBOUNCE_MS, TODAY, WholeDesk, without_sound

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

QUOTE = '"the door was only painted on"'


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[WholeDesk]:
    without_sound(monkeypatch)
    made = WholeDesk(tmp_path / "place", qtbot, TODAY)
    made.set_up()
    made.program.records.clients.save(Client(uuid4().hex, "A.K.", created_ms=1))
    snippets = tmp_path / "place" / "snippets"
    snippets.mkdir()
    (snippets / "Closing.txt").write_text("Ten minutes of silence at the end.", encoding="utf-8")
    yield made
    made.close()


def live_through(desk: WholeDesk) -> None:
    """Begin, give, write down what was said, and end, all by keys."""
    desk.key(Key.Key_N)
    desk.write("Client", "A.K.")
    desk.key(Key.Key_Return)
    desk.choose("Route and protocol", "Injection into a muscle")
    desk.key(Key.Key_Return, CTRL)
    desk.until(lambda: desk.window.course.conductor is not None)
    desk.wait(10)
    desk.key(Key.Key_D)
    desk.type("45 mg")
    desk.key(Key.Key_Return)
    desk.until(lambda: bool(desk.conductor.session.state.given))
    desk.wait(20)
    desk.key(Key.Key_Return)
    desk.type(QUOTE)
    QTest.qWait(DEBOUNCE_MS)  # the same key counts again
    desk.key(Key.Key_Return)
    desk.key(Key.Key_E, CTRL)
    desk.write("What stays open", "all of it by telephone")
    desk.key(Key.Key_Return, CTRL)
    desk.until(lambda: isinstance(desk.window.screen_shown, ForYourRecords))


def review_of(desk: WholeDesk) -> ReviewScreen:
    desk.until(lambda: isinstance(desk.window.screen_shown, ReviewScreen))
    shown = desk.window.screen_shown
    assert isinstance(shown, ReviewScreen)
    return shown


def choose_format(desk: WholeDesk, review: ReviewScreen, name: str) -> None:
    """Go to the format by Tab from the note backwards, to its name by the arrows, and to the note again."""
    choice = review.record_note.format
    while not choice.hasFocus():
        tab(desk, Key.Key_Backtab)
    while choice.currentText() != name:
        tab(desk, Key.Key_Down if choice.findText(name) > choice.currentIndex() else Key.Key_Up)
    while not review.note.hasFocus():
        tab(desk, Key.Key_Tab)


def tab(desk: WholeDesk, key: Qt.Key) -> None:
    """Go one further, at the desk at once: only in the room does a key have to rest."""
    QTest.keyClick(desk.window.focusWidget(), key)


def last_week(desk: WholeDesk) -> None:
    """Put a session of the week before there, whose note was never written."""
    records = desk.program.records
    client = records.clients.with_code("A.K.")
    assert client is not None
    began = round(desk.at.timestamp() * 1000) - 7 * 24 * 60 * MINUTE
    ended = began + 100 * MINUTE
    records.visits.save(
        Visit("visit-1", client.id, client.code, samples.plan(), Status.CLOSED, 1, began, began, ended)
    )
    told = replace(samples.session(), id="visit-1")
    at = began - samples.OPENED_MS
    entries = [replace(entry, wall_ms=entry.wall_ms + at) for entry in told.entries]
    desk.program.journal.enter_late("visit-1", entries)


def sign_and_add(desk: WholeDesk, review: ReviewScreen, addendum: str) -> None:
    """Sign, at the second time of asking, add to it, and go back to Today."""
    desk.key(Key.Key_Return, CTRL)
    desk.key(Key.Key_Return, CTRL)
    assert review.record_note.kept.signed
    desk.type(addendum)
    desk.key(Key.Key_Return, CTRL)
    assert [added.body for added in review.record_note.kept.addenda] == [addendum]
    desk.key(Key.Key_Escape)
    desk.until(lambda: isinstance(desk.window.screen_shown, TodayScreen))


def test_two_sessions_become_signed_notes_in_two_formats(desk: WholeDesk):
    last_week(desk)
    desk.key(Key.Key_1, ALT)
    desk.key(Key.Key_1)
    review = review_of(desk)
    choose_format(desk, review, "BIRP")
    desk.key(Key.Key_D, CTRL)
    assert "\nIntervention:\n" in review.note.toPlainText()
    sign_and_add(desk, review, "He wrote the letter.")
    live_through(desk)
    desk.key(Key.Key_1)
    review = review_of(desk)
    still = review.record_note.account.still_open.text()
    assert still.startswith("Still open: the note is not signed; Next contact: 1 to 3 days after, from")
    assert review.record_note.format.currentText() == "BIRP"
    choose_format(desk, review, "SOAP")
    desk.key(Key.Key_D, CTRL)
    assert "\nSubjective:\n" in review.note.toPlainText()
    assert QUOTE in review.note.toPlainText()
    desk.key(Key.Key_B, CTRL)
    assert review.left.last.text.toPlainText().endswith("He wrote the letter.")
    desk.key(Key.Key_B, CTRL)
    desk.key(Key.Key_M, CTRL)
    desk.key(Key.Key_1)
    assert review.note.toPlainText().endswith("Plan:\nTen minutes of silence at the end.")
    desk.key(Key.Key_C, CTRL | SHIFT)
    desk.key(Key.Key_2)
    assert QApplication.clipboard().text() == review.note.toPlainText()
    sign_and_add(desk, review, "Called the next day.")
    assert desk.program.records.visits.count_unsigned() == 0
