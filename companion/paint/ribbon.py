"""The ribbon: phases, the usual course, what happened and what was heard, on one axis from left to right."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from companion.i18n import tr
from companion.paint.lanes import paint_lines, paint_music, paint_ticks, paint_vitals
from companion.paint.place import Align, Place, hits
from companion.paint.tokens import Tokens
from companion.report.timeline.timeline import Timeline, signed

STEPS: Final = (5, 10, 15, 20, 30, 60, 120)
"""The minutes between two figures of the axis, of which the narrowest that fits is taken."""

SOFT: Final = 1.5
"""Half the minutes over which one planned phase fades into the next."""


def lanes_of(laid: Timeline) -> int:
    """Count the lanes below the phases: one in which nothing stands has no room of its own."""
    return sum(map(bool, (laid.ticks, laid.vitals, laid.music)))


def ribbon_height(font: QFont, *, lanes: int = 3, figures: bool = True) -> int:
    """Give the least height at which nothing of a ribbon with so many lanes touches."""
    line = QFontMetricsF(font).height()
    return round((line + 4) * figures + 2.7 * line + 4 + lanes * (line + 4))


def paint_ribbon(
    painter: QPainter, area: QRectF, laid: Timeline, tokens: Tokens, font: QFont, *, figures: bool = True
) -> None:
    """Paint a timeline into an area, with the minutes over it or without these figures."""
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.setFont(font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    place = placed(area, laid, QFontMetricsF(font), figures=figures)
    now_x = None if laid.now is None else place.x(laid.now)
    if figures:
        _paint_axis(painter, place, laid, tokens, now_x)
    _paint_phases(painter, place, laid, tokens)
    _paint_course(painter, place, laid, tokens)
    _paint_names(painter, place, laid, tokens, now_x)
    paint_lines(painter, place, tokens)
    if now_x is not None:
        _paint_now(painter, place, now_x, tokens)
    paint_ticks(painter, place, laid.ticks, tokens, now_x)
    paint_vitals(painter, place, laid, tokens, now_x)
    paint_music(painter, place, laid.music, tokens)
    painter.restore()


def _paint_now(painter: QPainter, place: Place, x: float, tokens: Tokens) -> None:
    """Draw the present: strong through the phases, faint through the lanes below them."""
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.drawLine(QPointF(x, place.phases.bottom()), QPointF(x, place.music.bottom()))
    painter.setPen(QPen(QColor(tokens.accent), 2))
    painter.drawLine(QPointF(x, place.axis.bottom() - 3), QPointF(x, place.phases.bottom()))


def placed(area: QRectF, laid: Timeline, metrics: QFontMetricsF, *, figures: bool = True) -> Place:
    """Say where minutes and lanes of a timeline lie in an area."""
    line = metrics.height()
    lane = line + 4
    top = area.top()
    lanes = [lane if shown else 0.0 for shown in (laid.ticks, laid.vitals, laid.music)]
    above = line + 4 if figures else 0.0
    phases_height = max(2.7 * line, area.height() - above - 4 - sum(lanes))
    span = max(laid.end - laid.start, 1.0)
    axis = QRectF(area.left(), top, area.width(), above)
    phases = QRectF(area.left(), axis.bottom(), area.width(), phases_height)
    entries = QRectF(area.left(), phases.bottom() + 4, area.width(), lanes[0])
    vitals = QRectF(area.left(), entries.bottom(), area.width(), lanes[1])
    music = QRectF(area.left(), vitals.bottom(), area.width(), lanes[2])
    per_minute = (area.width() - 2) / span
    return Place(
        area.left() + 1, area.right() - 1, per_minute, laid.start, line, axis, phases, entries, vitals, music
    )


def _paint_axis(painter: QPainter, place: Place, laid: Timeline, tokens: Tokens, now_x: float | None) -> None:
    """Write the minutes; a figure that would come under the now-line's own is left out."""
    metrics = QFontMetricsF(painter.font())
    widest = metrics.horizontalAdvance("+000") * 1.6
    step = next((step for step in STEPS if step * place.per_minute >= widest), STEPS[-1])
    taken: list[tuple[float, float]] = []
    if now_x is not None and laid.now is not None:
        painter.setPen(QColor(tokens.accent))
        words = signed(laid.now) if laid.given else tr("now")
        taken.append(_write(painter, place, place.axis, now_x, words, metrics))
    painter.setPen(QColor(tokens.muted))
    first = int(laid.start // step) * step
    for minute in sorted(range(first, int(laid.end) + 1, step), key=abs):
        words = "0" if minute == 0 else signed(minute)
        width = metrics.horizontalAdvance(words)
        x = place.x(minute)
        if minute < laid.start or hits(taken, x - width / 2 - 6, x + width / 2 + 6):
            continue
        if x + width / 2 <= place.right and x - width / 2 >= place.left:
            taken.append(_write(painter, place, place.axis, x, words, metrics))


def _write(
    painter: QPainter, place: Place, lane: QRectF, x: float, words: str, metrics: QFontMetricsF
) -> tuple[float, float]:
    """Write words centred on a minute, inside the edges; gives what they took of the lane."""
    width = metrics.horizontalAdvance(words)
    left = min(max(x - width / 2, place.left), place.right - width)
    area = QRectF(left, lane.top(), width + 1, place.line)
    painter.drawText(area, Align.AlignLeft | Align.AlignVCenter, words)
    return left, left + width


def _paint_phases(painter: QPainter, place: Place, laid: Timeline, tokens: Tokens) -> None:
    """Fill the phases; where one is only planned its edge is soft, where it was lived it is a line."""
    area = place.phases
    shape = QPainterPath()
    shape.addRoundedRect(area, 6, 6)
    painter.save()
    painter.setClipPath(shape)
    fill = QLinearGradient(place.x(laid.start), 0, place.x(laid.end), 0)
    span = max(laid.end - laid.start, 1.0)
    for stretch, following in zip(laid.phases, (*laid.phases[1:], None), strict=True):
        colour = QColor(tokens.fill(stretch.phase))
        soft = min(SOFT, (stretch.end - stretch.start) / 3)
        lead = 0.0 if stretch.lived else soft
        tail = 0.0 if following is None or following.lived else soft
        fill.setColorAt(_share(stretch.start + lead - laid.start, span) + 1e-6, colour)
        fill.setColorAt(_share(stretch.end - tail - laid.start, span), colour)
        if following is None:
            fill.setColorAt(1.0, colour)
    painter.fillRect(area, fill)
    if not laid.current:  # what was never lived has no phase
        end = place.x(laid.phases[-1].end)
        painter.fillRect(area.adjusted(end - area.left(), 0, 0, 0), QColor(tokens.surface))
    painter.setPen(QPen(QColor(tokens.background), 1))
    for stretch in laid.phases[1:]:
        if stretch.lived:
            x = place.x(stretch.start)
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
    painter.restore()


def _share(part: float, whole: float) -> float:
    return min(max(part / whole, 0.0), 1.0 - 1e-6)


def _paint_course(painter: QPainter, place: Place, laid: Timeline, tokens: Tokens) -> None:
    """Draw the usual course between its early and late edges, below the names of the phases."""
    bottom = place.phases.bottom() - 3
    height = place.phases.height() - place.line - 12

    def at(minute: float, level: float) -> QPointF:
        return QPointF(place.x(minute), bottom - level * height)

    shade = QPolygonF([at(point.minute, point.high) for point in laid.curve])
    for point in reversed(laid.curve):
        shade.append(at(point.minute, point.low))
    colour = QColor(tokens.accent)
    colour.setAlphaF(0.16 if tokens.dark else 0.2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(shade)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens.line), 1.5))
    painter.drawPolyline([at(point.minute, point.usual) for point in laid.curve])


def _paint_names(
    painter: QPainter, place: Place, laid: Timeline, tokens: Tokens, now_x: float | None
) -> None:
    """Name the phases at their left edge, beside the now-line and never under it."""
    metrics = QFontMetricsF(painter.font())
    for stretch in laid.phases:
        current = stretch.lived and stretch.phase == laid.current and stretch.end > stretch.start
        left, right = place.x(stretch.start) + 8, place.x(stretch.end) - 4
        at = name_at(left, right, metrics.horizontalAdvance(stretch.name), now_x)
        if at is None:
            continue
        painter.setPen(QColor(tokens.strong if current else tokens.text))
        top = place.phases.top() + 4
        painter.drawText(
            QRectF(at, top, metrics.horizontalAdvance(stretch.name) + 2, place.line),
            Align.AlignLeft | Align.AlignVCenter,
            stretch.name,
        )


def name_at(left: float, right: float, width: float, now_x: float | None) -> float | None:
    """Find a place for a name between two edges that the now-line does not cross; none where it won't fit."""
    if now_x is not None and left - 6 < now_x < left + width + 6:
        left = now_x + 8
    return left if left + width <= right else None
