"""An evening at home by keys: the call is lost and back, and all stands everywhere, with who told of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from companion.record.client import Client
from tests.journeys.desk import TODAY, WholeDesk, without_sound
from tests.journeys.test_before_the_first_dose import choose, end, give, printed, told_in

Key = Qt.Key
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
PHONE: Final = "+1 555 010 7788"
ADDRESS: Final = "14 Harbour Lane, apartment 3B"


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[WholeDesk]:
    without_sound(monkeypatch)
    made = WholeDesk(tmp_path / "place", qtbot, TODAY)
    made.set_up()
    made.program.records.clients.save(Client(uuid4().hex, "A.K.", created_ms=1))
    yield made
    made.close()


def plan_at_home(desk: WholeDesk) -> None:
    """Say in Prepare who helps, and where."""
    desk.turn_to("At home")
    desk.press("This session is an evening at home, with a helper")
    desk.write("Helper", "Noor Haddad")
    desk.write("Helper's telephone", PHONE)
    desk.write("Address of the evening", ADDRESS)
    desk.write("Minutes that the helper stays at least", "120")
    desk.write("You call 1: Who answers", "Noor Haddad")
    desk.write("You call 1: Number", PHONE)


def test_an_evening_stands_in_review_note_and_pdf_with_who_told_of_it(desk: WholeDesk, tmp_path: Path):
    choose(desk, "Lozenge, held and spat out")
    plan_at_home(desk)
    desk.key(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: desk.window.course.conductor is not None)
    desk.wait(10)
    desk.shows(f"Helper: {PHONE} Noor Haddad · {ADDRESS}")
    desk.key(Key.Key_D)
    give(desk, {"How many lozenges": "1", "Amount on the label": "100 mg"})
    desk.key(Key.Key_H, SHIFT)
    desk.wait(11)
    desk.press("Spat out")
    desk.wait(4)
    desk.press("Yes")
    desk.key(Key.Key_H, SHIFT)
    desk.key(Key.Key_C, SHIFT)
    desk.key(Key.Key_1)
    desk.wait(2)
    desk.key(Key.Key_2)
    desk.key(Key.Key_B, SHIFT)
    desk.key(Key.Key_O)
    desk.type("131/81 71")
    desk.key(Key.Key_Return)
    desk.key(Key.Key_H, SHIFT)
    desk.key(Key.Key_T, SHIFT)
    desk.key(Key.Key_1)
    line = QGuiApplication.clipboard().text()
    desk.wait(110)
    review = end(desk)
    seen = told_in(review)
    desk.press("Add the facts")
    paper = printed(desk, review.notes.paper.session, tmp_path / "session.pdf")
    for told in (seen, review.note.toPlainText(), paper):
        assert line in told
        assert told.count("reported by helper") >= 2
        for words in ("Call lost", "Called Noor Haddad: tried", "Called Noor Haddad: reached", "Call back"):
            assert words in told, words
    assert PHONE not in seen + paper + desk.window.windowTitle()
