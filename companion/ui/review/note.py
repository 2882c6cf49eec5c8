"""The record note in Review: a draft that keeps itself, then signed, then only added to."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.ports.record import RecordError, Records
from companion.ports.write_queue import WriteQueue
from companion.record.notes import Addendum, Note
from companion.report.session_report import SessionReport
from companion.ui.components.autosave import Autosave
from companion.ui.local_now import Now
from companion.ui.theme import Look
from companion.ui.widgets import AskTwice, TextBox, button, column, label, row


class NoteCard(QWidget):
    """One session's record note; ``say`` puts a sentence into the page's steady line.

    ``frozen`` tells that it was signed just now, ``added`` that an addendum was.
    """

    frozen = Signal()
    added = Signal()

    def __init__(
        self,
        records: Records,
        write_queue: WriteQueue,
        look: Look,
        report: SessionReport,
        note: Note,
        initials: str,
        now: Now,
        say: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._records = records
        self._look = look
        self._report = report
        self._kept = note
        self._initials = initials
        self._now = now
        self._say = say
        self._loading = False
        self._saving = Autosave(self, write_queue, self._as_it_stands, records.notes.save, self._told)
        self.draft: Callable[[], str] = str
        self._make()
        self._lay_out()
        self._connect()
        self._show()

    @property
    def kept(self) -> Note:
        """The note as it is kept."""
        return self._kept

    def _make(self) -> None:
        self.note = TextBox(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Nothing is filled in for you."))
        self.note.setMinimumHeight(self._look.space(120))
        self.saved = label("", "label")
        self.drafted = button(self.tr("Add a draft from the facts"), "Ctrl+D", "plain")
        self.sign = button(self.tr("Sign"), "Ctrl+↵", "plain")
        self.addendum = TextBox(self.tr("Addendum"))
        self.addendum.setPlaceholderText(self.tr("What is added to the signed note, under your initials."))
        self.addendum.setFixedHeight(self._look.space(76))
        self.adding = button(self.tr("Add the addendum"), "Ctrl+↵", "plain")
        self.signature = label("", "muted", wrap=True)

    def _connect(self) -> None:
        self.drafted.clicked.connect(self.add_draft)
        again = self.tr("Sign as {initials}: once more").format(initials=self._initials)
        self._twice = AskTwice(self.sign, self.tr("Sign"), again)
        self.sign.clicked.connect(self.confirm)
        self.adding.clicked.connect(self.confirm)
        self.note.textChanged.connect(self._typed)
        self._saving.watch(self.note)

    def _lay_out(self) -> None:
        foot = row([self.saved], spacing=self._look.space(12))
        foot.addStretch(1)
        for made in (self.drafted, self.sign, self.adding):
            foot.addWidget(made)
        lines = column(self, spacing=self._look.space(8))
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.note, 1)
        lines.addWidget(self.signature)
        lines.addWidget(self.addendum)
        lines.addLayout(foot)

    def _show(self) -> None:
        """Show the note as it stands, and what can be done with it."""
        note, signed = self._kept, self._kept.signed
        self._loading = True
        self.note.setPlainText("\n\n".join([note.body, *map(self._added, note.addenda)]))
        self._loading = False
        self._saving.drop()
        self.note.setReadOnly(signed)
        writing: tuple[QWidget, ...] = (self.drafted, self.sign, self.saved)
        adding: tuple[QWidget, ...] = (self.addendum, self.adding)
        for part in writing:
            part.setVisible(not signed)
        for part in adding:
            part.setVisible(signed)
        if signed:
            self.signature.setText(
                self.tr("Signed {initials}, {when}. It stands as it is; SHA-256 {sha256}…").format(
                    initials=note.signed_by,
                    when=self._report.stamp(note.signed_ms),
                    sha256=note.sha256[:16],
                )
            )
        self.signature.setVisible(bool(self.signature.text()))

    def _added(self, added: Addendum) -> str:
        when = self._report.stamp(added.at_ms)
        head = self.tr("Added {when} by {initials}:").format(when=when, initials=added.author)
        return f"{head}\n{added.body}"

    # -- writing ----------------------------------------------------------------------------------

    def _typed(self) -> None:
        if not self._loading:
            self.saved.setText("")
            self._withdraw()

    def flush(self) -> str:
        """Keep now what is still waiting; gives nothing, or one calm sentence when it is not kept."""
        return self._saving.flush()

    def _as_it_stands(self) -> Note:
        return replace(self._kept, body=self.note.written, updated_ms=self._ms())

    def _told(self, written: Note, problem: str) -> None:
        if problem:
            still = self.tr("{problem} The note is still here on the screen, and is tried again.")
            self._say(still.format(problem=problem))
            return
        self._kept = written
        self._say("")
        if not self._saving.waiting:
            self.saved.setText(self.tr("saved {time}").format(time=f"{self._now():%H:%M}"))

    def add_draft(self) -> None:
        """Add the facts under what is written already."""
        if self._kept.signed:
            return
        made = self.draft()
        cursor = self.note.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        written = self.note.toPlainText().rstrip()
        cursor.insertText(f"\n\n{made}" if written else made)
        self.note.setTextCursor(cursor)
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)
        self._saving.flush()

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

    def _withdraw(self) -> None:
        if self._twice.asked:
            self._twice.withdraw()
            self._say("")

    def _sign(self) -> None:
        if self._saving.flush():
            self._twice.ask()
            return  # what is not kept cannot be signed; the next press signs it once it is
        try:
            self._kept = self._records.notes.sign(self._kept, self._ms())
        except RecordError as error:
            self._say(str(error))
            return
        self.frozen.emit()
        self._say(self.tr("Signed."))
        self._show()
        self.addendum.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        body = self.addendum.toPlainText().strip()
        if not body:
            self._say(self.tr("Write the addendum first."))
            self.addendum.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.add(body):
            self.addendum.clear()
            self.added.emit()

    def add(self, body: str) -> bool:
        """Add to the signed note; tells whether it is kept."""
        added = Addendum(uuid4().hex, self._kept.id, body, self._initials, self._ms())
        try:
            self._kept = self._records.notes.add(self._kept, added)
        except RecordError as error:
            self._say(self.tr("{problem} The addendum is still here.").format(problem=error))
            return False
        self._say(self.tr("Added under {initials}.").format(initials=self._initials))
        self._show()
        return True

    def _ms(self) -> int:
        return round(self._now().timestamp() * 1000)
