"""A choice of a few things, one of which holds."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

from companion.override import override


class Choice(QComboBox):
    """A choice of a few, as wide as its place, with a mark that it opens.

    With ``unchosen``, words that ask for a choice, nothing is chosen until somebody does.
    """

    def __init__(self, name: str, unchosen: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(unchosen)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(7)

    @override
    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Let what is too long for its place end in an ellipsis, and not in half a letter."""
        super().initStyleOption(option)
        style = QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        room = self.style().subControlRect(*style).width() - 2
        option.currentText = option.fontMetrics.elidedText(
            option.currentText,
            Qt.TextElideMode.ElideRight,
            room,
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = self.fontMetrics().height() / 4
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 4 * size if right else self.width() - 4 * size
        y = self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.8))
        points = [QPointF(x - size, y - size / 2), QPointF(x, y + size / 2), QPointF(x + size, y - size / 2)]
        painter.drawPolyline(points)
        painter.end()

    @override
    def showPopup(self) -> None:
        """Open as wide as what is in it, so that no two of them look the same for want of room."""
        margins = self.view().contentsMargins()
        wide = self.view().sizeHintForColumn(0) + margins.left() + margins.right()
        most = self.screen().availableGeometry().width() // 2
        self.view().setMinimumWidth(min(max(wide, self.width()), most))
        super().showPopup()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls; nothing is chosen by a turn of the wheel in passing
