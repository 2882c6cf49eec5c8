"""What happened in a script, under the ribbon: each event at its minute, and when it was noticed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.override import override
from companion.session.time.clock import MINUTE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from companion.report.practice.debrief import DebriefLine
    from companion.ui.review.replay.line import ReplayLine
    from companion.ui.theme import Look

ROWS: Final = 3
"""Into how many rows events are parted that would stand upon one another."""


class EventLane(QWidget):
    """Numbered events on the axis of a ribbon; ``chosen`` tells the number of the one that is clicked.

    From an event a line leads to the minute at which it was noticed; one without an entry has none, and an
    open ring in place of a full one. The table beside says the same in words.
    """

    chosen = Signal(int)

    def __init__(self, look: Look, ribbon: ReplayLine, lines: Sequence[DebriefLine]) -> None:
        super().__init__()
        self._look = look
        self._ribbon = ribbon
        self._came = [line for line in lines if line.minute is not None]
        self._number = 0
        self.setAccessibleName(self.tr("What happened, under the timeline"))
        self.setAccessibleDescription(self.tr("The table below says the same in words."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        ribbon.looked.connect(self.update)
        ribbon.laid_anew.connect(self.update)
        look.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self.setFont(self._look.font("small"))
        self.setFixedHeight(round(ROWS * self._row + 4))
        self.update()

    @property
    def _row(self) -> float:
        return QFontMetricsF(self.font()).height() + 4

    def mark(self, number: int) -> None:
        """Show which event is looked at."""
        self._number = number
        self.update()

    def _laid(self) -> list[tuple[DebriefLine, float, float, QRectF]]:
        """Say where each event begins, to where its line leads, and what its number takes."""
        found: list[tuple[DebriefLine, float, float, QRectF]] = []
        taken = [-1.0] * ROWS
        size = self._row - 2
        for line in self._came:
            since = self._ribbon.x_of(line.minute or 0.0)
            to = self._ribbon.x_of((line.minute or 0.0) + line.after / MINUTE)
            at = next((row for row in range(ROWS) if taken[row] < since - size / 2), ROWS - 1)
            taken[at] = max(since, to) + size / 2 + 2
            top = 2 + at * self._row
            found.append((line, since, max(to, since), QRectF(since - size / 2, top, size, size)))
        return found

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        tokens = self._look.tokens
        for line, since, to, circle in self._laid():
            chosen = line.number == self._number
            colour = QColor(tokens.focus if chosen else tokens.practice_text)
            painter.setPen(QPen(colour, 2))
            if to > since:
                middle = circle.center().y()
                painter.drawLine(QPointF(since, middle), QPointF(to, middle))
                painter.drawLine(QPointF(to, middle - 5), QPointF(to, middle + 5))
            painter.setBrush(colour if line.noticed else QColor(tokens.background))
            painter.drawEllipse(circle)
            painter.setPen(QColor(tokens.background) if line.noticed else colour)
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(line.number))
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        near = [
            (abs(circle.center().x() - at.x()) + abs(circle.center().y() - at.y()), line.number)
            for line, since, to, circle in self._laid()
            if circle.top() <= at.y() <= circle.bottom() and since - circle.width() <= at.x() <= to + 8
        ]
        if near:
            self.chosen.emit(min(near)[1])
