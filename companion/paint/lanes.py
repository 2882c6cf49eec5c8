"""The lanes of a ribbon below its phases: what was entered, the vitals, and the music that was heard."""

from bisect import bisect
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from companion.paint.place import Align, Place, hits
from companion.paint.tokens import Tokens
from companion.report.timeline.timeline import PlayedTrack, Tick, Timeline
from companion.session.entry_kind import TickKind

WEIGHT: Final = (
    TickKind.GIVEN,
    TickKind.EMERGENCY,
    TickKind.LANDMARK,
    TickKind.TAG,
    TickKind.NOTE,
    TickKind.MARK,
    TickKind.OPEN,
    TickKind.ANSWERED,
)
"""What is placed first where two would touch."""

STRONG: Final = frozenset({TickKind.EMERGENCY, TickKind.LANDMARK})
"""What is set in the colour that stands out."""


def paint_lines(painter: QPainter, place: Place, tokens: Tokens) -> None:
    """Draw the line under each lane in which something stands."""
    painter.setPen(QPen(QColor(tokens.hairline), 1))
    for lane in filter(QRectF.height, (place.entries, place.vitals, place.music)):
        y = round(lane.bottom()) - 0.5
        painter.drawLine(QPointF(place.left, y), QPointF(place.right, y))


def paint_ticks(
    painter: QPainter, place: Place, ticks: Iterable[Tick], tokens: Tokens, now_x: float | None
) -> None:
    """Set a letter or a small shape at each minute; one that would touch another keeps only its stroke."""
    metrics = QFontMetricsF(painter.font())
    weight = {what: at for at, what in enumerate(WEIGHT)}
    ticks = sorted(ticks, key=lambda tick: weight[tick.what])
    painter.setPen(QPen(QColor(tokens.muted), 1))
    top = place.phases.bottom()
    for pixel in {round(place.x(tick.minute)) for tick in ticks}:  # hundreds of entries share one
        painter.drawLine(QPointF(pixel, top), QPointF(pixel, top + 4))
    halves = {
        letter: max(metrics.horizontalAdvance(letter), 10.0) / 2 for letter in {t.letter for t in ticks}
    }
    room = _Room()
    for tick in ticks:
        half = halves[tick.letter]
        x = place.inside(place.x(tick.minute), half, now_x)
        if not room.take(x - half - 1, x + half + 1):
            continue
        centre = QPointF(x, place.entries.center().y())
        if tick.letter:
            painter.setPen(QColor(tokens.accent if tick.what in STRONG else tokens.text))
            area = QRectF(x - half - 2, place.entries.top(), 2 * half + 4, place.entries.height())
            painter.drawText(area, Align.AlignCenter, tick.letter)
        else:
            _paint_shape(painter, centre, tick.what, tokens)


class _Room:
    """What is free of a lane, kept in order so that one more of hundreds is placed at once."""

    def __init__(self) -> None:
        self._starts: list[float] = []
        self._ends: list[float] = []

    def take(self, left: float, right: float) -> bool:
        """Take this stretch, unless something that was there before touches it."""
        at = bisect(self._starts, left)
        if (at and self._ends[at - 1] > left) or (at < len(self._starts) and self._starts[at] < right):
            return False
        self._starts.insert(at, left)
        self._ends.insert(at, right)
        return True


def _paint_shape(painter: QPainter, at: QPointF, what: TickKind, tokens: Tokens) -> None:
    colour = QColor(tokens.accent if what is TickKind.GIVEN else tokens.text)
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(colour)
    x, y = at.x(), at.y()
    match what:
        case TickKind.GIVEN:
            painter.drawPolygon([QPointF(x - 5, y - 4), QPointF(x + 5, y - 4), QPointF(x, y + 5)])
        case TickKind.NOTE:
            for down in (-3, 0, 3):
                painter.drawLine(QPointF(x - 4, y + down), QPointF(x + 4, y + down))
        case TickKind.ANSWERED:
            painter.drawEllipse(at, 2.2, 2.2)
        case TickKind.OPEN:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, 2.8, 2.8)
        case _:
            painter.drawPolygon([QPointF(x, y - 5), QPointF(x + 5, y), QPointF(x, y + 5), QPointF(x - 5, y)])
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_vitals(
    painter: QPainter, place: Place, laid: Timeline, tokens: Tokens, now_x: float | None
) -> None:
    """Write readings beside their minute where there is room; one without room keeps its stroke."""
    metrics = QFontMetricsF(painter.font())
    top, height = place.vitals.top(), place.vitals.height()
    xs = [place.inside(place.x(tick.minute), 1) for tick in laid.vitals]
    taken = [(x - 2, x + 2) for x in xs]
    if now_x is not None:
        taken.append((now_x - 1, now_x + 1))
    painter.setPen(QPen(QColor(tokens.text), 1.4))
    for tick, x in zip(laid.vitals, xs, strict=True):
        painter.drawLine(QPointF(x, top + 5), QPointF(x, top + height - 5))
        for words in (tick.short, tick.short.partition(" ")[0]):
            width = metrics.horizontalAdvance(words)
            lefts = (x + 6, x - 6 - width)
            left = next((at for at in lefts if _is_free(place, taken, at, at + width)), None)
            if left is not None:
                taken.append((left, left + width))
                area = QRectF(left, top, width + 2, height)
                painter.drawText(area, Align.AlignLeft | Align.AlignVCenter, words)
                break


def _is_free(place: Place, taken: Iterable[tuple[float, float]], left: float, right: float) -> bool:
    inside = left >= place.left and right <= place.right
    return inside and not hits(taken, left - 3, right + 3)


def paint_music(painter: QPainter, place: Place, music: Iterable[PlayedTrack], tokens: Tokens) -> None:
    """Draw what was heard as bars with the title in them where it fits."""
    metrics = QFontMetricsF(painter.font())
    for played in music:
        left, right = place.x(played.start) + 1, place.x(played.end) - 1
        if right - left < 1:
            continue
        bar = QRectF(left, place.music.top() + 3, right - left, place.music.height() - 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(bar, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(tokens.muted))
        room = bar.adjusted(5, 0, -4, 0)
        if room.width() > metrics.horizontalAdvance("Mmmm"):
            words = metrics.elidedText(played.title, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Align.AlignLeft | Align.AlignVCenter, words)
