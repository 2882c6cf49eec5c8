"""One visit without medicine: its words, each with the day since which they stand, and earlier ones below."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from companion.override import override
from companion.ports.record import RecordError
from companion.record.meetings.meeting import Meeting, MeetingWord, VisitKind, WordName
from companion.record.names import shown
from companion.record.times import day, day_of
from companion.report.meetings.told import kind_told, said_of, word_label
from companion.ui.components.autosave import Autosave
from companion.ui.components.page import Page, heading
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.local_now import Now, local_now
from companion.ui.records.meetings.day import MeetingDay
from companion.ui.records.meetings.form import MeetingForm
from companion.ui.records.meetings.note import MeetingNote
from companion.ui.records.session_list import MOST_OF_A_CLIENT
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import TextBox, TextLine, label, row


class MeetingScreen(Page):
    """The page of one preparation or integration visit; a new one is in the record once a word is typed.

    Words are kept while they are typed; they become a version, which holds from then on, when the page is
    left. After a crash what was typed stands in the form again.
    """

    back = Signal(str)

    def __init__(self, services: Services, look: Look, meeting: Meeting, now: Now = local_now) -> None:
        about = kind_told(meeting.kind)
        super().__init__(look, shown(meeting.client_code), about, head_stays=True)
        self._services = services
        self._meeting = meeting
        self._now = now
        self._readable = False
        self.form = MeetingForm(look, self, meeting, self._sessions())
        self._saving = Autosave(self, services.write_queue, self._typed, self._keep, self._told)
        self.saved = label("", "label")
        self.buttons.addWidget(self.saved)
        self.lead_back(self._leave)
        self.day = MeetingDay(self, services, meeting, now)
        self.day.done.connect(self._planned)
        self.body.addWidget(self.day.card)
        self.day.place()
        self.body.addWidget(self.form)
        self.note = MeetingNote(services, look, meeting, now, self.say)
        self.body.addWidget(self.note)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.key(keys, self.note.confirm)
        self._lay_out_history()
        self._read()
        self._fill_in_half_filled()
        self._watched = set[TextLine | TextBox]()
        self._watch()
        self.form.changed.connect(self._touched)
        for edit in (*self.form.typed_in(), self.note.note):
            edit.textChanged.connect(self.day.offer_no_more)
        self.begin_at(self.form.first)
        if meeting.held and meeting.opened_ms:
            services.audit.viewed("meeting", meeting.id)

    def _sessions(self) -> Mapping[str, str]:
        """Give the sessions that the visit can be about, the newest first."""
        said = self.tr("Session {number}, {day}")
        try:
            visits = self._services.records.visits.listed(
                limit=MOST_OF_A_CLIENT, client_id=self._meeting.client_id, begun=True
            )
        except RecordError:
            return {}  # what is wrong with the record is said where the visit is read
        return {
            visit.id: said.format(number=visit.number, day=day(visit.opened_ms, visit.zone))
            for visit in visits
        }

    def _about_the_last(self, meeting: Meeting) -> Meeting:
        """Let an integration visit in which nothing is written be about the last session at first."""
        if meeting.kind is not VisitKind.INTEGRATION or meeting.versions:
            return meeting
        last = next(iter(self._sessions()), "")
        return replace(meeting, versions=(MeetingWord(WordName.SESSION, last, 0),) if last else ())

    def _lay_out_history(self) -> None:
        heads = (self.tr("Written"), self.tr("What it is"), self.tr("What it said"), self.tr("By"))
        self.model = TableModel(heads, parent=self)
        self.history = TableView(self.look, self.model, self.tr("Earlier and present"), wide=2, wrap=True)
        self.history.setMinimumHeight(self.look.space(160))
        self.history.chosen.connect(self._put_back)
        self.about = label("", "muted", wrap=True)
        self.earlier = heading(self.tr("Earlier and present"))
        self.body.addLayout(row([self.earlier]))
        self.body.addWidget(self.about)
        self.body.addWidget(self.history, 1)

    # -- what is kept -----------------------------------------------------------------------------

    def _read(self) -> None:
        """Read what was written, and show what stands now."""
        meetings = self._services.records.meetings
        try:
            self._meeting = self._about_the_last(meetings.find(self._meeting.id) or self._meeting)
            self._readable = True
        except RecordError as error:
            self.notice.say(str(error))
            self.form.setEnabled(False)
        self._held = self._meeting.words
        since = {name: self._since(word) for name, word in self._held.held.items()}
        self.form.show_values({name: word.value for name, word in self._held.held.items()}, since)
        self._show_history()

    def _since(self, word: MeetingWord) -> str:
        return self.tr("since {day}").format(day=self._day(word.at_ms)) if word.at_ms else ""

    def _day(self, wall_ms: int) -> str:
        return day_of(datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone(self._now().tzinfo))

    def _show_history(self) -> None:
        empty, versions = self.tr("taken back"), self._meeting.versions
        told = [pair for pair in enumerate(versions) if pair[1].name in self.form.fields and pair[1].at_ms]
        self.model.fill(
            [
                TableRow(
                    str(number),
                    (self._day(word.at_ms), word_label(word.name), self._read_as(word) or empty, word.author),
                    gone=self._held.held.get(word.name) is not word and bool(word.value),
                )
                for number, word in reversed(told)
            ]
        )
        self.about.setText(
            self.tr("A session shows what stood when it ended. Enter puts an earlier version back above.")
        )
        for part in (self.earlier, self.about, self.history):
            part.setVisible(bool(told))

    def _read_as(self, word: MeetingWord) -> str:
        """Give a version in words; the session that it names by its day."""
        if word.name is WordName.SESSION:
            return self._sessions().get(word.value, word.value)
        return said_of(word)

    def _put_back(self, number: str) -> None:
        """Fill in what a version said, as if it were typed anew."""
        version = self._meeting.versions[int(number)]
        self.form.show_value(version.name, version.value)
        self._touched()
        said = self.tr("“{fact}” stands above as it was; the day from which it holds is today.")
        self.notice.say(said.format(fact=word_label(version.name)))

    def _fill_in_half_filled(self) -> None:
        """Show what was typed the last time and is no version yet, as after a crash."""
        try:
            typed = self._services.records.meetings.half_filled(self._meeting.id)
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

    def _typed(self) -> Mapping[WordName, str]:
        """Give what is filled in otherwise than it stands; with it the session that a new visit is about."""
        filled = self.form.values()
        typed = {name: value for name, value in filled.items() if value != self._held.said(name)}
        if typed and filled.get(WordName.SESSION) and not any(word.at_ms for word in self._meeting.versions):
            typed[WordName.SESSION] = filled[WordName.SESSION]
        return typed

    def _keep(self, typed: Mapping[WordName, str]) -> None:
        if self._readable:
            self._services.records.meetings.keep_half_filled(self._meeting, typed)

    def _told(self, _: Mapping[WordName, str], problem: str) -> None:
        if problem:
            self.notice.say(self.tr("{problem} What you typed is still here.").format(problem=problem))
        elif not self._saving.waiting:
            self.saved.setText(self.tr("saved {time}").format(time=f"{self._now():%H:%M}"))

    def finish(self) -> str:
        """Let what is typed hold from now on; gives nothing, or one sentence when it is not kept."""
        if problem := self._saving.flush() or self.note.flush():
            return problem
        typed = self._typed()
        noted = self.note.written and not self._meeting.held
        if not (typed or noted) or not self._readable:
            return ""
        meetings, meeting = self._services.records.meetings, self._meeting
        try:
            self._services.write_queue.now(lambda: meetings.write(meeting, typed))
        except RecordError as error:
            return str(error)
        self._read()
        return ""

    def _planned(self, sentence: str) -> None:
        """Say what was planned, moved or cancelled; it stands on the client's page."""
        self._read()
        self.say(sentence)

    def _leave(self) -> None:
        if problem := self.finish():
            self.say(self.tr("{problem} What you typed is still here.").format(problem=problem))
        else:
            self.back.emit(self._meeting.client_id)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """However the page is left: what cannot be made to hold now stands in the form the next time."""
        if not event.spontaneous():
            self.finish()
        super().hideEvent(event)
