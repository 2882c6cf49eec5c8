"""The lower half of the live screen: music and check-in above, quick log, log and writing below."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QStackedWidget, QWidget

from companion.conductor import Live
from companion.session.tags import Tag
from companion.ui.keys import Action, Keys
from companion.ui.screens.live.administration import Administration
from companion.ui.screens.live.log import Log
from companion.ui.screens.live.music import MusicCard
from companion.ui.screens.live.quicklog import QuickLog
from companion.ui.screens.live.tray import Tray
from companion.ui.screens.live.writing import Writing
from companion.ui.theme import Look

WIDE: Final = 1100
MIDDLE: Final = 700
"""From which width, at 100 % text, there are three columns, and two."""

Place = tuple[int, int, int, int]


class Bench(QWidget):
    """Lays the panels out on one grid; the administration takes the place of the lower row while open."""

    def __init__(
        self, look: Look, keys: Keys, do: Callable[[Action | Tag], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.music = MusicCard(keys, do)
        self.tray = Tray(keys, do)
        self.quick = QuickLog(keys, do)
        self.log = Log(look)
        self.writing = Writing(keys)
        self.administration = Administration(keys)
        self._columns = 0
        self._upper = QGridLayout()
        self._lower = QWidget()
        self._lower_grid = QGridLayout(self._lower)
        for grid in (self._upper, self._lower_grid):
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setSpacing(12)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._lower)
        self._stack.addWidget(self.administration)
        whole = QGridLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(self._upper, 0, 0)
        whole.addWidget(self._stack, 1, 0)
        whole.setRowStretch(1, 1)
        for part in (self.music, self.tray, self.quick, self.log, self.writing):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, part.sizePolicy().verticalPolicy())
        self.reflow(WIDE)

    def reflow(self, width: float) -> None:
        """Use one, two or three columns, as there is room at this size of text."""
        columns = 3 if width >= WIDE else 2 if width >= MIDDLE else 1
        if columns == self._columns:
            return
        self._columns = columns
        match columns:
            case 3:
                self._place(self._upper, {self.music: (0, 0, 1, 7), self.tray: (0, 7, 1, 5)})
                lower = {self.quick: (0, 0, 1, 4), self.log: (0, 4, 1, 3), self.writing: (0, 7, 1, 5)}
            case 2:
                self._place(self._upper, {self.music: (0, 0, 1, 6), self.tray: (0, 6, 1, 6)})
                lower = {self.quick: (0, 0, 1, 6), self.writing: (0, 6, 1, 6), self.log: (1, 0, 1, 12)}
            case _:
                self._place(self._upper, {self.tray: (0, 0, 1, 12), self.music: (1, 0, 1, 12)})
                lower = {self.writing: (0, 0, 1, 12), self.quick: (1, 0, 1, 12), self.log: (2, 0, 1, 12)}
        self._place(self._lower_grid, lower)

    def _place(self, grid: QGridLayout, places: dict[QWidget, Place]) -> None:
        for part in places:
            grid.removeWidget(part)
        for part, place in places.items():
            grid.addWidget(part, *place)
        for at in range(12):
            grid.setColumnStretch(at, 1)
            grid.setColumnMinimumWidth(at, 0)

    def open_administration(self, live: Live) -> None:
        """Show the form in the place of the lower row."""
        self._stack.setCurrentWidget(self.administration)
        self.administration.begin(live)

    def close_administration(self) -> None:
        """Show the lower row again."""
        self._stack.setCurrentWidget(self._lower)
