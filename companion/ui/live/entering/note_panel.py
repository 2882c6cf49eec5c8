"""Where the guide writes: a note at its time, words for an earlier mark, and vitals on one line."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from companion.conductor import Live
from companion.record.typed.half_typed import HalfTyped
from companion.report.entry_fields import asked_once
from companion.session.journal import VitalsTaken
from companion.session.time.clock import Moment
from companion.session.time.typed_time import AskedTime, Leading, Placed, before_opening, leading_time
from companion.session.vitals import (
    EXAMPLE,
    begins_reading,
    differences,
    question,
    read_vitals,
    spoken,
    understood,
)
from companion.ui.components import session_texts
from companion.ui.keys import Action, KeyMap
from companion.ui.live.entering.note_fields import NoteEdit, ReadingEcho
from companion.ui.widgets import Card, Field, button, quiet, row

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
        super().__init__(self.tr("Note and vitals"), spacing=6, parent=parent)
        self._live: Live | None = None
        self._moment: Moment | None = None
        self._target = ""
        self._asked = ""
        self.note_button = quiet(button(self.tr("Note"), keys.key(Action.NOTE), "link", height=28))
        self.describe_button = quiet(
            button(self.tr("Describe the last mark"), keys.key(Action.DESCRIBE), "link", height=28)
        )
        self.vitals_button = quiet(button(self.tr("Vitals"), keys.key(Action.VITALS), "link"))
        self.readings_button = quiet(button(self.tr("So far"), keys.key(Action.READINGS), "link"))
        self.note = NoteEdit()
        self.vitals = Field(self.tr("Vitals"), EXAMPLE)
        self.echo = ReadingEcho()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = row([self.note_button], spacing=16)
        head.addStretch()
        head.addWidget(self.describe_button)
        line = row([self.vitals_button], spacing=16)
        line.addWidget(self.vitals, 1)
        line.addWidget(self.readings_button)
        self.add(head)
        self.add(self.note, 1)
        self.add(line)
        self.add(self.echo)

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
        self._live = live

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
            earlier, rest = self._timed(text)
            text, moment = (rest, earlier) if earlier is not None else (text, moment)
        self._forget()
        self.echo.clear()
        if target:
            self.described.emit(target, text)
        else:
            self.noted.emit(text, moment)

    def _leading(self, text: str) -> Leading | None:
        return None if self._live is None else leading_time(text, self._live.session, self._live.now)

    def _reading(self, line: str) -> Leading | None:
        """Give the time a reading begins with; what may be another figure is one only before a reading."""
        lead = self._leading(line)
        return lead if lead is not None and (lead.time.sure or begins_reading(lead.rest)) else None

    def _timed(self, text: str) -> tuple[Moment | None, str]:
        """Give the moment that a note begins with, and the rest; what may be another figure stays text."""
        lead = self._leading(text)
        if lead is None or not lead.time.sure or isinstance(lead.found, AskedTime):
            return None, text
        moment = lead.found.moment
        return (None, text) if before_opening(moment) else (moment, lead.rest)

    def _hint(self) -> None:
        """Say what Enter does, and at which time if the text begins with one."""
        if not self.note.hasFocus():
            return
        text = self.note.toPlainText()
        earlier = self._timed(text)[0] if not self._target else None
        if earlier is not None:
            self.echo.setText(self._both_times(earlier))
        elif self._target and not text:
            self.echo.setText(self.tr("Enter writes the words · ↑ an earlier mark · Esc leaves"))
        else:
            self.echo.setText(
                self.tr("Enter writes the note · Shift+Enter new line · Esc leaves, the text stays")
            )

    def _both_times(self, moment: Moment) -> str:
        if self._live is None:
            return ""
        session, now = self._live.session, self._live.now
        then, here = session_texts.time_of_day(session, moment), session_texts.time_of_day(session, now)
        return self.tr("At {then}, written {now} · Enter writes it").format(then=then, now=here)

    # -- vitals -----------------------------------------------------------------------------------

    def begin_vitals(self) -> None:
        """Go to the vitals line."""
        self.vitals.setFocus(Qt.FocusReason.OtherFocusReason)

    def _echo(self, line: str) -> None:
        """Say what is understood so far, and by how much it differs from the reading before the start."""
        self._asked = ""
        lead = self._reading(line)
        taken = read_vitals(lead.rest if lead else line)
        if not understood(taken):
            self.echo.setText(self.tr("Such as {formats}").format(formats=FORMATS))
            return
        beside = []
        if by := self._from_before(taken):
            beside.append(self.tr("{differences} from before").format(differences=by))
        if lead is not None and self._live is not None:
            if doubt := self._doubt(lead):
                self.echo.setText(f"{doubt}\n{spoken(taken)}")
                return
            if not isinstance(lead.found, AskedTime):
                then = session_texts.time_of_day(self._live.session, lead.found.moment)
                beside.append(self.tr("at {then}").format(then=then))
        self.echo.setText(f"{spoken(taken)}\n{' · '.join(beside) or self.tr('Enter writes it')}")

    def _from_before(self, taken: VitalsTaken) -> str:
        before = self._live.session.state.baseline if self._live is not None else None
        return "  ".join(f"{name} {much}" for name, much in differences(taken, before)) if before else ""

    def _doubt(self, lead: Leading) -> str:
        """Say what has to be asked about the time of a reading; an empty string when there is nothing."""
        if isinstance(lead.found, AskedTime):
            return lead.found.said
        if self._live is None or not before_opening(lead.found.moment):
            return ""
        opened = session_texts.time_of_day(self._live.session, 0)
        said = self.tr("{time} was before the session was opened, at {opened}.")
        return said.format(time=lead.time.typed, opened=opened)

    def _finish_vitals(self) -> None:
        line = self.vitals.text().strip()
        if not line:
            self.echo.clear()
            self.taken.emit(None, None)
            return
        lead = self._reading(line)
        taken = replace(read_vitals(lead.rest if lead else line), typed=line)
        doubt = self._doubt(lead) if lead else ""
        if doubt and self._asked != line:
            self._asked = line
            self.echo.setText(asked_once(doubt))
            return
        moment, untimed = _moment(lead)
        self.vitals.clear()
        self.echo.setText(question(taken))
        if untimed:
            taken = replace(taken, left=" · ".join(filter(None, (untimed, taken.left))))
        self.taken.emit(taken, moment)


def _moment(lead: Leading | None) -> tuple[Moment | None, str]:
    """Give the moment a reading is written at; or none, which is now, and the time that stays text."""
    match lead.found if lead else None:
        case Placed(moment) | AskedTime(insisted=int(moment)):
            return moment, ""
        case _:
            return None, lead.time.typed if lead else ""
