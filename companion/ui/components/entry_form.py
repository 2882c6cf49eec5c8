"""An entry, field by field, and when it was: for one that is put right, and for one that comes late."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QGridLayout, QWidget

from companion.override import override
from companion.record.typed.half_typed import HalfEntry
from companion.report.entry_fields import (
    EntryField,
    UnclearError,
    asked_once,
    entry_of,
    fields_of,
    question_about,
)
from companion.report.entry_names import clock_at
from companion.session.journal import Entry, Fact
from companion.session.session import Session
from companion.session.time.clock import Moment, minutes
from companion.session.time.typed_time import AskedTime, Doubt, Placed, typed_time
from companion.ui.widgets import Field, Flow, TextBox, button, column, label, quiet, row
from companion.ui.widgets.paged import KEPT_WHOLE, PagedArea, PageTurner

AROUND: Moment = minutes(4 * 60)
"""How long after a session that is over a time of day still belongs to it."""


WIDE: Final = 30
"""From how many letters on the choices of a field need two places."""


class WordsBox(TextBox):
    """A box in which Enter confirms and Shift+Enter begins a line."""

    finished = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not enter or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.finished.emit()


class _Cell(QWidget):
    """A name over what is filled in."""

    def __init__(self, name: str, edit: QWidget) -> None:
        super().__init__()
        self.setProperty(KEPT_WHOLE, "true")
        self.lines = column(self, spacing=4)
        self.parts: list[QWidget] = [edit]
        self.long = isinstance(edit, WordsBox)
        self.wide = False
        said = label(name, "label", wrap=True)
        said.setBuddy(edit)
        self.lines.addWidget(said)
        self.lines.addWidget(edit)
        self.lines.addStretch(1)


class EntryForm(QWidget):
    """The fields of one entry; ``confirmed`` gives the entry and its moment."""

    confirmed = Signal(object, object)
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._now: Moment = 0
        self._fact: Fact | None = None
        self._moment: Moment | None = None
        self._shown = self._asked = ""
        self.fields: dict[str, Field | WordsBox] = {}
        self._cells: list[_Cell] = []
        self._across = 2
        self.time = Field(self.tr("Time of day"), "14:05")
        self.time.returnPressed.connect(self.confirm)
        self.time.textChanged.connect(self.edited)
        self.message = label(role="notice", wrap=True)
        self.message.setMinimumHeight(2 * self.message.fontMetrics().lineSpacing())
        self.message.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        lines = column(self, spacing=8)
        self._area = PagedArea(inner, self.tr("What is filled in"))
        lines.addWidget(self._area, 1)
        below = row([self.message, PageTurner(self._area)], spacing=16)
        below.setStretch(0, 1)
        lines.addLayout(below)
        self._time_cell = _Cell(self.tr("When it was"), self.time)
        self._grid.addWidget(self._time_cell, 0, 0)  # at once: shown without a place it would be a window

    # -- what is filled in ------------------------------------------------------------------------

    def begin(
        self, session: Session, now: Moment, fact: Fact, entry: Entry | None = None, *, timed: bool = True
    ) -> None:
        """Show the fields of an entry: one that is there, or with none an empty one, whose time is asked.

        Without ``timed`` the time stays as it is, and no field is shown for it.
        """
        self._session, self._now, self._fact = session, now, fact
        self._moment = None if entry is None else entry.moment
        self._shown = "" if entry is None else clock_at(session, entry.wall_ms)
        self._asked = ""
        self.message.setText("")
        self.time.setText(self._shown)
        for cell in self._cells:
            self._grid.removeWidget(cell)
            if cell is not self._time_cell:
                cell.hide()
                cell.deleteLater()
        self._area.setMinimumHeight(4 * self.message.fontMetrics().lineSpacing())
        self._time_cell.setVisible(timed)
        self.fields = {}
        asked = fields_of(fact, session.plan)
        cells = [self._made(ask) for ask in asked]
        self._cells = [*cells, self._time_cell] if entry is not None else [self._time_cell, *cells]
        self.reflow(self._across)

    def clear(self) -> None:
        """Ask for nothing."""
        self._fact = None
        self.message.setText("")

    def show_now(self, session: Session, now: Moment) -> None:
        """Keep the present at hand, while the fields stay as they are."""
        self._session, self._now = session, now

    def in_order(self) -> list[QWidget]:
        """Give what Tab goes through, in its order."""
        return [part for cell in self._cells for part in cell.parts]

    def attend(self) -> None:
        """Go to the first field."""
        first = self.time if self._moment is None else next(iter(self.fields.values()), self.time)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def touched(self) -> bool:
        """Tell whether anything was filled in that was not there before."""
        if self._fact is None or self._session is None:
            return False
        before = {ask.key: ask.value for ask in fields_of(self._fact, self._session.plan)}
        return self.time.text() != self._shown or self._answers() != before

    def with_typed(self, form: str) -> HalfEntry:
        """Give what was filled in, as the form of this name; an empty one where nothing was."""
        return HalfEntry(form, self.time.text(), self._answers()) if self.touched else HalfEntry()

    def take_typed(self, half: HalfEntry) -> None:
        """Put back what was filled in, into the fields that are there."""
        self.time.setText(half.time)
        for key, text in half.answers.items():
            match self.fields.get(key):
                case WordsBox() as box:
                    box.setPlainText(text)
                    box.moveCursor(QTextCursor.MoveOperation.End)
                case Field() as line:
                    line.setText(text)
                case None:
                    pass

    def reflow(self, across: int) -> None:
        """Set the fields in so many columns; words have a line of their own, choices room for themselves."""
        self._across = across
        line = at = 0
        for cell in self._cells:
            self._grid.removeWidget(cell)
        for cell in self._cells:
            span = across if cell.long else min(across, 2) if cell.wide else 1
            if at + span > across:
                line, at = line + 1, 0
            self._grid.addWidget(cell, line, at, 1, span)
            at += span
        self._grid.setRowStretch(line + 1, 1)
        for row_ in range(line + 1):
            self._grid.setRowStretch(row_, 0)
        for column_ in range(max(across, self._grid.columnCount())):
            self._grid.setColumnStretch(column_, 1 if column_ < across else 0)

    def _made(self, ask: EntryField) -> _Cell:
        if ask.long:
            box = WordsBox(ask.label)
            box.setPlainText(ask.value)
            box.moveCursor(QTextCursor.MoveOperation.End)
            box.setFixedHeight(4 * box.fontMetrics().lineSpacing())
            box.finished.connect(self.confirm)
            box.textChanged.connect(self.edited)
            self.fields[ask.key] = box
            return _Cell(ask.label, box)
        line = Field(ask.label)
        line.setText(ask.value)
        line.returnPressed.connect(self.confirm)
        line.textChanged.connect(self.edited)
        self.fields[ask.key] = line
        cell = _Cell(ask.label, line)
        if ask.choices:
            self._offer(ask.choices, line, cell)
        return cell

    def _offer(self, choices: tuple[str, ...], line: Field, cell: _Cell) -> None:
        tiles = Flow(spacing=6)
        cell.wide = sum(map(len, choices)) > WIDE
        for choice in choices:
            tile = quiet(button(choice, role="tile", height=32))
            tile.clicked.connect(lambda _=False, choice=choice: self._choose(line, choice))
            tiles.addWidget(tile)
            cell.parts.append(tile)
        cell.lines.insertLayout(cell.lines.count() - 1, tiles)

    def _choose(self, line: Field, choice: str) -> None:
        line.setText(choice)
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answers(self) -> dict[str, str]:
        return {key: edit.written for key, edit in self.fields.items()}

    # -- taking it --------------------------------------------------------------------------------

    def confirm(self) -> None:
        """Take what is filled in, or say what is missing."""
        if self._session is None or self._fact is None:
            return
        moment = self._when(self._session)
        if moment is None:
            self.time.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            fact = entry_of(self._fact, self._answers(), self._session.plan)
        except UnclearError as error:
            self.message.setText(str(error))
            return
        if (question := question_about(fact, self._session.plan)) and self._asked != question:
            self._asked = question
            self.message.setText(question)
            return
        self.message.setText("")
        self.confirmed.emit(fact, moment)

    def _when(self, session: Session) -> Moment | None:
        """Place the time of day; none, with a sentence, where it has to be asked about."""
        typed = self.time.text().strip()
        if self._moment is not None and typed == self._shown:
            return self._moment
        until = self._now if session.state.ended is None else session.state.ended.moment + AROUND
        found = typed_time(typed, session, min(until, self._now)) if typed else None
        match found:
            case Placed(moment):
                return moment
            case AskedTime(insisted=insisted) if insisted is not None and self._asked == typed:
                return insisted
            case AskedTime():
                self._asked = typed
                self.message.setText(self._doubt(session, found))
            case _:
                self.message.setText(self.tr("When was it? A time of day, such as 14:05."))
        return None

    def _doubt(self, session: Session, found: AskedTime) -> str:
        said = found.said
        if session.state.ended is not None and found.doubt in (Doubt.AHEAD, Doubt.LONG_BEFORE):
            opened = next(iter(session.entries)).wall_ms
            ended = session.state.ended.wall_ms
            said = self.tr("{time} is not near this session, which was from {start} to {end}.").format(
                time=found.typed, start=clock_at(session, opened), end=clock_at(session, ended)
            )
            offers = (self.tr("Is it {face}?").format(face=face) for _, face in found.readings)
            said = " ".join([said, *offers])
        if found.insisted is None:
            return said
        return asked_once(said)
