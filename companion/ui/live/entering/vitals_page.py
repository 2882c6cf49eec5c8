"""The vitals so far, a reading to a line, with what each differs from the one before the start by."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from companion.conductor import Live
from companion.override import override
from companion.session.journal import Entry, VitalsTaken
from companion.session.session import Session
from companion.session.vitals import also, differences, pressure, reporter, saturation
from companion.ui.components import session_texts
from companion.ui.keys import Action, KeyMap
from companion.ui.live.pages.room_page import ReadPage
from companion.ui.widgets import back_button, clear, column, label, row
from companion.ui.widgets.paged import PagedArea, PageTurner

Cells = tuple[str, ...]


class VitalsPage(ReadPage):
    """A small table; arithmetic alone, and no word about any of it."""

    def __init__(self, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Vitals so far"), padding=16, spacing=12, parent=parent)
        self.setAccessibleName(self.tr("Vitals so far"))
        self.back = back_button(keys.key(Action.BACK))
        self.back.clicked.connect(self.left)
        self.about = label(role="muted", wrap=True)
        self._shown: list[Cells] = []
        inner = QWidget()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        for wide in (5, 6, 7):
            self._grid.setColumnStretch(wide, 1)
        lines = column(inner, spacing=16)
        lines.addWidget(self.about)
        lines.addLayout(self._grid)
        lines.addStretch()
        self.area = PagedArea(inner, self.tr("Vitals so far"))
        head = row([label(self.tr("Vitals so far"), "title", wrap=True)], spacing=16)
        head.setStretch(0, 1)
        head.addWidget(PageTurner(self.area, keys.key(Action.NEXT_PAGE)))
        head.addWidget(self.back)
        self.add(head)
        self.add(self.area, 1)

    @override
    def show_live(self, live: Live) -> None:
        """Show the readings, the latest first."""
        session = live.session
        rows = readings(session)
        if not rows:
            self.about.setText(self.tr("No vitals have been written down yet."))
        elif session.state.baseline is None:
            self.about.setText(self.tr("No reading from before the start stands beside these."))
        else:
            self.about.setText(self.tr("“From before” is each reading less the last one before the start."))
        if rows == self._shown:
            return
        self._shown = rows
        clear(self._grid)
        heads = (
            "",
            self.tr("BP"),
            self.tr("HR"),
            self.tr("SpO₂"),
            self.tr("RR"),
            self.tr("Also"),
            self.tr("From before"),
            self.tr("Reported by"),
        )
        if rows:
            self._line(0, heads, "label")
        for number, cells in enumerate(rows, start=1):
            self._line(number, cells, "body")

    def _line(self, number: int, cells: Cells, role: str) -> None:
        for at, text in enumerate(cells):
            shown = label(text, "muted" if at == 0 else role, wrap=at >= 5)
            self._grid.addWidget(shown, number, at, Qt.AlignmentFlag.AlignTop)


def readings(session: Session) -> list[Cells]:
    """Give the cells of each reading, the latest first; a gap stays a gap."""
    taken = sorted(
        session.state.facts(VitalsTaken), key=lambda pair: (pair[0].moment, pair[0].seq), reverse=True
    )
    return [_cells(session, entry, fact) for entry, fact in taken]


def _cells(session: Session, entry: Entry, fact: VitalsTaken) -> Cells:
    before = session.state.baseline
    pulse, breaths = ("–" if value is None else str(value) for value in (fact.pulse, fact.breaths))
    numbers = pressure(fact) or "–", pulse, saturation(fact) or "–", breaths
    apart = differences(fact, before) if before is not None and fact is not before else ()
    beside = "  ".join(f"{name} {much}" for name, much in apart)
    time, by = session_texts.entry_time(session, entry.moment), reporter(fact) or entry.author
    left = f"“{fact.left}”" if fact.left else ""
    return (time, *numbers, "  ".join(filter(None, (also(fact), left))), beside, by)
