"""The rows of one client over time: each point can be reached by the arrows, and says itself in words."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.override import override
from companion.paint.trends import paint_trends, placed, trends_height
from companion.report.trends.trends import TrendPoint, TrendRow, Trends
from companion.ui.theme import Look


class TrendsChart(QWidget):
    """Left and right go from point to point of a row, up and down to the nearest one of another row.

    ``chosen`` tells the words of the point that is reached.
    """

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._trends = Trends()
        self._at: tuple[int, int] | None = None
        self.setAccessibleName(self.tr("Over time, a row for each thing that was measured"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)
        self._dress()

    @property
    def point(self) -> TrendPoint | None:
        """The point that is reached."""
        return None if self._at is None else self._trends.rows[self._at[0]].points[self._at[1]]

    def show_trends(self, trends: Trends) -> None:
        """Show these rows from now on."""
        self._trends = trends
        self._at = None
        points = sum(len(row.points) for row in trends.rows)
        counted = self.tr("%n points", "", points)
        names = ", ".join(row.name for row in trends.rows)
        how = self.tr("The arrows go from one to the next.")
        self.setAccessibleDescription(f"{names}. {counted}. {how}")
        self._dress()

    def _dress(self) -> None:
        self.setFont(self._look.font("small"))
        self.setFixedHeight(trends_height(self.font(), len(self._trends.rows)))
        self.update()

    def reach(self, row: int, number: int) -> None:
        """Reach a point, the last one there is where the number is too high."""
        row = max(0, min(row, len(self._trends.rows) - 1))
        points = self._trends.rows[row].points
        self._at = row, max(0, min(number, len(points) - 1))
        if (point := self.point) is not None:
            self.setAccessibleDescription(point.words)
            self.chosen.emit(point.words)
        self.update()

    def _nearest(self, row: int, at_ms: int) -> int:
        points = self._trends.rows[row].points
        return min(range(len(points)), key=lambda number: abs(points[number].at_ms - at_ms))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        rows = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key, point = Qt.Key(event.key()), self.point
        if not self._trends.rows or key not in {*moves, *rows, Qt.Key.Key_Home, Qt.Key.Key_End}:
            super().keyPressEvent(event)
        elif self._at is None or point is None:
            self.reach(0, 0)
        elif key in moves:
            self.reach(self._at[0], self._at[1] + moves[key])
        elif key in rows:
            row = max(0, min(self._at[0] + rows[key], len(self._trends.rows) - 1))
            self.reach(row, self._nearest(row, point.at_ms))
        else:
            self.reach(
                self._at[0], 0 if key is Qt.Key.Key_Home else len(self._trends.rows[self._at[0]].points)
            )

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Reach the point that is nearest to where it was pressed."""
        super().mousePressEvent(event)
        place, at = placed(QRectF(self.rect()), self._trends, self.font()), event.position()

        def far(row: int, lane: TrendRow, point: TrendPoint) -> float:
            across, down = place.x(point.at_ms) - at.x(), place.y(row, lane, point.high) - at.y()
            return across * across + down * down

        found = [
            (far(row, lane, point), row, number)
            for row, lane in enumerate(self._trends.rows)
            for number, point in enumerate(lane.points)
        ]
        if found:
            self.reach(*min(found)[1:])

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at is None and self._trends.rows and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.reach(0, 0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, self.minimumHeight())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.point if self.hasFocus() else None
        font = self._look.font("small")
        paint_trends(painter, QRectF(self.rect()), self._trends, self._look.tokens, font, shown)
        painter.end()
