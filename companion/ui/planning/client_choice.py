"""For whom a session is: what is typed finds the clients with it in their code, or names a new one."""

from contextlib import suppress
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from companion.override import override
from companion.ports.record import RecordError
from companion.record.client import Client, as_code
from companion.record.facts.client_facts import ClientFacts, facts_at
from companion.record.meetings.preparation import Preparation, preparation_at
from companion.record.names import same, shown
from companion.ui.components.new_client import too_long
from companion.ui.components.page import text_line
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import button, column, label, row

MOST: Final = 50
"""So many are listed at once; more of the code finds the others."""

LINES: Final = 3
"""How many of them are seen at once."""


class ClientChoice(QWidget):
    """One line, and under it a list of who is meant, until somebody is chosen.

    Nobody is chosen by typing alone, unless nobody is in the record yet; Enter chooses whose code it is, or
    the only one who has it in the code, and asks where several have. ``changed`` tells that another one is
    chosen, or nobody any more; ``told`` is given a sentence where the record cannot be read.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(self, services: Services, look: Look) -> None:
        super().__init__()
        self._services = services
        self._look = look
        self._found: dict[str, Client] = {}
        self._nobody_yet = False
        self._problem = ""
        self.chosen: Client | None = None
        self.is_new = False
        """Whether what is typed is the code of a new client."""
        self.line = text_line(self.tr("Client"), self.tr("A code, or a part of it"))
        self.add = button(self.tr("A new client"), "Ctrl+N", "plain", height=36)
        self.model = TableModel((self.tr("Code"),), parent=self)
        self.list = TableView(look, self.model, self.tr("Clients"), wide=0, heads=False)
        self.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.said = label("", "muted")
        self._lay_out()
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self._entered)
        self.list.chosen.connect(self._choose_listed)
        self.list.clicked.connect(lambda index: self._choose_listed(self.model.key(index)))
        self.add.clicked.connect(self.make_new)
        look.changed.connect(self._measure)

    def _lay_out(self) -> None:
        lines = column(self, spacing=self._look.space(6))
        self.beside = row([self.line, self.add])
        """The line, and what can be done with what is typed or chosen."""
        self.beside.setStretch(0, 1)
        lines.addLayout(self.beside)
        lines.addWidget(self.said)
        lines.addWidget(self.list)
        self.setFocusProxy(self.line)
        self._measure()

    def _measure(self) -> None:
        self.list.setFixedHeight(LINES * self.list.verticalHeader().defaultSectionSize() + 2)

    # -- from outside -----------------------------------------------------------------------------

    def open(self, client_id: str) -> None:
        """Look whether anybody is there, and choose the one who is named."""
        self._nobody_yet = self._is_empty()
        self.choose(self.known(client_id))

    def choose(self, client: Client | None) -> None:
        """Choose a client, or nobody."""
        self.chosen = client
        self.is_new = client is None and self._nobody_yet
        self.line.setText(shown(client.code) if client else "")
        if client:
            self._show_beginning()
        self._show()

    def _show_beginning(self) -> None:
        """Show a long code from its beginning on; what is typed next takes its place."""
        self.line.end(False)  # noqa: FBT003 - without marking anything
        self.line.home(True)  # noqa: FBT003 - marking all on the way

    def fill(self, client_id: str, code: str, *, new: bool) -> None:
        """Choose who stood in a form, or type again what stood there."""
        client = self.known(client_id)
        self.choose(client)
        if client is None and code:
            self.line.setText(code)
            self.is_new = new or self._nobody_yet
            self._show()

    def make_new(self) -> None:
        """Let what is typed be the code of a new client."""
        if not self.add.isVisibleTo(self) or not self.code:
            return
        self.is_new = True
        self._show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def facts(self) -> ClientFacts:
        """Read what is known of the client who is chosen; the list says what is wrong with the record."""
        with suppress(RecordError):
            if self.chosen is not None:
                return facts_at(self._services.records.facts.versions(self.chosen.id))
        return ClientFacts()

    def prepared(self) -> Preparation:
        """Read what was prepared with the client who is chosen."""
        with suppress(RecordError):
            if self.chosen is not None:
                return preparation_at(self._services.records.meetings.of(self.chosen.id))
        return Preparation()

    @property
    def code(self) -> str:
        """The code of the chosen client, or what is typed."""
        return self.chosen.code if self.chosen else as_code(self.line.text())

    def question(self) -> str:
        """Ask for whom the session is, as long as that is open."""
        if not self.chosen and (said := too_long(self.code)):
            return said
        if self.chosen or (self.is_new and self.code):
            return ""
        if self.is_new:
            return self.tr("For whom is the session? A code is enough.")
        if self.code:
            said = self.tr("Who is {code}? Choose from the list, or press “A new client”.")
            return said.format(code=shown(self.code))
        return self.tr("For whom is the session?")

    def whose(self, client_id: str, code: str) -> str:
        """Give the code of somebody who stands in a form, as it may stand in a sentence."""
        client = self.known(client_id)
        return shown((client.code if client else code).strip())

    # -- what is typed ----------------------------------------------------------------------------

    def _typed(self) -> None:
        if self.chosen and self.line.text() == shown(self.chosen.code):
            return
        self.chosen = None
        self.is_new = self._nobody_yet
        self._show()

    def _entered(self) -> None:
        if self.chosen or self.is_new:
            return
        if (meant := self._meant()) is not None:
            self._choose_listed(meant.id)
        elif not self._found:
            self.make_new()
        elif self.code:
            self.said.setText(self.tr("Several have this in the code: type more of it, or choose below."))
            self.said.show()

    def _meant(self) -> Client | None:
        """Give who is meant by what is typed: whose code it is, or the only one who has it in the code."""
        found = list(self._found.values()) if self.code else []
        as_typed = [client for client in found if client.code == self.code]
        alike = [client for client in found if same(client.code, self.code)]
        return next((those[0] for those in (as_typed, alike, found) if len(those) == 1), None)

    def _choose_listed(self, client_id: str) -> None:
        self.choose(self._found.get(client_id))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_beginning()

    def _show(self) -> None:
        """List who is meant, unless that is settled, and tell what is chosen."""
        settled = self.chosen is not None or self.is_new
        found = [] if settled else self._listed(self.code)
        self._found = {client.id: client for client in found[:MOST]}
        self.model.fill([TableRow(client.id, (shown(client.code),)) for client in self._found.values()])
        self.list.setVisible(bool(self._found))
        if (meant := self._meant()) is not None:
            self.list.select(meant.id)
        there = any(same(client.code, self.code) for client in found)
        self.add.setVisible(bool(self.code) and not settled and not there)
        self.said.setText(self._about(len(found)))
        self.said.setVisible(bool(self.said.text()))
        self.changed.emit()
        if self._problem:
            self.told.emit(self._problem)

    def _about(self, found: int) -> str:
        if self.chosen:
            return ""
        if self.is_new:
            return self.tr("A new client.") if self.code else self.tr("Nobody here yet; a code is enough.")
        if not found and not self._problem:
            return self.tr("No client has this in the code.")
        if found > MOST:
            return self.tr("The first {count}; more of the code finds the others.").format(count=MOST)
        return ""

    # -- the record -------------------------------------------------------------------------------

    def _listed(self, code: str) -> list[Client]:
        self._problem = ""
        try:
            return self._services.records.clients.listed(limit=MOST + 1, containing=code)
        except RecordError as error:
            self._problem = str(error)
            return []

    def _is_empty(self) -> bool:
        with suppress(RecordError):  # the list says what is wrong with the record
            return not self._services.records.clients.count()
        return False

    def known(self, client_id: str) -> Client | None:
        """Give a client by id, where there is one."""
        with suppress(RecordError):
            return self._services.records.clients.find(client_id) if client_id else None
        return None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down from the line into the list and up again; letters typed in the list go to the line."""
        if event.key() == Qt.Key.Key_Down and self.line.hasFocus() and self._found:
            at = self.list.currentIndex().row() + 1
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.setCurrentIndex(self.model.index(min(at, len(self._found) - 1), 0))
        elif self.list.hasFocus() and event.key() == Qt.Key.Key_Backspace:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line.backspace()
        elif self.list.hasFocus() and event.text() and event.text().isprintable():
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line.insert(event.text())
        else:
            super().keyPressEvent(event)
