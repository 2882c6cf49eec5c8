"""Where the guide writes: a note at its time, and vitals on one line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from companion.session.clock import Moment
from companion.session.vitals import EXAMPLE, question, read_vitals, spoken
from companion.ui.keys import Action, Keys
from companion.ui.widgets import Card, Field, TextBox, button, label, quiet, row

NOTE_HINT = "Enter writes the note · Shift+Enter new line · Esc leaves, the text stays"
VITALS_HINT = "Enter writes them · Esc leaves, the text stays"


class NoteEdit(TextBox):
    """A text field in which Enter writes the note and Shift+Enter begins a line."""

    finished = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Note", parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if not event.isAutoRepeat():
                self.finished.emit()
            return
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class Writing(Card):
    """Note and vitals; ``noted`` and ``taken`` tell what was written."""

    noted = Signal(str, object)
    taken = Signal(object)
    note_wanted = Signal()
    vitals_wanted = Signal()

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__("Note and vitals", spacing=8, parent=parent)
        self._moment: Moment | None = None
        self._asked = ""
        self.note_button = quiet(button("Note", keys.key(Action.NOTE), "link", height=28))
        self.note_button.clicked.connect(self.note_wanted)
        self.note = NoteEdit()
        self.note.setMinimumHeight(44)
        self.note.finished.connect(self._finish_note)
        self.note.entered.connect(self._hint)
        self.vitals_button = quiet(button("Vitals", keys.key(Action.VITALS), "link"))
        self.vitals_button.clicked.connect(self.vitals_wanted)
        self.vitals = Field("Vitals", EXAMPLE)
        self.vitals.entered.connect(lambda: self._echo(self.vitals.text()))
        self.vitals.textChanged.connect(self._echo)
        self.vitals.returnPressed.connect(self._finish_vitals)
        self.echo = label(role="label")
        self.echo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        head = row([self.note_button])
        head.addStretch()
        line = row([self.vitals_button], spacing=16)
        line.addWidget(self.vitals, 1)
        self.add(head)
        self.add(self.note, 1)
        self.add(line)
        self.add(self.echo)

    @property
    def moment(self) -> Moment | None:
        """The moment the note belongs to, from the first press until it is written."""
        return self._moment

    def begin_note(self, moment: Moment, shown: str) -> None:
        """Go to the note; its moment is this one, unless a text that was left waits for its own."""
        if self._moment is None or not self.note.toPlainText().strip():
            self._moment = moment
            self.note_button.say(f"Note at {shown}")
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_vitals(self) -> None:
        """Go to the vitals line."""
        self.vitals.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Leave; a text stays with its moment, and a note that was not begun gives its moment back."""
        self.echo.clear()
        if not self.note.toPlainText().strip():
            self._forget()

    def _forget(self) -> None:
        self._moment = None
        self.note.clear()
        self.note_button.say("Note")

    def _finish_note(self) -> None:
        text = self.note.toPlainText()
        moment = self._moment
        self._forget()
        self.echo.clear()
        self.noted.emit(text, moment)

    def _hint(self) -> None:
        self.echo.setText(NOTE_HINT)

    def _echo(self, line: str) -> None:
        self._asked = ""
        taken = read_vitals(line)
        understood = spoken(taken) if taken.systolic or taken.pulse or taken.spo2 else ""
        self.echo.setText(f"{understood} · Enter writes it" if understood else VITALS_HINT)

    def _finish_vitals(self) -> None:
        line = self.vitals.text().strip()
        if not line:
            self.echo.clear()
            self.taken.emit(None)
            return
        taken = read_vitals(line)
        asked = question(taken)
        if asked and self._asked != line:
            self._asked = line
            self.echo.setText(f"{asked} Enter again writes it so.")
            return
        self.vitals.clear()
        self.echo.clear()
        self.taken.emit(taken)
