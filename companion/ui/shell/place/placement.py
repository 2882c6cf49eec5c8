"""Keeps the window where somebody can see it, when a screen is unplugged."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from companion.ui.shell.place.fitting import fitted, is_within_reach, screens


class Placement(QObject):
    """Brings a window back to a screen when its own has gone; ``moved`` tells of it."""

    moved = Signal()

    def __init__(self, window: QWidget, there: Callable[[], Sequence[QRect]] = screens) -> None:
        super().__init__(window)
        self._window = window
        self._there = there
        application = QApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self.screen_gone)

    @Slot()
    def screen_gone(self) -> None:
        """Look once Qt, and the desktop, have done what they do by themselves."""
        QTimer.singleShot(0, self, self.look)

    def look(self) -> None:
        """Bring the window back if too little of it is seen, as large as it was where there is room."""
        window, there = self._window, self._there()
        if not there or is_within_reach(window.frameGeometry(), there):
            return
        title = max(0, window.geometry().top() - window.frameGeometry().top())
        place = fitted(window.geometry(), title, there)
        state = window.windowState()
        window.setWindowState(Qt.WindowState.WindowNoState)  # else it would be large on no screen
        window.setGeometry(place)
        window.setWindowState(state)
        self.moved.emit()
