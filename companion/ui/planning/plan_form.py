"""The form of a plan: for whom, by which route, and what else is decided before a session begins."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.names import shown
from companion.record.typed.saved_form import SavedForm
from companion.session.protocol import Protocol
from companion.ui.components.new_client import CODE_LENGTH
from companion.ui.components.page import field, text_line
from companion.ui.planning.vitals_schedule import VitalsSchedule
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import TextBox, column, label
from companion.ui.widgets.choice import Choice

LONGEST = 120.0
"""The most minutes a phase can be set to wait before it moves on by itself."""

Question = tuple[str, str, QWidget]
"""What has to be chosen first: its name, the sentence that asks for it, and its field."""


class PlanForm(QObject):
    """The fields of a plan, in a column; ``told`` is given a sentence about what could not be listed."""

    told = Signal(str)

    def __init__(self, services: Services, look: Look) -> None:
        super().__init__()
        self._services = services
        self._protocols = list(services.protocols())
        self._clients: list[Client] = []
        self._intention_of = ""
        self._make(look)
        self.fields = self._lay_out(look)
        self.client.currentIndexChanged.connect(self._show_client)

    def _make(self, look: Look) -> None:
        self.client = Choice(self.tr("Client"), self.tr("Choose the client"))
        self.code = text_line(self.tr("Code of a new client"), self.tr("A code, such as initials"))
        self.code.setMaxLength(CODE_LENGTH)
        self.protocol = Choice(self.tr("Route and protocol"), self.tr("Choose the route"))
        for protocol in self._protocols:
            self.protocol.addItem(protocol.name, protocol.id)
        self.protocol.setCurrentIndex(-1)
        self.about = label("", "muted", wrap=True)
        self.amount = text_line(
            self.tr("Planned amount"), self.tr("As you would write it down; nothing is computed")
        )
        self.points = VitalsSchedule(look, self._services.settings.now.vitals)
        self.intention = TextBox(self.tr("Intention"))
        self.intention.setFixedHeight(look.space(76))
        self.move_on = text_line(self.tr("Minutes until a phase begins by itself"), self.tr("off"))
        self.move_on.setMaximumWidth(look.space(120))

    def _lay_out(self, look: Look) -> QVBoxLayout:
        lines = column(spacing=look.space(14))
        lines.addLayout(field(self.tr("Client"), self.client))
        lines.addWidget(self.code)
        lines.addLayout(field(self.tr("Route and protocol"), self.protocol))
        lines.addWidget(self.about)
        lines.addLayout(field(self.tr("Planned amount"), self.amount))
        lines.addLayout(field(self.tr("Vitals are asked for"), self.points))
        lines.addLayout(field(self.tr("Intention, in the client's own words"), self.intention))
        hint = self.tr(
            "Minutes after its usual time at which a phase begins by itself. Empty: it waits for you."
        )
        lines.addLayout(field(self.tr("Move on by itself after"), self.move_on, hint))
        lines.addStretch(1)
        return lines

    # -- what is chosen ---------------------------------------------------------------------------

    def list_clients(self, client_id: str) -> None:
        """Let a client be chosen; the one who is named is chosen already, or a new one at first."""
        try:
            self._clients = self._services.records.clients.listed(limit=10_000)
        except RecordError as error:
            self.told.emit(str(error))
        for client in self._clients:
            self.client.addItem(shown(client.code), client.id)
        self.client.addItem(self.tr("A new client"), "")
        self.client.setCurrentIndex(self.client.findData(client_id or None) if self._clients else 0)
        self._show_client()

    @property
    def first(self) -> QWidget:
        """The field where the keyboard is when the form opens."""
        return self.client if self._clients else self.code

    def _show_client(self) -> None:
        chosen = self.chosen_client
        self.code.setVisible(self._is_new)
        intention = chosen.intention if chosen else ""
        if self.intention.toPlainText() == self._intention_of:
            self.intention.setPlainText(intention)
            self._intention_of = intention

    @property
    def chosen_client(self) -> Client | None:
        """The client for whom it is, where there is one and it is no new one."""
        chosen = self.client.currentData()
        return next((client for client in self._clients if client.id == chosen), None)

    @property
    def _is_new(self) -> bool:
        return self.client.currentIndex() == self.client.count() - 1

    @property
    def client_code(self) -> str:
        """The code of the client for whom it is, or as far as it is typed."""
        return self.chosen_client.code if self.chosen_client else self.code.text().strip()

    def take(self, made: Client) -> None:
        """Choose a client who was made just now."""
        self._clients.append(made)
        self.client.insertItem(self.client.count() - 1, shown(made.code), made.id)
        self.client.setCurrentIndex(self.client.findData(made.id))

    @property
    def chosen_protocol(self) -> Protocol | None:
        """The protocol that is chosen."""
        at = self.protocol.currentIndex()
        return self._protocols[at] if at >= 0 else None

    def show_protocol(self) -> None:
        """Say what the chosen protocol is about."""
        protocol = self.chosen_protocol
        if protocol is None:
            self.about.setText(self.tr("Music, windows and check-ins follow from the route."))
            return
        zero = self.tr("Clock zero: {moment}.").format(moment=protocol.administration.zero)
        self.about.setText(f"{protocol.summary}\n{zero}")

    # -- what is missing --------------------------------------------------------------------------

    def open_questions(self) -> list[Question]:
        """List what has to be chosen first."""
        found: list[Question] = []
        if self.client.currentIndex() < 0:
            found.append((self.tr("client"), self.tr("For whom is the session?"), self.client))
        elif self._is_new and not self.code.text().strip():
            said = self.tr("For whom is the session? A code is enough.")
            found.append((self.tr("client"), said, self.code))
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
            client_id=self.client.currentData() or "",
            code=self.code.written,
            protocol=self.chosen_protocol.id if self.chosen_protocol else "",
            amount=self.amount.written,
            vitals=vitals,
            minutes=minutes,
            intention=self.intention.written,
            move_on=self.move_on.written,
        )

    def code_of(self, form: SavedForm) -> str:
        """Give the code of the client for whom a form is, as it may stand in a sentence."""
        whose = next((client.code for client in self._clients if client.id == form.client_id), form.code)
        return shown(whose.strip())

    def fill(self, form: SavedForm) -> None:
        """Put into each field what stood there."""
        at = self.client.findData(form.client_id or None)
        self.client.setCurrentIndex(self.client.count() - 1 if at < 0 and form.code else at)
        self.code.setText(form.code)
        self.protocol.setCurrentIndex(self.protocol.findData(form.protocol or None))
        self.points.fill(form.vitals, form.minutes)
        self.amount.setText(form.amount)
        self.intention.setPlainText(form.intention)
        self.move_on.setText(form.move_on)
        self.client.setFocus(Qt.FocusReason.OtherFocusReason)


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
