"""One client over time: the rows, what was observed in each session, and the table of the same numbers."""

from functools import partial

from PySide6.QtCore import Signal

from companion.files.destinations import file_name
from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.names import shown
from companion.report.trends.trends import Trends, trend_heads
from companion.ui.components.page import Page, heading
from companion.ui.components.papers.table_ways import TableWays
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.guarded import guarded
from companion.ui.records.trends.chart import TrendsChart
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import column, label, row


class TrendsScreen(Page):
    """Shows what was entered and nothing that is made of it: no mean, no change, no judgement."""

    back = Signal(str)

    def __init__(self, services: Services, look: Look, client: Client) -> None:
        about = self.tr("Over time, as it was entered. ▼ is a session, ○ a visit without medicine.")
        super().__init__(look, f"{shown(client.code)} · {self.tr('Trends')}", about)
        self._services = services
        self._client = client
        self._trends = Trends()
        self.lead_back(lambda: self.back.emit(client.id))
        self.chart = TrendsChart(look)
        self.point = label("", "body", wrap=True)
        self.point.setMinimumHeight(look.space(44))
        self.chart.chosen.connect(self.point.setText)
        self.none = label(self.tr("Nothing was measured yet."), "lead", wrap=True)
        self.waiting = label(self.tr("One moment…"), "muted")
        for part in (self.waiting, self.none, self.chart, self.point):
            self.body.addWidget(part)
            part.hide()
        self.waiting.show()
        self._put_sessions()
        self._put_table()
        self.body.addStretch(1)
        self.begin_at(self)
        self._read()

    def _put_sessions(self) -> None:
        heads = (self.tr("Session"), self.tr("Landmark"), self.tr("Observed"), self.tr("Cited window"))
        self.sessions_model = TableModel(heads, parent=self)
        name = self.tr("Observed in each session, beside the windows that are cited")
        self.sessions_head = heading(name)
        self.sessions = TableView(self.look, self.sessions_model, name, wide=3, wrap=True)
        self.sessions.setMinimumHeight(self.look.space(220))
        self.body.addWidget(self.sessions_head)
        self.body.addWidget(self.sessions)

    def _put_table(self) -> None:
        name = self.tr("All numbers")
        self.table_head = heading(name)
        self.model = TableModel(trend_heads(), parent=self)
        self.table = TableView(self.look, self.model, name, wide=3, wrap=True)
        self.table.setMinimumHeight(self.look.space(260))
        file = f"{file_name(self._client.code, self._client.id)}-trends.csv"
        save = partial(self._services.measures.write, client_id=self._client.id)
        self.ways = TableWays(self.look, file, lambda: [trend_heads(), *self._trends.table], save)
        self.ways.told.connect(self.say)
        self.key("Ctrl+C", self.ways.copy.click)
        self.key("Ctrl+S", self.ways.csv.click)
        line = row([self.table_head], spacing=self.look.space(16))
        line.addStretch(1)
        line.addWidget(self.ways)
        lines = column(spacing=self.look.space(8))
        lines.addLayout(line)
        lines.addWidget(self.table)
        self.body.addLayout(lines)

    # -- reading ----------------------------------------------------------------------------------

    def _read(self) -> None:
        try:
            self._services.measures.trends(
                self._client, guarded(self, self._show), guarded(self, self._failed)
            )
        except RecordError as error:
            self._failed(str(error))

    def _failed(self, problem: str) -> None:
        self._show(Trends())
        self.none.hide()
        self.say(problem)

    def _show(self, trends: Trends) -> None:
        self._trends = trends
        self.waiting.hide()
        self.chart.show_trends(trends)
        table = trends.table
        self.model.fill([TableRow(str(number), cells) for number, cells in enumerate(table)])
        told = [
            TableRow(f"{number} {at}", (times.day if not at else "", point.what, point.value, point.beside))
            for number, times in enumerate(reversed(trends.observed))
            for at, point in enumerate(times.landmarks)
        ]
        self.sessions_model.fill(told)
        for part, there in (
            *((part, bool(trends.rows)) for part in (self.chart, self.point)),
            *((part, bool(told)) for part in (self.sessions_head, self.sessions)),
            *((part, bool(table)) for part in (self.table_head, self.table, self.ways)),
            (self.none, not table),
        ):
            part.setVisible(there)
        if trends.rows:
            self.begin_at(self.chart)
            self.chart.setFocus()
