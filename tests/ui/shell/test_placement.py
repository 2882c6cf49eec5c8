"""The window comes back to a screen when its own is unplugged."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.ui.shell.placement import Placement, placed, screens
from tests.ui.fake_services import FakeServices
from tests.ui.shell.test_window import begun

LAPTOP = QRect(0, 0, 1440, 900)
SECOND = QRect(1440, 0, 1920, 1080)


@pytest.mark.parametrize(
    "window",
    [
        QRect(100, 80, 1280, 800),
        QRect(1500, 80, 1280, 800),
        QRect(400, 850, 300, 20),
        QRect(-300, 0, 880, 600),
    ],
)
def test_a_window_that_is_seen_stays(window: QRect):
    assert placed(window, [LAPTOP, SECOND]) == window


@pytest.mark.parametrize(
    "window", [QRect(1500, 80, 1280, 800), QRect(1440, -500, 1920, 1080), QRect(5000, 5000, 880, 600)]
)
def test_a_window_on_a_screen_that_has_gone_comes_back_whole(window: QRect):
    place = placed(window, [LAPTOP])
    assert LAPTOP.contains(place)
    assert place.size() == window.size().boundedTo(LAPTOP.size())


def test_without_any_screen_nothing_moves():
    assert placed(SECOND, []) == SECOND


def test_the_window_is_moved_once_and_told_of(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(1500, 80, 880, 600)
    window.show()
    there = [LAPTOP, SECOND]
    sight = Placement(window, lambda: there)
    moved: list[bool] = []
    sight.moved.connect(lambda: moved.append(True))
    sight.look()
    assert moved == []
    there.pop()
    sight.screen_gone()
    qtbot.waitUntil(lambda: moved == [True])
    assert LAPTOP.contains(window.geometry())
    sight.look()
    assert moved == [True]


@pytest.mark.usefixtures("qapp")
def test_the_real_screens_are_there():
    assert screens()


def test_in_a_session_the_steady_line_says_so(qtbot: QtBot):
    made = begun(qtbot, FakeServices().with_archive())
    sight = made.findChild(Placement)
    assert isinstance(sight, Placement)
    sight.moved.emit()
    assert made.course.live is not None
    assert made.course.live.foot.notice.text() == "A screen was unplugged; the window is on this one now."
