"""Review: the session on one line again, everything that was entered, and the note."""

from dataclasses import replace
from functools import partial
from uuid import uuid4

from PySide6.QtCore import Signal

from companion.ports.record import RecordError
from companion.record.discarding import DiscardReason
from companion.record.due_forms import forms_due
from companion.record.names import shown
from companion.record.notes import Note
from companion.record.times import day
from companion.record.visits import Visit
from companion.record.writing.note_format import NoteFormat
from companion.report.drafting.note_draft import NoteDraft, drafted
from companion.report.session_report import SessionReport
from companion.session.session import Session
from companion.session.time.clock import Moment
from companion.session.time.zones import zone_told
from companion.ui.components.due_forms import due_forms
from companion.ui.components.page import Page
from companion.ui.keys import KeyMap
from companion.ui.local_now import Now, local_now
from companion.ui.review.decided_before import DecidedBefore
from companion.ui.review.entries import EntriesCard
from companion.ui.review.known_then import ThenAndNext
from companion.ui.review.note import NoteCard
from companion.ui.review.note_tabs import NoteTabs
from companion.ui.review.replay.card import ReplayCard
from companion.ui.review.table_tabs import TableTabs
from companion.ui.review.tables import review_tables
from companion.ui.review.unwritten import Unwritten
from companion.ui.review.writing.beside import Beside, RecordSide
from companion.ui.review.writing.last_note import LastNote
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import button


class ReviewScreen(Page):
    """One session after it has ended, or as far as it got; ``entry_id`` is shown first where it is given."""

    back = Signal()
    light = Signal()
    reopened = Signal()
    discarded = Signal(object)
    from_home = Signal()

    def __init__(
        self, services: Services, look: Look, visit: Visit, now: Now = local_now, entry_id: str = ""
    ) -> None:
        title = self.tr("{client}, session {number}").format(
            client=shown(visit.client_code), number=visit.number
        )
        when = day(visit.opened_ms or visit.planned_ms, visit.zone, weekday=True)
        about = (when, visit.plan.protocol.name, zone_told(visit.zone))
        super().__init__(look, title, " · ".join(filter(None, about)), width=1600)
        self._services = services
        self._visit = visit
        note = Note(uuid4().hex, visit.id)
        entries = []
        try:
            entries = services.journal.entries(visit.id)
            note = services.records.notes.of(visit.id) or note
        except RecordError as error:
            self.notice.say(
                self.tr("{problem} Nothing was changed; open the session again.").format(problem=error)
            )
        self._now = now
        self._letters = KeyMap.chosen(services.settings.now).letters
        self._report = SessionReport(visit.plan, entries, visit.zone)
        ended = self._report.state.ended
        self._ended_ms = 0 if ended is None else ended.wall_ms
        self._put_buttons()
        self._put_replay()
        self._make_notes(note)
        self._put_side_by_side()
        self.forms = due_forms(services, look, now, self.say, visit.id)
        if self.forms is not None:
            self.body.addWidget(self.forms)
        self._put_what_stood_before()
        self.unwritten = Unwritten(services, self, self.record_note, self.entries, self.say)
        self.notes.paper_made.connect(self.unwritten.keep_ticks)
        self.begin_at(self.note)
        services.audit.viewed("session", visit.id)
        if entry_id:
            self._show_entry(entry_id)

    def _put_replay(self) -> None:
        """Put the ribbon with its playhead, whose buttons stand beside the headline."""
        self.replay = ReplayCard(self.look, self._services.music.again, self._report, self._letters)
        for made in self.replay.buttons:
            self.buttons.addWidget(made)
        self.body.setSpacing(self.look.space(12))
        self.body.addWidget(self.replay)

    def _put_what_stood_before(self) -> None:
        """Show what was decided before the session, and what was known of the client when it ended."""
        self.decided = DecidedBefore(self.look, self._visit.plan)
        self.body.addWidget(self.decided)
        self.body.addWidget(ThenAndNext(self.look, self._services.records, self._visit, self._now))

    def _show_entry(self, entry_id: str) -> None:
        """Put the cursor on an entry, where the search found it."""
        entries = self.entries.table
        entries.select(entry_id)
        if entries.currentIndex().isValid():
            self.begin_at(entries)

    def offer_to_reopen(self) -> None:
        """Offer to take back the end of the session, which was a moment ago, until its note is signed."""
        if self.record_note.kept.signed:
            return
        reopen = button(self.tr("Take back the end"), "", "quiet")
        reopen.clicked.connect(self.reopened)
        self.buttons.insertWidget(0, reopen)
        self.record_note.frozen.connect(reopen.hide)
        self.reopen = reopen

    def _put_buttons(self) -> None:
        self.light_button = button("", "Ctrl+T", "plain")
        self.light_button.clicked.connect(self.light)
        self.key("Escape", self._step_back)
        if self._visit.plan.home is not None:
            came = button(self.tr("From home"), "Ctrl+H", "plain")
            came.clicked.connect(self.from_home)
            self.key("Ctrl+H", self.from_home.emit)
            self.buttons.addWidget(came)
        self.buttons.addWidget(self.light_button)
        self.look.changed.connect(self._name_light)
        self._name_light()

    def _step_back(self) -> None:
        """Leave the form of an entry, or else the session."""
        if self.entries.entering:
            self.entries.step_back()
        elif self.notes.is_inside_a_paper:
            self.notes.paper.step_back()
        else:
            self.back.emit()

    def _name_light(self) -> None:
        self.light_button.say(self.tr("Turn the light on") if self.look.tokens.dark else self.tr("Dark room"))

    # -- what happened ----------------------------------------------------------------------------

    def _tables(self) -> TableTabs:
        self.tabs = TableTabs(self.look)
        first, *others = review_tables(self._report)
        self.entries = EntriesCard(
            self.look,
            self.tabs.table(first),
            first.rows,
            self._report,
            self._services.access.initials,
            self._moment,
            signed=lambda: self.record_note.kept.signed,
            write=self._enter_late,
            add=self.record_note.add,
        )
        self.tabs.put(first, self.entries if self._report.session.entries else None)
        self.tabs.put_others(others)
        self.replay.lead(self.entries)
        self.replay.told.connect(self.say)
        self.key("Ctrl+R", self.replay.attend)
        return self.tabs

    def _retell(self, session: Session) -> None:
        """Tell the session anew, with what was entered just now; the cursor stays at its entry."""
        self._report = report = SessionReport(self._visit.plan, session.entries, self._visit.zone)
        first, *others = review_tables(report)
        self.entries.retell(report, first.rows)
        self.replay.tell(report)
        self.record_note.tell(report)
        self.tabs.put_others(others)

    def _keep_end(self, session: Session) -> None:
        """Let the visit say the same end as its journal, where that was put right."""
        ended = session.state.ended
        if ended is None or ended.wall_ms == self._ended_ms:
            return
        self._ended_ms = ended.wall_ms
        try:
            visit = self._services.records.visits.find(self._visit.id) or self._visit
            self._services.records.visits.save(replace(visit, ended_ms=ended.wall_ms))
        except RecordError as error:
            self.say(str(error))

    # -- what comes late --------------------------------------------------------------------------

    def _moment(self, session: Session) -> Moment:
        """Say which moment of the session it is, by the time of day; it never runs backwards."""
        return max(session.clock().moment_at(round(self._now().timestamp() * 1000)), session.state.last)

    def _enter_late(self, session: Session) -> bool:
        """Keep what was entered now, and tell the session anew."""
        try:
            self._services.journal.enter_late(self._visit.id, session.since(self._report.session))
        except RecordError as error:
            self.say(str(error))
            return False
        self._retell(session)
        self._keep_end(session)
        self.say(self.tr("Written down. A note that was drafted before does not have it yet."))
        try:
            self._services.forms.expect(forms_due(self._visit, session.state))
        except RecordError as error:
            self.say(str(error))
        return True

    # -- the notes --------------------------------------------------------------------------------

    def _make_notes(self, note: Note) -> None:
        services, look = self._services, self.look
        self.record_note = NoteCard(services, look, self._report, note, self._now, self.say, self._draft)
        self.note = self.record_note.note

    def _notes(self) -> NoteTabs:
        told = lambda: self._report  # noqa: E731 - as it is known then
        self.notes = notes = NoteTabs(
            self._services,
            self.look,
            self._visit,
            self.record_note,
            told,
            self._now,
            self.say,
            self.flush,
        )
        notes.discarding.connect(self._discard)
        for figure in range(notes.count()):
            self.key(f"Ctrl+{figure + 1}", partial(notes.setCurrentIndex, figure))
        self.key("Ctrl+P", notes.print_session)
        self.key("Ctrl+D", self.record_note.add_draft)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.key(keys, notes.confirm)
        return notes

    def _discard(self, reason: DiscardReason) -> None:
        """Have the session discarded, once what was typed a moment ago is kept."""
        if problem := self.flush():
            self.say(problem)
        else:
            self.discarded.emit(reason)

    def _draft(self, chosen: NoteFormat) -> NoteDraft:
        return drafted(self._visit, self._report, chosen)

    def _put_side_by_side(self) -> None:
        """Put record and notes beside one another, and let them lead to one another."""
        self.left = RecordSide(self._tables(), LastNote(self._services, self.look, self._visit))
        self.side_by_side(self.left, self._notes(), shares=(1, 1))
        told = (lambda: self._report, self.say, self.replay.show_all)
        self.beside = Beside(self.record_note, self.entries, self.left, *told)
        for key, call in self.beside.keys.items():
            self.key(key, call)

    # -- keeping what is typed --------------------------------------------------------------------

    def flush(self) -> str:
        """Keep now what was typed in either note; gives nothing, or one calm sentence when it is not kept."""
        return self.record_note.flush() or self.notes.flush() or self.unwritten.flush()
