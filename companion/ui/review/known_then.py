"""What was known of the client when a session ended, under its tables."""

from contextlib import suppress

from companion.ports.record import FactsOfClients, RecordError
from companion.record.facts.client_facts import ClientFacts, facts_at
from companion.record.visits import Visit
from companion.report.client.known_facts import known
from companion.ui.components.page import heading
from companion.ui.theme import Look
from companion.ui.widgets import Card, label


class KnownThen(Card):
    """A line for each fact, as it stood then; nothing is seen where nothing was known."""

    def __init__(self, look: Look, facts: FactsOfClients, visit: Visit) -> None:
        super().__init__(self.tr("Known of the client when the session ended"), padding=look.space(16))
        self.add(heading(self.accessibleName()))
        held = ClientFacts()
        with suppress(RecordError):  # Review says what is wrong with the record
            held = facts_at(facts.versions(visit.client_id), visit.ended_ms)
        told = [f"{fact.label}: {'; '.join(fact.said.splitlines())}" for fact in known(held)]
        self.said = label("\n".join(told), wrap=True)
        self.add(self.said)
        self.setVisible(bool(told))
