"""A list that shows all of its lines."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget

from companion.override import override
from companion.ui.theme import Look


class WholeList(QListWidget):
    """A list as high and as wide as its lines, at every size of text: it is never scrolled."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.changed.connect(self._measure)

    def _measure(self) -> None:
        self.ensurePolished()
        self.doItemsLayout()
        rows = self.sizeHintForRow(0) * self.count()
        self.setFixedHeight(rows + 2 * self.frameWidth())
        self.setMinimumWidth(self.sizeHintForColumn(0) + self._look.space(24))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._measure()
