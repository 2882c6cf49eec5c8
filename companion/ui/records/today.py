"""Today: what needs the practitioner, and the sessions there have been."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QDate, QLocale, Qt, Signal

from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record import sealed_slips
from companion.record.meetings.meeting import Coming
from companion.record.names import shown
from companion.record.times import day
from companion.record.visits import Visit
from companion.session.time.zones import zone_named
from companion.settings.first_steps import steps_to_do
from companion.ui.components.due_forms import due_forms
from companion.ui.components.longer_music import LongerMusicLine
from companion.ui.components.page import Page, heading
from companion.ui.local_now import Now, local_now
from companion.ui.records.coming import COMING, ComingCard
from companion.ui.records.first_steps import FirstSteps, PracticeLeft
from companion.ui.records.leads import FIGURES, Lead, LeadCard
from companion.ui.records.open_things import OpenThings, OpenWays
from companion.ui.records.session_list import FIRST, SessionList
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import Card, KeyButton, button, label, row, set_role

MOST_USES = 3
"""So many uses of a sealed slip are told here; its own page tells them all."""


class TodayScreen(Page):
    """The desk in the morning."""

    prepare = Signal()
    practitioners = Signal()
    resume = Signal(object)
    review = Signal(str)
    meeting = Signal(object)
    clients = Signal()
    responses = Signal(object)
    light = Signal()
    audit_trail = Signal()
    backups = Signal()
    failures = Signal()
    planned = Signal(str)
    step = Signal(object)
    """Asks for one of the steps before the first session."""

    def __init__(self, services: Services, look: Look, now: Now = local_now) -> None:
        date = now()
        super().__init__(look, self.tr("Today"), _written_out(date))
        self._services = services
        self._now = now
        self._put_light()
        self._navigation()
        self.unfinished: Sequence[Visit] = ()
        self.steps: FirstSteps | None = None
        try:
            self.unfinished = services.records.visits.unfinished()
            visits = services.records.visits.listed(limit=FIRST, begun=True)
            coming = self._coming()
            clients = services.records.clients.count()
        except RecordError as error:
            self._broken(str(error))
            return
        if self.unfinished:
            set_role(self.to_prepare, "plain")
            self._needs_you(self.unfinished)
        figures = iter(FIGURES)
        self._work(coming, figures, first_day=not visits)
        opens = self.review.emit
        self.forms = due_forms(services, look, now, self.notice.say, opens=opens, figures=figures)
        if self.forms is not None:
            self.body.addWidget(self.forms)
        self._offer_first_steps(sessions=bool(visits))
        self._notices()
        self.body.addWidget(LongerMusicLine(services.music.longer, look, self, buttons=False))
        if visits:
            self._list(visits, clients)
        elif coming:
            self._look_ups(clients)
            self.body.addStretch(1)
        else:
            self._empty(clients)

    def _navigation(self) -> None:
        """Put the ways that lead from here alone beside the headline, each with its key."""
        self.to_practitioners = button(self.tr("Practitioners"), "P", "plain")
        self.to_prepare = button(self.tr("Prepare"), "N", "primary")
        for made, key, signal in (
            (self.to_practitioners, "P", self.practitioners),
            (self.to_prepare, "N", self.prepare),
        ):
            self.buttons.addWidget(made)
            made.clicked.connect(signal)
            self.key(key, signal.emit)

    def _put_light(self) -> None:
        """Offer the light where it is off."""
        if self.look.tokens.dark:
            self.light_button = button(self.tr("Turn the light on"), "Ctrl+T", "plain")
            self.light_button.clicked.connect(self.light)
            self.buttons.addWidget(self.light_button)
            self.look.changed.connect(self._light_turned)

    def _light_turned(self) -> None:
        self.light_button.setVisible(self.look.tokens.dark)

    def _needs_you(self, visits: Sequence[Visit]) -> None:
        card = Card(self.tr("Needs you"), padding=self.look.space(20), spacing=self.look.space(12))
        card.add(heading(self.tr("Needs you")))
        about = self.tr("The clock has gone on, and everything that was entered is kept.")
        self.go_on, *_ = [self._line_to_resume(card, visit, visit is visits[0]) for visit in visits]
        self.key("Return", self.go_on.click)
        card.add(label(about, "muted", wrap=True))
        self.body.addWidget(card)
        self.begin_at(self.go_on)

    def _offer_first_steps(self, *, sessions: bool) -> None:
        """Name what of the first day is still to do."""
        if steps := steps_to_do(self._services.settings.now, sessions=sessions):
            self.steps = FirstSteps(self.look, steps, self)
            self.steps.wanted.connect(self.step)
            self.body.addWidget(self.steps)

    def offer_practice(self) -> PracticeLeft:
        """Offer to go on with a practice session that was interrupted, before everything else."""
        offer = PracticeLeft(self.look)
        self.body.insertWidget(0, offer)
        return offer

    def _line_to_resume(self, card: Card, visit: Visit, first: bool) -> KeyButton:
        """Put a line into a card that leads back into a session, the first by its key."""
        said = label(self._unfinished(visit), "lead", wrap=True)
        go_on = button(self.tr("Resume"), *(("↵", "primary") if first else ("", "plain")))
        go_on.setAccessibleDescription(said.text())
        go_on.clicked.connect(lambda: self.resume.emit(visit))
        line = row([said], spacing=self.look.space(16))
        line.setStretch(0, 1)
        line.addWidget(go_on, 0, Qt.AlignmentFlag.AlignTop)
        card.add(line)
        return go_on

    def _unfinished(self, visit: Visit) -> str:
        if not visit.opened_ms:
            return self.tr("The session of {client} is not finished.").format(client=shown(visit.client_code))
        said = self.tr("The session of {client} is not finished, begun on {day} at {time}.")
        began = day(visit.opened_ms, visit.zone)
        return said.format(client=shown(visit.client_code), day=began, time=_clock(visit))

    def _coming(self) -> Sequence[Coming]:
        """Read who comes next, to a session or to another visit."""
        records, most = self._services.records, COMING + 1
        both: list[Coming] = [*records.appointments.coming(limit=most), *records.meetings.coming(limit=most)]
        return sorted(both, key=lambda one: one.appointment.starts_ms)[:most]

    def _work(self, coming: Sequence[Coming], figures: Iterator[str], *, first_day: bool) -> None:
        """Say who comes and what is open, each line with the figure that leads there."""
        self.coming = ComingCard(self._services, self.look, coming, self._now, figures)
        self.coming.chosen.connect(self.planned)
        self.coming.met.connect(self.meeting)
        self.coming.told.connect(self.notice.say)
        self.open_card = LeadCard(self.look)
        nothing_is = self.tr("Nothing is open.")
        self.open_card.show_leads(self.tr("Still open"), self._open_lines(), figures, nothing_is)
        for pressed in (*self.coming.buttons, *self.open_card.buttons):
            if pressed.key:
                self.key(pressed.key, pressed.click)
        if coming:
            self.key("I", self.coming.calendar.ask)
        self.body.addLayout(self.pair(self.coming, self.open_card, shares=(1, 1)))
        nothing = first_day and not coming and not self.open_card.buttons
        for card in (self.coming, self.open_card):
            card.setVisible(not nothing)

    def _open_lines(self) -> Sequence[Lead]:
        ways = OpenWays(
            self.responses.emit,
            self.review.emit,
            self._show_unsigned,
            self.backups.emit,
            self.failures.emit,
            self.meeting.emit,
            self.clients.emit,
        )
        try:
            return OpenThings(self._services, ways, self._now).lines()
        except RecordError as error:
            self.notice.say(str(error))
            return []

    def _notices(self) -> None:
        for told in [*self._services.notices(), *self._about_sealed_slip()]:
            self.body.addWidget(label(told, "muted", wrap=True, name=self.tr("Notice")))

    def _about_sealed_slip(self) -> Sequence[str]:
        """Say who opened the private notes of who is signed in, until they say that they have read it."""
        try:
            used = sealed_slips.told(self._services.practitioners.sealed.uses(), self._now().tzinfo)
        except RecordError as error:
            return [str(error)]
        heed = self.tr("Practitioners, The practice's sealed slip, tells this until you have read it.")
        return [*used[-MOST_USES:], *([heed] if used else [])]

    def _list(self, visits: Sequence[Visit], clients: int) -> None:
        self.sessions = SessionList(self.look, self._services.records.visits, self.notice.say)
        self.sessions.chosen.connect(self.review)
        self.sessions.list_first(visits)
        self._look_ups(clients, self.sessions.only_unsigned)
        self.key("U", self.sessions.only_unsigned.toggle)
        self.body.addWidget(self.sessions, 1)
        if not self.unfinished:
            self.begin_at(self.sessions)

    def _show_unsigned(self) -> None:
        self.sessions.show_unsigned()

    def _look_ups(self, clients: int, *more: KeyButton) -> None:
        """Put the trail over the list, or where it would be: there may be a past without one."""
        self.to_trail = button(self.tr("Audit trail"), "A", "plain", height=36)
        counted = label(self.tr("%n clients", "", clients), "muted")
        line = row([heading(self.tr("Sessions")), counted], spacing=self.look.space(12))
        line.addStretch(1)
        for made in (*more, self.to_trail):
            line.addWidget(made)
        self.to_trail.clicked.connect(self.audit_trail)
        self.key("A", self.audit_trail.emit)
        self.body.addLayout(line)

    def _empty(self, clients: int) -> None:
        if clients:
            self._look_ups(clients)
        card = Card(self.tr("Nothing here yet"), padding=self.look.space(32), spacing=self.look.space(12))
        card.add(label(self.tr("Nothing here yet"), "title"))
        if self.steps is None:  # else the practice session shows what these words tell
            self._tell_how(card)
        first = button(self.tr("Prepare the first session"), "N", "primary")
        first.clicked.connect(self.prepare)
        line = row([first])
        line.addStretch(1)
        card.body.addSpacing(self.look.space(8))
        card.add(line)
        self.to_prepare.setVisible(False)
        self.body.addWidget(card)
        self.body.addStretch(1)
        if not self.unfinished:
            self.begin_at(first)

    def _tell_how(self, card: Card) -> None:
        """Say how a session comes about."""
        for words in (
            self.tr("A session begins with a client; a code such as initials is enough."),
            self.tr(
                "You choose the route and the music, see the course on one line, and begin when you are "
                "ready."
            ),
            self.tr("Afterwards it is listed here, with all that was entered, for the note."),
        ):
            card.add(label(words, "body", wrap=True))

    def _broken(self, problem: str) -> None:
        card = Card(
            self.tr("The record cannot be read"), padding=self.look.space(32), spacing=self.look.space(12)
        )
        card.add(label(self.tr("The record cannot be read just now"), "title"))
        card.add(label(problem, "body", wrap=True))
        card.add(
            label(
                self.tr(
                    "Nothing was changed. Close the program, see that the disk is there, and open it again."
                ),
                "body",
                wrap=True,
            )
        )
        self.to_prepare.setEnabled(False)
        self.body.addWidget(card)
        self.body.addStretch(1)


def _clock(visit: Visit) -> str:
    opened = datetime.fromtimestamp(visit.opened_ms / 1000, UTC)
    return f"{opened.astimezone(zone_named(visit.zone)):%H:%M}"


def _written_out(date: datetime) -> str:
    """Write a day in full, as it is written in the language of the person."""
    return QLocale().toString(QDate(date.year, date.month, date.day), tr("dddd, d MMMM yyyy"))
