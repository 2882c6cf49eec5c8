"""An entry, field by field, and when it was: for one that is put right, and for one that comes late."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QGridLayout, QPlainTextEdit, QPushButton, QWidget

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
from companion.report.lists.offers import entry_offers
from companion.session.journal import Entry, Fact
from companion.session.session import Session
from companion.session.time.clock import Moment, minutes
from companion.session.time.typed_time import AskedTime, Doubt, Placed, typed_time
from companion.settings import Practice
from companion.ui.components.entry_cell import EntryCell
from companion.ui.widgets import Field, column, label, row
from companion.ui.widgets.paged import PagedArea, PageTurner
from companion.ui.widgets.text import WordsBox

AROUND: Moment = minutes(4 * 60)
"""How long after a session that is over a time of day still belongs to it."""


TABS: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
"""Keys that lead on, in a form that has all the others."""


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
        self._now_counts = False
        self._practice = Practice()
        self.fields: dict[str, Field | WordsBox] = {}
        self._cells: list[EntryCell] = []
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
        self._time_cell = EntryCell(self.tr("When it was"), self.time)
        self._grid.addWidget(self._time_cell, 0, 0)  # at once: shown without a place it would be a window

    # -- what is filled in ------------------------------------------------------------------------

    def offer(self, practice: Practice) -> None:
        """Offer the practice's own names from now on, in the entries that have a place for them."""
        self._practice = practice

    def begin(
        self,
        session: Session,
        now: Moment,
        fact: Fact,
        entry: Entry | None = None,
        *,
        now_counts: bool = False,
    ) -> None:
        """Show the fields of an entry: one that is there, or with none an empty one, whose time is asked.

        With ``now_counts`` no time means the moment at which it is confirmed.
        """
        self._session, self._now, self._fact, self._now_counts = session, now, fact, now_counts
        self._moment = None if entry is None else entry.moment
        self._shown = "" if entry is None else clock_at(session, entry.wall_ms)
        self._asked = ""
        self.message.setText("")
        self.time.setText(self._shown)
        self.time.setPlaceholderText(self.tr("now, or 14:05") if now_counts else "14:05")
        for cell in self._cells:
            self._grid.removeWidget(cell)
            if cell is not self._time_cell:
                cell.hide()
                cell.deleteLater()
        self.fields = {}
        cells = [self._made(ask) for ask in self._asked_for(fact, session)]
        self._time_cell.setVisible(True)
        self._cells = [self._time_cell, *cells] if self._time_first else [*cells, self._time_cell]
        self.reflow(self._across)
        for cell in cells:
            cell.show()  # at once: a layout shows them only when it is told of them, and Tab passes them by

    def _asked_for(self, fact: Fact, session: Session) -> list[EntryField]:
        offers = entry_offers(session, self._practice.medicines, self._practice.routes)
        return fields_of(fact, session.plan, offers)

    @property
    def _time_first(self) -> bool:
        """Tell whether the time is asked before anything else: of what comes late, and has none yet."""
        return self._moment is None and not self._now_counts

    def clear(self) -> None:
        """Ask for nothing."""
        self._fact = None
        self.message.setText("")

    def show_now(self, session: Session, now: Moment) -> None:
        """Keep the present at hand, while the fields stay as they are."""
        self._session, self._now = session, now

    def in_order(self) -> list[QWidget]:
        """Give what Tab goes through, in its order."""
        parts = [part for cell in self._cells for part in cell.parts]
        return [part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus]

    def attend(self) -> None:
        """Go to the first field."""
        first = self.time if self._time_first else next(iter(self.fields.values()), self.time)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, event: QKeyEvent) -> bool:
        """Let what is typed reach the form that has all keys; Tab leads on, and Space presses a button."""
        focus = QApplication.focusWidget()
        typing = isinstance(focus, Field | QPlainTextEdit) and self.isAncestorOf(focus)
        if typing or event.key() in TABS or (isinstance(focus, QPushButton) and not event.text().strip()):
            return False
        self.attend()
        target = QApplication.focusWidget()
        if target is not None and event.text():
            QApplication.sendEvent(target, event.clone())
        return True

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
        line_height = self.message.fontMetrics().lineSpacing()
        self.message.setMinimumHeight((1 if across == 1 else 2) * line_height)
        self._area.setMinimumHeight(4 * line_height + 4)  # a name, its line and its choices
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

    def _made(self, ask: EntryField) -> EntryCell:
        if ask.long:
            box = WordsBox(ask.label)
            box.setPlainText(ask.value)
            box.moveCursor(QTextCursor.MoveOperation.End)
            box.setFixedHeight(4 * box.fontMetrics().lineSpacing())
            box.finished.connect(self.confirm)
            box.textChanged.connect(self.edited)
            self.fields[ask.key] = box
            return EntryCell(ask.label, box)
        line = Field(ask.label)
        line.setText(ask.value)
        line.returnPressed.connect(self.confirm)
        line.textChanged.connect(self.edited)
        self.fields[ask.key] = line
        cell = EntryCell(ask.label, line)
        if ask.choices:
            cell.offer(ask.choices, line, on_the_way=not self._now_counts)
        return cell

    def _answers(self) -> dict[str, str]:
        return {key: edit.written for key, edit in self.fields.items()}

    # -- taking it --------------------------------------------------------------------------------

    def confirm(self) -> None:
        """Take what is filled in, or say what is missing."""
        if self._session is None or self._fact is None:
            return
        now = self._now_counts and not self.time.text().strip()
        moment = None if now else self._when(self._session)
        if moment is None and not now:
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
