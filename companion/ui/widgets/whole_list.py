"""A list that shows all of its lines."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget

from companion.override import override
from companion.ui.theme import Look

WIDEST: Final = 300
"""The most pixels that a list of names asks for, at 100 % text."""


class WholeList(QListWidget):
    """A list as high and as wide as its lines, at every size of text: it is never scrolled.

    With ``most`` it is no higher than so many lines, and is scrolled where it has more.
    """

    def __init__(self, look: Look, name: str, most: int = 0) -> None:
        super().__init__()
        self._look = look
        self._most = most
        self.setWordWrap(bool(most))  # names that people give may be long
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.changed.connect(self.measure)

    def measure(self) -> None:
        """Take the height and the width of the lines as they are now."""
        self.ensurePolished()
        self.doItemsLayout()
        shown = min(self.count(), self._most or self.count())
        rows = sum(sorted(map(self.sizeHintForRow, range(self.count())), reverse=True)[:shown])
        self.setFixedHeight(rows + 2 * self.frameWidth())
        wide = self.sizeHintForColumn(0) + self._look.space(24)
        self.setMinimumWidth(min(wide, self._look.space(WIDEST)) if self._most else wide)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.measure()
