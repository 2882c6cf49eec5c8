"""Where the guide writes: a note at its time, words for an earlier mark, and vitals on one line."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QBoxLayout, QWidget

from companion.conductor import Live
from companion.record.typed.half_typed import HalfTyped
from companion.report.entry_fields import asked_once
from companion.session.time.clock import Moment
from companion.session.time.typed_time import AskedTime
from companion.session.vitals import (
    EXAMPLE,
    question,
    read_vitals,
    spoken,
    understood,
)
from companion.ui.components import session_texts
from companion.ui.keys import Action, KeyMap
from companion.ui.live.entering.line_reader import LineReader, moment_of
from companion.ui.live.entering.note_fields import NoteEdit, ReadingEcho
from companion.ui.widgets import Card, Field, button, column, quiet, row

FORMATS: Final = "138/86 92 97 · hr 92 · sat 97 · rr 14 · T 36.8 · pain 3/10 · by helper · 14:05 138/86"
"""The words of this line are the same in every language: they are read, not said."""


class NotePanel(Card):
    """Note and vitals; ``noted``, ``described`` and ``taken`` tell what was written."""

    noted = Signal(str, object)
    described = Signal(str, str)
    taken = Signal(object, object)
    wanted = Signal(Action)
    earlier = Signal(str)

    def __init__(self, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Note and vitals"), padding=12, spacing=6, parent=parent)
        self._lines = LineReader()
        self._moment: Moment | None = None
        self._target = ""
        self._asked = ""
        self.note_button = quiet(button(self.tr("Note"), keys.key(Action.NOTE), "link", height=28))
        self.describe_button = quiet(
            button(self.tr("Describe the last mark"), keys.key(Action.DESCRIBE), "link", height=28)
        )
        self.vitals_button = quiet(button(self.tr("Vitals"), keys.key(Action.VITALS), "link", height=28))
        self.readings_button = quiet(button(self.tr("So far"), keys.key(Action.READINGS), "link", height=28))
        self.note = NoteEdit()
        self.vitals = Field(self.tr("Vitals"), EXAMPLE)
        self.echo = ReadingEcho()
        self.body.setContentsMargins(12, 6, 12, 10)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._parts = row(spacing=16)
        for beginning, end, edit in (
            (self.note_button, self.describe_button, self.note),
            (self.vitals_button, self.readings_button, self.vitals),
        ):
            head, part = row([beginning], spacing=12), column(spacing=4)
            head.addStretch()
            head.addWidget(end)
            part.addLayout(head)
            part.addWidget(edit, 1, Qt.AlignmentFlag(0) if edit is self.note else Qt.AlignmentFlag.AlignTop)
            self._parts.addLayout(part)
        self.add(self._parts, 1)
        self.add(self.echo)

    def reflow(self, *, beside: bool, echo_beside: bool = False) -> None:
        """Set note and vitals beside one another, or one under the other; so, too, what is said of them."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(across if beside else down)
        self._parts.setSpacing(16 if beside else 6)
        (self._parts if echo_beside else self.body).addWidget(self.echo)
        for at, share in enumerate((5, 4, 4) if echo_beside else (3, 1, 0) if beside else (1, 0, 0)):
            self._parts.setStretch(at, share)
        way = Qt.AlignmentFlag
        self.echo.setAlignment(way.AlignLeft | (way.AlignBottom if echo_beside else way.AlignTop))

    def _connect(self) -> None:
        for made, action in (
            (self.note_button, Action.NOTE),
            (self.describe_button, Action.DESCRIBE),
            (self.vitals_button, Action.VITALS),
            (self.readings_button, Action.READINGS),
        ):
            made.clicked.connect(lambda _=False, action=action: self._pressed(action))
        self.note.finished.connect(self._finish_note)
        self.note.entered.connect(self._hint)
        self.note.textChanged.connect(self._hint)
        self.note.earlier.connect(lambda: self.earlier.emit(self._target))
        self.vitals.entered.connect(lambda: self._echo(self.vitals.text()))
        self.vitals.textChanged.connect(self._echo)
        self.vitals.returnPressed.connect(self._finish_vitals)

    def _pressed(self, action: Action) -> None:
        """Write what stands beside a button, for hands that have no Enter; with nothing there, go there."""
        if action is Action.NOTE and self.note.toPlainText().strip():
            self._finish_note()
        elif action is Action.VITALS and self.vitals.text().strip():
            self._finish_vitals()
        else:
            self.wanted.emit(action)

    @property
    def moment(self) -> Moment | None:
        """The moment the note belongs to, from the first press until it is written."""
        return self._moment

    @property
    def in_order(self) -> list[QWidget]:
        """Give what takes the keyboard, in the order in which it is read."""
        return [
            self.note_button,
            self.describe_button,
            self.note,
            self.vitals_button,
            self.vitals,
            self.readings_button,
        ]

    def show_live(self, live: Live) -> None:
        """Keep the present at hand."""
        self._lines.live = live

    # -- what is not entered yet ------------------------------------------------------------------

    def with_typed(self, half: HalfTyped) -> HalfTyped:
        """Put into a value what stands in the two lines."""
        note = self.note.written
        moment, target = (self._moment, self._target) if note else (None, "")
        return replace(half, note=note, moment=moment, target=target, vitals=self.vitals.written)

    def take_typed(self, half: HalfTyped, shown: str) -> None:
        """Put back what stood in them; ``shown`` says which moment or which entry the note is of."""
        if half.note:
            self._target, self._moment = half.target, half.moment
            self.note_button.say(shown or self.tr("Note"))
            self.note.setPlainText(half.note)
            self.note.moveCursor(QTextCursor.MoveOperation.End)
        self.vitals.setText(half.vitals)
        self.echo.clear()

    def enter_note(self) -> None:
        """Write the note as Enter would."""
        self._finish_note()

    # -- a note -----------------------------------------------------------------------------------

    def begin_note(self, moment: Moment, shown: str) -> None:
        """Go to the note; its moment is this one, unless a text that was left waits for its own."""
        if not self.note.toPlainText().strip():
            self._target, self._moment = "", moment
            self.note_button.say(self.tr("Note at {when}").format(when=shown))
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hint()

    def begin_describing(self, entry_id: str, shown: str) -> None:
        """Go to the words for an entry, unless a text that was left waits for its own."""
        if not self.note.toPlainText().strip():
            self._target, self._moment = entry_id, None
            self.note_button.say(shown)
            self.describe_button.say(self.tr("Last mark"))
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hint()

    def leave(self) -> None:
        """Leave; a text stays with its moment, and a note that was not begun gives its moment back."""
        if not self.note.toPlainText().strip():
            self._forget()
        self.echo.clear()

    def _forget(self) -> None:
        self._moment = None
        self._target = ""
        self.note.clear()
        self.note_button.say(self.tr("Note"))
        self.describe_button.say(self.tr("Describe the last mark"))

    def _finish_note(self) -> None:
        text, target, moment = self.note.toPlainText(), self._target, self._moment
        if not target:
            earlier, rest = self._lines.timed(text)
            text, moment = (rest, earlier) if earlier is not None else (text, moment)
        self._forget()
        self.echo.clear()
        if target:
            self.described.emit(target, text)
        else:
            self.noted.emit(text, moment)

    def _hint(self) -> None:
        """Say what Enter does, and at which time if the text begins with one."""
        if not self.note.hasFocus():
            return
        text = self.note.toPlainText()
        earlier = self._lines.timed(text)[0] if not self._target else None
        if earlier is not None:
            self.echo.setText(self._lines.both_times(earlier))
        elif self._target and not text:
            self.echo.setText(self.tr("Enter writes the words · ↑ an earlier mark · Esc leaves"))
        else:
            self.echo.setText(
                self.tr("Enter writes the note · Shift+Enter new line · Esc leaves, the text stays")
            )

    # -- vitals -----------------------------------------------------------------------------------

    def begin_vitals(self) -> None:
        """Go to the vitals line."""
        self.vitals.setFocus(Qt.FocusReason.OtherFocusReason)

    def _echo(self, line: str) -> None:
        """Say what is understood so far, and by how much it differs from the reading before the start."""
        self._asked = ""
        lead = self._lines.reading(line)
        taken = read_vitals(lead.rest if lead else line)
        if not understood(taken):
            self.echo.setText(self.tr("Such as {formats}").format(formats=FORMATS))
            return
        beside = []
        if by := self._lines.from_before(taken):
            beside.append(self.tr("{differences} from before").format(differences=by))
        if lead is not None and self._lines.live is not None:
            if doubt := self._lines.doubt(lead):
                self.echo.setText(f"{doubt}\n{spoken(taken)}")
                return
            if not isinstance(lead.found, AskedTime):
                then = session_texts.time_of_day(self._lines.live.session, lead.found.moment)
                beside.append(self.tr("at {then}").format(then=then))
        self.echo.setText(f"{spoken(taken)}\n{' · '.join(beside) or self.tr('Enter writes it')}")

    def _finish_vitals(self) -> None:
        line = self.vitals.text().strip()
        if not line:
            self.echo.clear()
            self.taken.emit(None, None)
            return
        lead = self._lines.reading(line)
        taken = replace(read_vitals(lead.rest if lead else line), typed=line)
        doubt = self._lines.doubt(lead) if lead else ""
        if doubt and self._asked != line:
            self._asked = line
            self.echo.setText(asked_once(doubt))
            return
        moment, untimed = moment_of(lead)
        self.vitals.clear()
        self.echo.setText(question(taken))
        if untimed:
            taken = replace(taken, left=" · ".join(filter(None, (untimed, taken.left))))
        self.taken.emit(taken, moment)
