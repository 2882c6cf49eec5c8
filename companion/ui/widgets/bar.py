"""A share of a whole as a bar, and a mood as four of them."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.override import override
from companion.session.music.mood import Mood
from companion.ui.theme import Look
from companion.ui.widgets.basic import row

THICK: Final = 6
"""How high a bar is at 100 % text, in pixels."""


class ShareBar(QWidget):
    """Fills a line by a share from 0 to 1, from where reading begins; it says the same in per cent."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 0.0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @property
    def share(self) -> float:
        """The share that is filled."""
        return self._share

    def show_share(self, share: float) -> None:
        """Fill another share; what would not be seen is not painted anew."""
        share = min(max(share, 0.0), 1.0)
        seen = max(self.width(), 1)
        if round(share * seen) != round(self._share * seen):
            self.update()
        self._share = share
        self.setAccessibleDescription(f"{round(share * 100)} %")

    @override
    def sizeHint(self) -> QSize:
        return QSize(40, self._look.space(THICK))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._look.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor("transparent"))
        height = float(min(self.height(), self._look.space(THICK)))
        whole = QRectF(0, (self.height() - height) / 2, self.width(), height)
        painter.setBrush(QColor(tokens.hairline))
        painter.drawRoundedRect(whole, height / 2, height / 2)
        if self._share > 0:
            width = max(whole.width() * self._share, height)
            left = whole.right() - width if self.isRightToLeft() else whole.left()
            painter.setBrush(QColor(tokens.line))
            painter.drawRoundedRect(QRectF(left, whole.top(), width, height), height / 2, height / 2)
        painter.end()


class MoodPicture(QWidget):
    """Where living music is: depth, motion, warmth and brightness side by side, as quiet as one bar."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.bars = {
            "depth": ShareBar(look, self.tr("Depth")),
            "motion": ShareBar(look, self.tr("Motion")),
            "warmth": ShareBar(look, self.tr("Warmth")),
            "brightness": ShareBar(look, self.tr("Brightness")),
        }
        lines = row(list(self.bars.values()), spacing=look.space(6))
        lines.setContentsMargins(0, 0, 0, 0)
        self.setLayout(lines)

    def show_mood(self, mood: Mood) -> None:
        """Show where the music is."""
        for name, bar in self.bars.items():
            bar.show_share(getattr(mood, name))
