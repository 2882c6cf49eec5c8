"""The line at the head of the room that says what was prepared, in at most two rows."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from companion.override import override
from companion.ui.widgets.basic import ElidedLabel

ROWS = 2


class HeadLine(ElidedLabel):
    """Says which key shows the whole, and then the words; what has no room is left out at the end.

    ``pressed`` tells of a click, which leads to the whole as the key does.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("muted", parent)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(False)
        self.setSizePolicy(policy)

    def say(self, words: str, key: str) -> None:
        """Say it, or nothing, which takes no room."""
        text = "  ".join(filter(None, (key, words))) if words else ""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(words)
        self.setVisible(bool(text))

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, ROWS * self.fontMetrics().lineSpacing())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        for number, words in enumerate(self.rows()):
            top = number * self.fontMetrics().lineSpacing()
            at = self.rect().adjusted(0, top, 0, 0)
            side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
            painter.drawText(at, side | Qt.AlignmentFlag.AlignTop, words)
        painter.end()

    def rows(self) -> list[str]:
        """Break the words into rows as wide as there is room; the last one is cut where they go on."""
        text, metrics = self.text(), self.fontMetrics()
        rows, rest = list[str](), text
        layout = QTextLayout(text, self.font())
        layout.setTextOption(QTextOption())
        layout.beginLayout()
        while len(rows) < ROWS - 1 and (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, self.width()))
            line.setPosition(QPointF(0, 0))
            begun = line.textStart()
            rows.append(text[begun : begun + line.textLength()].rstrip())
            rest = text[begun + line.textLength() :]
        layout.endLayout()
        last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
        return [*rows, last] if rest else rows
