"""All visits of a client on one line of time: preparation, medicine and integration, each leading on."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.i18n import tr
from companion.ports.record import RecordError, Records
from companion.record.client import Client
from companion.record.facts.typed_day import long_day
from companion.record.meetings.meeting import Meeting, VisitKind, new_meeting
from companion.record.meetings.preparation import Preparation, preparation_at
from companion.record.times import date_in
from companion.record.visits import Status, Visit
from companion.report.home.told import plan_named
from companion.report.meetings.after import next_contact_told
from companion.report.meetings.told import kind_told, shortly
from companion.report.scheduling.appointments import told_appointments
from companion.ui.components.page import Page, heading
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.local_now import Now, local_zone
from companion.ui.records.meetings.agreed import OpenAgreements
from companion.ui.records.session_list import MOST_OF_A_CLIENT
from companion.ui.theme import Look
from companion.ui.widgets import Flow, button, column, label, row

Dated = tuple[date, int, TableRow]
"""A line with what it is sorted by: the day, and on one day when it was opened or is planned for."""


class VisitsOfClient(QWidget):
    """The line, newest first; ``chosen`` gives the id of a visit, ``begun`` a meeting that is to be written.

    ``told`` is given one calm sentence where the record cannot be read.
    """

    chosen = Signal(str)
    begun = Signal(object)
    told = Signal(str)

    def __init__(self, look: Look, records: Records, now: Now, page: Page) -> None:
        super().__init__()
        self._records = records
        self._now = now
        self._client: Client | None = None
        self.preparation = Preparation()
        """The last preparation of the client who is shown."""
        self._last = ""
        self.saved = label("", "label")
        self.agreed = OpenAgreements(look, records, now, self.told.emit)
        self.next_contact = label("", "muted", wrap=True)
        self.prepared = button(self.tr("Preparation visit"), "Ctrl+P", "plain", height=36)
        self.integrated = button(self.tr("Integration visit"), "Ctrl+G", "plain", height=36)
        for made, keys, kind in (
            (self.prepared, "Ctrl+P", VisitKind.PREPARATION),
            (self.integrated, "Ctrl+G", VisitKind.INTEGRATION),
        ):
            made.clicked.connect(partial(self._begin, kind))
            page.key(keys, partial(self._begin, kind))
        self.model = TableModel((self.tr("Date"), self.tr("Visit"), ""), parent=self)
        self.table = TableView(look, self.model, self.tr("Visits of this client"), wide=2, wrap=True)
        self.table.setMinimumHeight(look.space(132))
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.table.chosen.connect(self.chosen)
        self.none_yet = label(self.tr("No visit yet."), "muted")
        head, ways = row([heading(self.tr("Visits"))], spacing=look.space(12)), Flow(trailing=True)
        for way in (self.saved, self.prepared, self.integrated):
            ways.addWidget(way)
        head.addLayout(ways, 1)
        lines = column(self, spacing=look.space(8))
        lines.addWidget(self.agreed)
        lines.addLayout(head)
        lines.addWidget(self.next_contact)
        lines.addWidget(self.none_yet, 0, Qt.AlignmentFlag.AlignTop)
        lines.addWidget(self.table, 1)
        self.table.hide()

    def show_client(self, client: Client) -> None:
        """Show the visits of a client."""
        self._client = client
        self.preparation = Preparation()
        rows, self._last, coming = list[TableRow](), "", ""
        try:
            meetings = self._records.meetings.of(client.id)
            visits = self._records.visits.listed(limit=MOST_OF_A_CLIENT, client_id=client.id)
            rows = rows_of_client(self._records, visits, meetings)
            self.preparation = preparation_at(meetings)
            self.agreed.show_open(meetings)
            if (last := next((each for each in visits if each.status is Status.CLOSED), None)) is not None:
                self._last = last.id
                coming = next_contact_told(last, visits, meetings, self._now())
        except RecordError as error:
            self.told.emit(str(error))
        self.next_contact.setText(coming)
        self.next_contact.setVisible(bool(coming))
        self.model.fill(rows)
        self.table.setVisible(bool(rows))
        self.none_yet.setVisible(not rows)

    def _begin(self, kind: VisitKind, _checked: object = None) -> None:
        if (client := self._client) is not None:
            about = self._last if kind is VisitKind.INTEGRATION else ""
            self.begun.emit(new_meeting(client, kind, local_zone(self._now()), about))


def rows_of_client(records: Records, visits: Sequence[Visit], meetings: Sequence[Meeting]) -> list[TableRow]:
    """Give the visits of one client in the order of their days, those to come and those cancelled as well.

    Under these it is told when and why they were planned, moved and cancelled.
    """
    dated = [*_sessions(records, visits), *_meetings(records, meetings)]
    return [row for *_, row in sorted(dated, key=lambda one: one[:2], reverse=True)]


def _sessions(records: Records, visits: Sequence[Visit]) -> Iterator[Dated]:
    for visit in visits:
        when = visit.opened_ms or visit.planned_ms
        gone = visit.status is Status.CANCELLED
        said = tr("Session {number}").format(number=visit.number)
        kind = kind_told(VisitKind.MEDICINE) if gone else said
        wanted = visit.plan.intention if visit.opened_ms else ""
        quoted = [f"“{wanted}”"] if wanted else []
        about = [plan_named(visit.plan), *quoted, *_steps(records, visit.id, visit.status)]
        day = date_in(when, visit.zone)
        cells = (long_day(day) if when else "", _with_status(kind, visit.status), "\n".join(about))
        yield day, when, TableRow(visit.id, cells)


def _meetings(records: Records, meetings: Sequence[Meeting]) -> Iterator[Dated]:
    for meeting in meetings:
        about = [shortly(meeting), *_steps(records, meeting.id, meeting.status)]
        kind = _with_status(kind_told(meeting.kind), meeting.status)
        cells = long_day(meeting.day()), kind, "\n".join(filter(None, about))
        yield meeting.day(), meeting.opened_ms or meeting.planned_ms, TableRow(meeting.id, cells)


def _steps(records: Records, visit_id: str, status: Status) -> list[str]:
    """Tell how a visit was planned, moved and cancelled, where it has not been held."""
    held = status not in (Status.PLANNED, Status.CANCELLED)
    return [] if held else list(told_appointments(records.appointments.of(visit_id)))


def _with_status(said: str, status: Status) -> str:
    match status:
        case Status.PLANNED:
            return tr("{visit}, planned").format(visit=said)
        case Status.CANCELLED:
            return tr("{visit}, cancelled").format(visit=said)
        case Status.LIVE:
            return tr("{visit}, not finished").format(visit=said)
        case Status.CLOSED | Status.DISCARDED:
            return said
