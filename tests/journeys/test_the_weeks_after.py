"""What leaves after a session, the visit of integration, and two questionnaires as a trend, by keys alone."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Final
from uuid import uuid4

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.options import ExportFormat
from companion.record.client import Client
from companion.ui.components.papers.ways import PaperWays, Way
from companion.ui.records.clients import ClientsScreen
from companion.ui.records.instruments.pages import ResponsePages
from companion.ui.records.meetings.screen import MeetingScreen
from companion.ui.records.today import TodayScreen
from companion.ui.records.trends.screen import TrendsScreen
from companion.ui.review.screen import ReviewScreen
from companion.ui.widgets import KeyButton
from tests.journeys.desk import TODAY, WholeDesk, without_sound
from tests.journeys.test_from_the_end_to_the_note import QUOTE, live_through, review_of

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier

FORMATS: Final = (ExportFormat.TEXT, ExportFormat.JSON, ExportFormat.CSV, ExportFormat.FHIR)
FIRST, SECOND = (3, 2, 2, 1, 1, 1, 1, 1, 0), (1, 1, 1, 1, 0, 0, 0, 0, 0)
"""Two answers to the PHQ-9: of 12 and of 4 in all."""


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[WholeDesk]:
    without_sound(monkeypatch)
    made = WholeDesk(tmp_path / "place", qtbot, TODAY)
    made.set_up()
    made.program.records.clients.save(Client(uuid4().hex, "A.K.", created_ms=1))
    yield made
    made.close()


def reach(desk: WholeDesk, part: QWidget) -> None:
    """Go to something by Tab."""
    desk.window.activateWindow()  # as a window manager sees to once a dialog has closed
    desk.until(desk.window.isActiveWindow)
    for _ in range(200):
        if part.hasFocus():
            return
        QTest.keyClick(desk.window.focusWidget(), Key.Key_Tab)
    at = desk.window.focusWidget()
    raise AssertionError(f"Tab does not reach “{part.accessibleName()}”, and stays at {at}")


def press_by_keys(desk: WholeDesk, part: QWidget) -> None:
    reach(desk, part)
    QTest.keyClick(part, Key.Key_Space)
    desk.settle()


def save_as(desk: WholeDesk, asked: Callable[[], QFileDialog | None], path: Path) -> None:
    """Type into the dialog that asks where, and wait until the file is there."""
    desk.until(lambda: asked() is not None)
    dialog = asked()
    assert dialog is not None
    name = dialog.findChild(QLineEdit)
    assert name is not None
    name.setText(str(path))
    QTest.keyClick(name, Key.Key_Return)
    desk.until(path.exists)


def saved_paper(desk: WholeDesk, ways: PaperWays, path: Path) -> str:
    press_by_keys(desk, ways.buttons[Way.SAVE])
    save_as(desk, lambda: ways.dialog, path)
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(path).pages))


def everything_leaves(desk: WholeDesk, review: ReviewScreen, folder: Path) -> None:
    """Write the session in each form, and check that the words of the client stand in every one."""
    desk.key(Key.Key_3, CTRL)
    papers = review.notes.paper
    assert QUOTE.strip('"') in saved_paper(desk, papers.session, folder / "session.pdf")
    for form in FORMATS:
        path = folder / f"session{form.ending}"
        press_by_keys(desk, papers.data.buttons[form])
        save_as(desk, lambda: papers.data.dialog, path)
        papers.data.dialog = None
    assert QUOTE in (folder / "session.txt").read_text(encoding="utf-8")
    told = json.loads((folder / f"session{ExportFormat.JSON.ending}").read_text(encoding="utf-8"))
    assert QUOTE in [entry["fact"].get("text") for entry in told["entries"]]


def test_the_weeks_after_a_session(desk: WholeDesk, tmp_path: Path):
    live_through(desk)
    desk.key(Key.Key_1)
    review = review_of(desk)
    desk.key(Key.Key_D, CTRL)
    desk.key(Key.Key_Return, CTRL)
    desk.key(Key.Key_Return, CTRL)
    everything_leaves(desk, review, tmp_path)
    the_clients_paper(desk, review, tmp_path)
    the_visit_of_integration(desk)
    answer(desk, FIRST)
    desk.on(TODAY + timedelta(days=14))
    answer(desk, SECOND)
    the_trend(desk)


def the_clients_paper(desk: WholeDesk, review: ReviewScreen, folder: Path) -> None:
    """Tick what was said, and save the page in both forms: no number of a reading, no amount."""
    press_by_keys(desk, review.notes.paper.for_client)
    story = review.notes.paper.story
    desk.until(story.words.hasFocus)
    QTest.keyClick(story.words, Key.Key_Space)
    paper = saved_paper(desk, story.ways, folder / "to-take-along.pdf")
    press_by_keys(desk, story.page)
    save_as(desk, lambda: story.dialog, folder / "to-take-along.html")
    html = (folder / "to-take-along.html").read_text(encoding="utf-8")
    for told in (paper, html):
        assert "the door was only painted on" in told
        assert "45 mg" not in told
        assert "A.K." not in told
    desk.key(Key.Key_Escape)


def the_visit_of_integration(desk: WholeDesk) -> None:
    """Two days later Today names the contact; the visit that it leads to is written and signed."""
    while not isinstance(desk.window.screen_shown, TodayScreen):
        desk.key(Key.Key_Escape)
    desk.on(TODAY + timedelta(days=2))
    desk.press("Today")
    shown = desk.window.screen_shown
    assert isinstance(shown, TodayScreen)
    lead = next(made for made in shown.open_card.buttons if "A.K." in made.accessibleDescription())
    desk.type(lead.key)
    desk.until(lambda: isinstance(desk.window.screen_shown, MeetingScreen))
    visit = desk.window.screen_shown
    assert isinstance(visit, MeetingScreen)
    desk.type("The door was never locked.")
    reach(desk, visit.note.note)
    desk.type("Spoke of the door, calm.")
    desk.key(Key.Key_Return, CTRL)
    desk.key(Key.Key_Return, CTRL)
    assert visit.note.note.isReadOnly()
    desk.key(Key.Key_Escape)


def answer(desk: WholeDesk, answers: tuple[int, ...]) -> None:
    """Ask the PHQ-9 aloud, a figure for each answer."""
    desk.press("Clients")
    desk.until(lambda: isinstance(desk.window.screen_shown, ClientsScreen))
    desk.key(Key.Key_I, CTRL)
    desk.until(lambda: isinstance(desk.window.screen_shown, ResponsePages))
    press_by_keys(desk, desk.named("Ask PHQ-9", KeyButton))
    for figure in answers:
        desk.type(str(figure))
    desk.key(Key.Key_Return, CTRL)
    desk.key(Key.Key_Escape)


def the_trend(desk: WholeDesk) -> None:
    """Both totals stand in the table of the trends, and go along to the clipboard."""
    desk.press("Clients")
    desk.key(Key.Key_J, CTRL)
    desk.until(lambda: isinstance(desk.window.screen_shown, TrendsScreen))
    trends = desk.window.screen_shown
    assert isinstance(trends, TrendsScreen)
    desk.until(lambda: trends.model.rowCount() > 0)
    desk.key(Key.Key_C, CTRL)
    copied = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
    totals = [cell for line in copied if "PHQ-9" in line for cell in line if cell in ("12", "4")]
    assert totals == ["12", "4"], copied
