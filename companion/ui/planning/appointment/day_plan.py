"""A plan that is kept for a day instead of being begun: filled in, moved and cancelled in Prepare."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from companion.ports.record import RecordError
from companion.record.names import shown
from companion.record.scheduling.appointments import Appointment, PlannedVisit
from companion.record.typed.saved_form import SavedForm
from companion.record.visits import Visit
from companion.report.scheduling.appointments import when_and_where
from companion.ui.components.appointment.day_card import DayCard
from companion.ui.components.page import Page
from companion.ui.local_now import Now
from companion.ui.services import Services


class DayPlan(QObject):
    """Has the card for the day; ``done`` gives one sentence about what was kept or cancelled."""

    done = Signal(str)

    def __init__(self, page: Page, services: Services, now: Now, made: Callable[[], Visit | None]) -> None:
        """``made`` gives the visit as it is filled in, or none where something has to be chosen first."""
        super().__init__(page)
        self._page = page
        self._services = services
        self._made = made
        self.planned: PlannedVisit | None = None
        self.card = DayCard(services, page.look, now)
        self.card.kept.connect(self._keep)
        self.card.cancelled.connect(self._cancel)
        self.card.hide()

    def open(self) -> None:
        """Show the card, and go to the day."""
        self.card.show()
        self.card.attend()
        self._page.bring_into_view(self.card)

    def show_planned(self, planned: PlannedVisit) -> None:
        """Show for when a visit is planned."""
        self.planned = planned
        self.card.show_planned(planned.appointment, planned.visit.client_code)
        self.card.show()

    def filled(self, form: SavedForm) -> SavedForm:
        """Add to a form what stands in the card."""
        if self.card.isHidden():
            return form
        day, room, reason = self.card.typed()
        visit_id = self.planned.visit.id if self.planned else ""
        return replace(form, visit_id=visit_id, day=day, room=room, reason=reason)

    def fill(self, form: SavedForm) -> None:
        """Put back what stood in the card, and for which visit; one that is planned no more is a new one."""
        try:
            planned = self._services.records.appointments.find(form.visit_id) if form.visit_id else None
        except RecordError as error:
            self._page.notice.say(str(error))
            planned = None
        if planned is not None:
            self.show_planned(planned)
        if form.day or form.room or form.reason:
            self.card.take_typed(form.day, form.room, form.reason)
            self.card.show()

    def _keep(self, step: Appointment) -> None:
        visit = self._made()
        if visit is None:
            return
        kept = replace(visit, plan=replace(visit.plan, amount="", checks=(), answered=()))
        try:
            self._services.records.appointments.plan(kept, replace(step, visit_id=visit.id))
        except RecordError as error:
            self._page.notice.say(
                self.tr("{problem} What you filled in is still here.").format(problem=error)
            )
            return
        said = self.tr("{client} is planned for {when}.").format(
            client=shown(visit.client_code), when=when_and_where(step)
        )
        if visit.plan.amount:
            said = self.tr("{said} The amount is not kept: it is entered on the day.").format(said=said)
        self.done.emit(said)

    def _cancel(self, reason: str) -> None:
        if self.planned is None:
            return
        visit = self.planned.visit
        try:
            self._services.records.appointments.cancel(visit.id, reason)
        except RecordError as error:
            self._page.notice.say(str(error))
            return
        said = self.tr("The visit of {client} is cancelled. It stays on the client's page, with the reason.")
        self.done.emit(said.format(client=shown(visit.client_code)))
