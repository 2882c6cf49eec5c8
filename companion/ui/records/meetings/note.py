"""The note of a visit without medicine: a draft that keeps itself, then signed, then only added to."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Qt

from companion.ports.record import RecordError
from companion.record.meetings.meeting import Meeting, WordName
from companion.record.notes import Addendum, Note
from companion.record.times import day
from companion.ui.components.autosave import Autosave
from companion.ui.components.page import heading
from companion.ui.local_now import Now
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import AskTwice, Card, TextBox, button, label, row


class MeetingNote(Card):
    """Nothing is filled in; ``say`` puts a sentence into the page's steady line."""

    def __init__(
        self, services: Services, look: Look, meeting: Meeting, now: Now, say: Callable[[str], None]
    ) -> None:
        super().__init__(self.tr("Note of this visit"), padding=look.space(20), spacing=look.space(12))
        self._services = services
        self._look = look
        self._meeting = meeting
        self._now = now
        self._say = say
        self._kept = Note(uuid4().hex, meeting.id)
        self._make()
        self._saving = Autosave(self, services.write_queue, self._as_it_stands, self._write, self._told)
        try:
            self._kept = services.records.notes.of(meeting.id) or self._kept
        except RecordError:
            self.setEnabled(False)  # the page says what is wrong with the record
        self._show()
        self.note.textChanged.connect(self._typed)
        self._saving.watch(self.note)

    def _make(self) -> None:
        self.note = TextBox(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Nothing is filled in for you."))
        self.note.setMinimumHeight(self._look.space(110))
        self.saved = label("", "label")
        self.signature = label("", "muted", wrap=True)
        self.sign = button(self.tr("Sign"), "Ctrl+↵", "plain", height=36)
        self.addendum = TextBox(self.tr("Addendum"))
        self.addendum.setPlaceholderText(self.tr("What is added to the signed note, under your initials."))
        self.addendum.setFixedHeight(self._look.space(60))
        self.adding = button(self.tr("Add the addendum"), "Ctrl+↵", "plain", height=36)
        again = self.tr("Sign as {initials}: once more").format(initials=self._services.access.initials)
        self._twice = AskTwice(self.sign, self.tr("Sign"), again)
        self.sign.clicked.connect(self.confirm)
        self.adding.clicked.connect(self.confirm)
        foot = row([self.saved], spacing=self._look.space(12))
        foot.addStretch(1)
        for made in (self.sign, self.adding):
            foot.addWidget(made)
        for part in (heading(self.accessibleName()), self.note, self.signature, self.addendum):
            self.add(part)
        self.add(foot)

    @property
    def written(self) -> bool:
        """Whether anything stands in it."""
        return bool(self._kept.body.strip())

    def _show(self) -> None:
        note, signed = self._kept, self._kept.signed
        self.note.blockSignals(True)  # noqa: FBT003 - what is shown was typed before
        self.note.setPlainText("\n\n".join([note.body, *map(self._added, note.addenda)]))
        self.note.blockSignals(False)  # noqa: FBT003
        self._saving.drop()
        self.note.setReadOnly(signed)
        for part, shown in ((self.sign, not signed), (self.addendum, signed), (self.adding, signed)):
            part.setVisible(shown)
        said = self.tr("Signed {initials}, {day}. It stands as it is.")
        self.signature.setText(said.format(initials=note.signed_by, day=self._day(note.signed_ms)))
        self.signature.setVisible(signed)

    def _added(self, added: Addendum) -> str:
        head = self.tr("Added {day} by {initials}:").format(day=self._day(added.at_ms), initials=added.author)
        return f"{head}\n{added.body}"

    def _day(self, wall_ms: int) -> str:
        return day(wall_ms, self._meeting.zone)

    # -- writing ----------------------------------------------------------------------------------

    def _typed(self) -> None:
        self.saved.setText("")
        if self._twice.asked:
            self._twice.withdraw()
            self._say("")

    def flush(self) -> str:
        """Keep now what is still waiting; gives nothing, or one calm sentence when it is not kept."""
        return self._saving.flush()

    def _as_it_stands(self) -> Note:
        return replace(self._kept, body=self.note.written, updated_ms=self._ms())

    def _write(self, note: Note) -> None:
        """Keep it, and before it the visit, where this is the first that is written of that."""
        records, meeting = self._services.records, self._meeting
        if records.meetings.find(meeting.id) is None:
            records.meetings.write(meeting, {WordName.SESSION: meeting.session_id})
        records.notes.save(note)

    def _told(self, written: Note, problem: str) -> None:
        if problem:
            still = self.tr("{problem} The note is still here on the screen, and is tried again.")
            self._say(still.format(problem=problem))
            return
        self._kept = written
        self._say("")
        if not self._saving.waiting:
            self.saved.setText(self.tr("saved {time}").format(time=f"{self._now():%H:%M}"))

    # -- signing and adding -----------------------------------------------------------------------

    def confirm(self) -> None:
        """Sign, at the second time of asking; or add to a note that is signed."""
        if self._kept.signed:
            self._add()
        elif not self.note.toPlainText().strip():
            self._say(self.tr("There is nothing to sign yet; the note is empty."))
        elif self._twice.confirmed():
            self._sign()
        else:
            self._say(self.tr("Once signed, the note stands as it is; what comes later is an addendum."))

    def _sign(self) -> None:
        if self._saving.flush():
            self._twice.ask()
            return  # what is not kept cannot be signed; the next press signs it once it is
        try:
            self._kept = self._services.records.notes.sign(self._kept, self._ms())
        except RecordError as error:
            self._say(str(error))
            return
        self._say(self.tr("Signed."))
        self._show()
        self.addendum.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        body = self.addendum.toPlainText().strip()
        if not body:
            self._say(self.tr("Write the addendum first."))
            self.addendum.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        initials = self._services.access.initials
        added = Addendum(uuid4().hex, self._kept.id, body, initials, self._ms())
        try:
            self._kept = self._services.records.notes.add(self._kept, added)
        except RecordError as error:
            self._say(self.tr("{problem} The addendum is still here.").format(problem=error))
            return
        self.addendum.clear()
        self._say(self.tr("Added under {initials}.").format(initials=initials))
        self._show()

    def _ms(self) -> int:
        return round(self._now().timestamp() * 1000)
