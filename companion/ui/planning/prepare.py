"""Prepare: for whom, by which route, with what music; what was last time, what is open; then Begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from companion.override import override
from companion.ports.record import RecordError
from companion.record.names import shown
from companion.record.scheduling.appointments import PlannedVisit
from companion.record.times import day
from companion.record.typed.saved_form import SavedForm
from companion.record.visits import Visit
from companion.ui.components.page import Page
from companion.ui.components.papers.helper_paper import HelperPaper
from companion.ui.components.papers.home_page_file import Evening, HomePageFile
from companion.ui.local_now import Now, local_now
from companion.ui.planning.appointment.day_plan import DayPlan
from companion.ui.planning.made_visit import VisitMaker
from companion.ui.planning.plan_form import PlanForm
from companion.ui.planning.route_course import RouteCourse
from companion.ui.planning.saved_form import FormKeeper, SavedFormOffer
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import button, column, in_tab_order, label

THREE = 1200
"""The width from which form, music and pre-flight stand beside one another, in pixels at 100 % text."""

NAMED = 4
"""So many open things are named beside Begin; more are counted there, and named in the pre-flight."""


class PrepareScreen(Page):
    """Everything that is decided before a session, on one page: the form, and what follows from it."""

    back = Signal()
    begin = Signal(object)
    kept = Signal(str)

    def __init__(
        self,
        services: Services,
        look: Look,
        client_id: str = "",
        now: Now = local_now,
        planned: PlannedVisit | None = None,
    ) -> None:
        super().__init__(look, self.tr("Prepare"), width=1360, head_stays=True)
        self._services = services
        self._now = now
        self.offer: SavedFormOffer | None = None
        self._put_buttons()
        if not services.protocols():
            self._no_protocol()
            return
        self.form = PlanForm(services, look)
        self.course = RouteCourse(services, look, now)
        self.day = DayPlan(self, services, now, self._made)
        self.making = VisitMaker(services, self.form, self.course, self.day, now)
        self.home_page = HomePageFile(services, look, self.notice.say, self._evening)
        self.helper = HelperPaper(services, look, self._sketched)
        self.helper.told.connect(self._tell_paper)
        self._lay_out()
        self._connect()
        self._say_unfinished()
        self.form.client.open(client_id)
        self.begin_at(self.form.client.line)
        self._show_protocol()
        if planned is not None:
            self._take_plan(planned)
        self._keep_form()
        self._offer_half_filled()
        self.course.ready.open()

    def _put_buttons(self) -> None:
        self.start = button(self.tr("Begin"), "Ctrl+↵", "primary")
        self.start.clicked.connect(self._begin)
        self.key("Ctrl+Return", self._begin)
        self.key("Ctrl+Enter", self._begin)
        self.missing = label("", "muted")
        self.for_a_day = button(self.tr("Plan for a day"), "Ctrl+D", "plain")
        self.buttons.addWidget(self.missing)
        self.lead_back(self.back.emit)
        self.buttons.addWidget(self.for_a_day)
        self.buttons.addWidget(self.start)

    def _no_protocol(self) -> None:
        said = self.tr(
            "No protocol could be read, so there is nothing to plan from. The notices on Today say why."
        )
        self.body.addWidget(label(said, "lead", wrap=True))
        self.body.addStretch(1)
        self.start.setEnabled(False)
        self.for_a_day.hide()

    def _lay_out(self) -> None:
        """Put the form at the left, and what follows from it at the right."""
        course = self.course
        course.home.put_papers(
            [self.helper, self.home_page.about, self.home_page, course.file],
            [*self.helper.in_order, self.home_page.pressed, *course.file.in_order],
        )
        self.body.addWidget(self.day.card)
        right = column(spacing=self.look.space(16))
        right.addWidget(course.ribbon)
        right.addLayout(self.pair(course.music_card, course.start_tabs, shares=(2, 3), least=THREE))
        right.addStretch(1)
        self.side_by_side(self.form.fields, right, shares=(1, 2))

    def _connect(self) -> None:
        form = self.form
        form.client.told.connect(self.notice.say)
        for changed in (form.protocol.currentIndexChanged, form.version.changed):
            changed.connect(self._show_protocol)
        form.points.kept.connect(lambda points: self.notice.say(form.keep_points(points)))
        form.points.changed.connect(lambda: self.course.show_asked(self.making.protocol))
        for chosen in (form.client.changed, form.protocol.currentIndexChanged):
            chosen.connect(self._tell_missing)
        form.client.changed.connect(lambda: form.last.show_client(form.client.chosen))
        form.client.changed.connect(self._show_known)
        form.last.told.connect(self.notice.say)
        form.last.wanted.connect(self._follow)
        self.course.ready.changed.connect(self._tell_open)
        self.course.before.changed.connect(self._tell_open)
        self.course.card.clicked.connect(self._print_card)
        self.key("Ctrl+R", form.last.follow)
        self.key("Ctrl+N", form.client.make_new)
        self.key("Ctrl+J", form.version.turn)
        self.key("Ctrl+U", self.course.ready.turn_sound)
        self.for_a_day.clicked.connect(self.day.open)
        self.key("Ctrl+D", self.day.open)
        self.day.done.connect(self._planned_for_a_day)

    def _say_unfinished(self) -> None:
        """Say at once that this session cannot begin while another one is unfinished."""
        try:
            others = self._services.records.visits.unfinished()
        except RecordError:
            return  # the list of clients says what is wrong with the record
        if others:
            said = self.tr(
                "The session of {client} is not finished; Today offers to resume it. You can look ahead "
                "here, and begin once that one has ended."
            )
            whose = said.format(client=shown(others[0].client_code))
            self.body.insertWidget(0, label(whose, "lead", wrap=True))
            self.start.setEnabled(False)

    def _print_card(self) -> None:
        """Write the emergency card for this session as a PDF, with what is known of the client."""
        if (protocol := self.form.chosen_protocol) is not None:
            whom = self.form.client
            self.notice.say(self.course.card_on_paper(protocol, whom.code, whom.facts()))

    def _show_known(self) -> None:
        """Say of the client who is chosen, or is new, what is on file."""
        whom = self.form.client
        known = whom.facts() if whom.chosen or (whom.is_new and whom.code) else None
        self.course.show_client(known, whom.prepared())

    # -- what follows from what is chosen ---------------------------------------------------------

    def _show_protocol(self) -> None:
        self.form.show_protocol()
        self.course.show_protocol(self.form.chosen_protocol, self.making.protocol)
        in_tab_order([self.form.intention, *self.course.in_order])

    def _follow(self, visit: Visit) -> None:
        """Take route, points of vitals and music over from another session, and say what could not be."""
        left = self.form.follow(visit) + self.course.follow_music(visit.plan)
        when = day(visit.opened_ms, visit.zone)
        said = self.tr("As on {day}: route, vitals and music. The amount is yours to enter.")
        self.notice.say(" ".join([said.format(day=when), *left]) if self.form.chosen_protocol else left[0])

    def _take_plan(self, planned: PlannedVisit) -> None:
        """Fill in what was planned for a day; the amount is left to who enters it on the day."""
        left = self.form.take_plan(planned.visit) + self.course.take_plan(planned.visit.plan)
        self.day.show_planned(planned)
        self.notice.say(" ".join(left))

    def _planned_for_a_day(self, said: str) -> None:
        self._let_go(self.day.planned.visit.id if self.day.planned else self.making.visit_id)
        self.kept.emit(said)

    # -- beginning --------------------------------------------------------------------------------

    def _tell_missing(self) -> None:
        self.notice.say("")  # what was asked has an answer now
        self._tell_open()

    def _tell_open(self) -> None:
        """Say beside Begin what has to be chosen first, or else what is open and keeps nobody."""
        said = ""
        if names := [name for name, _, _ in self.form.open_questions()]:
            said = self.tr("Still to choose: {names}").format(names=", ".join(names))
        elif names := self.course.open_points():
            said = self.tr("Open: {names}").format(names=", ".join(names))
            if len(names) > NAMED:
                said = self.tr("{count} things are open").format(count=len(names))
        self.missing.setText(said)

    def _begin(self) -> None:
        if self.start.isEnabled() and (visit := self._made()) is not None:
            self._let_go(visit.id)
            self.begin.emit(visit)

    def _let_go(self, visit_id: str) -> None:
        """Let sounds and the kept form go, once this visit is in the record."""
        self.course.audition.stop()
        self.course.ready.end_sound()
        self._keeper.begins(visit_id)

    def _made(self) -> Visit | None:
        """Make the visit that is filled in, or say what has to be chosen first."""
        if (asked := self.making.question()) is not None:
            self._refuse(*asked)
            return None
        try:
            return self.making.visit()
        except RecordError as error:
            self.say(str(error))
            return None

    def _evening(self) -> Evening | None:
        """Give the evening at home as it is filled in, or say what has to be chosen first."""
        if (asked := self.making.question()) is not None:
            self._refuse(*asked)
            return None
        planned = self.day.planned
        visit = self.making.sketch()
        self._keeper.touch()  # the code of the evening has been told, and stays with the form
        return visit, planned.appointment if planned else None

    def _sketched(self) -> Visit | None:
        evening = self._evening()
        return evening[0] if evening else None

    def _tell_paper(self, said: str) -> None:
        if said:  # else something stands there that has to be chosen first
            self.notice.say(said)

    @override
    def say(self, sentence: str) -> None:
        """Tell why the session could not begin."""
        about = self.tr("{problem} The session has not begun; what you filled in is still here.")
        super().say(about.format(problem=sentence))

    def _refuse(self, why: str, where: QWidget) -> None:
        """Say what is missing under the Begin button, and go where it is filled in."""
        self.notice.say(why)
        if isinstance(where, QLineEdit):
            where.selectAll()
        where.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bring_into_view(where)

    # -- a form that was left half filled ---------------------------------------------------------

    def _keep_form(self) -> None:
        form = self.form
        self._keeper = FormKeeper(self, self._services, self._filled, self._now)
        typed = form.client.line, form.points.line, form.amount, form.intention, form.move_on
        self._keeper.watch(*typed, self.day.card.day, self.day.card.room, self.day.card.reason)
        choices = form.client.changed, form.protocol.currentIndexChanged
        course = self.course
        parts = form.points, form.version, course.music, course.ready.checks, course.before, course.further
        for changed in (*choices, *(part.changed for part in (*parts, course.home))):
            changed.connect(self._keeper.touch)

    def _filled(self) -> SavedForm:
        return self.making.filled(self.day.filled(self.course.filled(self.form.filled())))

    def _offer_half_filled(self) -> None:
        records = self._services.records
        try:
            form = records.saved_forms.mine()
        except RecordError:
            return  # the list of clients says what is wrong with the record
        if form is not None:
            whose = self.form.client.whose(form.client_id, form.code)
            self.offer = SavedFormOffer(self.look, records, form, whose, self._now, self._fill)
            self.offer.answered.connect(self._keeper.touch)  # what is on the screen takes its place
            self.key("Ctrl+G", self.offer.go_on.click)
            self.body.insertWidget(0, self.offer)

    def _fill(self, form: SavedForm) -> None:
        self.day.fill(form)
        self.form.fill(form, self.day.planned)
        planned = self.day.planned
        self.course.fill(form, planned.visit.plan.home if planned else None)
        self.making.fill(form)
        self._keeper.goes_on()
