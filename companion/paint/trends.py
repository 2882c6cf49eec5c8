"""One client over time: small rows under one another on one axis, with the days of sessions and visits."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from companion.paint.place import Align, hits
from companion.paint.tokens import Tokens
from companion.record.times import day_of
from companion.report.trends.trends import DAY_MS, TrendPoint, TrendRow, Trends

STEPS: Final = (1, 2, 7, 14, 28, 91, 182, 365, 730, 1825)
"""The days between two dates of the axis, of which the fewest that leave room are taken."""

LINES: Final = 4.2
"""How high a row is, in lines of its text."""

POINT: Final = 3.5
"""Half the width of a point."""


@dataclass(frozen=True, slots=True)
class TrendPlace:
    """Where everything of the rows lies; row and point are told by their numbers."""

    area: QRectF
    line: float
    left: float
    start: int
    end: int

    @property
    def right(self) -> float:
        """Where the axis ends."""
        return self.area.right() - 2 * POINT - 4

    def x(self, at_ms: int) -> float:
        """Give where a moment lies."""
        return self.left + (at_ms - self.start) / (self.end - self.start) * (self.right - self.left)

    def row(self, number: int) -> QRectF:
        """Give the room in which the points of a row lie."""
        top = self.area.top() + self.head + number * LINES * self.line
        return QRectF(self.left, top + self.line * 0.7, self.right - self.left, self.line * (LINES - 1.4))

    @property
    def head(self) -> float:
        """How high the axis and the marks under it are."""
        return 2.4 * self.line

    def y(self, number: int, row: TrendRow, value: float | None) -> float:
        """Give where a value lies in its row; what has no number lies under the row's line."""
        lane = self.row(number)
        if value is None:
            return lane.bottom() + 0.35 * self.line
        return lane.bottom() - (value - row.lowest) / (row.highest - row.lowest) * lane.height()


def trends_height(font: QFont, rows: int) -> int:
    """Give the height that so many rows need."""
    line = QFontMetricsF(font).height()
    return round(2.4 * line + rows * LINES * line + 6)


def placed(area: QRectF, trends: Trends, font: QFont) -> TrendPlace:
    """Lay the rows out: names at the left, never more than a quarter of the room."""
    metrics = QFontMetricsF(font)
    names = [metrics.horizontalAdvance(row.name) for row in trends.rows]
    gutter = min(max(names, default=0) + metrics.horizontalAdvance(" 0000 "), area.width() / 4)
    start, end = trends.span
    return TrendPlace(area, metrics.height(), area.left() + gutter + 2 * POINT, start, end)


def paint_trends(
    painter: QPainter,
    area: QRectF,
    trends: Trends,
    tokens: Tokens,
    font: QFont,
    chosen: TrendPoint | None = None,
) -> None:
    """Paint all rows into an area; the chosen point has a ring around it."""
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    place = placed(area, trends, font)
    _paint_axis(painter, place, tokens)
    _paint_marks(painter, place, trends, tokens)
    for number, row in enumerate(trends.rows):
        _paint_frame(painter, place, number, row, tokens)
        _paint_row(painter, place, number, row, tokens)
        if chosen is not None and chosen in row.points:
            _paint_ring(painter, place, number, row, chosen, tokens)
    painter.restore()


def _paint_axis(painter: QPainter, place: TrendPlace, tokens: Tokens) -> None:
    """Write the days: the first one, and from there in even steps."""
    metrics = QFontMetricsF(painter.font())
    width = metrics.horizontalAdvance("30 Sep 2026")
    days = (place.end - place.start) / DAY_MS
    fits = max((place.right - place.left) / (width * 1.5), 1)
    step = next((step for step in STEPS if days / step <= fits), STEPS[-1]) * DAY_MS
    taken: list[tuple[float, float]] = []
    painter.setPen(QColor(tokens.muted))
    for at_ms in range(place.start, place.end + 1, step):
        words = day_of(datetime.fromtimestamp(at_ms / 1000, UTC))
        wide = metrics.horizontalAdvance(words)
        x = place.x(at_ms)
        left = max(x - wide / 2, place.left - POINT)
        if left + wide <= place.area.right() and not hits(taken, left - 6, left + wide + 6):
            taken.append((left, left + wide))
            painter.drawText(QRectF(left, place.area.top(), wide + 1, place.line), Align.AlignLeft, words)
            foot = place.area.top() + place.line
            painter.drawLine(QPointF(x, foot), QPointF(x, foot + 3))


def _paint_marks(painter: QPainter, place: TrendPlace, trends: Trends, tokens: Tokens) -> None:
    """Draw a hairline through all rows at each day on which the client was here, and a shape at its top."""
    bottom = place.area.top() + place.head + len(trends.rows) * LINES * place.line
    y = place.area.top() + 1.75 * place.line
    for mark in trends.marks:
        x = place.x(mark.at_ms)
        painter.setPen(QPen(QColor(tokens.hairline), 1))
        painter.drawLine(QPointF(x, y), QPointF(x, bottom))
        painter.setPen(QPen(QColor(tokens.text), 1.4))
        painter.setBrush(QColor(tokens.text) if mark.session else Qt.BrushStyle.NoBrush)
        if mark.session:
            painter.drawPolygon([QPointF(x - 5, y - 4), QPointF(x + 5, y - 4), QPointF(x, y + 5)])
        else:
            painter.drawEllipse(QPointF(x, y), 3.5, 3.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_frame(painter: QPainter, place: TrendPlace, number: int, row: TrendRow, tokens: Tokens) -> None:
    """Write what the row is and from which to which number it goes, and draw the lines at both ends."""
    lane, metrics = place.row(number), QFontMetricsF(painter.font())
    room = place.left - place.area.left() - 3 * POINT
    painter.setPen(QColor(tokens.text))
    figures = metrics.horizontalAdvance("0000 ")
    name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, room - figures)
    middle = QRectF(place.area.left(), lane.center().y() - place.line / 2, room, place.line)
    painter.drawText(middle, Align.AlignLeft | Align.AlignVCenter, name)
    painter.setPen(QColor(tokens.muted))
    for value, y in ((row.highest, lane.top()), (row.lowest, lane.bottom())):
        at = QRectF(place.area.left(), y - place.line / 2, room, place.line)
        painter.drawText(at, Align.AlignRight | Align.AlignVCenter, f"{value:g}")
    painter.setPen(QPen(QColor(tokens.hairline), 1))
    for y in (lane.top(), lane.bottom()):
        painter.drawLine(QPointF(place.left - POINT, y), QPointF(place.right + POINT, y))


def _paint_row(painter: QPainter, place: TrendPlace, number: int, row: TrendRow, tokens: Tokens) -> None:
    """Draw the points, with straight lines between numbers that follow one another."""
    before: QPointF | None = None
    for point in row.points:
        x = place.x(point.at_ms)
        at = QPointF(x, place.y(number, row, point.high))
        if point.low is None:
            painter.setPen(QPen(QColor(tokens.muted), 1.2))
            painter.drawEllipse(at, POINT - 1, POINT - 1)
            before = None  # a gap is a gap
            continue
        if before is not None and row.joined:
            painter.setPen(QPen(QColor(tokens.line), 1.2))
            painter.drawLine(before, at)
        painter.setPen(QPen(QColor(tokens.text), 1.4))
        if point.low != point.high:
            painter.drawLine(at, QPointF(x, place.y(number, row, point.low)))
        else:
            painter.setBrush(QColor(tokens.text))
            painter.drawEllipse(at, POINT, POINT)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        before = at


def _paint_ring(
    painter: QPainter, place: TrendPlace, number: int, row: TrendRow, chosen: TrendPoint, tokens: Tokens
) -> None:
    x, low, high = place.x(chosen.at_ms), chosen.low, chosen.high
    top, bottom = place.y(number, row, high), place.y(number, row, low)
    painter.setPen(QPen(QColor(tokens.focus), 2))
    around = 2 * POINT + 1
    painter.drawRoundedRect(
        QRectF(x - around, top - around, 2 * around, bottom - top + 2 * around), around, around
    )
