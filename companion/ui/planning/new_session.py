"""A new session: for whom, by which route, with what music; then Begin."""

from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from companion.i18n import tr
from companion.override import override
from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.names import shown
from companion.record.typed.saved_form import SavedForm
from companion.record.visits import Visit
from companion.report.timeline.timeline import preview
from companion.session.plan import Plan
from companion.session.protocol import Protocol
from companion.settings import SettingsError
from companion.ui.components.new_client import CODE_LENGTH, new_client
from companion.ui.components.page import Page, field, heading, text_line
from companion.ui.components.printing import card_on_paper
from companion.ui.components.usual_windows import UsualWindows
from companion.ui.local_now import Now, local_now
from companion.ui.planning.phase_music import PhaseMusic
from companion.ui.planning.preflight import PreflightCard
from companion.ui.planning.saved_form import FormKeeper, SavedFormOffer
from companion.ui.planning.timed_items import TimedItems
from companion.ui.planning.vitals_schedule import VitalsSchedule
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import Card, TextBox, button, column, in_tab_order, label
from companion.ui.widgets.choice import Choice
from companion.ui.widgets.ribbon import Ribbon

LONGEST = 120.0
"""The most minutes a phase can be set to wait before it moves on by itself."""


class NewSessionScreen(Page):
    """Everything that is decided before a session, on one page."""

    back = Signal()
    begin = Signal(object)

    def __init__(self, services: Services, look: Look, client_id: str = "", now: Now = local_now) -> None:
        super().__init__(look, self.tr("New session"), width=1360, head_stays=True)
        self._services = services
        self._now = now
        self._protocols = list(services.protocols())
        self._clients: list[Client] = []
        self._intention_of = ""
        self.offer: SavedFormOffer | None = None
        self.start = button(self.tr("Begin"), "Ctrl+↵", "primary")
        self.start.clicked.connect(self._begin)
        self.key("Ctrl+Return", self._begin)
        self.key("Ctrl+Enter", self._begin)
        self.missing = label("", "muted")
        self.buttons.addWidget(self.missing)
        self.lead_back(self.back.emit)
        self.buttons.addWidget(self.start)
        if not self._protocols:
            self._no_protocol()
            return
        self._lay_out()
        self._say_unfinished()
        self._list_clients(client_id)
        self._show_protocol()
        self._tell_missing()
        self._halfway = FormKeeper(self, services, self._filled, now)
        self._halfway.watch(self.code, self.points.line, self.amount, self.intention, self.move_on)
        choices = self.client.currentIndexChanged, self.protocol.currentIndexChanged
        for changed in (*choices, self.points.changed, self.music.changed):
            changed.connect(self._halfway.touch)
        self._offer_half_filled()
        self.ready.open()
        self.key("Ctrl+U", self.ready.turn_sound)

    def _no_protocol(self) -> None:
        said = self.tr(
            "No protocol could be read, so there is nothing to plan from. The notices on Today say why."
        )
        self.body.addWidget(label(said, "lead", wrap=True))
        self.body.addStretch(1)
        self.start.setEnabled(False)

    # -- the page ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.ribbon = Ribbon(self.look, least=100)
        self.body.addWidget(self.ribbon)
        self.about = label("", "muted", wrap=True)
        self.side_by_side(self._who_and_how(), self._what_is_ready(), shares=(2, 3))
        usual, asked = self._course()
        self.side_by_side(usual, asked, shares=(3, 2))
        self._of_the_route = (self.ribbon, self.music_card, self.card, usual, asked)

    def _who_and_how(self) -> QVBoxLayout:
        self.client = Choice(self.tr("Client"), self.tr("Choose the client"))
        self.code = text_line(self.tr("Code of a new client"), self.tr("A code, such as initials"))
        self.code.setMaxLength(CODE_LENGTH)
        self.protocol = Choice(self.tr("Route and protocol"), self.tr("Choose the route"))
        for protocol in self._protocols:
            self.protocol.addItem(protocol.name, protocol.id)
        self.protocol.setCurrentIndex(-1)
        self.amount = text_line(
            self.tr("Planned amount"), self.tr("As you would write it down; nothing is computed")
        )
        self.points = VitalsSchedule(self.look, self._services.settings.now.vitals)
        self.intention = TextBox(self.tr("Intention"))
        self.intention.setFixedHeight(self.look.space(76))
        self.move_on = text_line(self.tr("Minutes until a phase begins by itself"), self.tr("off"))
        self.move_on.setMaximumWidth(self.look.space(120))
        left = column(spacing=self.look.space(14))
        left.addLayout(field(self.tr("Client"), self.client))
        left.addWidget(self.code)
        left.addLayout(field(self.tr("Route and protocol"), self.protocol))
        left.addWidget(self.about)
        left.addLayout(field(self.tr("Planned amount"), self.amount))
        left.addLayout(field(self.tr("Vitals are asked for"), self.points))
        left.addLayout(field(self.tr("Intention, in the client's own words"), self.intention))
        hint = self.tr(
            "Minutes after its usual time at which a phase begins by itself. Empty: it waits for you."
        )
        left.addLayout(field(self.tr("Move on by itself after"), self.move_on, hint))
        left.addStretch(1)
        self.client.currentIndexChanged.connect(self._show_client)
        self.protocol.currentIndexChanged.connect(self._show_protocol)
        self.points.kept.connect(self._keep_points)
        self.points.changed.connect(self._show_asked)
        for chosen in (
            self.client.currentIndexChanged,
            self.protocol.currentIndexChanged,
            self.code.textChanged,
        ):
            chosen.connect(self._tell_missing)
        return left

    def _what_is_ready(self) -> QVBoxLayout:
        self.music = PhaseMusic(self.look, self._services.playlists())
        self.ready = PreflightCard(self.look, self._services.preflight)
        self.card = button(self.tr("Emergency card as a PDF"), role="plain", height=36)
        self.card.clicked.connect(self._print_card)
        self.ready.at_its_foot(self.card)
        right = column(spacing=self.look.space(16))
        self.music_card = self._titled(self.tr("Music"), self.music)
        right.addWidget(self.music_card)
        right.addWidget(self.ready)
        right.addStretch(1)
        self.music.changed.connect(self._check)
        return right

    def _course(self) -> tuple[Card, Card]:
        """Lay out what the protocol says of the course: when it is usual, and what is asked."""
        self.windows = UsualWindows(self.look)
        self.asked = TimedItems(self.look)
        usual = self._titled(self.tr("Usual windows"), self.windows)
        return usual, self._titled(self.tr("Asked on the way"), self.asked)

    def _titled(self, title: str, part: QWidget) -> Card:
        card = Card(title, padding=self.look.space(16), spacing=self.look.space(8))
        card.add(heading(title))
        card.add(part)
        card.body.addStretch(1)
        return card

    def _say_unfinished(self) -> None:
        """Say at once that this session cannot begin while another one is unfinished."""
        try:
            other = self._services.records.visits.unfinished()
        except RecordError:
            return  # the list of clients says what is wrong with the record
        if other is not None:
            said = self.tr(
                "The session of {client} is not finished; Today offers to resume it. You can look ahead "
                "here, and begin once that one has ended."
            )
            self.body.insertWidget(0, label(said.format(client=shown(other.client_code)), "lead", wrap=True))
            self.start.setEnabled(False)

    def _print_card(self) -> None:
        """Write the emergency card for this session as a PDF, with what is known of the client."""
        client, protocol = self._chosen_client(), self._protocol
        if protocol is None:
            return
        about = (
            (self.tr("Client"), client.code if client else self.code.text().strip()),
            (self.tr("Allergies"), client.allergies if client else ""),
            (self.tr("Planned"), protocol.name),
        )
        self.notice.say(card_on_paper(self._services, protocol.texts.emergency, about))

    # -- what is chosen ---------------------------------------------------------------------------

    def _list_clients(self, client_id: str) -> None:
        try:
            self._clients = self._services.records.clients.listed(limit=10_000)
        except RecordError as error:
            self.notice.say(str(error))
        for client in self._clients:
            self.client.addItem(shown(client.code), client.id)
        self.client.addItem(self.tr("A new client"), "")
        only_a_new_one = not self._clients
        self.client.setCurrentIndex(0 if only_a_new_one else self.client.findData(client_id or None))
        self.begin_at(self.code if only_a_new_one else self.client)
        self._show_client()

    def _show_client(self) -> None:
        chosen = self._chosen_client()
        self.code.setVisible(self._is_new)
        intention = chosen.intention if chosen else ""
        if self.intention.toPlainText() == self._intention_of:
            self.intention.setPlainText(intention)
            self._intention_of = intention

    def _chosen_client(self) -> Client | None:
        chosen = self.client.currentData()
        return next((client for client in self._clients if client.id == chosen), None)

    @property
    def _is_new(self) -> bool:
        return self.client.currentIndex() == self.client.count() - 1

    @property
    def _protocol(self) -> Protocol | None:
        at = self.protocol.currentIndex()
        return self._protocols[at] if at >= 0 else None

    def _show_protocol(self) -> None:
        protocol = self._protocol
        for part in self._of_the_route:
            part.setVisible(protocol is not None)
        if protocol is None:
            self.about.setText(self.tr("Music, windows and check-ins follow from the route."))
            return
        zero = self.tr("Clock zero: {moment}.").format(moment=protocol.administration.zero)
        self.about.setText(f"{protocol.summary}\n{zero}")
        laid = preview(Plan(protocol))
        self.ribbon.show_timeline(laid)
        self.windows.show_bands(laid.bands)
        self._show_asked()
        self.music.show_protocol(protocol)
        in_tab_order([self.move_on, *self.music.choices.values(), self.ready.test, self.card])

    def _show_asked(self) -> None:
        if self._protocol is not None:
            self.asked.show_protocol(self.points.planned(self._protocol))

    def _keep_points(self, points: str) -> None:
        """Let these points stand in the form of every new session."""
        settings = self._services.settings
        try:
            settings.keep(replace(settings.now, vitals=points))
        except SettingsError as error:
            self.notice.say(str(error))
            return
        self.notice.say(self.tr("Kept for the sessions to come."))
        self.points.hold(points)

    def _check(self) -> None:
        """Look whether the chosen music is as it should be."""
        if self.music.choices:
            self.ready.check(self.music.plan(), self._services.notices())

    # -- beginning --------------------------------------------------------------------------------

    def _open_questions(self) -> list[tuple[str, str, QWidget]]:
        """List what has to be chosen first: its name, the sentence that asks for it, and its field."""
        found: list[tuple[str, str, QWidget]] = []
        if self.client.currentIndex() < 0:
            found.append((self.tr("client"), self.tr("For whom is the session?"), self.client))
        elif self._is_new and not self.code.text().strip():
            said = self.tr("For whom is the session? A code is enough.")
            found.append((self.tr("client"), said, self.code))
        if self._protocol is None:
            found.append((self.tr("route"), self.tr("By which route?"), self.protocol))
        return found

    def _tell_missing(self) -> None:
        self.notice.say("")  # what was asked has an answer now
        names = [name for name, _, _ in self._open_questions()]
        self.missing.setText(
            self.tr("Still to choose: {names}").format(names=", ".join(names)) if names else ""
        )

    def _begin(self) -> None:
        if not self.start.isEnabled():
            return
        protocol = self._protocol
        if (questions := self._open_questions()) or protocol is None:
            self._refuse(*questions[0][1:])
            return
        waits = read_minutes(self.move_on.text())
        if isinstance(waits, str):
            self._refuse(waits, self.move_on)
            return
        if self.points.problem:
            self._refuse(self.points.problem, self.points.line)
            return
        try:
            client = self._chosen_client() or self._made_client()
            visit = self._visit(client, self.points.planned(protocol), waits)
        except RecordError as error:
            self.say(str(error))
            return
        self._halfway.begins(visit.id)
        self.begin.emit(visit)

    def _made_client(self) -> Client:
        made = new_client(self._services, self.code.text(), self._now)
        self._list_new(made)
        return made

    def _list_new(self, made: Client) -> None:
        self._clients.append(made)
        self.client.insertItem(self.client.count() - 1, shown(made.code), made.id)
        self.client.setCurrentIndex(self.client.findData(made.id))

    def _visit(self, client: Client, protocol: Protocol, waits: float | None) -> Visit:
        plan = Plan(
            protocol=protocol,
            intention=self.intention.toPlainText().strip(),
            amount=self.amount.text().strip(),
            playlists=self.music.chosen(),
            move_on_after=waits,
        )
        before = self._services.records.visits.listed(limit=1, client_id=client.id)
        number = max((visit.number for visit in before), default=0) + 1
        planned = round(self._now().timestamp() * 1000)
        return Visit(uuid4().hex, client.id, client.code, plan, number=number, planned_ms=planned)

    # -- a form that was left half filled ---------------------------------------------------------

    def _filled(self) -> SavedForm:
        vitals, minutes = self.points.filled()
        return SavedForm(
            client_id=self.client.currentData() or "",
            code=self.code.written,
            protocol=self._protocol.id if self._protocol else "",
            amount=self.amount.written,
            vitals=vitals,
            minutes=minutes,
            intention=self.intention.written,
            move_on=self.move_on.written,
            playlists=self.music.filled(),
        )

    def _offer_half_filled(self) -> None:
        records = self._services.records
        try:
            form = records.saved_forms.mine()
        except RecordError:
            return  # the list of clients says what is wrong with the record
        if form is not None:
            whose = next((client.code for client in self._clients if client.id == form.client_id), form.code)
            self.offer = SavedFormOffer(self.look, records, form, shown(whose.strip()), self._now, self._fill)
            self.offer.answered.connect(self._halfway.touch)  # what is on the screen takes its place
            self.key("Ctrl+G", self.offer.go_on.click)
            self.body.insertWidget(0, self.offer)

    def _fill(self, form: SavedForm) -> None:
        at = self.client.findData(form.client_id or None)
        self.client.setCurrentIndex(self.client.count() - 1 if at < 0 and form.code else at)
        self.code.setText(form.code)
        self.protocol.setCurrentIndex(self.protocol.findData(form.protocol or None))
        self.points.fill(form.vitals, form.minutes)
        self.music.fill(form.playlists)
        self.amount.setText(form.amount)
        self.intention.setPlainText(form.intention)
        self.move_on.setText(form.move_on)
        self._halfway.goes_on()
        self.client.setFocus(Qt.FocusReason.OtherFocusReason)

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


def read_minutes(text: str) -> float | str | None:
    """Read minutes as typed: nothing for off, or a sentence where they cannot be read."""
    typed = text.strip().lower().removesuffix("min").strip().replace(",", ".")
    if typed in ("", "off", "no", tr("off")):
        return None
    try:
        found = float(typed)
    except ValueError:
        said = tr("“{typed}” is not a number of minutes. Leave it empty to wait for you.")
        return said.format(typed=text.strip())
    if not 0 < found <= LONGEST:
        return tr("Between 1 and {most} minutes, or empty to wait for you.").format(most=f"{LONGEST:g}")
    return found
