"""The audit trail: who did what when, in sentences, and whether nothing in it was changed."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout
from shiboken6 import isValid

from companion.override import override
from companion.ports.audit import AuditReader
from companion.ports.printing import Paper, Printing
from companion.record.audit.text import AuditLine, AuditRow, told
from companion.record.times import day
from companion.ui.components.page import Page, text_line
from companion.ui.components.papers.ways import PaperWays, at_once
from companion.ui.components.printing import papers_folder
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.local_now import Now, local_now
from companion.ui.theme import Look
from companion.ui.widgets import button, label, row
from companion.ui.widgets.choice import Choice


class AuditTrailScreen(Page):
    """What was done to the record, the newest first; by one person or on one day, where asked."""

    back = Signal()
    review = Signal(str)

    def __init__(self, audit: AuditReader, printing: Printing, look: Look, now: Now = local_now) -> None:
        super().__init__(look, self.tr("Audit trail"))
        self._audit = audit
        self._printing = printing
        self._now = now
        self._asked = 0
        self._rows: list[AuditRow] = []
        self._lines: dict[str, AuditLine] = {}
        self.headline.say(
            self.tr("Audit trail"),
            self.tr("Every change, signed together with the one before it. It holds no words of clients."),
        )
        self.key("Escape", self.back.emit)
        self.check = button(self.tr("Verify"), "Ctrl+↵", "plain")
        self.check.clicked.connect(self.verify)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.key(keys, self.verify)
        self.buttons.addWidget(self.check)
        self.body.addLayout(self._filters(audit.actors()))
        self._table()
        self.begin_at(self.lines)
        self._anew()

    def _filters(self, people: Sequence[str]) -> QHBoxLayout:
        look = self.look
        self.person = Choice(self.tr("Person"))
        self.day = text_line(self.tr("Day"), self.tr("such as 2026-11-23"))
        self.day.setMinimumWidth(round(200 * look.scale))
        self.person.setMinimumWidth(look.space(160))
        filters = row(spacing=look.space(12))
        for said, part in ((self.tr("By"), self.person), (self.tr("On"), self.day)):
            named = label(said, "label")
            named.setBuddy(part)
            filters.addWidget(named)
            filters.addWidget(part)
        filters.addStretch(1)
        self.person.addItem(self.tr("everyone"), "")
        for initials in people:
            self.person.addItem(initials, initials)
        self.person.currentIndexChanged.connect(self._anew)
        self.day.editingFinished.connect(self._anew)
        return filters

    def _table(self) -> None:
        heads = (self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("Row"))
        self.model = TableModel(heads, parent=self)
        self.lines = TableView(self.look, self.model, self.tr("Audit trail"), wide=2)
        self.lines.setMinimumHeight(self.look.space(240))
        self.more = button(self.tr("Show older ones"), "Ctrl+O", "plain", height=36)
        self.more.clicked.connect(self._older)
        self.key("Ctrl+O", self._older)
        self.paper = PaperWays(
            self.look,
            self.tr("The lines that are shown"),
            lambda: papers_folder() / "audit-trail.pdf",
            at_once(self._lay_out),
        )
        self.paper.told.connect(self.say)
        foot = row(spacing=self.look.space(12))
        foot.addWidget(self.paper, 1)
        foot.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.lines, 1)
        self.body.addLayout(foot)
        self.lines.chosen.connect(self._open)

    def _anew(self) -> None:
        """Read from the newest row on."""
        typed = self.day.text().strip()
        date = QDate.fromString(typed, "yyyy-MM-dd")
        if typed and not date.isValid():
            self.say(self.tr("A day is written such as 2026-11-23."))
            return
        self._rows = []
        self._read(before=0)

    def _older(self) -> None:
        if self._rows and self.more.isEnabled():
            self._read(before=self._rows[-1].seq)

    def _read(self, *, before: int) -> None:
        from_ms, to_ms = self._day_ms()
        self._asked += 1
        mine = self._asked

        def show(rows: Sequence[AuditRow]) -> None:
            if mine == self._asked:
                self._rows += rows
                self._show(more=bool(rows))

        def fail(problem: str) -> None:
            if mine == self._asked:
                self.say(problem)

        self._audit.page(
            show, fail, before=before, actor=self.person.currentData(), from_ms=from_ms, to_ms=to_ms
        )

    def _day_ms(self) -> tuple[int, int]:
        """Give beginning and end of the day that is typed, in this computer's time."""
        typed = self.day.text().strip()
        if not typed:
            return 0, 0
        zone = self._now().tzinfo or UTC
        begins = datetime.strptime(typed, "%Y-%m-%d").replace(tzinfo=zone)
        return round(begins.timestamp() * 1000), round((begins + timedelta(days=1)).timestamp() * 1000)

    def _show(self, *, more: bool) -> None:
        lines = told(self._rows)
        self._lines = {str(line.last_seq): line for line in lines}
        self.model.fill([TableRow(str(line.last_seq), self._cells(line)) for line in lines])
        self.more.setEnabled(more and self._rows[-1].seq > 1)
        if lines:
            self.lines.selectRow(0)
            self.say("")
        else:
            self.say(self.tr("Nothing was done by this person on this day."))

    def _cells(self, line: AuditLine) -> tuple[str, ...]:
        zone = self._now().tzinfo or UTC
        begins = datetime.fromtimestamp(line.from_ms / 1000, UTC).astimezone(zone)
        ends = datetime.fromtimestamp(line.to_ms / 1000, UTC).astimezone(zone)
        span = f"{begins:%H:%M}" if f"{begins:%H:%M}" == f"{ends:%H:%M}" else f"{begins:%H:%M}–{ends:%H:%M}"
        local = round(begins.replace(tzinfo=UTC).timestamp() * 1000)
        rows = str(line.last_seq) if line.first_seq == line.last_seq else f"{line.first_seq}–{line.last_seq}"
        return f"{day(local, 'UTC')}, {span}", line.actor, line.said, rows

    def _lay_out(self) -> Paper:
        """Put the lines that are shown on paper, and whose and of which day they are."""
        lines = [self.model.row(number).cells for number in range(self.model.rowCount())]
        who = self.tr("By {person}").format(person=self.person.currentText())
        when = self.day.text().strip() or self.tr("newest first")
        return self._printing.audit_trail(f"{who}, {when}", [(a, b, c, d) for a, b, c, d in lines])

    def verify(self) -> None:
        """Go through the whole trail, beside the window."""
        if not self.check.isEnabled():
            return
        self.check.setEnabled(False)
        self.say(self.tr("Every row is being verified; go on as you like."))

        def say(sentence: str) -> None:
            if isValid(self):
                self.check.setEnabled(True)
                self.say(sentence)

        self._audit.verify(say, say)

    def _open(self, key: str) -> None:
        if visit_id := self._lines[key].visit_id:
            self.review.emit(visit_id)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._asked += 1
        super().hideEvent(event)
