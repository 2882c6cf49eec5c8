"""What was last time with a client, beside the form for the next session."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.ports.record import RecordError
from companion.record.client import Client
from companion.report.last_time import last_time
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import button, label, row

if TYPE_CHECKING:
    from companion.record.visits import Visit


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
        try:
            visit = self._services.records.visits.latest(client.id) if client else None
            if visit is not None:
                told = last_time(visit, self._services.journal.entries(visit.id))
                self.said.setText("\n".join(told))
                self._visit = visit
        except RecordError as error:
            self.told.emit(str(error))
        if self._visit is not None and (before is None or before.id != self._visit.id):
            self._services.audit.viewed("session", self._visit.id)
        self.setVisible(self._visit is not None)
