"""The visit that Prepare makes of everything that is filled in there."""

from dataclasses import replace
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from companion.record.client import Client
from companion.record.typed.saved_form import SavedForm
from companion.record.visits import Visit
from companion.session.plan import Plan
from companion.session.protocol import Protocol
from companion.ui.components.new_client import new_client
from companion.ui.local_now import Now
from companion.ui.planning.appointment.day_plan import DayPlan
from companion.ui.planning.plan_form import PlanForm
from companion.ui.planning.route_course import RouteCourse
from companion.ui.services import Services


class VisitMaker:
    """Makes a visit of form, course and day; its id is settled before, and is that of a planned one."""

    def __init__(
        self, services: Services, form: PlanForm, course: RouteCourse, day: DayPlan, now: Now
    ) -> None:
        self._services = services
        self._form = form
        self._course = course
        self._day = day
        self._now = now
        self._code_told = False
        self.visit_id = uuid4().hex

    @property
    def protocol(self) -> Protocol | None:
        """The protocol that is chosen, with the points at which vitals are asked for."""
        protocol = self._form.chosen_protocol
        return protocol and self._form.points.planned(protocol)

    def question(self) -> tuple[str, QWidget] | None:
        """Ask for what has to be chosen first, or say what cannot be read, and in which field."""
        if questions := self._form.open_questions():
            return questions[0][1:]
        return self._form.unreadable() or self._course.unreadable()

    def visit(self) -> Visit:
        """Make it, once there is no question; a new client is put into the record."""
        return self._of(self._form.client.chosen or self._made_client())

    def sketch(self) -> Visit:
        """Give it as it would be made now, and keep to its id, since a paper tells its code."""
        self._code_told = True
        whom = self._form.client
        return self._of(whom.chosen or Client("", whom.code))

    def _made_client(self) -> Client:
        made = new_client(self._services, self._form.client.code, self._now)
        self._form.client.choose(made)
        return made

    def _of(self, client: Client) -> Visit:
        plan = self._plan()
        last = self._services.records.visits.latest(client.id) if client.id else None
        number = last.number + 1 if last is not None else 1
        planned = self._day.planned
        if planned is not None and planned.visit.client_id == client.id:
            return replace(planned.visit, plan=plan, number=number)
        planned_ms = round(self._now().timestamp() * 1000)
        return Visit(self.visit_id, client.id, client.code, plan, number=number, planned_ms=planned_ms)

    def _plan(self) -> Plan:
        course, protocol = self._course, self.protocol
        if protocol is None:
            raise ValueError("there is a question to be answered first")
        return replace(
            self._form.plan(protocol, course.music.chosen(), course.ready.checks.stand()),
            further=course.further.plans(),
            stops=course.stops,
            answered=course.before.answers(self._services.access.initials),
            home=course.home.home(),
        )

    # -- what stands in a half-filled form --------------------------------------------------------

    def filled(self, form: SavedForm) -> SavedForm:
        """Put the id into a form, where somebody has a paper with the code of it."""
        return replace(form, made_id=self.visit_id) if self._code_told else form

    def fill(self, form: SavedForm) -> None:
        """Keep to the id that stood in a form."""
        if form.made_id:
            self.visit_id, self._code_told = form.made_id, True
