"""Darkness laid over a window, so that every colour in it dims alike and the change can fade."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from companion.override import override
from companion.paint.tokens import LIGHT
from companion.ui.theme import Look

STEPS = 12
STEP_MS = 60


class Dimmer(QWidget):
    """Covers a window with a share of black, takes no mouse and no focus, and fades to another level."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._share = self._aim = LIGHT[look.level]
        self._timer = QTimer(self, interval=STEP_MS)
        self._timer.timeout.connect(self._step)
        look.dimmed.connect(self._fade_to)
        parent.installEventFilter(self)
        self._cover()

    @property
    def share(self) -> float:
        """How much of the light comes through just now."""
        return self._share

    def _fade_to(self, level: int) -> None:
        self._aim = LIGHT[level]
        if self._window.isVisible():
            self._timer.start()
        else:
            self._arrive()

    def _step(self) -> None:
        stride = (max(LIGHT.values()) - min(LIGHT.values())) / STEPS
        if abs(self._aim - self._share) <= stride:
            self._arrive()
            return
        self._share += stride if self._aim > self._share else -stride
        self._cover()

    def _arrive(self) -> None:
        self._timer.stop()
        self._share = self._aim
        self._cover()

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())
        self.setVisible(self._share < 1.0)
        self.raise_()
        self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        elif event.type() is QEvent.Type.Hide:
            self._arrive()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(0, 0, 0, round(255 * (1.0 - self._share))))
        painter.end()
