"""What is known of one client: every fact with the day since which it holds, and what was known before."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QCheckBox

from companion.files.destinations import file_name
from companion.override import override
from companion.ports.printing import Paper
from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.facts.client_facts import ClientFact, ClientFacts, FactName, facts_at
from companion.record.names import shown
from companion.report.client.card_facts import card_facts, told_who
from companion.report.client.known_facts import label_of, version_told
from companion.ui.components.papers.ways import PaperWays, at_once
from companion.ui.components.printing import papers_folder
from companion.ui.local_now import Now, local_now
from companion.ui.records.dated.page import DatedPage, DatedWord
from companion.ui.records.facts.form import FactsForm
from companion.ui.services import Services
from companion.ui.theme import Look


class FactsScreen(DatedPage[FactName]):
    """The form of facts about a client, the versions there were, and the client's emergency card."""

    def __init__(self, services: Services, look: Look, client: Client, now: Now = local_now) -> None:
        about = self.tr("What is known of this client")
        super().__init__(services, look, (client.id, shown(client.code)), about, self.tr("Fact"), now)
        self._client = client
        self._facts = ClientFacts()
        self.form = FactsForm(look, self)
        self.body.addWidget(self.form)
        self._lay_out_history()
        self._lay_out_card()
        self._begin()

    # -- the card of this client ------------------------------------------------------------------

    def _lay_out_card(self) -> None:
        """Offer the emergency card with what is known; names and numbers only where that is ticked."""
        self.named = QCheckBox(self.tr("with names and numbers"))
        self.card = PaperWays(
            self.look,
            self.tr("Emergency card for this client"),
            lambda: papers_folder() / f"{file_name(self._client.code, self._client.id)}-emergency-card.pdf",
            at_once(self._card),
        )
        self.card.told.connect(self.say)
        self.body.addWidget(self.card)
        self.body.addWidget(self.named)

    def _card(self) -> Paper:
        if problem := self.finish():
            raise RecordError(problem)
        about = (
            (self.tr("Client"), self._client.code),
            *told_who(self._facts, named=self.named.isChecked()),
            *card_facts(self._facts, named=self.named.isChecked()),
        )
        example = next((protocol.texts.emergency for protocol in self._services.protocols()), "")
        return self._services.printing.emergency_card(example, about)

    # -- where the facts are kept -----------------------------------------------------------------

    @override
    def _look_up(self) -> tuple[Sequence[tuple[FactName, DatedWord]], Mapping[FactName, DatedWord]]:
        versions = self._services.records.facts.versions(self._client.id)
        self._facts = facts_at(versions)
        return [(fact.name, fact) for fact in versions], self._facts.held

    @override
    def _half_filled(self) -> Mapping[FactName, str]:
        return self._services.records.facts.half_filled(self._client.id)

    @override
    def _keep(self, typed: Mapping[FactName, str]) -> None:
        self._services.records.facts.keep_half_filled(self._client.id, typed)

    @override
    def _write(self, typed: Mapping[FactName, str]) -> None:
        self._services.records.facts.write(self._client.id, typed)

    @override
    def _in_words(self, name: FactName, word: DatedWord) -> tuple[str, str]:
        return label_of(name), version_told(ClientFact(name, word.value, word.at_ms, word.author))

    @override
    def _show_history(self) -> None:
        super()._show_history()
        self.about_versions.setText(
            self.tr("A session shows what was known when it ended. Enter puts an earlier version back above.")
            if self._versions
            else self.tr("Nothing is written down yet; a code is enough.")
        )
