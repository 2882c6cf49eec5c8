"""The window opens as it was left, on the screens there are."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.override import override
from companion.settings import WindowPlace
from companion.ui.shell.place import remembered
from companion.ui.shell.place.remembered import RememberedPlace
from tests.ui.fake_services import FakeWindowMemory
from tests.ui.shell.place.test_fitting import LAPTOP, SECOND

LEFT = WindowPlace(1600, 90, 1000, 700, title=24)


class Framed(QWidget):
    """A window as a desktop shows it, under a title bar."""

    @override
    def frameGeometry(self) -> QRect:
        return self.geometry().adjusted(0, -24, 0, 0)


def put(
    qtbot: QtBot, place: WindowPlace | None, there: Sequence[QRect] = (LAPTOP, SECOND)
) -> tuple[QWidget, FakeWindowMemory, RememberedPlace]:
    window = Framed()
    qtbot.addWidget(window)
    memory = FakeWindowMemory(place)
    return window, memory, RememberedPlace(window, memory, lambda: there)


def test_it_is_where_it_was_left(qtbot: QtBot):
    window, _, _ = put(qtbot, LEFT)
    assert window.geometry() == QRect(1600, 90, 1000, 700)
    assert not window.isMaximized()
    assert not window.isFullScreen()


def test_from_a_screen_that_is_gone_it_comes_onto_the_one_that_is_there(qtbot: QtBot):
    window, _, _ = put(qtbot, LEFT, [LAPTOP])
    assert LAPTOP.contains(window.geometry().adjusted(0, -24, 0, 0))


@pytest.mark.parametrize(("maximised", "full"), [(True, False), (False, True), (True, True)])
def test_it_fills_the_screen_again_and_still_knows_its_own_size(qtbot: QtBot, maximised: bool, full: bool):
    window, memory, place = put(qtbot, replace(LEFT, maximised=maximised, full_screen=full))
    window.show()
    assert (window.isMaximized(), window.isFullScreen()) == (maximised, full)
    place.keep()
    assert memory.place == replace(LEFT, maximised=maximised, full_screen=full)


def test_full_screen_leads_back_to_what_was_before(qtbot: QtBot):
    window, _, place = put(qtbot, replace(LEFT, maximised=True))
    window.show()
    place.turn_full_screen()
    assert window.isFullScreen()
    place.turn_full_screen()
    assert window.isMaximized()
    assert not window.isFullScreen()


def test_it_is_kept_as_soon_as_it_rests(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(remembered, "REST_MS", 0)
    window, memory, place = put(qtbot, None)
    window.show()
    window.setGeometry(30, 50, 900, 610)
    qtbot.waitUntil(lambda: memory.place is not None and memory.place.left == 30)
    window.showMinimized()
    window.setGeometry(31, 50, 900, 610)
    place.keep()
    assert memory.place is not None
    assert memory.place.left == 30


def test_what_was_never_shown_is_not_remembered(qtbot: QtBot):
    _, memory, place = put(qtbot, None)
    place.keep()
    assert memory.place is None


def test_where_there_was_no_title_bar_one_that_is_there_now_comes_into_view(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(remembered, "REST_MS", 0)
    whole = WindowPlace(0, 0, LAPTOP.width(), LAPTOP.height(), title=0)
    window, memory, place = put(qtbot, whole, [LAPTOP])
    window.show()
    qtbot.waitUntil(lambda: memory.place is not None and memory.place.top == 24)
    assert memory.place is not None
    assert (memory.place.height, memory.place.title) == (LAPTOP.height() - 24, 24)
    window.setGeometry(window.geometry().translated(0, -60))
    qtbot.waitUntil(lambda: memory.place is not None and memory.place.top < 0)
    place.keep()
    assert memory.place.top < 0
