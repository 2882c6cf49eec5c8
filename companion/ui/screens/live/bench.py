"""The lower half of the live screen: music and check-in above, quick log, log and writing below."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from companion.session.tags import Tag
from companion.ui.keys import Action, Keys
from companion.ui.screens.live.log import Log
from companion.ui.screens.live.music import MusicCard
from companion.ui.screens.live.quicklog import QuickLog
from companion.ui.screens.live.tray import Tray
from companion.ui.screens.live.writing import Writing
from companion.ui.theme import Look

GAP: Final = 12


class Bench(QWidget):
    """Lays the panels out on one grid."""

    def __init__(
        self, look: Look, keys: Keys, do: Callable[[Action | Tag], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.music = MusicCard(keys, do)
        self.tray = Tray(keys, do)
        self.quick = QuickLog(keys, do)
        self.log = Log(look)
        self.writing = Writing(keys)
        self._columns = 0
        self._pair = QWidget()
        self._pair_row = QHBoxLayout(self._pair)
        self._pair_row.setContentsMargins(0, 0, 0, 0)
        self._pair_row.setSpacing(GAP)
        self._pair_row.addWidget(self.quick, 4)
        self._pair_row.addWidget(self.log, 3)
        for part in (self.music, self.tray, self.quick, self.log, self.writing, self._pair):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, part.sizePolicy().verticalPolicy())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.reflow(3)

    def reflow(self, columns: int) -> None:
        """Use one, two or three columns."""
        if columns == self._columns:
            return
        self._columns = columns
        self.music.reflow(columns)
        side = QBoxLayout.Direction.LeftToRight if columns == 3 else QBoxLayout.Direction.TopToBottom
        self._pair_row.setDirection(side)
        order = [self.tray, self.music, self.writing, self._pair]
        if columns > 1:
            order = [self.music, self.tray, self._pair, self.writing]
        across = min(columns, 2)
        for part in order:
            self._grid.removeWidget(part)
        for index, part in enumerate(order):
            self._grid.addWidget(part, index // across, index % across)
        self._grid.setColumnStretch(0, 7 if columns == 3 else 1)
        self._grid.setColumnStretch(1, 5 if columns == 3 else across - 1)
        for at in range(4):
            self._grid.setRowStretch(at, 1 if at == len(order) // across - 1 else 0)
