"""Black laid over the whole window before anything is taken from it: whatever fails then, nothing is read."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from companion.override import override
from companion.paint.tokens import EMBER


class BlackWindow(QWidget):
    """Covers a window; made with it, and painted without a style, a font or a file that could be missing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._tell()
        self.hide()
        parent.installEventFilter(self)

    def fall(self) -> None:
        """Cover the window as soon as it is painted next."""
        self._tell()
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def fall_now(self) -> None:
        """Cover the window at once, as what comes next may have to wait for a disk."""
        self.fall()
        self.repaint()

    def lift(self) -> None:
        """Show the window again."""
        self.hide()

    def _tell(self) -> None:
        self._said = self.tr(
            "The screen is hidden. Ctrl+L tries again to go on from here; if it stays dark, close the "
            "program with Ctrl+Q and open it again."
        )
        self.setAccessibleName(self._said)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0))
        painter.setPen(QColor(EMBER.muted))
        middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(48, 48, -48, -48), middle, self._said)
        painter.end()
