"""How often widgets are dressed anew when a screen opens: counts, for milliseconds differ by machine."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.override import override
from companion.ui.live import LiveScreen
from companion.ui.theme import EMBER, Look


class Counting(QObject):
    """Counts how often any widget is told that its style is another."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.told = 0
        application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.told += isinstance(watched, QWidget) and event.type() is QEvent.Type.StyleChange
        return False


def test_the_live_screen_is_put_together_from_the_outside_in(qtbot: QtBot, qapp: QApplication):
    look = Look(EMBER)
    look.apply(qapp)
    counting = Counting(qapp)
    made = LiveScreen(look)
    qapp.removeEventFilter(counting)
    qtbot.addWidget(made)
    assert 0 < counting.told <= 3 * len(made.findChildren(QWidget))
