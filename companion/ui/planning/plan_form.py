"""The form of a plan: for whom, by which route, and what else is decided before a session begins."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from companion.i18n import tr
from companion.record.meetings.preparation import intention_of
from companion.record.scheduling.appointments import PlannedVisit
from companion.record.typed.saved_form import SavedForm
from companion.record.visits import Visit
from companion.session.plan import Plan, PracticeCheck
from companion.session.protocol import Protocol
from companion.settings import SettingsError
from companion.ui.components.page import field, text_line
from companion.ui.planning.appointment.planned_version import PlannedVersion
from companion.ui.planning.client_choice import ClientChoice
from companion.ui.planning.last_time import LastTime
from companion.ui.planning.vitals_schedule import VitalsSchedule
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import TextBox, column, label, row
from companion.ui.widgets.choice import Choice

LONGEST = 120.0
"""The most minutes a phase can be set to wait before it moves on by itself."""

Question = tuple[str, str, QWidget]
"""What has to be chosen first: its name, the sentence that asks for it, and its field."""


class PlanForm(QObject):
    """The fields of a plan, in a column."""

    def __init__(self, services: Services, look: Look) -> None:
        super().__init__()
        self._services = services
        self._protocols = list(services.protocols())
        self._intention_of = ""
        self._make(look)
        self.fields = self._lay_out(look)
        self.client.changed.connect(self._show_intention)

    def _make(self, look: Look) -> None:
        self.client = ClientChoice(self._services, look)
        self.last = LastTime(self._services)
        self.protocol = Choice(self.tr("Route and protocol"), self.tr("Choose the route"))
        for protocol in self._protocols:
            self.protocol.addItem(protocol.name, protocol.id)
        self.protocol.setCurrentIndex(-1)
        self.version = PlannedVersion(look, self._in_use)
        self.version.changed.connect(self._take_version)
        self.about = label("", "muted", wrap=True)
        self.amount = text_line(self.tr("Planned amount"), self.tr("As you write it"))
        self.points = VitalsSchedule(look, self._services.settings.now.vitals)
        self.intention = TextBox(self.tr("Intention"))
        self.intention.setMinimumHeight(look.space(36))
        self.intention.setMaximumHeight(look.space(120))
        self.intention.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.move_on = text_line(
            self.tr("Minutes until a phase begins by itself"), self.tr("off: it waits for you")
        )

    def _lay_out(self, look: Look) -> QVBoxLayout:
        lines = column(spacing=look.space(5))
        self.client.beside.addWidget(self.last.take)
        lines.addLayout(field(self.tr("Client"), self.client))
        lines.addWidget(self.last)
        lines.addLayout(field(self.tr("Route and protocol"), self.protocol))
        lines.addWidget(self.version)
        lines.addWidget(self.about)
        self.move_on.setAccessibleDescription(
            self.tr(
                "Minutes after its usual time at which a phase begins by itself. Empty: it waits for you."
            )
        )
        typed = row(spacing=look.space(12))
        typed.addLayout(field(self.tr("Planned amount"), self.amount), 1)
        typed.addLayout(field(self.tr("Phases move on after, min"), self.move_on), 1)
        lines.addLayout(typed)
        lines.addLayout(field(self.tr("Vitals are asked for"), self.points))
        lines.addLayout(field(self.tr("Intention, in the client's own words"), self.intention), 1)
        lines.addStretch()
        return lines

    # -- what is chosen ---------------------------------------------------------------------------

    def _show_intention(self) -> None:
        """Show the intention of the client, unless another one was typed."""
        intention = intention_of(self.client.chosen, self.client.prepared())
        if self.intention.toPlainText() == self._intention_of:
            self.intention.setPlainText(intention)
            self._intention_of = intention

    @property
    def chosen_protocol(self) -> Protocol | None:
        """The protocol that is chosen."""
        at = self.protocol.currentIndex()
        return self.version.of(self._protocols[at]) if at >= 0 else None

    def _in_use(self, protocol_id: str) -> Protocol | None:
        """Give the protocol of an id as it is in use now."""
        return next((one for one in self._services.protocols() if one.id == protocol_id), None)

    def show_protocol(self) -> None:
        """Say what the chosen protocol is about, and whether it is the one that was planned."""
        protocol = self.chosen_protocol
        self.version.show_for(protocol)
        if protocol is None:
            self.about.setText(self.tr("Music, windows and check-ins follow from the route."))
            return
        zero = self.tr("Clock zero: {moment}.").format(moment=protocol.administration.zero)
        self.about.setText(f"{protocol.summary} {zero}")

    def follow(self, visit: Visit) -> list[str]:
        """Choose route and points of vitals as in another session; says in a sentence each what cannot be."""
        then = visit.plan.protocol
        self.protocol.setCurrentIndex(self.protocol.findData(then.id))
        now = self.chosen_protocol
        if now is None:
            said = self.tr("“{protocol}” is not among the protocols any more: please choose the route.")
            return [said.format(protocol=then.name)]
        left = []
        if now.version != then.version:
            said = self.tr("“{protocol}” is version {now} now; it was {then}.")
            left.append(said.format(protocol=now.name, now=now.version, then=then.version))
        if not self.points.follow(then, now):
            left.append(
                self.tr("Vitals were asked for at points that cannot be chosen here: please choose them.")
            )
        return left

    def take_plan(self, visit: Visit) -> list[str]:
        """Fill in a plan that was kept for a day, all but the amount; says in a sentence what cannot be."""
        self.client.choose(self.client.known(visit.client_id))
        self.hold(visit.plan.protocol)
        left = self.follow(visit)
        plan = visit.plan
        self.intention.setPlainText(plan.intention)
        self.move_on.setText("" if plan.move_on_after is None else f"{plan.move_on_after:g}")
        return left

    def hold(self, planned: Protocol, *, newer: bool = False) -> None:
        """Keep to the protocol that a visit was planned with, where that in use is not the same any more."""
        now = self._in_use(planned.id)
        same = now is not None and self.points.follow(planned, now) and self.points.planned(now) == planned
        self.version.hold(None if same else planned, newer=newer)
        if now is None and self.protocol.findData(planned.id) < 0:
            self._protocols.append(planned)
            self.protocol.addItem(planned.name, planned.id)

    def _take_version(self) -> None:
        """Go over to the version in use, or back to the planned one, with the points that are chosen."""
        planned, chosen = self.version.planned, self.chosen_protocol
        if planned is not None and chosen is not None:
            self.points.follow(planned, chosen)

    def keep_points(self, points: str) -> str:
        """Let these points stand in the form of every new session; says how that went."""
        settings = self._services.settings
        try:
            settings.keep(replace(settings.now, vitals=points))
        except SettingsError as error:
            return str(error)
        self.points.hold(points)
        return self.tr("Kept for the sessions to come.")

    def plan(self, protocol: Protocol, playlists: dict[str, str], checks: tuple[PracticeCheck, ...]) -> Plan:
        """Give the plan that is filled in, with the music and the checks that stand beside it."""
        waits = read_minutes(self.move_on.text())
        return Plan(
            protocol=protocol,
            intention=self.intention.toPlainText().strip(),
            amount=self.amount.text().strip(),
            playlists=playlists,
            move_on_after=waits if isinstance(waits, float) else None,
            checks=checks,
        )

    # -- what is missing --------------------------------------------------------------------------

    def open_questions(self) -> list[Question]:
        """List what has to be chosen first."""
        found: list[Question] = []
        if asked := self.client.question():
            found.append((self.tr("client"), asked, self.client.line))
        if self.chosen_protocol is None:
            found.append((self.tr("route"), self.tr("By which route?"), self.protocol))
        return found

    def unreadable(self) -> tuple[str, QLineEdit] | None:
        """Say what cannot be read of what was typed, and in which field."""
        waits = read_minutes(self.move_on.text())
        if isinstance(waits, str):
            return waits, self.move_on
        return (self.points.problem, self.points.line) if self.points.problem else None

    # -- what stands in it ------------------------------------------------------------------------

    def filled(self) -> SavedForm:
        """Give what stands in each field."""
        vitals, minutes = self.points.filled()
        return SavedForm(
            client_id=self.client.chosen.id if self.client.chosen else "",
            code="" if self.client.chosen else self.client.line.written,
            new_client=self.client.is_new,
            protocol=self.chosen_protocol.id if self.chosen_protocol else "",
            amount=self.amount.written,
            vitals=vitals,
            minutes=minutes,
            newer=self.version.newer,
            intention=self.intention.written,
            move_on=self.move_on.written,
        )

    def fill(self, form: SavedForm, planned: PlannedVisit | None = None) -> None:
        """Put into each field what stood there; ``planned`` is the visit that the form may be of."""
        if planned is not None and planned.visit.id == form.visit_id:
            self.hold(planned.visit.plan.protocol, newer=form.newer)
        self.client.fill(form.client_id, form.code, new=form.new_client)
        self.protocol.setCurrentIndex(self.protocol.findData(form.protocol or None))
        self.points.fill(form.vitals, form.minutes)
        self.amount.setText(form.amount)
        self.intention.setPlainText(form.intention)
        self.move_on.setText(form.move_on)
        self.client.line.setFocus(Qt.FocusReason.OtherFocusReason)


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
