"""The record note in Review: a draft that keeps itself, then signed, then only added to."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from companion.ports.record import RecordError
from companion.record.notes import Addendum, Note
from companion.record.writing.note_format import NoteFormat
from companion.record.writing.note_writing import NoteWriting
from companion.report.drafting.note_draft import NoteDraft
from companion.report.drafting.sections import headings_of
from companion.report.session_report import SessionReport
from companion.ui.components.autosave import Autosave
from companion.ui.local_now import Now
from companion.ui.review.writing.account import SessionAccount
from companion.ui.review.writing.drafting import Drafting
from companion.ui.review.writing.note_text import NoteText
from companion.ui.review.writing.offers import Offers
from companion.ui.review.writing.snippets import Snippets
from companion.ui.review.writing.spelling import SpellCheck
from companion.ui.review.writing.taking_along import TakingAlong
from companion.ui.services import Services
from companion.ui.theme import Look
from companion.ui.widgets import AskTwice, Flow, TextBox, button, column, label, row
from companion.ui.widgets.choice import Choice

READING: Final = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
"""What can be done with a signed note: one goes about in it, and copies."""


class NoteCard(QWidget):
    """One session's record note; ``say`` puts a sentence into the page's steady line.

    ``frozen`` tells that it was signed just now, ``added`` that an addendum was.
    """

    frozen = Signal()
    added = Signal()

    def __init__(
        self,
        services: Services,
        look: Look,
        report: SessionReport,
        note: Note,
        now: Now,
        say: Callable[[str], None],
        draft: Callable[[NoteFormat], NoteDraft],
    ) -> None:
        super().__init__()
        self._services = services
        self._records = services.records
        self._look = look
        self._report = report
        self._kept = note
        self._initials = services.access.initials
        self._now = now
        self._say = say
        self._loading = False
        self._unkept = False
        queue = services.write_queue
        self._saving = Autosave(self, queue, self._as_it_stands, self._records.notes.save, self._told)
        self._make()
        self._make_aids(draft)
        self._lay_out()
        self._connect()
        self._show()
        if self._problems:
            say(" ".join(self._problems))

    @property
    def kept(self) -> Note:
        """The note as it is kept."""
        return self._kept

    @property
    def takes_words(self) -> bool:
        """Whether somebody who presses a key sees the note, and can write in it."""
        return not self._kept.signed and self.isVisibleTo(self.window())

    def _make(self) -> None:
        self.account = SessionAccount(self._services, self._kept.visit_id, self._now)
        self.note = NoteText(self._look, self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Nothing is filled in for you."))
        self.note.setMinimumHeight(self._look.space(84))
        self.saved = label("", "label")
        self.sign = button(self.tr("Sign"), "Ctrl+↵", "plain")
        self.addendum = TextBox(self.tr("Addendum"))
        self.addendum.setPlaceholderText(self.tr("What is added to the signed note, under your initials."))
        self.addendum.setFixedHeight(self._look.space(60))
        self.adding = button(self.tr("Add the addendum"), "Ctrl+↵", "plain")
        self.signature = label("", "muted", wrap=True)

    def _make_aids(self, draft: Callable[[NoteFormat], NoteDraft]) -> None:
        """Make what helps to write, each a key away."""
        aids = self._services.writing
        formats, problems = aids.formats()
        self.format = Choice(self.tr("Format of the note"))
        self.drafting = Drafting(self.note, self.format, formats, aids, self._services.settings, self._say)
        self.drafting.draft = draft
        self.drafting.begin(self._kept.writing.format_id)
        self.offers = Offers(self.note)
        self.snippets = Snippets(self.note, self.offers, aids, self._say)
        self.taking_along = TakingAlong(self.note, self.offers, lambda: headings_of(formats), self._say)
        self.spelling = SpellCheck(
            self.note, self._look, self.offers, aids.spelling, aids.own_words, self._say, self._saving.touch
        )
        self.spelling.begin(self._kept.writing.language)
        self.drafted = button(self.tr("Add the facts"), "Ctrl+D", "plain", height=32)
        self.snippet = button(self.tr("Snippet"), "Ctrl+M", "plain", height=32)
        self.last = button(self.tr("Last note"), "Ctrl+B", "plain", height=32)
        self.copy = button(self.tr("Copy"), "Ctrl+Shift+C", "plain")
        self._problems = problems

    def _connect(self) -> None:
        self.drafted.clicked.connect(self.add_draft)
        self.snippet.clicked.connect(self.snippets.offer)
        self.copy.clicked.connect(self.taking_along.offer)
        again = self.tr("Sign as {initials}: once more").format(initials=self._initials)
        self._twice = AskTwice(self.sign, self.tr("Sign"), again)
        self.sign.clicked.connect(self.confirm)
        self.adding.clicked.connect(self.confirm)
        self.note.edited.connect(self._typed)
        self._saving.watch(self.note)
        self.format.activated.connect(self._saving.touch)

    def _lay_out(self) -> None:
        lines = column(self, spacing=self._look.space(6))
        lines.setContentsMargins(0, self._look.space(4), 0, 0)
        lines.addWidget(self.account)
        aids = Flow(spacing=self._look.space(6))
        for part in (self.format, self.drafted, self.snippet, self.last):
            aids.addWidget(part)
        lines.addLayout(aids)
        lines.addWidget(self.note, 1)
        lines.addWidget(self.signature)
        lines.addWidget(self.addendum)
        foot = row(spacing=self._look.space(12))
        said = column(spacing=0)
        said.addWidget(self.saved)
        said.addWidget(self.account.still_open)
        foot.addLayout(said, 1)
        for made in (self.copy, self.sign, self.adding):
            foot.addWidget(made)
        lines.addLayout(foot)

    def tell(self, report: SessionReport) -> None:
        """Tell a short account of the session, and what is open."""
        self._report = report
        self.account.tell(report, signed=self._kept.signed)

    def _show(self) -> None:
        """Show the note as it stands, and what can be done with it."""
        note, signed = self._kept, self._kept.signed
        self._loading = True
        body = "\n\n".join([note.body, *map(self._added, note.addenda)])
        self.spelling.lines.on = False
        self.note.load(body, note.writing.sources)
        self._loading = False
        self._saving.drop()
        self.note.setReadOnly(signed)
        if signed:
            self.note.setTextInteractionFlags(READING)
        aids = (self.format, self.drafted, self.snippet, self.last)
        writing: tuple[QWidget, ...] = (*aids, self.sign, self.saved)
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
        self.tell(self._report)
        self.spelling.look()

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
        writing = NoteWriting(self.drafting.chosen.id, self.spelling.language, self.note.sources())
        return replace(self._kept, body=self.note.written, updated_ms=self._ms(), writing=writing)

    def _told(self, written: Note, problem: str) -> None:
        self._unkept = self._unkept or bool(problem)
        if problem:
            still = self.tr("{problem} The note is still here on the screen, and is tried again.")
            self._say(still.format(problem=problem))
            return
        self._kept = written
        if self._unkept:
            self._unkept = False
            self._say("")
        if not self._saving.waiting:
            self.saved.setText(self.tr("saved {time}").format(time=f"{self._now():%H:%M}"))

    def add_draft(self) -> None:
        """Add the facts under what is written already."""
        if not self.takes_words:
            return
        self._say(" ".join(self._problems))
        self.drafting.add()
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
        self.note.moveCursor(QTextCursor.MoveOperation.End)  # where it stands now
        return True

    def _ms(self) -> int:
        return round(self._now().timestamp() * 1000)
