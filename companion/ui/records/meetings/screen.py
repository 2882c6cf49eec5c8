"""One visit without medicine: its words, each with the day since which they stand, and earlier ones below."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from companion.override import override
from companion.ports.record import RecordError
from companion.record.meetings.meeting import Meeting, MeetingWord, VisitKind, WordName
from companion.record.names import shown
from companion.record.times import day
from companion.report.meetings.told import kind_told, said_of, word_label
from companion.ui.local_now import Now, local_now
from companion.ui.records.dated.page import DatedPage, DatedWord
from companion.ui.records.meetings.day import MeetingDay
from companion.ui.records.meetings.form import MeetingForm
from companion.ui.records.meetings.note import MeetingNote
from companion.ui.records.session_list import MOST_OF_A_CLIENT
from companion.ui.services import Services
from companion.ui.theme import Look


class MeetingScreen(DatedPage[WordName]):
    """The page of one preparation or integration visit; a new one is in the record once a word is typed."""

    def __init__(self, services: Services, look: Look, meeting: Meeting, now: Now = local_now) -> None:
        client = (meeting.client_id, shown(meeting.client_code))
        super().__init__(services, look, client, kind_told(meeting.kind), self.tr("What it is"), now)
        self._meeting = meeting
        self.day = MeetingDay(self, services, meeting, now)
        self.day.done.connect(self._planned)
        self.body.addWidget(self.day.card)
        self.day.place()
        self.form = MeetingForm(look, self, meeting, self._sessions())
        self.body.addWidget(self.form)
        self.note = MeetingNote(services, look, meeting, now, self.say)
        self.body.addWidget(self.note)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.key(keys, self.note.confirm)
        self._lay_out_history()
        self._begin()
        for edit in (*self.form.typed_in(), self.note.note):
            edit.textChanged.connect(self.day.offer_no_more)
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

    # -- where the words are kept -----------------------------------------------------------------

    @override
    def _look_up(self) -> tuple[Sequence[tuple[WordName, DatedWord]], Mapping[WordName, DatedWord]]:
        self._meeting = self._services.records.meetings.find(self._meeting.id) or self._meeting
        versions = [(word.name, word) for word in self._meeting.versions]
        return versions, self._about_the_last(self._meeting).words.held

    @override
    def _half_filled(self) -> Mapping[WordName, str]:
        return self._services.records.meetings.half_filled(self._meeting.id)

    @override
    def _keep(self, typed: Mapping[WordName, str]) -> None:
        self._services.records.meetings.keep_half_filled(self._meeting, typed)

    @override
    def _write(self, typed: Mapping[WordName, str]) -> None:
        self._services.records.meetings.write(self._meeting, typed)

    @override
    def _in_words(self, name: WordName, word: DatedWord) -> tuple[str, str]:
        if name is WordName.SESSION:
            return word_label(name), self._sessions().get(word.value, word.value)
        return word_label(name), said_of(MeetingWord(name, word.value, word.at_ms, word.author))

    @override
    def _show_history(self) -> None:
        super()._show_history()
        self.about_versions.setText(
            self.tr("A session shows what stood when it ended. Enter puts an earlier version back above.")
        )
        for part in (self.earlier, self.about_versions):
            part.setVisible(self.model.rowCount() > 0)

    @override
    def _typed(self) -> Mapping[WordName, str]:
        """Give what is filled in otherwise than it stands; with it the session that a new visit is about."""
        typed = dict(super()._typed())
        about = self.form.values().get(WordName.SESSION)
        return typed | {WordName.SESSION: about} if typed and about and not self._versions else typed

    @override
    def finish(self) -> str:
        """Let the words hold, and keep the note; a visit of which there is a note alone is kept, too."""
        if problem := self.note.flush() or super().finish():
            return problem
        noted = self.note.written and not self._meeting.held
        return self._let_hold({}) if noted and self._readable else ""

    def _planned(self, sentence: str) -> None:
        """Say what was planned, moved or cancelled; it stands on the client's page."""
        self._read()
        self.say(sentence)
