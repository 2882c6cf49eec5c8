"""The ribbon of Review with its playhead: moved by mouse and keys, looked at closer or from afar."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)

from companion.override import override
from companion.paint.place import Place
from companion.paint.ribbon import paint_ribbon, placed
from companion.report.timeline.part import part_of
from companion.report.timeline.timeline import Timeline
from companion.ui.theme import Look
from companion.ui.widgets.ribbon import Ribbon

CLOSER: Final = 1.5
"""How much closer one looks with each step."""

CLOSEST: Final = 8.0
"""The fewest minutes that are looked at."""

FAR: Final = 5.0
"""How many minutes an arrow goes with Shift."""

HALF: Final = 7
"""How wide the head is to both sides of its line, in pixels."""

KeyCalls = Mapping[Qt.Key, Callable[[], None]]


class ReplayLine(Ribbon):
    """Paints the part of a timeline that is looked at, and a playhead over it.

    The picture is painted once; the playhead over it repaints no more than the two strips it leaves and
    comes to. ``wanted`` is told the minute to go to, ``looked`` that another part is
    seen, ``laid_anew`` that it lies otherwise.
    """

    wanted = Signal(float)
    looked = Signal()
    laid_anew = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._whole: Timeline | None = None
        self._picture: QPixmap | None = None
        self._start = self._end = 0.0
        self._place: Place | None = None
        self.at = 0.0
        self.keys: KeyCalls = {}
        self.setAccessibleName(self.tr("Timeline, with a playhead"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    # -- what is looked at ------------------------------------------------------------------------

    def show_whole(self, laid: Timeline) -> None:
        """Show another timeline; what is looked at stays, as far as it has that part."""
        as_before = self._whole is not None and (self._whole.start, self._whole.end) == (laid.start, laid.end)
        self._whole = laid
        self.look_at(*((self._start, self._end) if as_before else (laid.start, laid.end)))

    @property
    def span(self) -> tuple[float, float, float, float]:
        """The first and the last minute that are seen, and those that there are."""
        whole = self._whole
        return (self._start, self._end, whole.start, whole.end) if whole is not None else (0.0, 0.0, 0.0, 0.0)

    @property
    def is_whole(self) -> bool:
        """Whether all of it is seen."""
        start, end, first, last = self.span
        return (start, end) == (first, last)

    def look_at(self, start: float, end: float) -> None:
        """Look at these minutes, or at as many within the timeline."""
        whole = self._whole
        if whole is None:
            return
        minutes = min(max(end - start, CLOSEST), whole.end - whole.start)
        self._start = min(max(start, whole.start), whole.end - minutes)
        self._end = self._start + minutes
        self._picture = None
        self.show_timeline(whole if self.is_whole else part_of(whole, self._start, self._end))
        self.update()
        self.looked.emit()

    def zoom(self, steps: float, around: float | None = None) -> None:
        """Look closer, or with fewer than none from farther; the minute around which that is stays."""
        middle = self.at if around is None else around
        middle = min(max(middle, self._start), self._end)
        by = CLOSER**-steps
        self.look_at(middle - (middle - self._start) * by, middle + (self._end - middle) * by)

    def zoom_out(self) -> None:
        """Look at all of it."""
        if self._whole is not None:
            self.look_at(self._whole.start, self._whole.end)

    # -- the playhead -----------------------------------------------------------------------------

    def go(self, minute: float, words: str) -> None:
        """Put the playhead at a minute, of which these words say what is there."""
        before, self.at = self._strip(), minute
        self.setAccessibleDescription(words)
        if not self._start <= minute <= self._end:
            half = (self._end - self._start) / 2
            self.look_at(minute - half, minute + half)
        else:
            self.update(before)
            self.update(self._strip())

    def _strip(self) -> QRect:
        """Give the part of the picture on which the playhead is."""
        if (place := self._laid_out()) is None:
            return QRect()
        x = round(place.x(self.at))
        return QRect(x - HALF - 1, 0, 2 * HALF + 3, self.height())

    def _laid_out(self) -> Place | None:
        laid = self.timeline
        if self._place is None and laid is not None:
            metrics = QFontMetricsF(self._look.font("small"))
            self._place = placed(QRectF(self.rect()), laid, metrics)
        return self._place

    @property
    def phases_end(self) -> float:
        """Say where the phases end, from above."""
        place = self._laid_out()
        return place.phases.bottom() if place is not None else 0.0

    def x_of(self, minute: float) -> float:
        """Say where a minute lies, for what stands under the ribbon on the same axis."""
        place = self._laid_out()
        return 0.0 if place is None else place.x(minute)

    def _minute_at(self, x: float) -> float:
        place = self._laid_out()
        if place is None:
            return self.at
        return place.start + (x - place.left) / place.per_minute

    # -- hands ------------------------------------------------------------------------------------

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event)

    def _drag(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.wanted.emit(self._minute_at(event.position().x()))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = (event.angleDelta().y() or event.angleDelta().x()) / 120
        sideways = event.angleDelta().x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(turned, self._minute_at(event.position().x()))
            event.accept()
        elif sideways and not self.is_whole:
            by = turned * (self._end - self._start) / 10
            self.look_at(self._start - by, self._end - by)
            event.accept()
        else:
            event.ignore()  # the page scrolls

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        far = FAR if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
        by = {Qt.Key.Key_Left: -far, Qt.Key.Key_Right: far}
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if held or self._whole is None:
            super().keyPressEvent(event)
        elif key in by:
            self.wanted.emit(round(self.at, 6) + by[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.wanted.emit(self._whole.start if key == Qt.Key.Key_Home else self._whole.end)
        elif key in self.keys:
            self.keys[key]()
        else:
            super().keyPressEvent(event)

    # -- the picture ------------------------------------------------------------------------------

    @override
    def _measure(self) -> None:
        self._picture = self._place = None
        super()._measure()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = self._place = None
        self.laid_anew.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        laid, place, ratio = self.timeline, self._laid_out(), self.devicePixelRatioF()
        if laid is None or place is None:
            return
        if self._picture is None or self._picture.devicePixelRatioF() != ratio:
            self._picture = self._painted(laid, ratio)
        painter = QPainter(self)
        part = QRectF(event.rect())
        scaled = QRectF(part.topLeft() * ratio, part.size() * ratio)
        painter.drawPixmap(part, self._picture, scaled)
        self._paint_head(painter, place)
        painter.end()

    def _painted(self, laid: Timeline, ratio: float) -> QPixmap:
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        paint_ribbon(painter, QRectF(self.rect()), laid, self._look.tokens, self._look.font("small"))
        painter.end()
        return made

    def _paint_head(self, painter: QPainter, place: Place) -> None:
        """Draw the playhead: a line through all lanes, and over the phases a head to take it by."""
        tokens = self._look.tokens
        x, top, bottom = round(place.x(self.at)), place.axis.bottom() - 9, place.music.bottom()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(tokens.focus if self.hasFocus() else tokens.strong)
        painter.setPen(QPen(colour, 1))
        painter.drawLine(QPointF(x, place.phases.bottom()), QPointF(x, bottom))
        painter.setPen(QPen(colour, 2))
        painter.drawLine(QPointF(x, top), QPointF(x, place.phases.bottom()))
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        points = ((x - HALF + 1, top), (x + HALF - 1, top), (x, top + 9))
        painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))
