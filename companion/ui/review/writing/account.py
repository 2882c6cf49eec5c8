"""What there is to write about: a short account of the session, and what is still open after it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from companion.ports.record import RecordError
from companion.record.due_forms import written
from companion.report.drafting.account import account
from companion.report.session_report import SessionReport
from companion.ui.components.appointment.next_contact import next_contact
from companion.ui.local_now import Now
from companion.ui.services import Services
from companion.ui.widgets import label, set_role


class SessionAccount(QLabel):
    """A line about the session; ``still_open`` is a line of its own, to be put where there is room."""

    def __init__(self, services: Services, visit_id: str, now: Now) -> None:
        super().__init__()
        self._services = services
        self._visit_id = visit_id
        self._now = now
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        set_role(self, "muted")
        self.still_open = label("", "muted", wrap=True)

    def tell(self, report: SessionReport, *, signed: bool) -> None:
        """Tell of a session; what is open is looked up anew."""
        self.setText(account(report))
        things = "; ".join(self._open(report, signed=signed))
        self.still_open.setText(self.tr("Still open: {things}").format(things=things) if things else "")
        self.still_open.setVisible(bool(things))

    def _open(self, report: SessionReport, *, signed: bool) -> Iterator[str]:
        if not signed:
            yield self.tr("the note is not signed")
        try:
            forms = self._services.forms.of(self._visit_id)
            visit = self._services.records.visits.find(self._visit_id)
            contact = next_contact(self._services, visit, report.state, self._now) if visit else ""
        except RecordError:
            return  # the page says what is wrong with the record
        for form in forms:
            if not form.sent_ms:
                yield self.tr("{form}, by {day}").format(form=form.name, day=written(form.due))
        if contact:
            yield contact
