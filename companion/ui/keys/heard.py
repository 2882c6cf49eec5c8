"""Keys and mouse, heard of where they come in."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from companion.override import override


class Heard(QObject):
    """Asks ``filtered`` about what comes to the window of ``home``, and to whatever has the keyboard.

    A filter of the application would be asked about every event there is, of which a change of screen has
    thousands: at 10 µs of Python each they took as long as all that Qt did itself (measured).
    """

    def __init__(self, filtered: Callable[[QObject, QEvent], bool], home: QWidget) -> None:
        super().__init__(home)
        self._home = home
        self._filtered = filtered
        self._places: list[QObject] = []
        self._on = False

    def listen(self, *, on: bool) -> None:
        """Begin to hear, before those who do already, or stop."""
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        if self._on:
            application.focusChanged.disconnect(self._follow)
        self._leave()
        self._on = on
        if on:
            application.focusChanged.connect(self._follow)
            self._follow(None, QApplication.focusWidget())

    def _follow(self, _before: QWidget | None, focus: QWidget | None) -> None:
        self._leave()
        if not isValid(self._home):
            return  # it is just going, and its focus before it
        windows = {self._home.window(), (focus or self._home).window()}
        heard = [part for window in windows for part in (window, window.windowHandle())]
        self._places = [part for part in {*heard, focus} if part is not None]
        for place in self._places:
            place.installEventFilter(self)

    def _leave(self) -> None:
        for place in self._places:
            if isValid(place):
                place.removeEventFilter(self)
        self._places = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return self._filtered(watched, event)
