"""What came back of an evening at home, looked through line by line before any of it is kept."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from companion.i18n import tr
from companion.ports.home.code_pictures import CodePictures, PictureError
from companion.record.visits import Visit
from companion.report.entry_names import clock_at
from companion.report.home.arrivals import Arrival, arrivals, clock_apart_ms, entry_words
from companion.report.home.coming_back import CameBack, evening_of, lines_in_file, what_came_back
from companion.report.home.return_words import problem_words
from companion.session.home.reported import ReportWay
from companion.session.home.return_file import is_file
from companion.session.home.return_reading import ReturnProblem
from companion.session.session import Session
from companion.session.time.clock import MINUTE, Moment
from companion.ui.components.coming_back.box import ReturnBox, minutes_typed, read_whole
from companion.ui.components.table import TableModel, TableRow, TableView
from companion.ui.theme import Look
from companion.ui.widgets import TextLine, button, column, in_tab_order, label, row

MOST_PROBLEMS: Final = 6
"""So many sentences are read; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Told:
    """The session that it comes back into: as it stands, the present, and what an addendum tells already."""

    visit: Visit
    session: Callable[[], Session]
    now: Callable[[Session], Moment]
    addenda: Callable[[], str] = field(default=lambda: "")


class ComingBackForm(QWidget):
    """Shows what would be entered; ``wanted`` gives it once somebody has looked it through."""

    wanted = Signal(object, int)
    said = Signal(str)

    def __init__(self, look: Look, codes: CodePictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._codes = codes
        self._told: Told | None = None
        self._arrivals: tuple[Arrival, ...] = ()
        self._decided: dict[str, bool] = {}
        self._read_back = ""
        self.box = ReturnBox(self.tr("What came back"))
        self.box.setPlaceholderText(
            self.tr(
                "Lines, a file or a picture of a code. A row of the paper: its code, the time, the words."
            )
        )
        self.ahead = TextLine(self.tr("Minutes that the clock there is ahead"), "0")
        self.summary = label("", "lead", wrap=True)
        self.problems = label("", "muted", wrap=True)
        heads = (self.tr("No."), self.tr("There"), self.tr("Here"), self.tr("What becomes of it"))
        self.model = TableModel(heads, parent=self)
        self.table = TableView(look, self.model, self.tr("What would be entered"), wide=3, wrap=True)
        self.take = button(self.tr("Enter this one"), "↵", "plain", height=36)
        self.leave_out = button(self.tr("Leave it out"), "Del", "plain", height=36)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        lines = column(self, spacing=self._look.space(8))
        lines.addWidget(self.box, 1)
        clocks = QHBoxLayout()
        caption = label(self.ahead.accessibleName(), "muted", wrap=True)
        clocks.addWidget(caption, 1)
        clocks.addWidget(self.ahead)
        self.ahead.setMaximumWidth(self._look.space(120))
        lines.addLayout(clocks)
        lines.addWidget(self.summary)
        lines.addWidget(self.table, 2)
        foot = row([self.take, self.leave_out], spacing=8)
        foot.addStretch(1)
        lines.addLayout(foot)
        lines.addWidget(self.problems)
        in_tab_order([self.box, self.ahead, self.table, self.take, self.leave_out])

    def _connect(self) -> None:
        self.box.edited.connect(self.show_again)
        self.box.picture.connect(self.read_picture)
        self.box.file.connect(self.read_file)
        self.ahead.textChanged.connect(self.show_again)
        self.table.current.connect(self._offer)
        self.table.chosen.connect(lambda _: self.decide(enter=True))
        left_out = QShortcut(QKeySequence("Del"), self.table)
        left_out.setContext(Qt.ShortcutContext.WidgetShortcut)
        left_out.activated.connect(lambda: self.decide(enter=False))
        self.take.clicked.connect(lambda: self.decide(enter=True))
        self.leave_out.clicked.connect(lambda: self.decide(enter=False))

    def attend(self, told: Told) -> None:
        """Belong to a session from now on."""
        self._told = told
        self.show_again()

    # -- what is put in ---------------------------------------------------------------------------

    def read_file(self, path: Path) -> None:
        """Take a file: that of a home page, lines, or a picture of a code; what is none changes nothing."""
        try:
            held = read_whole(path)
        except PictureError as error:
            self.said.emit(str(error))
            return
        try:
            self.read_text(held.decode("utf-8-sig"))
        except UnicodeDecodeError:
            self.read_picture(held)

    def read_text(self, text: str) -> None:
        """Take the words of a file."""
        if self._told is None:
            return
        if not is_file(text):
            self.box.append_lines(text)
            return
        lines, problems = lines_in_file(text, self._told.visit)
        if lines:
            self.box.append_lines(lines)
        self.said.emit(" ".join(map(problem_words, problems[:MOST_PROBLEMS])))

    def read_picture(self, picture: bytes) -> None:
        """Take what the codes in a picture say."""
        try:
            texts = self._codes.texts_in(picture)
        except PictureError as error:
            self.said.emit(str(error))
            return
        for text in texts:
            self.read_text(text)
        if self._told is not None and not what_came_back("\n".join(texts), self._told.visit).events:
            self.said.emit(self.tr("The code in this picture is none of this evening."))

    # -- what is shown ----------------------------------------------------------------------------

    def show_again(self) -> None:
        """Say what would become of what stands here."""
        told = self._told
        if told is None:
            return
        text = self.box.toPlainText()
        came = what_came_back(text, told.visit) if text.strip() else None
        session = told.session()
        code = evening_of(told.visit).code
        events = came.events if came else ()
        found = arrivals(session, events, code, told.now(session), self.ahead_ms)
        before = told.addenda()
        self._arrivals = tuple(sorted((_in_addenda(each, before) for each in found), key=_by_clock))
        self.model.fill([self._row(session, each) for each in self._arrivals])
        self.summary.setText(self._summary(session, events))
        self.problems.setText(self._problems(came.problems if came else ()))
        self._offer(self.table.key())

    def _problems(self, problems: tuple[ReturnProblem, ...]) -> str:
        words = [problem_words(each) for each in problems]
        more = len(words) - MOST_PROBLEMS
        rest = [self.tr("And %n more.", "", more)] if more > 0 else []
        return "\n".join([*words[:MOST_PROBLEMS], *rest])

    def _row(self, session: Session, each: Arrival) -> TableRow:
        there = clock_at(session, each.came.event.clock_ms)
        here = clock_at(session, session.clock().wall_ms(each.moment))
        by_hand = self.tr("copied by hand") if each.came.way is ReportWay.PAPER else ""
        decided = self._decided.get(_key(each))
        if each.question and decided is not None:
            becomes = self.tr("is entered") if decided else self.tr("is left out")
        else:
            becomes = each.there or each.wrong or (f"? {each.question}" if each.question else "")
        said = " · ".join(filter(None, (entry_words(session, each), by_hand, becomes)))
        gone = bool(each.there or each.wrong) or decided is False
        return TableRow(_key(each), (f"{each.came.event.number:02d}", there, here, said), gone=gone)

    def _summary(self, session: Session, events: tuple[CameBack, ...]) -> str:
        new, asked = len(self.chosen), len(self.open_questions)
        if not self._arrivals:
            return ""
        said = [self.tr("%n to be entered, reported by the helper.", "", new)]
        if asked:
            said.append(self.tr("%n to be decided.", "", asked))
        apart = clock_apart_ms(session, events)
        if apart is not None:
            minutes = round(apart / MINUTE)
            if minutes:
                ahead = self.tr("By the dose, the clock there is {minutes} min ahead of this one.")
                behind = self.tr("By the dose, the clock there is {minutes} min behind this one.")
                said.append((ahead if minutes > 0 else behind).format(minutes=abs(minutes)))
        return " ".join(said)

    @property
    def ahead_ms(self) -> int:
        """How far the clock there is ahead, as somebody said; nothing where it is no number of minutes."""
        return round((minutes_typed(self.ahead.text()) or 0) * MINUTE)

    # -- deciding ---------------------------------------------------------------------------------

    @property
    def chosen(self) -> tuple[Arrival, ...]:
        """What would be entered as it stands."""
        return tuple(
            each
            for each in self._arrivals
            if each.is_new and (not each.question or self._decided.get(_key(each), False))
        )

    @property
    def open_questions(self) -> tuple[Arrival, ...]:
        """What somebody has still to decide."""
        return tuple(
            each
            for each in self._arrivals
            if each.is_new and each.question and _key(each) not in self._decided
        )

    def _offer(self, key: str) -> None:
        chosen = next((each for each in self._arrivals if _key(each) == key), None)
        can = chosen is not None and chosen.is_new and bool(chosen.question)
        self.take.setEnabled(can)
        self.leave_out.setEnabled(can)

    def decide(self, *, enter: bool) -> None:
        """Decide about the line under the cursor, if it is a question."""
        key = self.table.key()
        if any(_key(each) == key and each.is_new and each.question for each in self._arrivals):
            self._decided[key] = enter
            self.show_again()
            self.table.select(key)

    def confirm(self) -> None:
        """Give what is to be entered, unless something is still to decide or to be read back."""
        if minutes_typed(self.ahead.text()) is None:
            self.said.emit(self.tr("“{typed}” is no number of minutes.").format(typed=self.ahead.text()))
            self.ahead.setFocus()
            return
        if self.open_questions:
            first = self.open_questions[0]
            self.table.select(_key(first))
            self.table.setFocus()
            self.said.emit(
                self.tr("Decide first about number {number}: {question}").format(
                    number=first.came.event.number, question=first.question
                )
            )
            return
        chosen = self.chosen
        if not chosen:
            self.said.emit(self.tr("There is nothing new to enter."))
            return
        by_hand = "\n".join(f"{_key(each)} {each.came.event}" for each in chosen if _by_hand(each))
        if by_hand and by_hand != self._read_back:
            self._read_back = by_hand
            count = sum(map(_by_hand, chosen))
            asked = self.tr(
                "Read the %n rows copied by hand back to the helper. Enter again writes them.", "", count
            )
            self.said.emit(asked)
            return
        self.wanted.emit([each.came for each in chosen], self.ahead_ms)

    def clear(self) -> None:
        """Empty it, once all is kept."""
        self._decided.clear()
        self._read_back = ""
        self.box.clear()
        self.ahead.clear()


def _key(arrival: Arrival) -> str:
    return f"{arrival.line} {arrival.came.way}"


def _by_hand(arrival: Arrival) -> bool:
    return arrival.came.way is ReportWay.PAPER


def _by_clock(arrival: Arrival) -> tuple[int, int]:
    return arrival.came.event.clock_ms, arrival.came.event.number


def _in_addenda(arrival: Arrival, addenda: str) -> Arrival:
    """Tell what an addendum of the signed note has already."""
    if f"[{_key(arrival)}]" in addenda:
        return replace(arrival, there=tr("Already there: in an addendum"))
    return arrival
