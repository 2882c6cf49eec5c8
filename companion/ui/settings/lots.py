"""What was given in all sessions, by date or by lot: to look through, to print, and as CSV."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from companion.i18n import tr
from companion.override import override
from companion.ports.printing import Paper
from companion.ports.record import RecordError
from companion.report.lists.lots import LotLine, in_order, lot_heads
from companion.ui.components.page import text_line
from companion.ui.components.papers.dialogs import ask_where
from companion.ui.components.papers.ways import PaperWays, at_once
from companion.ui.components.printing import papers_folder
from companion.ui.components.replace_question import ReplaceQuestion
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.guarded import guarded
from companion.ui.local_now import local_now
from companion.ui.services import Services
from companion.ui.settings.page import Changes, SettingsPage
from companion.ui.theme import Look
from companion.ui.widgets import TextLine, button, label, row
from companion.ui.widgets.choice import Choice

END_OF_TIME = 2**53
"""Later than any moment, in ms."""


class LotsPage(SettingsPage):
    """Lot, expiry, waste and witness as they were entered; nothing is added up, and nothing set here."""

    def __init__(self, services: Services, look: Look, changes: Changes) -> None:
        super().__init__(services, look, changes)
        self._lines: list[LotLine] = []
        self._asked = 0
        about = self.tr(
            "Each administration of all sessions, as it was entered; what was taken back is left out. Other "
            "medicines stand with their sessions."
        )
        self.body.addWidget(label(about, "muted", wrap=True))
        self.body.addLayout(self._filters())
        self.model = TableModel(lot_heads(), parent=self)
        self.table = TableView(look, self.model, self.title(), wide=2, wrap=True)
        self.table.setMinimumHeight(look.space(240))
        self.body.addWidget(self.table, 1)
        self.paper = PaperWays(
            look, self.tr("This list"), lambda: papers_folder() / "lots-and-waste.pdf", at_once(self._lay_out)
        )
        self.paper.told.connect(changes.told)
        self.csv = button(self.tr("Save as CSV…"), "", "plain", height=36)
        self.csv.clicked.connect(self._ask_where)
        self.replacing = ReplaceQuestion(look, self.csv)
        ways = row([self.paper, self.csv], spacing=look.space(12))
        ways.setStretch(0, 1)
        ways.setAlignment(self.csv, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(ways)
        self.body.addWidget(self.replacing)

    def _filters(self) -> QHBoxLayout:
        self.since = text_line(self.tr("From the day"), self.tr("such as 2026-11-23"))
        self.since.setText(f"{local_now():%Y}-01-01")
        self.until = text_line(self.tr("To the day"), self.tr("such as 2026-11-23"))
        self.order = Choice(self.tr("In the order of"))
        self.order.addItem(self.tr("By date"), userData=False)
        self.order.addItem(self.tr("By lot"), userData=True)
        filters = row(spacing=self.look.space(12))
        for part in (self.since, self.until, self.order):
            named = label(part.accessibleName(), "label")
            named.setBuddy(part)
            filters.addWidget(named)
            filters.addWidget(part, 1)
        self.since.editingFinished.connect(self.read)
        self.until.editingFinished.connect(self.read)
        self.order.currentIndexChanged.connect(self._fill)
        return filters

    @classmethod
    @override
    def title(cls) -> str:
        return tr("Lots and waste")

    @override
    def refresh(self) -> None:
        pass  # nothing of the settings stands here

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read()

    # -- reading ----------------------------------------------------------------------------------

    def read(self) -> None:
        """Read the list anew, beside the window."""
        since, until = _day(self.since, after=0), _day(self.until, after=1)
        if since is None or until is None:
            self.changes.told.emit(self.tr("A day is written such as 2026-11-23."))
            return
        self._asked += 1
        mine = self._asked

        def show(lines: Sequence[LotLine]) -> None:
            if mine == self._asked:
                self._lines = list(lines)
                self._fill()

        try:
            self.services.exports.lots(
                guarded(self, show),
                guarded(self, self.changes.told.emit),
                from_ms=since or 0,
                to_ms=until or END_OF_TIME,
            )
        except RecordError as error:
            self.changes.told.emit(str(error))

    def _fill(self) -> None:
        self._lines = in_order(self._lines, by_lot=bool(self.order.currentData()))
        self.model.fill([TableRow(line.entry_id, line.cells) for line in self._lines])
        for way in (self.csv, *self.paper.buttons.values()):
            way.setEnabled(bool(self._lines))

    def _lay_out(self) -> Paper:
        since, until = (self.since.text().strip() or "…", self.until.text().strip() or "…")
        said = self.tr("From {since} to {until}. {order}.")
        about = said.format(since=since, until=until, order=self.order.currentText())
        return self.services.printing.lots(about, self._lines)

    # -- as CSV -----------------------------------------------------------------------------------

    def _ask_where(self) -> None:
        suggested = papers_folder() / "lots-and-waste.csv"
        ask_where(self, self.tr("Save as CSV…"), suggested, self.tr("CSV (*.csv)"), self.save)

    def save(self, chosen: Path) -> None:
        """Save it under a name that was chosen, once it is sure that nothing is replaced unasked."""
        path = chosen if chosen.suffix.lower() == ".csv" else chosen.with_name(f"{chosen.name}.csv")
        self.replacing.settle(path, lambda to, replace: self._save(to, replace=replace))

    def _save(self, path: Path, *, replace: bool) -> None:
        said = self.tr("Written: {path}").format(path=path)
        self.services.exports.write_lots(
            self._lines,
            path,
            guarded(self, lambda: self.changes.told.emit(said)),
            guarded(self, self.changes.told.emit),
            replace=replace,
        )


def _day(line: TextLine, *, after: int) -> int | None:
    """Give the beginning of the day that is typed, or of one after it; 0 for none, nothing for no day."""
    typed = line.text().strip()
    if not typed:
        return 0
    try:
        begins = datetime.strptime(typed, "%Y-%m-%d").replace(tzinfo=local_now().tzinfo or UTC)
    except ValueError:
        return None
    return round((begins + timedelta(days=after)).timestamp() * 1000)
