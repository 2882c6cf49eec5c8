"""The panels of the live screen: music, quick log, check-in and log, note and vitals.

Where there is room they stand side by side. Where there is little the check-in keeps its place and one of
the others stands under it, a page each. At the end the checklist takes the place of check-in, quick log and
log; music and writing go on beside it.
"""

from collections.abc import Callable
from enum import Enum, auto
from typing import Final

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from companion.session.tags import Tag
from companion.ui.keys import Action, KeyMap
from companion.ui.live.check_in import CheckInPanel
from companion.ui.live.entering.note_panel import NotePanel
from companion.ui.live.log.view import SessionLog
from companion.ui.live.music import MusicCard
from companion.ui.live.quicklog import QuickLog
from companion.ui.theme import Look
from companion.ui.widgets import column, set_larger

GAP: Final = 6

ON_THE_WAY: Final = frozenset({Action.GO, Action.HOLD, Action.PREVIOUS, Action.NEXT})
"""Verbs on the way through the phases, which the end of a session has no need of."""


class PanelPage(Enum):
    """What stands under the check-in where there is room for one thing."""

    LOG = auto()
    MUSIC = auto()
    QUICK_LOG = auto()
    WRITING = auto()
    TIMELINE = auto()


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
        self.music = MusicCard(look, keys, do)
        self.check_in = CheckInPanel(keys, do, seconds)
        self.quick = QuickLog(look, keys, do)
        self.log = SessionLog(look)
        self.writing = NotePanel(keys)
        self._columns, self._larger = 0, 0
        self._checklist: QWidget | None = None
        self._rare: QWidget | None = None
        self.page = PanelPage.LOG
        self.music.setParent(self)  # shown without a place it would be a window
        self.quick.setParent(self)
        self._side = QWidget(self)
        self._below = column(self._side, spacing=GAP)
        self._below.addWidget(self.check_in)
        self._below.addWidget(self.log, 1)
        self.writing.setParent(self)  # the last, as Tab goes from one to the next
        for part in (self.music, self.quick, self._side, self.writing):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, part.sizePolicy().verticalPolicy())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.reflow(3)

    def reflow(self, columns: int, *, larger: int = 0) -> None:
        """Use three columns, or one page at a time; in two steps larger where the screen has the room."""
        if (columns, larger) != (self._columns, self._larger):
            self._columns, self._larger = columns, larger
            self._lay()

    def have_buttons(self, rare: QWidget) -> None:
        """Have the rare buttons under the log, where the foot of the screen has no room for them."""
        self._rare = rare
        self._below.addWidget(rare)
        self._show_page()

    def give_buttons(self) -> None:
        """Give them up again."""
        self._rare = None

    @property
    def turns(self) -> bool:
        """Tell whether the panels stand on pages of their own."""
        return self._columns < 3 and self._checklist is None

    def turn_to(self, page: PanelPage) -> None:
        """Show a page, where the panels stand on pages."""
        self.page = page
        if self.turns:
            self._show_page()

    def turn(self, by: int) -> None:
        """Turn pages; after the last comes the first."""
        self.turn_to(self._page_after(by))

    @property
    def following(self) -> PanelPage:
        """The page that comes next."""
        return self._page_after(1)

    def _page_after(self, by: int) -> PanelPage:
        pages = list(PanelPage)
        return pages[(pages.index(self.page) + by) % len(pages)]

    def make_way(self, checklist: QWidget | None) -> None:
        """Let the checklist have the place of what the end has no need of, or give that back."""
        if self._checklist is not None:
            self._grid.removeWidget(self._checklist)
        self._checklist = checklist
        self.music.leave_out(() if checklist is None else ON_THE_WAY)
        self._lay()

    def turn_to_writing(self, *, on: bool) -> None:
        """Bring note and vitals into sight where there is no room for them beside the rest, or that again."""
        if self._checklist is not None:
            alone = self._columns == 1
            self.writing.setVisible(on or not alone)
            self._checklist.setVisible(not (on and alone))
            self._grid.setRowStretch(0, 1 if alone and not on else 0)
            self._grid.setRowStretch(1, 0 if alone and not on else 1)
        elif self.turns:
            self._show_page(PanelPage.WRITING if on else None)

    # -- places -----------------------------------------------------------------------------------

    def _lay(self) -> None:
        """Set everything in its place."""
        parts = self.music, self.quick, self._side, self.writing
        for part in (*parts, *filter(None, [self._checklist])):
            self._grid.removeWidget(part)
        for at in range(4):
            self._grid.setRowStretch(at, 0)
            self._grid.setColumnStretch(at, 0)
        self.quick.reflow(self._columns, larger=self._larger)
        set_larger(self.log, self._larger)
        if self._checklist is not None:
            self._lay_beside(self._checklist)
        elif self._columns < 3:
            self._lay_pages()
        else:
            self._lay_columns()

    def _lay_columns(self) -> None:
        self.music.reflow(3, larger=self._larger)
        for part in (self.music, self.quick, self._side, self.check_in, self.log, self.writing):
            part.show()
        self.writing.reflow(beside=not self._larger, echo_beside=not self._larger)
        self._grid.addWidget(self.music, 0, 0)
        if self._larger:
            self._grid.addWidget(self.quick, 1, 0)
            self._grid.addWidget(self._side, 0, 1, 2, 1)
            self._grid.addWidget(self.writing, 0, 2, 2, 1)
            self._grid.setRowStretch(1, 1)
        else:
            self._grid.addWidget(self.quick, 0, 1)
            self._grid.addWidget(self._side, 0, 2)
            self._grid.addWidget(self.writing, 1, 0, 1, 3)
            self._grid.setRowStretch(0, 1)
        for at in range(3):
            self._grid.setColumnStretch(at, 1)

    def _lay_pages(self) -> None:
        self.music.reflow(self._columns)
        self.writing.reflow(beside=True)
        for at, part in enumerate((self._side, self.music, self.quick, self.writing)):
            self._grid.addWidget(part, at, 0)
        self._grid.setColumnStretch(0, 1)
        self._show_page()

    def _show_page(self, page: PanelPage | None = None) -> None:
        page = page or self.page
        self._side.show()
        self.check_in.show()
        shown = {
            PanelPage.LOG: self.log,
            PanelPage.MUSIC: self.music,
            PanelPage.QUICK_LOG: self.quick,
            PanelPage.WRITING: self.writing,
        }
        for each, part in shown.items():
            part.setVisible(each is page)
        if self._rare is not None:
            self._rare.setVisible(page is PanelPage.LOG)
        rows = {PanelPage.MUSIC: 1, PanelPage.QUICK_LOG: 2, PanelPage.WRITING: 3}
        for at in range(4):
            self._grid.setRowStretch(at, 1 if at == rows.get(page, 0) else 0)

    def _lay_beside(self, checklist: QWidget) -> None:
        """Set music and writing beside the checklist; where there is no room beside it, it stands alone."""
        wide = self._columns > 1
        self.music.reflow(3)
        self.writing.reflow(beside=False)
        for part in (self.quick, self._side):
            part.hide()
        self._grid.addWidget(checklist, 0, 0, 2 if wide else 1, 1)
        self._grid.addWidget(self.music, 0 if wide else 2, 1 if wide else 0)
        self._grid.addWidget(self.writing, 1, 1 if wide else 0)
        self.music.setVisible(wide)
        self._grid.setColumnStretch(0, 7 if self._columns == 3 else 1)
        self._grid.setColumnStretch(1, 5 if self._columns == 3 else int(wide))
        self.turn_to_writing(on=False)
