"""How often widgets are dressed anew when a screen opens: counts, for milliseconds differ by machine."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
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


def test_a_screen_is_dressed_once_as_it_comes_to_the_window(qtbot: QtBot, qapp: QApplication):
    look, window = Look(EMBER), QStackedWidget()
    look.apply(qapp)
    look.dress(window)
    qtbot.addWidget(window)
    window.show()
    counting = Counting(qapp)
    made = LiveScreen(look)
    assert counting.told == 0, "dressed before it has a window"
    window.addWidget(made)
    qapp.removeEventFilter(counting)
    assert 0 < counting.told < 10 + len(made.findChildren(QWidget))  # a few change their role as it comes
    assert made.header.emergency.fontMetrics().height() > 0
    look.resize_text(2.0)
    assert look.font().pointSizeF() == window.font().pointSizeF() == made.font().pointSizeF()
