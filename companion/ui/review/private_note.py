"""The private note in Review: apart from the record in look, key and place."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

from PySide6.QtWidgets import QFrame, QWidget

from companion.ports.access.private_notebook import PrivateNotebook
from companion.ports.record import RecordError
from companion.ports.write_queue import WriteQueue
from companion.record.notes import PrivateNote
from companion.record.record_check import RecordMatter, record_matters
from companion.ui.components.autosave import Autosave
from companion.ui.components.page import text_line
from companion.ui.guarded import guarded
from companion.ui.local_now import Now
from companion.ui.theme import Look
from companion.ui.widgets import TextBox, button, column, label, row


class PrivateNoteCard(QFrame):
    """One session's private note; ``recorded`` gives all that the record says, for the line under it."""

    def __init__(
        self,
        notebook: PrivateNotebook,
        write_queue: WriteQueue,
        look: Look,
        visit_id: str,
        initials: str,
        now: Now,
        say: Callable[[str], None],
        recorded: Callable[[], str],
    ) -> None:
        super().__init__()
        self.setProperty("private", "true")
        self.setAccessibleName(self.tr("Private note"))
        self._notebook = notebook
        self._look = look
        self._now = now
        self._say = say
        self._recorded = recorded
        self._fresh = PrivateNote(uuid4().hex, visit_id, initials)
        self._kept = self._fresh
        self._read = False
        self._saving = Autosave(self, write_queue, self._as_it_stands, notebook.save, self._told)
        self._make()
        self._lay_out()
        self._asking.hide()
        self._connect()

    def _make(self) -> None:
        self.note = TextBox(self.tr("Private note"))
        self.note.setPlaceholderText(self.tr("What you make of the conversation, for yourself."))
        self.note.setMinimumHeight(self._look.space(72))
        self.saved = label("", "label")
        self.warning = label("", "body", wrap=True)
        self.warning.setMinimumHeight(self.warning.fontMetrics().height() * 2 + 4)
        self.about = label("", "muted", wrap=True)
        self.standing = label("", "body", wrap=True)
        self.secret = text_line(self.tr("Passphrase of the private notes"), "", secret=True)
        self.unlock = button(self.tr("Open"), "↵", "plain", height=36)
        self.own = button("", "", "link", height=36)
        self._asking = self._line_for_secret()

    def _connect(self) -> None:
        self.note.textChanged.connect(self._typed)
        self._saving.watch(self.note)
        self.secret.returnPressed.connect(self._answer)
        self.unlock.clicked.connect(self._answer)
        self.own.clicked.connect(self._ask_for_own)

    def _line_for_secret(self) -> QWidget:
        asking = QWidget()
        line = row([self.secret, self.unlock])
        line.setStretch(0, 1)
        asking.setLayout(line)
        return asking

    def _lay_out(self) -> None:
        space = self._look.space
        lines = column(self, margin=space(12), spacing=space(8))
        lines.addWidget(self.about)
        lines.addWidget(self.standing)
        lines.addWidget(self._asking)
        lines.addWidget(self.note, 1)
        lines.addWidget(self.warning)
        lines.addStretch(0)
        foot = row([self.saved])
        foot.addStretch(1)
        foot.addWidget(self.own)
        lines.addLayout(foot)

    # -- open and shut ----------------------------------------------------------------------------

    def attend(self) -> None:
        """Read the note when it is looked at first, and put the keyboard where it is needed."""
        if not self._read:
            self._show()
        (self.note if self.note.isVisible() else self.secret).setFocus()

    def _show(self) -> None:
        try:
            shut = not self._notebook.is_open()
            if not shut:
                found = self._notebook.read(self._fresh.visit_id)
                self._kept = found or self._fresh
                self._read = True
                self.note.setPlainText(self._kept.body)
                self._saving.drop()
        except RecordError as error:
            self._say(str(error))
            shut = True
        self._asking.setVisible(shut)
        self._say_standing(shut=shut)
        for part in (self.note, self.warning, self.own, self.saved):
            part.setVisible(not shut)
        self.own.say(self._own_words())
        self._warn()

    def _say_standing(self, *, shut: bool) -> None:
        """Say above the note who reads it, why it is shut, or that others could still read it."""
        sealed = self.tr(
            "A psychotherapy note. Only {initials} opens it, and not by the recovery key; it stays outside "
            "search and exports unless you ask for it."
        )
        before = self.tr(
            "A psychotherapy note of {initials}. It stays outside search and exports unless you ask for it."
        )
        is_sealed = self._notebook.is_sealed()
        self.about.setText((sealed if is_sealed else before).format(initials=self._fresh.author))
        said = ""
        if shut and not self._notebook.has_a_passphrase():
            said = self.tr(
                "Private notes are shut. Type your passphrase. If it was set anew by the recovery key, type "
                "the one you had before, or your own slip; they are kept until then."
            )
        elif not shut and not is_sealed:
            said = self.tr(
                "Not yet sealed: the key of the record opens these notes, too. They are sealed, after a "
                "backup, when you next unlock by your passphrase outside a session."
            )
        self.standing.setText(said)
        self.standing.setVisible(bool(said))

    def _own_words(self) -> str:
        if self._notebook.has_a_passphrase():
            return self.tr("Take their own passphrase away")
        return self.tr("Give private notes a passphrase of their own")

    def _ask_for_own(self) -> None:
        """Ask for a new passphrase in the line above the note, or take the old one away."""
        if self._notebook.has_a_passphrase():
            self._notebook.set_passphrase("", guarded(self, self._set), guarded(self, self._not_set))
            return
        self._asking.show()
        self.unlock.say(self.tr("Set"))
        self.secret.setFocus()
        self._say(
            self.tr(
                "Your passphrase will open private notes no more then; only this one and your own slip will: "
                "write it down and keep it safe."
            )
        )

    def _answer(self) -> None:
        typed = self.secret.text()
        if not typed or self._saving.flush():
            return
        self.unlock.setEnabled(False)
        if self._read:
            self._notebook.set_passphrase(typed, guarded(self, self._set), guarded(self, self._not_set))
        else:
            self._notebook.open(typed, guarded(self, self._opened), guarded(self, self._still_shut))

    def _still_shut(self, problem: str) -> None:
        self.unlock.setEnabled(True)
        self.secret.selectAll()
        self._say(problem)

    def _opened(self) -> None:
        self.unlock.setEnabled(True)
        self._say("")
        self.secret.clear()
        self._show()
        self.note.setFocus()

    def _not_set(self, problem: str) -> None:
        self.unlock.setEnabled(True)
        self._say(problem)

    def _set(self) -> None:
        self.unlock.setEnabled(True)
        self.secret.clear()
        self._asking.hide()
        self.own.say(self._own_words())
        given = self._notebook.has_a_passphrase()
        self._say(
            self.tr("Private notes have a passphrase of their own now.")
            if given
            else self.tr("Private notes open by your passphrase again.")
        )

    # -- writing ----------------------------------------------------------------------------------

    def _typed(self) -> None:
        if self._read:
            self.saved.setText("")

    def flush(self) -> str:
        """Keep now what is still waiting; gives nothing, or one calm sentence when it is not kept."""
        return self._saving.flush()

    def _as_it_stands(self) -> PrivateNote:
        stamp = round(self._now().timestamp() * 1000)
        return replace(self._kept, body=self.note.written, updated_ms=stamp)

    def _told(self, written: PrivateNote, problem: str) -> None:
        if problem:
            still = self.tr("{problem} The private note is still here, and is tried again.")
            self._say(still.format(problem=problem))
            return
        self._kept = written
        self._say("")
        if not self._saving.waiting:
            self.saved.setText(self.tr("saved {time}").format(time=f"{self._now():%H:%M}"))
            self._warn()

    def _warn(self) -> None:
        """Say in one line what stands here but belongs to the record; it blocks nothing."""
        found = record_matters(self.note.toPlainText(), self._recorded()) if self._read else ()
        names = {
            RecordMatter.DOSE: self.tr("a dose"),
            RecordMatter.TIMES: self.tr("times"),
            RecordMatter.VITALS: self.tr("vital signs"),
            RecordMatter.SAFETY: self.tr("a safety event"),
        }
        said = self.tr(
            "Only here and not in the record: {matters}. Others may need it; the record is its place."
        )
        self.warning.setText(said.format(matters=", ".join(names[m] for m in found)) if found else "")
