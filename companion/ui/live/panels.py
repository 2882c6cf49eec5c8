"""The lower half of the live screen: music and check-in above, quick log, log and writing below.

At the end the checklist takes the place of check-in, quick log and log; music and writing go on beside it.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from companion.session.tags import Tag
from companion.ui.keys import Action, KeyMap
from companion.ui.live.check_in import CheckInPanel
from companion.ui.live.entering.note_panel import NotePanel
from companion.ui.live.log.view import SessionLog
from companion.ui.live.music import MusicCard
from companion.ui.live.quicklog import QuickLog
from companion.ui.theme import Look

GAP: Final = 12

ON_THE_WAY: Final = frozenset({Action.GO, Action.HOLD, Action.PREVIOUS, Action.NEXT})
"""Verbs on the way through the phases, which the end of a session has no need of."""


class Panels(QWidget):
    """Lays the panels out on one grid."""

    def __init__(
        self,
        look: Look,
        keys: KeyMap,
        do: Callable[[Action | Tag], None],
        seconds: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.music = MusicCard(keys, do)
        self.check_in = CheckInPanel(keys, do, seconds)
        self.quick = QuickLog(keys, do)
        self.log = SessionLog(look)
        self.writing = NotePanel(keys)
        self._columns = 0
        self._page: QWidget | None = None
        self._pair = QWidget()
        self._pair_row = QHBoxLayout(self._pair)
        self._pair_row.setContentsMargins(0, 0, 0, 0)
        self._pair_row.setSpacing(GAP)
        self._pair_row.addWidget(self.quick, 4)
        self._pair_row.addWidget(self.log, 3)
        for part in (self.music, self.check_in, self.quick, self.log, self.writing, self._pair):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, part.sizePolicy().verticalPolicy())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.reflow(3)

    def reflow(self, columns: int) -> None:
        """Use one, two or three columns."""
        if columns != self._columns:
            self._columns = columns
            self._lay()

    def make_way(self, page: QWidget | None) -> None:
        """Let a page have the place of what the end of a session has no need of, or give that back."""
        if self._page is not None:
            self._grid.removeWidget(self._page)
        self._page = page
        for part in (self.check_in, self._pair):
            part.setVisible(page is None)
        for part in (self.music, self.writing):
            part.show()
        self.music.leave_out(() if page is None else ON_THE_WAY)
        self._lay()

    def turn_to_writing(self, *, on: bool) -> None:
        """Bring note and vitals into sight where the page leaves no room for them, or the page again."""
        if self._page is not None:
            alone = self._columns == 1
            self.writing.setVisible(on or not alone)
            self._page.setVisible(not (on and alone))
            self._grid.setRowStretch(0, 1 if alone and not on else 0)
            self._grid.setRowStretch(1, 0 if alone and not on else 1)

    def _lay(self) -> None:
        """Set everything in its place."""
        columns = self._columns
        self.music.reflow(columns if self._page is None else min(columns, 2))
        if self._page is not None:
            self._lay_beside(self._page)
            return
        side = QBoxLayout.Direction.LeftToRight if columns == 3 else QBoxLayout.Direction.TopToBottom
        self._pair_row.setDirection(side)
        order = [self.check_in, self.music, self.writing, self._pair]
        if columns > 1:
            order = [self.music, self.check_in, self._pair, self.writing]
        across = min(columns, 2)
        for part in order:
            self._grid.removeWidget(part)
        for index, part in enumerate(order):
            self._grid.addWidget(part, index // across, index % across)
        self._grid.setColumnStretch(0, 7 if columns == 3 else 1)
        self._grid.setColumnStretch(1, 5 if columns == 3 else across - 1)
        for at in range(4):
            self._grid.setRowStretch(at, 1 if at == len(order) // across - 1 else 0)

    def _lay_beside(self, page: QWidget) -> None:
        """Set music and writing beside the page; where there is no room beside it, it stands alone."""
        wide = self._columns > 1
        for part in (page, self.music, self.writing):
            self._grid.removeWidget(part)
        self._grid.addWidget(page, 0, 0, 2 if wide else 1, 1)
        self._grid.addWidget(self.music, 0 if wide else 2, 1 if wide else 0)
        self._grid.addWidget(self.writing, 1, 1 if wide else 0)
        self.music.setVisible(wide)
        self._grid.setColumnStretch(0, 7 if self._columns == 3 else 1)
        self._grid.setColumnStretch(1, 5 if self._columns == 3 else int(wide))
        for at in range(4):
            self._grid.setRowStretch(at, 0)
        self.turn_to_writing(on=False)
