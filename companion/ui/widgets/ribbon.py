"""The ribbon: a timeline painted across the screen."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.override import override
from companion.paint.ribbon import has_lanes, paint_ribbon, ribbon_height
from companion.report.timeline.timeline import Timeline
from companion.ui.theme import Look


class Ribbon(QWidget):
    """Paints a timeline in the theme's colours; its accessible description says the same in words.

    ``least`` is a height at 100 % text that it keeps even where it needs less.
    """

    def __init__(self, look: Look, least: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._least = least
        self._timeline: Timeline | None = None
        self.setAccessibleName(self.tr("Timeline"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        look.changed.connect(self._dress)
        self._dress()

    @property
    def timeline(self) -> Timeline | None:
        """What is painted."""
        return self._timeline

    def show_timeline(self, timeline: Timeline) -> None:
        """Paint another timeline from now on."""
        if timeline != self._timeline:
            self._timeline = timeline
            self.setAccessibleDescription(timeline.words)
            self._measure()
            self.update()

    def _dress(self) -> None:
        self.setFont(self._look.font("small"))
        self._measure()
        self.update()

    def _measure(self) -> None:
        lanes = self._timeline is None or has_lanes(self._timeline)
        height = ribbon_height(self.font(), lanes=lanes)
        self.setMinimumHeight(max(height, self._look.space(self._least)))

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, self.minimumHeight())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._timeline is None:
            return
        font = self._look.font("small")
        painter = QPainter(self)
        paint_ribbon(painter, QRectF(self.rect()), self._timeline, self._look.tokens, font)
        painter.end()
