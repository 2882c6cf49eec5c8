"""What is known of one client: every fact with the day since which it holds, and what was known before."""

from collections.abc import Mapping
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox

from companion.files.destinations import file_name
from companion.override import override
from companion.ports.printing import Paper
from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.facts.client_facts import ClientFact, FactName, facts_at
from companion.record.names import shown
from companion.record.times import day_of
from companion.report.client.card_facts import card_facts, told_who
from companion.report.client.known_facts import label_of, version_told
from companion.ui.components.autosave import Autosave
from companion.ui.components.page import Page, heading
from companion.ui.components.papers.ways import PaperWays, at_once
from companion.ui.components.printing import papers_folder
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.local_now import Now, local_now
from companion.ui.records.facts.form import FactsForm
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import TextBox, TextLine, label, row


class FactsScreen(Page):
    """The form of facts about a client, and under it the versions there were.

    Words are kept while they are typed; they become a version, which holds from then on, when the page is
    left. After a crash what was typed stands in the form again.
    """

    back = Signal(str)

    def __init__(self, services: Services, look: Look, client: Client, now: Now = local_now) -> None:
        super().__init__(look, shown(client.code), self.tr("What is known of this client"), head_stays=True)
        self._services = services
        self._client = client
        self._now = now
        self._versions: list[ClientFact] = []
        self._readable = False
        self.form = FactsForm(look, self)
        self._saving = Autosave(self, services.write_queue, self._typed, self._keep, self._told)
        self.saved = label("", "label")
        self.buttons.addWidget(self.saved)
        self.lead_back(self._leave)
        self.body.addWidget(self.form)
        self._lay_out_history()
        self._lay_out_card()
        self._read()
        self._fill_in_half_filled()
        self._watched = set[TextLine | TextBox]()
        self._watch()
        self.form.changed.connect(self._touched)
        self.begin_at(self.form.first)

    def _lay_out_history(self) -> None:
        heads = (self.tr("Written"), self.tr("Fact"), self.tr("What it said"), self.tr("By"))
        self.model = TableModel(heads, parent=self)
        self.history = TableView(self.look, self.model, self.tr("Earlier and present"), wide=2, wrap=True)
        self.history.setMinimumHeight(self.look.space(200))
        self.history.chosen.connect(self._put_back)
        self.told = label("", "muted", wrap=True)
        self.body.addLayout(row([heading(self.tr("Earlier and present"))]))
        self.body.addWidget(self.told)
        self.body.addWidget(self.history, 1)

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
            *told_who(self._held, named=self.named.isChecked()),
            *card_facts(self._held, named=self.named.isChecked()),
        )
        example = next((protocol.texts.emergency for protocol in self._services.protocols()), "")
        return self._services.printing.emergency_card(example, about)

    # -- what is kept -----------------------------------------------------------------------------

    def _read(self) -> None:
        """Read every version, and show what holds now."""
        try:
            self._versions = self._services.records.facts.versions(self._client.id)
            self._readable = True
        except RecordError as error:
            self.notice.say(str(error))
            self.form.setEnabled(False)
        self._held = facts_at(self._versions)
        since = {name: self._since(fact) for name, fact in self._held.held.items()}
        self.form.show_facts({name: fact.value for name, fact in self._held.held.items()}, since)
        self._show_history()

    def _since(self, fact: ClientFact) -> str:
        if not fact.author:  # from before facts were dated
            return ""
        return self.tr("since {day}").format(day=self._day(fact.at_ms))

    def _day(self, wall_ms: int) -> str:
        return day_of(datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone(self._now().tzinfo))

    def _show_history(self) -> None:
        empty = self.tr("taken back")
        self.model.fill(
            [
                TableRow(
                    str(number),
                    (self._day(fact.at_ms), label_of(fact.name), version_told(fact) or empty, fact.author),
                    gone=self._held.held.get(fact.name) is not fact and bool(fact.value),
                )
                for number, fact in reversed(list(enumerate(self._versions)))
            ]
        )
        self.history.setVisible(bool(self._versions))
        self.told.setText(
            self.tr("A session shows what was known when it ended. Enter puts an earlier version back above.")
            if self._versions
            else self.tr("Nothing is written down yet; a code is enough.")
        )

    def _put_back(self, number: str) -> None:
        """Fill in what a version said, as if it were typed anew."""
        version = self._versions[int(number)]
        self.form.show_value(version.name, version.value)
        self._touched()
        said = self.tr("“{fact}” stands above as it was; the day from which it holds is today.")
        self.notice.say(said.format(fact=label_of(version.name)))

    def _fill_in_half_filled(self) -> None:
        """Show what was typed the last time and is no version yet, as after a crash."""
        try:
            typed = self._services.records.facts.half_filled(self._client.id)
        except RecordError:
            return  # what is wrong with the record was said already
        for name, value in typed.items():
            self.form.show_value(name, value)
        if typed:
            self.notice.say(
                self.tr("What was typed here the last time, and not finished, stands in the form again.")
            )
            self._saving.touch()

    # -- what is typed ----------------------------------------------------------------------------

    def _watch(self) -> None:
        for edit in self.form.typed_in():
            if edit not in self._watched:
                self._watched.add(edit)
                self._saving.watch(edit)

    def _touched(self) -> None:
        self._watch()
        self.saved.setText("")
        self._saving.touch()

    def _typed(self) -> Mapping[FactName, str]:
        """Give the facts that are filled in otherwise than they hold."""
        return {name: value for name, value in self.form.values().items() if value != self._held.said(name)}

    def _keep(self, typed: Mapping[FactName, str]) -> None:
        if self._readable:
            self._services.records.facts.keep_half_filled(self._client.id, typed)

    def _told(self, _: Mapping[FactName, str], problem: str) -> None:
        if problem:
            self.notice.say(self.tr("{problem} What you typed is still here.").format(problem=problem))
        elif not self._saving.waiting:
            self.saved.setText(self.tr("saved {time}").format(time=f"{self._now():%H:%M}"))

    def finish(self) -> str:
        """Let what is typed hold from now on; gives nothing, or one sentence when it is not kept."""
        if problem := self._saving.flush():
            return problem
        typed = self._typed()
        if not typed or not self._readable:
            return ""
        records, client_id = self._services.records, self._client.id
        try:
            self._services.write_queue.now(lambda: records.facts.write(client_id, typed))
        except RecordError as error:
            return str(error)
        self._read()
        return ""

    def _leave(self) -> None:
        if problem := self.finish():
            self.say(self.tr("{problem} What you typed is still here.").format(problem=problem))
        else:
            self.back.emit(self._client.id)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """However the page is left: what cannot be made to hold now stands in the form the next time."""
        if not event.spontaneous():
            self.finish()
        super().hideEvent(event)
