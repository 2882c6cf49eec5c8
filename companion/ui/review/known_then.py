"""What was known and prepared when a session ended, and which contact comes next, under its tables."""

from contextlib import suppress
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from companion.ports.record import RecordError, Records
from companion.record.facts.client_facts import ClientFacts, facts_at
from companion.record.meetings.preparation import Preparation, preparation_at
from companion.record.visits import Visit
from companion.report.client.known_facts import known
from companion.report.meetings.after import next_contact_told
from companion.report.meetings.told import preparation_told
from companion.ui.components.page import heading
from companion.ui.local_now import Now
from companion.ui.theme import Look
from companion.ui.widgets import Card, column, label

MOST: Final = 200
"""So many visits of a client are looked at for the next session."""


class KnownThen(Card):
    """A line for each fact and part, as it stood then; nothing is seen where nothing was known."""

    def __init__(self, look: Look, records: Records, visit: Visit) -> None:
        super().__init__(self.tr("Known of the client when the session ended"), padding=look.space(16))
        self.add(heading(self.accessibleName()))
        held, prepared = ClientFacts(), Preparation()
        with suppress(RecordError):  # Review says what is wrong with the record
            held = facts_at(records.facts.versions(visit.client_id), visit.ended_ms)
            prepared = preparation_at(records.meetings.of(visit.client_id), visit.ended_ms)
        lines = [*((fact.label, fact.said) for fact in known(held)), *preparation_told(prepared, named=True)]
        told = [f"{name}: {'; '.join(said.splitlines())}" for name, said in lines]
        self.said = label("\n".join(told), wrap=True)
        self.add(self.said)
        if not told:
            self.hide()  # never shown from here: without a place it would be a window for a moment


class NextContact(QLabel):
    """Names the contact that the protocol asks for next after a session; nothing is seen without one."""

    def __init__(self, records: Records, visit: Visit, now: Now) -> None:
        super().__init__()
        self.setProperty("role", "muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        with suppress(RecordError):  # Review says what is wrong with the record
            visits = records.visits.listed(limit=MOST, client_id=visit.client_id)
            self.setText(next_contact_told(visit, visits, records.meetings.of(visit.client_id), now()))
        if not self.text():
            self.hide()


class ThenAndNext(QWidget):
    """What was known then, and under it which contact comes next."""

    def __init__(self, look: Look, records: Records, visit: Visit, now: Now) -> None:
        super().__init__()
        lines = column(self, spacing=look.space(16))
        parts = KnownThen(look, records, visit), NextContact(records, visit, now)
        for part in parts:
            lines.addWidget(part)
        if all(part.isHidden() for part in parts):
            self.hide()
