"""Private notes of somebody who cannot open them, opened by the practice's sealed slip: only ever read."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.files.destinations import free
from companion.ports.access.practitioners import Practitioners
from companion.ports.record import RecordError
from companion.record.names import shown
from companion.record.sealed_slips import Reading, Why, in_words, why_words
from companion.ui.components.page import Page, field, text_line
from companion.ui.components.papers.dialogs import ask_where, documents
from companion.ui.components.replace_question import ReplaceQuestion
from companion.ui.guarded import guarded
from companion.ui.theme import Look
from companion.ui.widgets import TextBox, button, column, label, row
from companion.ui.widgets.choice import Choice


class SealedReadingScreen(Page):
    """Asks whose notes, for the slip and for a reason; shows the notes until it is left or locked."""

    finished = Signal()

    def __init__(self, people: Practitioners, look: Look) -> None:
        super().__init__(look, "", width=880, head_stays=True)
        self._practitioners = people
        self.headline.say(
            self.tr("Open private notes with a sealed slip"),
            self.tr("Before a word is shown, the audit trail says who opened them, whose they are and why."),
        )
        self.leave = self.lead_back(self._leave)
        self._asking, self._shown = QWidget(), QWidget()
        self._put_asking()
        self._put_shown()
        self.body.addWidget(self._asking)
        self.body.addWidget(self._shown, 1)
        self._shown.hide()
        self.begin_at(self.whose)

    def _put_asking(self) -> None:
        look = self.look
        self.whose = Choice(self.tr("Whose private notes"), self.tr("Choose whose"))
        self.why = Choice(self.tr("Why"), self.tr("Choose why"))
        self.typed = text_line(self.tr("What stands on the slip"))
        self.read = button(self.tr("Open them"), "↵", "primary")
        try:
            held = [slip.owner for slip in self._practitioners.sealed.held()]
        except RecordError as error:
            held = []
            self.notice.say(str(error))
        for owner in held:
            if owner != self._practitioners.signed_in:
                self.whose.addItem(shown(owner), owner)
        for why in Why:
            self.why.addItem(why_words(why), why)
        for choice in (self.whose, self.why):
            choice.setCurrentIndex(-1)
        lines = column(self._asking, spacing=look.space(16))
        lines.addLayout(field(self.tr("Whose private notes"), self.whose))
        told = self.tr("The trail keeps this for good, and their owner is told it at the next unlock.")
        lines.addLayout(field(self.tr("Why"), self.why, told))
        hint = self.tr("Small letters, and spaces in place of the dashes, will do.")
        lines.addLayout(field(self.tr("What stands on the slip"), self.typed, hint))
        end = row([self.read])
        end.addStretch(1)
        lines.addLayout(end)
        lines.addStretch(1)
        self.typed.returnPressed.connect(self._open)
        self.read.clicked.connect(self._open)

    def _put_shown(self) -> None:
        look = self.look
        self.notes = TextBox(self.tr("Private notes"))
        self.notes.setReadOnly(True)
        self.notes.setMinimumHeight(look.space(240))
        self.path = text_line(self.tr("Where the file goes"))
        self.write = button(self.tr("Write them to a file"), "", "plain", height=36)
        self.replacing = ReplaceQuestion(look, self.path)
        self.about = label("", "muted", wrap=True)
        lines = column(self._shown, spacing=look.space(12))
        lines.addWidget(self.notes, 1)
        self.choose = button(self.tr("Choose…"), "", "plain", height=36)
        self.choose.setAccessibleName(self.tr("Choose where the file goes"))
        self.choose.clicked.connect(self._choose)
        lines.addLayout(row([self.path, self.choose, self.write], spacing=look.space(12)))
        lines.addWidget(self.replacing)
        lines.addWidget(self.about)
        self.path.returnPressed.connect(self._ask_to_write)
        self.write.clicked.connect(self._ask_to_write)

    # -- opening ----------------------------------------------------------------------------------

    def _missing(self) -> tuple[str, QWidget] | None:
        """Say what is not there yet, and where."""
        if self.whose.currentIndex() < 0:
            return self.tr("Choose whose private notes these are."), self.whose
        if self.why.currentIndex() < 0:
            return self.tr("Choose why they are opened."), self.why
        if not self.typed.text().strip():
            return self.tr("Type what stands on the slip."), self.typed
        return None

    def _open(self) -> None:
        if not self.read.isEnabled():
            return
        if missing := self._missing():
            self.notice.say(missing[0])
            missing[1].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.read.setEnabled(False)
        self.notice.say(self.tr("Writing it into the audit trail…"))
        self._practitioners.sealed.open(
            self.whose.currentData(),
            self.typed.text(),
            Why(self.why.currentData()),
            guarded(self, self._opened),
            guarded(self, self._refused),
        )

    def _refused(self, problem: str) -> None:
        self.read.setEnabled(True)
        self.notice.say(problem)
        self.typed.selectAll()
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def _opened(self, reading: Reading) -> None:
        self.read.setEnabled(True)
        self.typed.clear()
        owner = shown(reading.owner)
        self.headline.say(
            self.tr("Private notes of {initials}").format(initials=owner),
            self.tr("They are read here, and not written. Esc shuts them; the slip opens them again."),
        )
        self.leave.say(self.tr("Shut them"))
        none = self.tr("{initials} has written no private note.").format(initials=owner)
        self.notes.setPlainText(in_words(reading.notes) or none)
        self.path.setText(str(free(documents() / "private-notes.txt")))
        self.about.setText(
            self.tr("The file is not encrypted, and the audit trail says that you wrote it. Keep it sealed.")
        )
        said = self.tr("It stands in the audit trail, and {initials} is told at the next unlock.")
        self.notice.say(said.format(initials=owner))
        self._asking.hide()
        self._shown.show()
        self.notes.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- writing to a file ------------------------------------------------------------------------

    def _choose(self) -> None:
        """Ask where the file goes; it is written when that is asked for."""
        typed = Path(self.path.text().strip() or documents() / "private-notes.txt").expanduser()
        kinds = self.tr("Text (*.txt)")
        self.dialog = ask_where(self, self.path.accessibleName(), typed, kinds, self._chosen)

    def _chosen(self, path: Path) -> None:
        self.path.setText(str(path))
        self.write.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_to_write(self) -> None:
        typed = self.path.text().strip()
        if not typed:
            self.notice.say(self.tr("Say where the file goes."))
            return
        path = Path(typed).expanduser()
        path = path if path.suffix.lower() == ".txt" else path.with_name(f"{path.name}.txt")
        self.replacing.settle(path, self._write)

    def _write(self, path: Path, replace: bool) -> None:
        written = self.tr("Written: {path}.").format(path=path)
        then, failed = guarded(self, lambda: self.notice.say(written)), guarded(self, self.notice.say)
        self._practitioners.sealed.write(path, then, failed, replace=replace)

    def _leave(self) -> None:
        self._practitioners.sealed.shut()
        self.notes.clear()
        self.finished.emit()
