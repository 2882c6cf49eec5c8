"""What was last time with a client, beside the form for the next session."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.ports.record import RecordError
from companion.record.client import Client
from companion.report.last_time import last_time
from companion.ui.services import Services
from companion.ui.widgets import button, column, label

if TYPE_CHECKING:
    from companion.record.visits import Visit


class LastTime(QWidget):
    """Dated facts, and a button that takes route, music and vitals over; nothing of it is filled in unasked.

    An amount is only told: no field is ever filled with it. ``wanted`` gives the visit that is to be
    followed; ``told`` a sentence where the record cannot be read.
    """

    wanted = Signal(object)
    told = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._visit: Visit | None = None
        self.setAccessibleName(self.tr("Last time"))
        self.said = label("", "muted", wrap=True)
        self.take = button(self.tr("As last time"), "Ctrl+R", "plain", height=36)
        column(self).addWidget(self.said)
        self.take.clicked.connect(self.follow)
        for part in (self, self.take):
            part.hide()

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
        for part in (self, self.take):
            part.setVisible(self._visit is not None)
