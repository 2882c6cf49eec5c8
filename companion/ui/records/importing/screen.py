"""A list of clients is chosen, looked through, brought in, and taken back where that was a mistake."""

from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.ports.record import RecordError
from companion.record.client import CODE_LENGTH, Client
from companion.record.facts.client_facts import NewClient
from companion.record.importing.client_list import ClientList, ClientListError, read_file
from companion.record.importing.columns import lacks_code, matched, said_twice
from companion.record.importing.planned import DayOrder, PlannedClient, plan_import
from companion.record.names import shown
from companion.report.client.known_facts import label_of
from companion.ui.components.page import Page, field
from companion.ui.components.papers.dialogs import ask_file, documents
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.guarded import guarded
from companion.ui.local_now import Now, local_now
from companion.ui.records.importing.columns_table import ColumnsTable
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import button, in_tab_order, label, row
from companion.ui.widgets.choice import Choice

AT_ONCE = 100
"""So many are added in one go; between two, whatever else has to be written comes in."""


class ImportScreen(Page):
    """What would come of the list is shown before anything is kept; nothing that is there is replaced."""

    back = Signal()

    def __init__(self, services: Services, look: Look, now: Now = local_now) -> None:
        about = self.tr("A CSV file, as other programs save one. What is there already is never changed.")
        super().__init__(look, self.tr("Clients from a list"), about, head_stays=True)
        self._services = services
        self._now = now
        self._told: ClientList | None = None
        self._path = Path()
        self._planned: list[PlannedClient] = []
        self._added: list[str] = []
        self._failed = ""
        self.choose = button(self.tr("Choose the file…"), "Ctrl+O", "plain")
        self.bring_in = button(self.tr("Bring them in"), "Ctrl+↵", "primary")
        self.undo = button(self.tr("Take the list back"), "Ctrl+Z", "plain")
        for made, go in (
            (self.choose, self._ask),
            (self.bring_in, self._begin),
            (self.undo, self._take_back),
        ):
            made.clicked.connect(go)
            self.buttons.addWidget(made)
        self.key("Ctrl+O", self._ask)
        self.key("Ctrl+Return", self._begin)
        self.key("Ctrl+Enter", self._begin)
        self.key("Ctrl+Z", self._take_back)
        self.leave = self.lead_back(self.back.emit)
        self._lay_out()
        self._show()
        self.begin_at(self.choose)

    def _lay_out(self) -> None:
        self.how = label("", "muted", wrap=True)
        self.columns = ColumnsTable(self.look)
        self.columns.changed.connect(self._plan)
        self.order = Choice(self.tr("Days of figures alone"))
        for order, said in (
            (DayOrder.AS_WRITTEN, self.tr("keep them as they are written")),
            (DayOrder.DAY_FIRST, self.tr("the day comes first")),
            (DayOrder.MONTH_FIRST, self.tr("the month comes first")),
        ):
            self.order.addItem(said, order)
        self.order.activated.connect(self._plan)
        self.asked = label("", wrap=True)
        self.summary = label("", "lead", wrap=True)
        heads = (self.tr("Row"), self.tr("Code"), self.tr("What would come of it"))
        self.model = TableModel(heads, parent=self)
        self.table = TableView(self.look, self.model, self.tr("Rows of the list"), wide=2)
        self.table.setMinimumHeight(self.look.space(220))
        for part in (self.how, self.columns, self.asked):
            self.body.addWidget(part)
        self.order_row = QWidget()
        line = row(spacing=0)
        line.addLayout(field(self.order.accessibleName(), self.order), 1)
        line.addStretch(2)
        self.order_row.setLayout(line)
        self.body.addWidget(self.order_row)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.table, 1)

    # -- the file ---------------------------------------------------------------------------------

    def _ask(self) -> None:
        if self._is_busy():
            return
        kinds = self.tr("Lists (*.csv *.tsv *.txt);;All files (*)")
        self.dialog = ask_file(self, self.tr("A list of clients"), documents(), kinds, self.read)

    def read(self, path: Path) -> None:
        """Read a file, and show what would come of it."""
        try:
            told = read_file(path)
        except ClientListError as error:
            self.say(str(error))
        else:
            self.show_list(path, told)

    def show_list(self, path: Path, told: ClientList) -> None:
        """Show a list as it was read."""
        self._told, self._path, self._added, self._failed = told, path, [], ""
        self.columns.show_list(told, matched(told.heads))
        in_tab_order([self.leave, *self.columns.choices, self.order, self.table])
        separator = self.tr("tabs") if told.separator == "\t" else told.separator
        said = self.tr("{file}: %n rows, parted by {separator}, read as {encoding}.", "", len(told.rows))
        self.how.setText(said.format(file=path.name, separator=separator, encoding=told.encoding))
        self.say("")
        self._plan()

    def _plan(self) -> None:
        """Look through the rows as the columns and the days are said to be."""
        if self._told is None or self._added:
            return
        try:
            codes = self._services.records.clients.codes()
        except RecordError as error:
            self.say(str(error))
            return
        self._planned = plan_import(self._told, self.columns.meanings(), codes, self.order.currentData())
        self._show()

    # -- what is shown ----------------------------------------------------------------------------

    def _new(self) -> list[PlannedClient]:
        return [] if self._unclear() else [row for row in self._planned if not row.refused]

    def _unclear(self) -> str:
        """Ask what has to be said of the columns before anybody can be added, or nothing."""
        meanings = self.columns.meanings() if self._told is not None else []
        if twice := said_twice(meanings):
            said = self.tr(
                "Two columns are said to be “{what}”, and only one could be kept: say which it is."
            )
            return said.format(what=self.columns.words_of(twice))
        if self._told is not None and lacks_code(meanings):
            return self.tr("Which column holds the code? Choose it above; without one nobody can be added.")
        return ""

    def _show(self) -> None:
        there = self._told is not None
        for part in (self.how, self.columns, self.summary, self.table):
            part.setVisible(there)
        odd = next((row.asked for row in self._planned if row.asked), "")
        asks = there and bool(odd or self.order.currentData() is not DayOrder.AS_WRITTEN)
        self.order_row.setVisible(asks)
        self.asked.setText(self.tr("“{day}” may be two days. Say which comes first.").format(day=odd))
        self.asked.setVisible(bool(odd))
        self.model.fill([TableRow(str(each.row), self._cells(each)) for each in self._planned])
        self.summary.setText(self._sum())
        self._enable()

    def _cells(self, planned: PlannedClient) -> tuple[str, str, str]:
        facts = ", ".join(label_of(name) for name in planned.values)
        new = self.tr("new, with {facts}").format(facts=facts) if facts else self.tr("new")
        code = planned.code if len(planned.code) <= CODE_LENGTH else f"{planned.code[:CODE_LENGTH]}…"
        return str(planned.row), shown(code), planned.refused or new

    def _sum(self) -> str:
        if said := self._unclear():
            return said
        new, left = len(self._new()), len(self._planned) - len(self._new())
        said = self.tr("%n new clients", "", new)
        left_out = self.tr("%n rows are left out", "", left)
        return f"{said}; {left_out}." if left else f"{said}."

    def _is_busy(self) -> bool:
        return bool(self._added) and not self.undo.isEnabled()

    def _enable(self) -> None:
        self.bring_in.setEnabled(bool(self._new()) and not self._added)
        self.undo.setVisible(bool(self._added))

    # -- bringing in ------------------------------------------------------------------------------

    def _begin(self) -> None:
        if not self.bring_in.isEnabled():
            return
        now_ms = round(self._now().timestamp() * 1000)
        new = [NewClient(Client(uuid4().hex, row.code, created_ms=now_ms), row.values) for row in self._new()]
        self.bring_in.setEnabled(False)
        self.choose.setEnabled(False)
        self.undo.setEnabled(False)
        self._add(new, 0)

    def _add(self, new: list[NewClient], at: int) -> None:
        """Add the next ones beside the window, and say how far it is."""
        part = new[at : at + AT_ONCE]
        if not part:
            self._done()
            return
        self.say(self.tr("{done} of {all} are in; go on as you like here.").format(done=at, all=len(new)))
        records = self._services.records

        def then() -> None:
            self._added += [one.client.id for one in part]
            self._add(new, at + AT_ONCE)

        self._services.write_queue.soon(
            lambda: records.clients.add_all(part), guarded(self, then), guarded(self, self._stop)
        )

    def _stop(self, problem: str) -> None:
        self._failed = problem
        self._done()

    def _done(self) -> None:
        self.choose.setEnabled(True)
        self.undo.setEnabled(True)
        self._enable()
        said = self.tr("%n clients were added.", "", len(self._added))
        clear = self.tr(
            "The file still lies there in clear: {path}. Delete it, and empty the bin, once you no longer "
            "need it."
        )
        parts = (self._failed, said, clear.format(path=self._path))
        self.say(" ".join(filter(None, parts)))

    def _take_back(self) -> None:
        """Erase those who were just added; whoever has had a visit since stays."""
        if not self._added or not self.undo.isEnabled():
            return
        self.undo.setEnabled(False)
        self.say(self.tr("The list is being taken back; this takes some seconds."))
        added = list(self._added)
        self._services.erasure.take_back(added, guarded(self, self._gone), guarded(self, self._still_there))

    def _gone(self, gone: int) -> None:
        kept = len(self._added) - gone
        self._added = []
        self.undo.setEnabled(True)
        self._plan()
        said = self.tr("%n clients of the list are gone again.", "", gone)
        stayed = self.tr("%n have had a visit and stay.", "", kept) if kept else ""
        self.say(" ".join(filter(None, (said, stayed))))

    def _still_there(self, problem: str) -> None:
        self.undo.setEnabled(True)
        self.say(problem)
