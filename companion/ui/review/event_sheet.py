"""The sheet for an adverse event: entries of the session are ticked, and stand on it as they were entered."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from companion.ports.printing import Paper
from companion.ports.record import RecordError
from companion.record.visits import Visit
from companion.report.rows import EntryLine
from companion.ui.components.papers.ways import PaperWays, at_once
from companion.ui.components.printing import paper_of, papers_folder
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import NoticeBar, button, column, label, row

TICKED = Qt.CheckState.Checked


class EventSheetDialog(QDialog):
    """A list to tick, and the ways of the sheet; Space ticks, Esc closes. Nothing is graded."""

    def __init__(
        self, owner: QWidget, services: Services, look: Look, visit: Visit, lines: Sequence[EntryLine]
    ) -> None:
        super().__init__(owner)
        self._services = services
        self._visit = visit
        self.setWindowTitle(self.tr("Adverse event"))  # whose it is stands in no title
        self.entries = QListWidget()
        self.entries.setAccessibleName(self.tr("Entries of the session"))
        self.entries.setWordWrap(True)
        for line in lines:
            self.entries.addItem(self._item(line))
        self.entries.setCurrentRow(0)
        self.ways = PaperWays(
            look,
            self.tr("The sheet"),
            lambda: papers_folder() / paper_of(visit, "adverse-event"),
            at_once(self._lay_out),
            as_text=True,
        )
        self.notice = NoticeBar()
        self.ways.told.connect(self.notice.say)
        self._lay_down(look)
        self.entries.setFocus()

    def _item(self, line: EntryLine) -> QListWidgetItem:
        said = "   ".join(filter(None, (line.time, line.since, line.words, line.author)))
        item = QListWidgetItem(self.tr("{line}, taken back").format(line=said) if line.voided else said)
        item.setData(Qt.ItemDataRole.UserRole, line.entry_id)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        return item

    def _lay_down(self, look: Look) -> None:
        close = button(self.tr("Close"), "Esc", "plain", height=36)
        close.clicked.connect(self.close)
        about = self.tr(
            "Tick what belongs to the event. It stands on the sheet as it was entered; what it means is "
            "written there by hand, and the program grades nothing."
        )
        foot = row([self.ways], spacing=look.space(12))
        foot.addStretch(1)
        foot.addWidget(close, 0, Qt.AlignmentFlag.AlignBottom)
        lines = column(self, margin=look.space(20), spacing=look.space(12))
        lines.addWidget(label(about, "body", wrap=True))
        lines.addWidget(self.entries, 1)
        lines.addLayout(foot)
        lines.addWidget(self.notice)
        self.resize(look.space(820), look.space(600))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the entries that are ticked."""
        items = (self.entries.item(number) for number in range(self.entries.count()))
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == TICKED)

    def _lay_out(self) -> Paper:
        if not self.chosen:
            raise RecordError(self.tr("Tick at least one entry first."))
        return self._services.printing.event_sheet(self._visit.id, self.chosen)
