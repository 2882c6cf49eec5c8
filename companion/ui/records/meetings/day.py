"""When a visit without medicine is to be: planned for a day, moved and cancelled on its page."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from companion.ports.record import RecordError
from companion.record.meetings.meeting import Meeting
from companion.record.names import shown
from companion.record.scheduling.appointments import Appointment
from companion.record.visits import Status
from companion.report.scheduling.appointments import when_and_where
from companion.ui.components.appointment.day_card import DayCard
from companion.ui.components.page import Page
from companion.ui.local_now import Now
from companion.ui.services import Services
from companion.ui.widgets import button


class MeetingDay(QObject):
    """Has the card for the day, and the button that opens it; ``done`` says what was kept or cancelled."""

    done = Signal(str)

    def __init__(self, page: Page, services: Services, meeting: Meeting, now: Now) -> None:
        super().__init__(page)
        self._page = page
        self._services = services
        self._meeting = meeting
        self.card = DayCard(services, page.look, now)
        self.card.kept.connect(self._keep)
        self.card.cancelled.connect(self._cancel)
        self.card.hide()
        self.for_a_day = button(self.tr("Plan for a day"), "Ctrl+D", "plain")
        self.for_a_day.clicked.connect(self.open)
        page.buttons.addWidget(self.for_a_day)
        page.key("Ctrl+D", self.open)

    def place(self) -> None:
        """Show what is planned, once the card has its place."""
        self._show(self._step())

    def open(self) -> None:
        """Show the card, and go to the day; a visit that has been is planned no more."""
        if self.for_a_day.isHidden():
            return
        self.card.show()
        self.card.attend()

    def offer_no_more(self) -> None:
        """Offer no day any more once something is written: that was said at a visit, which is held."""
        if self.card.isHidden():
            self.for_a_day.hide()

    def _step(self) -> Appointment | None:
        """Give the appointment as it stands, while the visit is planned."""
        try:
            found = self._services.records.meetings.find(self._meeting.id)
            self._meeting = found or self._meeting
            if found is None or found.status is not Status.PLANNED:
                self.for_a_day.setVisible(found is None)
                return None
            return self._services.records.appointments.of(found.id)[-1]
        except RecordError:
            return None  # the page says what is wrong with the record

    def _show(self, step: Appointment | None) -> None:
        if step is not None:
            self.card.show_planned(step, self._meeting.client_code)
        self.card.setVisible(step is not None)

    def _keep(self, step: Appointment) -> None:
        meeting = self._meeting
        try:
            self._services.records.meetings.plan(meeting, replace(step, visit_id=meeting.id))
        except RecordError as error:
            self._page.say(self.tr("{problem} What you filled in is still here.").format(problem=error))
            return
        said = self.tr("{client} is planned for {when}.")
        self._show(self._step())
        self.done.emit(said.format(client=shown(meeting.client_code), when=when_and_where(step)))

    def _cancel(self, reason: str) -> None:
        try:
            self._services.records.appointments.cancel(self._meeting.id, reason)
        except RecordError as error:
            self._page.say(str(error))
            return
        said = self.tr("The visit of {client} is cancelled. It stands on the client's page, with the reason.")
        self._show(self._step())
        self.done.emit(said.format(client=shown(self._meeting.client_code)))
