"""When vitals are asked for in a new session: the protocol's own points, a template, or other minutes."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.resources import assets
from companion.session.codec.files import ProtocolError, load_templates
from companion.session.codec.protocol_words import template_in
from companion.session.field_error import FieldError
from companion.session.protocol import Protocol
from companion.session.vitals_schedule import VitalsTemplate, as_points, points_of, read_points, with_points
from companion.ui.components.page import text_line
from companion.ui.data_words import said
from companion.ui.theme import Look
from companion.ui.widgets import button, column, label, row
from companion.ui.widgets.choice import Choice

PROTOCOLS: Final = ""
OWN: Final = "own"


class VitalsSchedule(QWidget):
    """One choice with its source beneath, and a line for other minutes; ``changed`` tells of another.

    ``kept`` is told what shall be the practice's own from now on, empty for the protocol's.
    """

    changed = Signal()
    kept = Signal(str)

    def __init__(self, look: Look, own: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = own
        self._templates = _shipped()
        self.choice = Choice(self.tr("Vitals"))
        self.choice.addItem(self.tr("As the protocol says"), PROTOCOLS)
        for template in self._templates.values():
            self.choice.addItem(template.name, template.id)
        self.choice.addItem(self.tr("Other minutes"), OWN)
        self.line = text_line(self.tr("Minutes after the last administration"), self.tr("before 20 40 end"))
        self.line.setText(own)
        self.about = label("", "muted", wrap=True)
        lines = column(self, spacing=look.space(6))
        self.keep = button(self.tr("Keep as the practice's own"), "", "plain", height=36)
        beside = row([self.keep])
        beside.addStretch(1)
        for part in (self.choice, self.line):
            lines.addWidget(part)
        lines.addLayout(beside)
        lines.addWidget(self.about)
        self.choice.setCurrentIndex(self.choice.findData(OWN if own else PROTOCOLS))
        self.choice.currentIndexChanged.connect(self._turn)
        self.line.textChanged.connect(self._typed)
        self.keep.clicked.connect(lambda: self.kept.emit(self.line.text().strip()))
        self._turn()

    def _turn(self) -> None:
        chosen = self._templates.get(self.choice.currentData())
        self.line.setVisible(self.choice.currentData() == OWN)
        self.about.setText(chosen.source if chosen else "")
        self.about.setVisible(chosen is not None)
        self._typed()

    def _typed(self) -> None:
        """Offer to keep other minutes than those of the settings, or none there, once they can be read."""
        other = self.line.text().strip() != self._own
        readable = not self.line.text().strip() or not self.problem
        self.keep.setVisible(self.choice.currentData() == OWN and other and readable)
        self.changed.emit()

    def hold(self, own: str) -> None:
        """Take note of what the settings say now."""
        self._own = own
        self._typed()

    def filled(self) -> tuple[str, str]:
        """Give what is chosen, and the minutes as they are typed."""
        return str(self.choice.currentData()), self.line.text()

    def fill(self, chosen: str, minutes: str) -> None:
        """Choose this, where there is such a choice, and type these minutes."""
        self.line.setText(minutes)
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))

    def follow(self, then: Protocol, now: Protocol) -> bool:
        """Choose the points of another plan; tells whether they can be chosen for this protocol."""
        asked = points_of(then)
        for chosen in (PROTOCOLS, *self._templates):
            template = self._templates.get(chosen)
            if points_of(with_points(now, template) if template else now) == asked:
                self.fill(chosen, self.line.text())
                return True
        minutes = as_points(asked)
        found = read_points(minutes)
        if isinstance(found, VitalsTemplate) and points_of(with_points(now, found)) == asked:
            self.fill(OWN, minutes)
            return True
        return False

    @property
    def problem(self) -> str:
        """Say in a sentence why the minutes that were typed cannot be read, or nothing."""
        found = self._chosen()
        return found if isinstance(found, str) else ""

    def planned(self, protocol: Protocol) -> Protocol:
        """Give the protocol with the points that are chosen; its own as long as they cannot be read."""
        found = self._chosen()
        return with_points(protocol, found) if isinstance(found, VitalsTemplate) else protocol

    def _chosen(self) -> VitalsTemplate | str | None:
        match self.choice.currentData():
            case str(chosen) if chosen == OWN:
                return read_points(self.line.text())
            case chosen:
                return self._templates.get(chosen)


def _shipped() -> dict[str, VitalsTemplate]:
    """Read the templates that ship; without their file the protocol's points and other minutes are left."""
    try:
        shipped = load_templates(assets() / "vitals" / "templates.toml")
    except ProtocolError:
        return {}
    return {each.id: _said(each) for each in shipped}


def _said(template: VitalsTemplate) -> VitalsTemplate:
    """Give a template in the language that is spoken, if its words leave its answers different ones."""
    try:
        return template_in(template, said)
    except FieldError:
        return template
