"""For your records: what is still to do after a session, on one page, each line a key away."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.ports.record import RecordError
from companion.record.backups import BackupWork
from companion.record.names import shown
from companion.record.times import day
from companion.record.visits import Visit
from companion.session.session import Session
from companion.ui.components.appointment.next_contact import next_contact
from companion.ui.components.due_forms import due_forms
from companion.ui.components.page import Page
from companion.ui.guarded import guarded
from companion.ui.local_now import Now
from companion.ui.records.leads import FIGURES, Lead, LeadCard
from companion.ui.records.open_things import OpenThings, OpenWays
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import button, label


class ForYourRecords(Page):
    """Comes after the checklist, in the light of the room; nothing on it has to be done now.

    ``review`` leads to the note of this session, ``client`` to the client's page, ``backups`` to theirs.
    """

    back = Signal()
    review = Signal()
    client = Signal()
    backups = Signal()
    light = Signal()
    reopened = Signal()

    def __init__(self, services: Services, look: Look, visit: Visit, now: Now) -> None:
        super().__init__(look, self.tr("For your records"), width=960, head_stays=True)
        self._services = services
        self._visit = visit
        self._now = now
        when = day(visit.opened_ms or visit.planned_ms, visit.zone, weekday=True)
        about = self.tr("{client}, session {number} · {day}")
        whose = about.format(client=shown(visit.client_code), number=visit.number, day=when)
        self.headline.say(self.tr("For your records"), whose)
        self._put_buttons()
        figures = iter(FIGURES)
        self.lines = LeadCard(look)
        nothing = self.tr("Nothing is left to do.")
        self.lines.show_leads(self.tr("Still to do"), self._leads(), figures, nothing)
        for pressed in self.lines.buttons:
            self.key(pressed.key, pressed.click)
        self.body.addWidget(self.lines)
        self.forms = self._forms(figures)
        if self.forms is not None:
            self.body.addWidget(self.forms)
        self._put_backup()
        self.body.addStretch(1)
        self.begin_at(next(iter(self.lines.buttons), self.to_today))

    def _put_buttons(self) -> None:
        self.reopen = button(self.tr("Take back the end"), "", "quiet")
        self.reopen.clicked.connect(self.reopened)
        self.light_button = button("", "Ctrl+T", "plain")
        self.light_button.clicked.connect(self.light)
        self.to_today = button(self.tr("Go to Today"), "Esc", "plain")
        self.to_today.clicked.connect(self.back)
        self.key("Escape", self.back.emit)
        for made in (self.reopen, self.light_button, self.to_today):
            self.buttons.addWidget(made)
        self.reopen.hide()
        self.look.changed.connect(self._name_light)
        self._name_light()

    def _name_light(self) -> None:
        self.light_button.say(self.tr("Turn the light on") if self.look.tokens.dark else self.tr("Dark room"))

    def offer_to_reopen(self) -> None:
        """Offer to take back the end of the session, which was a moment ago."""
        self.reopen.show()

    # -- what is to do ----------------------------------------------------------------------------

    def _leads(self) -> Sequence[Lead]:
        ways = OpenWays(
            responses=lambda _: self.client.emit(),
            review=lambda _: self.review.emit(),
            unsigned=self.review.emit,
            backups=self.backups.emit,
            failures=lambda: None,
        )
        try:
            backups = OpenThings(self._services, ways).backups()
            return [*self._note(), *self._next_contact(), *backups]
        except RecordError as error:
            self.notice.say(str(error))
            return [self._to_write()]

    def _to_write(self) -> Lead:
        return Lead(self.tr("The note is not signed."), self.tr("Write the note"), self.review.emit)

    def _note(self) -> Iterator[Lead]:
        note = self._services.records.notes.of(self._visit.id)
        if note is None or not note.signed:
            yield self._to_write()

    def _next_contact(self) -> Iterator[Lead]:
        """Say what was agreed, where somebody wrote it down, or else what the protocol asks for next."""
        entries = tuple(self._services.journal.entries(self._visit.id))
        state = Session(self._visit.id, self._visit.plan, entries).state
        if said := next_contact(self._services, self._visit, state, self._now):
            yield Lead(said, self.tr("The client's page"), self.client.emit)

    def _forms(self, figures: Iterator[str]) -> QWidget | None:
        return due_forms(
            self._services,
            self.look,
            self._now,
            self.notice.say,
            self._visit.id,
            opens=lambda _: self.review.emit(),
            figures=figures,
        )

    # -- the backup, which is made by itself ------------------------------------------------------

    def _put_backup(self) -> None:
        self.backup = label("", "muted", wrap=True)
        self.body.addWidget(self.backup)
        self.destroyed.connect(self._services.backups.watch(guarded(self, self._tell_backup)))
        self._tell_backup()

    def _tell_backup(self) -> None:
        stands = self._services.backups.standing()
        newest = stands.backups[0].made_ms if stands.backups else 0
        said = ""
        if stands.doing is BackupWork.MAKING:
            said = self.tr("A backup is being made.")
        elif newest > self._visit.opened_ms:
            said = self.tr("A backup was made after the session.")
        self.backup.setText(said)
        self.backup.setVisible(bool(said))
