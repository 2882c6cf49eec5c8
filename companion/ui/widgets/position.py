"""Where a piece of music is, and going to any place of it."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.override import override
from companion.ui.theme import Look

STEP_S = 30.0
"""How far an arrow goes."""


def clock(seconds: float) -> str:
    """Write a length as minutes and seconds."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"


class PositionLine(QWidget):
    """A line as long as the piece, with a mark where it is; a click goes there, arrows go half a minute."""

    wanted = Signal(float)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._at = self._whole = 0.0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(look.space(28))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(look.space(120))

    def show_place(self, at: float, whole: float) -> None:
        """Show where the piece is, of how many seconds."""
        if (at, whole) != (self._at, self._whole):
            self._at, self._whole = at, whole
            self.setAccessibleDescription(f"{clock(at)} / {clock(whole)}" if whole else "")
            self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._whole:
            share = (event.position().x() - 6) / max(1, self.width() - 12)
            self.wanted.emit(min(max(share, 0.0), 1.0) * self._whole)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if (way := ways.get(Qt.Key(event.key()))) is not None and self._whole:
            self.wanted.emit(min(max(self._at + way * STEP_S, 0.0), self._whole))
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, middle = self._look.tokens, self.height() / 2
        quiet, accent = QColor(tokens.hairline), QColor(tokens.accent if self.hasFocus() else tokens.text)
        painter.setPen(QPen(quiet, 2))
        painter.drawLine(QPointF(6, middle), QPointF(self.width() - 6, middle))
        if self._whole:
            x = 6 + (self.width() - 12) * min(1.0, self._at / self._whole)
            painter.setPen(QPen(accent, 2))
            painter.drawLine(QPointF(6, middle), QPointF(x, middle))
            painter.setBrush(accent)
            painter.drawEllipse(QPointF(x, middle), 5, 5)
        painter.end()
