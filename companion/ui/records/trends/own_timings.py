"""The practice's own timings: what was observed over all sessions, beside the windows that are cited."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal

from companion.ports.record import RecordError
from companion.report.trends.own_timings import (
    SHARED_CLIENTS,
    SHARED_SESSIONS,
    ProtocolTimings,
    to_share,
    what_it_is,
)
from companion.ui.components.page import Page
from companion.ui.components.papers.table_ways import TableWays
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.guarded import guarded
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import label


class OwnTimingsScreen(Page):
    """Reads the sessions anew each time; what leaves has no dates and no codes."""

    back = Signal()

    def __init__(self, services: Services, look: Look) -> None:
        super().__init__(look, self.tr("Own timings"), what_it_is())
        self._services = services
        self._timings: Sequence[ProtocolTimings] = ()
        self.lead_back(self.back.emit)
        self.waiting = label(self.tr("One moment…"), "muted")
        self.none = label(self.tr("No session with an administration is over yet."), "lead", wrap=True)
        heads = (self.tr("Landmark"), self.tr("Sessions"), self.tr("Minutes"), self.tr("Cited window"))
        self.model = TableModel(heads, parent=self)
        self.table = TableView(look, self.model, self.tr("Own timings"), wide=3, wrap=True)
        self.table.setMinimumHeight(look.space(320))
        said = self.tr(
            "To hand it on: only what was observed in {sessions} sessions of {clients} clients or more, in "
            "whole minutes, without dates and codes."
        )
        self.about = label(said.format(sessions=SHARED_SESSIONS, clients=SHARED_CLIENTS), "muted", wrap=True)
        save = services.measures.write
        self.ways = TableWays(look, "own-timings.csv", lambda: to_share(self._timings), save)
        self.ways.told.connect(self.say)
        self.key("Ctrl+C", self.ways.copy.click)
        self.key("Ctrl+S", self.ways.csv.click)
        for part in (self.waiting, self.none, self.table, self.about, self.ways):
            self.body.addWidget(part, 1 if part is self.table else 0)
        self.none.hide()
        self.table.hide()
        self.ways.offer(anything=False)
        self.begin_at(self)
        self._read()

    def _read(self) -> None:
        try:
            self._services.measures.own_timings(guarded(self, self._show), guarded(self, self._failed))
        except RecordError as error:
            self._failed(str(error))

    def _failed(self, problem: str) -> None:
        self.waiting.hide()
        self.say(problem)

    def _show(self, timings: Sequence[ProtocolTimings]) -> None:
        self._timings = timings
        self.waiting.hide()
        self.none.setVisible(not timings)
        self.table.setVisible(bool(timings))
        self.model.fill([row for each in timings for row in _rows(each)])
        self.table.setFocus()
        self.ways.offer(anything=bool(to_share(timings)))


def _rows(timings: ProtocolTimings) -> Iterator[TableRow]:
    """Give a protocol a row with its name, and one for each landmark under it."""
    count = str(timings.sessions)
    yield TableRow(timings.protocol_id, (timings.name, count, "", ""))
    for landmark in timings.landmarks:
        cited = f"{landmark.usual}; {landmark.source}"
        cells = (landmark.name, str(len(landmark.minutes)), landmark.told, cited)
        yield TableRow(f"{timings.protocol_id} {landmark.name}", cells)
