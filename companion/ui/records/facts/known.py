"""The part of a client's page that says what is known of them, and leads to where it is written."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from companion.override import override
from companion.ports.record import FactsOfClients, RecordError
from companion.record.facts.client_facts import ClientFacts, FactName, facts_at
from companion.report.client.known_facts import told_of
from companion.ui.theme import Look
from companion.ui.widgets import button, label, row

SHOWN: Final = (
    FactName.NAME,
    FactName.BIRTH_DATE,
    FactName.ALLERGIES,
    FactName.MEDICINES,
    FactName.CONSENTS,
)
"""What is read on the client's page; all else is on the page of facts."""


class KnownOfClient(QWidget):
    """A few lines; ``asked`` tells that somebody wants to read or write the rest."""

    asked = Signal()

    def __init__(self, look: Look, facts: FactsOfClients) -> None:
        super().__init__()
        self._facts = facts
        self._client_id = ""
        self.said = label("", wrap=True)
        self.write = button(self.tr("What is known"), "Ctrl+K", "plain", height=36)
        self.write.clicked.connect(self.asked)
        lines = row([self.said], spacing=look.space(12))
        lines.setStretch(0, 1)
        lines.addWidget(self.write, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(lines)

    def show_client(self, client_id: str) -> None:
        """Show what is known of a client."""
        self._client_id = client_id
        try:
            held = facts_at(self._facts.versions(client_id)) if client_id else ClientFacts()
        except RecordError as error:
            self.said.setText(str(error))
            return
        told = [f"{fact.label}: {_in_line(fact.said)}" for fact in told_of(held, SHOWN)]
        self.said.setText("\n".join(told) or self.tr("Nothing else is written down; a code is enough."))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read it anew: what was written on another page holds once that is left."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self.show_client(self._client_id))


def _in_line(said: str) -> str:
    return "; ".join(said.splitlines())
