"""How long nobody has touched keyboard or mouse."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QInputEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from companion.ui.keys.heard import Heard

LOOK_MS = 5_000
"""How often it is looked at the clock, which counts through sleep as a timer does not."""

TOUCHES = frozenset(
    {
        QEvent.Type.ShortcutOverride,
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


class Idle(QObject):
    """Tells by ``over`` that nobody was here for as long as ``longest`` says, in seconds.

    The first touch after that does nothing else: whoever comes back to a computer that slept sees no more
    than somebody who finds it awake.
    """

    over = Signal()

    def __init__(self, longest: Callable[[], float], seconds: Callable[[], float], parent: QWidget) -> None:
        super().__init__(parent)
        self._longest = longest
        self._seconds = seconds
        self._touched = 0.0
        self._woken_by = 0
        self._heard = Heard(self._meets, parent)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, *, on: bool) -> None:
        """Begin to watch, or stop."""
        if on == self._timer.isActive():
            return
        self._heard.listen(on=on)
        if on:
            self._touched = self._seconds()
            self._timer.start()
        else:
            self._timer.stop()

    def look(self) -> bool:
        """Look at the clock; give whether it was too long."""
        if not self._timer.isActive() or self._seconds() - self._touched < self._longest():
            return False
        self._touched = self._seconds()
        self.over.emit()
        return True

    def _meets(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QInputEvent) or event.type() not in TOUCHES:
            return False
        if self.look():
            if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
                event.accept()  # so that it is no shortcut; the press that follows is swallowed, too
                self._woken_by = event.key()
            return True
        self._touched = self._seconds()
        if isinstance(event, QKeyEvent) and event.key() == self._woken_by:
            self._woken_by = 0
            return True
        return False
