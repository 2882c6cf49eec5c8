"""The ribbon: a timeline painted across the screen."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.override import override
from companion.paint.ribbon import lanes_of, paint_ribbon, ribbon_height
from companion.report.timeline.timeline import Timeline
from companion.ui.theme import Look


class Ribbon(QWidget):
    """Paints a timeline in the theme's colours; its accessible description says the same in words.

    ``least`` is a height at 100 % text that it keeps even where it needs less, and ``keep_lanes`` says for
    how many lanes there is always room: what comes into an empty one moves nothing around it.
    """

    def __init__(self, look: Look, least: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._least = least
        self._lanes = 0
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

    def keep_lanes(self, lanes: int) -> None:
        """Keep the room of so many lanes, whatever stands in them."""
        self._lanes = lanes
        self._measure()

    def _dress(self) -> None:
        self.setFont(self._look.font("small"))
        self._measure()
        self.update()

    def _measure(self) -> None:
        used = 3 if self._timeline is None else lanes_of(self._timeline)
        height = ribbon_height(self.font(), lanes=max(used, self._lanes))
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
