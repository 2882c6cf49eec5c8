"""A widget that fails while it is painted, or in a slot, costs a session one line and the log no words."""

from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from companion.desktop.log import LogFile, install_logging
from companion.services.services import STUMBLED
from companion.session.journal import Administered, Noted
from companion.session.tags import TAGS
from companion.ui.live import LiveScreen
from companion.ui.shell import MainWindow
from tests.fakes import Room
from tests.ui.fake_services import FakeServices
from tests.ui.house import Key, press
from tests.ui.shell.test_window import begun, shown

SECRET = "a dream about her sister"

pytestmark = pytest.mark.logs_warnings


class Broken(QWidget):
    """Fails in the middle of its painting."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.failed = 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        self.failed += 1
        raise RuntimeError(SECRET)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[LogFile]:
    made = install_logging(tmp_path)
    yield made
    made.close()


def in_session(qtbot: QtBot, book: LogFile) -> MainWindow:
    """A session whose window is told of what fails, as the program tells it."""
    made = begun(qtbot, FakeServices().with_archive())

    def tell() -> None:
        if made.course.conductor is not None:
            made.course.conductor.happened(STUMBLED)

    book.on_uncaught = lambda: QTimer.singleShot(0, made, tell)
    return made


def test_a_widget_that_cannot_be_painted_costs_one_line(
    qtbot: QtBot, book: LogFile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    made = in_session(qtbot, book)
    live = shown(made, LiveScreen)
    broken = Broken(live)
    broken.setGeometry(0, 0, 40, 40)
    broken.show()
    qtbot.waitUntil(lambda: broken.failed > 0)
    qtbot.waitUntil(lambda: live.foot.notice.text() == STUMBLED)
    before = broken.failed
    broken.update()
    qtbot.waitUntil(lambda: broken.failed > before)
    press(made, Key.Key_C)
    assert live.panels.log.lines.lines[-1].words.startswith(TAGS[0].name)
    text = (tmp_path / "companion.log").read_text(encoding="utf-8") + capsys.readouterr().err
    assert "uncaught: RuntimeError at test_uncaught.py" in text
    assert SECRET not in text


FAILING = (
    ("header", "show_live"), ("strip", "show_live"), ("pages.administration", "show_live"),
    ("foot", "show_live"), ("further.form", "show_live"),
    ("panels.music", "show_live"), ("panels.check_in", "show_live"),
    ("panels.writing", "show_live"), ("panels.log", "show_lines"), ("ribbon", "show_timeline"),
)  # fmt: skip
"""Every part of the room, and what it is told of a session by."""


def test_whichever_part_of_the_room_fails_the_others_go_on(qtbot: QtBot, book: LogFile, tmp_path: Path):
    live = shown(in_session(qtbot, book), LiveScreen)
    conductor = live.conductor
    assert conductor is not None
    clock, log, notice = live.header.clock, live.panels.log.lines, live.foot.notice
    for number, (part, told) in enumerate(FAILING, 1):
        owner = attrgetter(part)(live)
        setattr(owner, told, _fails)
        clock.setText("")
        conductor.enter(Noted(f"note {number}"))
        assert conductor.session.entries[-1].fact == Noted(f"note {number}")
        assert (clock.text() == "") is (part == "header")
        assert log.lines[-1].words.endswith(f"note {number}") is (part != "panels.log")
        delattr(owner, told)
        qtbot.waitUntil(lambda: notice.text() == STUMBLED)
    logged = (tmp_path / "companion.log").read_text(encoding="utf-8")
    assert "uncaught: RuntimeError" in logged
    assert SECRET not in logged


def _fails(*_told: object, **_named: object) -> None:
    raise RuntimeError(SECRET)


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize(("part", "asked"), [("reminders", "arm"), ("player", "play"), ("player", "enter")])
def test_whatever_fails_beside_a_session_its_entries_are_kept_and_shown(part: str, asked: str):
    room = Room()
    room.conductor.open("Europe/Berlin")
    owner = getattr(room, part)
    assert callable(getattr(owner, asked))
    setattr(owner, asked, _fails)
    room.conductor.enter(Administered({"amount": "45 mg"}))
    room.pass_time(30)
    room.conductor.enter(Noted("still here"))
    assert room.journal.kept[room.conductor.session.id][-1].fact == Noted("still here")
    assert room.shown[-1].session is room.conductor.session


def test_a_slot_that_fails_costs_one_line_and_is_logged_once(qtbot: QtBot, book: LogFile, tmp_path: Path):
    made = in_session(qtbot, book)
    live = shown(made, LiveScreen)

    def fail() -> None:
        raise RuntimeError(SECRET)

    made.windowTitleChanged.connect(fail)
    for title in ("a", "b", "c", "Companion"):
        made.setWindowTitle(title)
    qtbot.waitUntil(lambda: live.foot.notice.text() == STUMBLED)
    QTest.keyClick(made.focusWidget(), Key.Key_M)
    assert live.panels.log.lines.lines[-1].words.startswith("Movement")
    assert (tmp_path / "companion.log").read_text(encoding="utf-8").count("uncaught: RuntimeError") == 1
