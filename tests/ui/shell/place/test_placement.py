"""The window comes back to a screen when its own is unplugged."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.ui.shell.place.placement import Placement
from tests.ui.fake_services import FakeServices
from tests.ui.shell.place.test_fitting import LAPTOP, SECOND
from tests.ui.shell.test_window import begun


@pytest.mark.parametrize("full", [False, True])
def test_the_window_is_moved_once_and_told_of(qtbot: QtBot, full: bool):
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(1500, 80, 880, 600)
    window.show()
    if full:
        window.showFullScreen()
        window.setGeometry(SECOND)  # the screens of these tests are not those of Qt
    there = [LAPTOP, SECOND]
    sight = Placement(window, lambda: there)
    moved: list[bool] = []
    sight.moved.connect(lambda: moved.append(True))
    sight.look()
    assert moved == []
    there.pop()
    sight.screen_gone()
    qtbot.waitUntil(lambda: moved == [True])
    assert window.isFullScreen() is full
    assert full or LAPTOP.contains(window.geometry())
    sight.look()
    assert moved == [True]


def test_in_a_session_the_steady_line_says_so(qtbot: QtBot):
    made = begun(qtbot, FakeServices().with_archive())
    sight = made.findChild(Placement)
    assert isinstance(sight, Placement)
    sight.moved.emit()
    assert made.course.live is not None
    assert made.course.live.foot.notice.text() == "A screen was unplugged; the window is on this one now."
