"""Two pages to read: the usual windows, and the keys."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from companion.conductor import Conductor, Live
from companion.override import override
from companion.report.timeline.timeline import timeline
from companion.ui.components import session_texts
from companion.ui.components.usual_windows import UsualWindows
from companion.ui.keys import Action, KeyMap, home_group
from companion.ui.live.emergency_card import EmergencyFacts
from companion.ui.live.pages.room_page import ReadPage
from companion.ui.theme import Look
from companion.ui.widgets import back_button, button, column, label, quiet, row
from companion.ui.widgets.paged import PagedArea, PageTurner


class WindowsPage(ReadPage):
    """The usual windows of the course, with their evidence and sources."""

    def __init__(self, look: Look, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Usual windows"), padding=16, spacing=12, parent=parent)
        self.back = back_button(keys.key(Action.BACK))
        self.back.clicked.connect(self.left)
        self.about = label(role="body", wrap=True)
        self.windows = UsualWindows(look)
        self.observed = label(role="body", wrap=True)
        inner = QWidget()
        lines = column(inner, spacing=16)
        lines.addWidget(self.about)
        lines.addWidget(self.windows)
        lines.addWidget(self.observed)
        lines.addStretch()
        self.area = PagedArea(inner, self.tr("Usual windows"))
        head = row([label(self.tr("Usual windows"), "title", wrap=True)], spacing=16)
        head.setStretch(0, 1)
        head.addWidget(PageTurner(self.area, keys.key(Action.NEXT_PAGE)))
        head.addWidget(self.back)
        self.add(head)
        self.add(self.area, 1)

    @override
    def show_live(self, live: Live) -> None:
        """Show the windows as they stand, counted from clock zero."""
        self.windows.show_bands(timeline(live.session, live.now).bands)
        self.observed.setText(session_texts.observed(live))
        about = [self._counted(several=len(live.session.state.given) > 1)]
        about.append(session_texts.planned_further(live.session.plan))
        self.about.setText("\n".join(filter(None, about)))

    def _counted(self, *, several: bool) -> str:
        if several:
            return self.tr(
                "Minutes from clock zero. After several administrations each window runs from the first "
                "one's early edge to the last one's late edge, by convention."
            )
        return self.tr("Minutes from clock zero. What is usual, not what will happen.")


ACROSS: Final = {3: 6, 2: 3, 1: 1}
"""How many columns of keys there are, by the columns of the screen."""


class KeyListPage(ReadPage):
    """Every key and what it does."""

    def __init__(self, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Keys"), padding=16, spacing=8, parent=parent)
        self.back = back_button(keys.key(Action.KEYS))
        self.back.clicked.connect(self.left)
        self.windows = quiet(button(self.tr("Usual windows"), keys.key(Action.WINDOWS), "plain"))
        self._groups = [(_group(name, pairs), len(pairs) + 1) for name, pairs in keys.groups()]
        self._home = {at for at, (name, _) in enumerate(keys.groups()) if name == home_group()}
        self._at_home, self._columns_of = False, 3
        inner = QWidget()
        for at in self._home:
            self._groups[at][0].setParent(inner)  # shown without a place it would be a window
        self._across = row(spacing=24)
        inner.setLayout(self._across)
        self._columns = [column(spacing=24) for _ in range(max(ACROSS.values()))]
        for laid in self._columns:
            self._across.addLayout(laid)
        self.area = PagedArea(inner, self.tr("Keys"))
        head = row([label(self.tr("Keys"), "title", wrap=True)], spacing=12)
        head.setStretch(0, 1)
        for part in (PageTurner(self.area, keys.key(Action.NEXT_PAGE)), self.windows, self.back):
            head.addWidget(part)
        self.add(head)
        self.add(self.area, 1)
        self.reflow(3)

    @override
    def attend(self, at_hand: EmergencyFacts, conductor: Conductor) -> None:
        """Have the keys of an evening at home among the others, or leave them out."""
        self._at_home = conductor.session.plan.home is not None
        self.reflow(self._columns_of)

    @override
    def reflow(self, columns: int) -> None:
        """Set the groups in as many columns as there is room for, each further one under the shortest."""
        self._columns_of, across = columns, ACROSS[columns]
        lines = [0] * across
        for laid in self._columns:
            while laid.takeAt(0) is not None:
                pass
        shown = [each for at, each in enumerate(self._groups) if self._at_home or at not in self._home]
        for number, (group, length) in enumerate(shown):
            at = number if number < across else lines.index(min(lines))
            lines[at] += length
            self._columns[at].addWidget(group)
        for at in self._home:
            self._groups[at][0].setVisible(self._at_home)
        for at, laid in enumerate(self._columns):
            laid.addStretch(1)
            self._across.setStretch(at, 1 if at < across else 0)


def _group(name: str, pairs: list[tuple[str, str]]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(name, "group"), 0, 0, 1, 2)
    for index, (key, text) in enumerate(pairs, start=1):
        grid.addWidget(label(key, "muted"), index, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(text, wrap=True), index, 1)
    grid.setRowStretch(len(pairs) + 1, 1)
    return made
