"""What was last time with a client: by which route, what was entered as given, and what was observed."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.names import shown
from companion.record.times import day
from companion.record.visits import Visit
from companion.report.session_report import SessionReport
from companion.session.journal import Administered, Entry
from companion.session.protocol import AMOUNT
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import button, label, row


class LastTime(QWidget):
    """Dated facts, and a button that takes route, music and vitals over; nothing of it is filled in unasked.

    An amount is only told: no field is ever filled with it. ``wanted`` gives the visit that is to be
    followed; ``told`` a sentence where the record cannot be read.
    """

    wanted = Signal(object)
    told = Signal(str)

    def __init__(self, services: Services, look: Look) -> None:
        super().__init__()
        self._services = services
        self._visit: Visit | None = None
        self.setAccessibleName(self.tr("Last time"))
        self.said = label("", "muted", wrap=True)
        self.take = button(self.tr("As last time"), "Ctrl+R", "plain", height=36)
        line = row([self.said], spacing=look.space(12))
        line.setStretch(0, 1)
        line.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        self.take.clicked.connect(self.follow)
        self.hide()

    def follow(self) -> None:
        """Ask for all to be as it was in that session."""
        if self._visit is not None:
            self.wanted.emit(self._visit)

    def show_client(self, client: Client | None) -> None:
        """Show the last session of a client; nothing where there was none."""
        before, self._visit = self._visit, None
        entries: list[Entry] = []
        try:
            self._visit = self._services.records.visits.latest(client.id) if client else None
            entries = self._services.journal.entries(self._visit.id) if self._visit else []
        except RecordError as error:
            self._visit = None
            self.told.emit(str(error))
        if self._visit is not None:
            self.said.setText("\n".join(last_time(self._visit, entries)))
            if before is None or before.id != self._visit.id:
                self._services.audit.viewed("session", self._visit.id)
        self.setVisible(self._visit is not None)


def last_time(visit: Visit, entries: Sequence[Entry]) -> Iterator[str]:
    """Tell of a session that was, in a line each: what it was, what was given, and what was observed."""
    report = SessionReport(visit.plan, entries, visit.zone)
    when = day(visit.opened_ms, visit.zone)
    yield tr("Last time: {protocol}").format(protocol=visit.plan.protocol.name)
    yield (
        tr("{day}: {amounts}, as entered").format(day=when, amounts=_amounts(report))
        if (report.state.given)
        else tr("{day}: nothing was entered as given").format(day=when)
    )
    observed = [f"{row.name} {row.observed}" for row in report.landmarks() if row.observed]
    if observed:
        yield tr("Observed: {landmarks}").format(landmarks=", ".join(observed))
    else:
        yield tr("No landmark was entered.")


def _amounts(report: SessionReport) -> str:
    facts = [entry.fact for entry in report.state.given]
    amounts = [fact.details.get(AMOUNT, "") for fact in facts if isinstance(fact, Administered)]
    return "; ".join(shown(amount.strip()) or tr("no amount written down") for amount in amounts)
