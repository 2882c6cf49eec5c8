"""Keeps the window where somebody can see it, when a screen is unplugged."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QRect, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget


def screens() -> list[QRect]:
    """Give the places of the screens there are, the first one being the person's own."""
    first = QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not first]
    return [screen.availableGeometry() for screen in (first, *others) if screen is not None]


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
        """Bring the window back if too little of it is seen."""
        now = self._window.frameGeometry()
        place = placed(now, self._there())
        if place != now:
            self._window.setGeometry(place)
            self.moved.emit()


def placed(window: QRect, there: Sequence[QRect]) -> QRect:
    """Give the place of a window as it is, or on the first of these screens where too little of it is seen.

    Half of its upper edge has to be on a screen, for that is where it is taken and moved.
    """
    strip = QRect(window.topLeft(), QSize(window.width(), min(48, window.height())))
    seen = max((_area(strip & screen) for screen in there), default=0)
    if not there or seen * 2 >= _area(strip):
        return window
    first = there[0]
    size = window.size().boundedTo(first.size())
    corner = first.topLeft() + QPoint(
        (first.width() - size.width()) // 2, (first.height() - size.height()) // 2
    )
    return QRect(corner, size)


def _area(place: QRect) -> int:
    return max(0, place.width()) * max(0, place.height())
