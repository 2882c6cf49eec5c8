"""The words beside a box to tick."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QLabel

from companion.override import override


class LineWords(QLabel):
    """The words of a line; pressing them ticks it."""

    def __init__(self, text: str, box: QCheckBox) -> None:
        super().__init__(text)
        self._box = box
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setBuddy(box)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._box.click()
