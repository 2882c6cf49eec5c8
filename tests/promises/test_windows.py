"""No part of a screen is a window of its own, not even for the moment before it has its place."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from companion.ui.theme import PAPER, Look
from tests.gallery import SCREENS
from tests.gallery.stage import put_away, show


class _Windows(QObject):
    """Writes down every window that is shown, however shortly."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.seen: list[QWidget] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


@pytest.mark.parametrize(
    "name", ["today_coming", "today_forms", "records_all", "review", "prepare_planned", "responses"]
)
def test_a_screen_that_is_made_shows_one_window(qapp: QApplication, name: str) -> None:
    windows = _Windows(qapp)
    qapp.installEventFilter(windows)
    made = show(SCREENS[name], Look(PAPER), 1280, 800)
    qapp.removeEventFilter(windows)
    assert windows.seen == [made]
    put_away(made)
