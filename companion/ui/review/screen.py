"""Review: the session on one line again, everything that was entered, and the note."""

from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Qt, Signal

from companion.ports.record import RecordError
from companion.record.discarding import DiscardReason
from companion.record.due_forms import forms_due
from companion.record.names import shown
from companion.record.notes import Note
from companion.record.times import day
from companion.record.visits import Visit
from companion.record.writing.note_format import NoteFormat
from companion.report.drafting.note_draft import NoteDraft, drafted, outline
from companion.report.session_report import SessionReport
from companion.session.session import Session
from companion.session.time.clock import Moment
from companion.session.time.zones import zone_told
from companion.ui.components.discard import DiscardCard
from companion.ui.components.due_forms import due_forms
from companion.ui.components.page import Page
from companion.ui.keys import KeyMap
from companion.ui.local_now import Now, local_now
from companion.ui.review.decided_before import DecidedBefore
from companion.ui.review.entries import EntriesCard
from companion.ui.review.exports import ExportsCard
from companion.ui.review.known_then import ThenAndNext
from companion.ui.review.note import NoteCard
from companion.ui.review.private_note import PrivateNoteCard
from companion.ui.review.replay.card import ReplayCard
from companion.ui.review.table_tabs import TableTabs
from companion.ui.review.tables import review_tables
from companion.ui.review.unwritten import Unwritten
from companion.ui.review.writing.beside import Beside, RecordSide
from companion.ui.review.writing.last_note import LastNote
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import button
from companion.ui.widgets.stack import Tabs


class ReviewScreen(Page):
    """One session after it has ended, or as far as it got; ``entry_id`` is shown first where it is given."""

    back = Signal()
    light = Signal()
    reopened = Signal()
    discarded = Signal(object)

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
        self.unwritten = Unwritten(services, self, self.record_note, self.entries, self.paper, self.say)
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
        self.buttons.addWidget(self.light_button)
        self.look.changed.connect(self._name_light)
        self._name_light()

    def _step_back(self) -> None:
        """Leave the form of an entry, or else the session."""
        if self.entries.entering:
            self.entries.step_back()
        elif self.paper.inside and self.notes.currentWidget() is self.paper:
            self.paper.step_back()
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
        self.private_note = PrivateNoteCard(
            services.private_notes,
            services.write_queue,
            look,
            self._visit.id,
            services.access.initials,
            self._now,
            self.say,
            self._recorded,
        )
        self.note = self.record_note.note
        self.paper = ExportsCard(services, look, self._visit, lambda: self._report, self.say, self.flush)
        self.enclose, self.papers = self.paper.enclose, self.paper.papers

    def _notes(self) -> Tabs:
        self.notes = Tabs(self.tr("Notes"))
        self.notes.addTab(self.record_note, self.tr("Note of the record"))
        self.notes.addTab(self.private_note, self.tr("Private note"))
        self.notes.addTab(self.paper, self.tr("Papers"))
        self.discard = DiscardCard(self.look)
        self.discard.wanted.connect(self._discard)
        if self._visit.opened_ms:
            self.notes.addTab(self.discard, self.tr("Discard"))
        self.record_note.frozen.connect(self._tell_discarding)
        self._tell_discarding()
        self.notes.currentChanged.connect(self._turn)
        self.key("Ctrl+1", lambda: self.notes.setCurrentIndex(0))
        self.key("Ctrl+2", lambda: self.notes.setCurrentIndex(1))
        self.key("Ctrl+3", lambda: self.notes.setCurrentIndex(2))
        self.key("Ctrl+4", lambda: self.notes.setCurrentWidget(self.discard))
        self.key("Ctrl+P", self._print)
        self.key("Ctrl+D", self.record_note.add_draft)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.key(keys, self._confirm)
        return self.notes

    def _discard(self, reason: DiscardReason) -> None:
        """Have the session discarded, once what was typed a moment ago is kept."""
        if problem := self.flush():
            self.say(problem)
        else:
            self.discarded.emit(reason)

    def _tell_discarding(self) -> None:
        note = self.record_note.kept
        self.discard.tell(self._report.state, note=bool(note.body.strip()), signed=note.signed)

    def _turn(self, index: int) -> None:
        if index == 1:
            self.private_note.attend()
            return
        self._tell_discarding()
        first = (self.note, self.note, self.paper.first, self.discard.reason)[index]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _print(self) -> None:
        self.notes.setCurrentWidget(self.paper)
        self.paper.print_session()

    def _confirm(self) -> None:
        if self.notes.currentIndex() == 0:
            self.record_note.confirm()

    def _draft(self, chosen: NoteFormat) -> NoteDraft:
        return drafted(self._visit, self._report, chosen)

    def _recorded(self) -> str:
        """Give all that the record says of this session, for the line under a private note."""
        kept = self.record_note.kept
        said = [line.words for line in self._report.lines() if not line.voided]
        return "\n".join(
            [self._draft(outline()).text, *said, kept.body, *(added.body for added in kept.addenda)]
        )

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
        return self.record_note.flush() or self.private_note.flush() or self.unwritten.flush()
