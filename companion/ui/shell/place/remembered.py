"""The window as it was left: its place and size, and whether it filled the screen."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QWidget

from companion.override import override
from companion.settings import WindowPlace
from companion.ui.services import WindowMemory
from companion.ui.shell.place.fitting import TITLE_BAR, first_size, fitted, screens

REST_MS: Final = 1_000
"""How long a window has been let alone when its place is kept."""

STIRS: Final = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange})


class RememberedPlace(QObject):
    """Puts a window where it was left, on the screens there are, and keeps where it is left this time."""

    def __init__(
        self, window: QWidget, memory: WindowMemory, there: Callable[[], Sequence[QRect]] = screens
    ) -> None:
        super().__init__(window)
        self._window = window
        self._memory = memory
        self._there = there
        self._title = TITLE_BAR
        self._rests = QTimer(self, singleShot=True, interval=REST_MS)
        self._rests.timeout.connect(self._rested)
        left = memory.read()
        self._is_new_here = left is not None
        self._put(left, there())
        self._normal = window.geometry()
        window.installEventFilter(self)

    def _put(self, place: WindowPlace | None, there: Sequence[QRect]) -> None:
        if place is None:
            self._window.resize(first_size(self._window.screen().availableSize()))
            return
        self._title = place.title
        inside = QRect(place.left, place.top, place.width, place.height)
        self._window.setGeometry(fitted(inside, place.title, there))
        state = Qt.WindowState.WindowNoState
        if place.maximised:
            state |= Qt.WindowState.WindowMaximized
        if place.full_screen:
            state |= Qt.WindowState.WindowFullScreen
        self._window.setWindowState(state)

    def turn_full_screen(self) -> None:
        """Fill the screen, or be a window again as it was before."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def keep(self) -> None:
        """Remember where the window is now; in the task bar it is nowhere."""
        self._rests.stop()
        window = self._window
        if not window.isVisible() or window.isMinimized():
            return
        if not (window.isMaximized() or window.isFullScreen()):
            self._title = max(0, window.geometry().top() - window.frameGeometry().top())
            self._normal = window.geometry()
        corner, size = self._normal.topLeft(), self._normal.size()
        self._memory.keep(
            WindowPlace(
                corner.x(),
                corner.y(),
                size.width(),
                size.height(),
                self._title,
                window.isMaximized(),
                window.isFullScreen(),
            )
        )

    def _rested(self) -> None:
        """Keep the place; the first time with the title bar in view, which may be higher than it was."""
        self.keep()
        if self._is_new_here and self._normal == self._window.geometry():
            self._is_new_here = False  # who moves it later may want it so
            self._window.setGeometry(fitted(self._normal, self._title, self._there()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in STIRS:
            self._rests.start()
        return False
