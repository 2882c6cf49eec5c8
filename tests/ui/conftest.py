"""What the tests of the live screen begin from."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.ui.live import LiveScreen
from companion.ui.theme import Look
from tests.fakes import Room
from tests.ui.sitting import Sitting


@pytest.fixture(autouse=True)
def _an_application(qapp: QApplication) -> None:
    """Have the application there for whichever test a worker begins with: a widget without one ends it."""


@pytest.fixture
def sitting(qtbot: QtBot) -> Iterator[Sitting]:
    room = Room()
    look = Look()
    made = Sitting(room, LiveScreen(look, seconds=lambda: made.at), look)
    qtbot.addWidget(made.screen)
    look.apply(made.screen)
    room.show = made.screen.show_live
    room.conductor.open("Europe/Berlin")
    made.screen.resize(1280, 800)
    made.screen.attend(room.conductor, "A.K.", 3)
    made.screen.show()
    made.screen.activateWindow()
    qtbot.waitUntil(made.screen.isActiveWindow)
    made.screen.setFocus()
    yield made
    made.screen.close()
