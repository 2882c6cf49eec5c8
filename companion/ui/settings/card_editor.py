"""The emergency card, written line by line: what each line is stands beside it, and is chosen there."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from companion.i18n import tr
from companion.override import override
from companion.report.emergency_lines import MOST_STEPS, CardLine, CardPart, card_lines, card_text
from companion.settings import Settings
from companion.ui.components.autosave import Autosave
from companion.ui.theme import Look
from companion.ui.widgets import Card, TextLine, button, column, label, row
from companion.ui.widgets.choice import Choice

MOVES: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def part_words(part: CardPart) -> str:
    """Say what a line of the card is."""
    return {
        CardPart.HEADING: tr("Heading"),
        CardPart.STEP: tr("Step"),
        CardPart.SIGN: tr("Line of a list"),
        CardPart.WORDS: tr("Words"),
    }[part]


class CardTextLine(TextLine):
    """The words of a line; Enter asks for another, the arrows lead to the others, and Alt moves it there."""

    asked = Signal()
    stepped = Signal(int)
    moved = Signal(int)
    emptied = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key in MOVES:
            (self.moved if alt else self.stepped).emit(MOVES[key])
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)
            if key in ENTER:
                self.asked.emit()


class CardRow(QWidget):
    """One line: its figure or dash, its words, what it is, and the ways to move it up and to leave it out."""

    def __init__(self, look: Look, line: CardLine) -> None:
        super().__init__()
        self.sign = label("", "muted")
        self.sign.setFixedWidth(look.space(20))
        self.sign.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.words = CardTextLine("")
        self.words.setText(line.text)
        self.words.setCursorPosition(0)
        self.part = Choice("")
        for part in CardPart:
            self.part.addItem(part_words(part), part)
        self.part.setCurrentIndex(self.part.findData(line.part))
        self.part.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.up = button("↑", "", "plain", height=32)
        self.gone = button("×", "", "plain", height=32)
        parts = row([self.sign, self.words, self.part, self.up, self.gone], spacing=look.space(8))
        parts.setStretch(1, 1)
        self.setLayout(parts)

    @property
    def chosen(self) -> CardPart:
        """What this line is."""
        return CardPart(self.part.currentData())

    def number(self, figure: int, at: int) -> None:
        """Show the figure of a step, or what else the line is, and be named by its place."""
        sign = {CardPart.STEP: str(figure), CardPart.SIGN: "–"}
        self.sign.setText(sign.get(self.chosen, ""))
        what = f"{part_words(self.chosen)} {figure}" if figure else part_words(self.chosen)
        named = self.tr("Line {number}: {what}").format(number=at, what=what)
        self.words.setAccessibleName(named)
        self.part.setAccessibleName(self.tr("What line {number} is").format(number=at))
        self.up.setAccessibleName(self.tr("Move line {number} up").format(number=at))
        self.gone.setAccessibleName(self.tr("Leave line {number} out").format(number=at))
        font = self.words.font()
        font.setBold(self.chosen is CardPart.HEADING)
        self.words.setFont(font)

    def line(self) -> CardLine:
        """Give the line as it stands."""
        return CardLine(self.chosen, self.words.written)


class CardEditor(QWidget):
    """The lines of a practice's own card; while it has none, those of an example to be changed or confirmed.

    Whatever is changed is handed to ``saving``, which keeps ``written``; ``told`` is a sentence to be shown.
    """

    told = Signal(str)

    def __init__(self, look: Look, saving: Autosave[Settings]) -> None:
        super().__init__()
        self._look = look
        self._saving = saving
        self._example = False
        self.rows: list[CardRow] = []
        self.example = self._about_example()
        self._lines = column(spacing=look.space(4))
        self.more = button(self.tr("Add a line"), "↵", "plain", height=36)
        self.more.clicked.connect(lambda: self._add_below(len(self.rows) - 1))
        end = row([self.more])
        end.addStretch(1)
        whole = column(self, spacing=look.space(8))
        whole.addWidget(self.example)
        whole.addLayout(self._lines)
        whole.addLayout(end)

    def _about_example(self) -> Card:
        card = Card(self.tr("Example"), padding=self._look.space(12), spacing=self._look.space(8))
        said = self.tr(
            "This is an example, and not your practice's card: the room shows it as an example only. Change "
            "what is otherwise with you, or confirm it as it stands; it is your own card from then on."
        )
        self.confirm = button(self.tr("This is our card"), "", "plain", height=36)
        self.confirm.clicked.connect(self._confirm)
        line = row([label(said, "body", wrap=True), self.confirm], spacing=self._look.space(16))
        line.setStretch(0, 1)
        card.add(line)
        return card

    # -- what stands there ------------------------------------------------------------------------

    @property
    def written(self) -> str:
        """The practice's own card as it is kept; nothing while only the example stands there."""
        return "" if self._example else card_text(made.line() for made in self.rows)

    def show_card(self, lines: Sequence[CardLine], *, example: bool) -> None:
        """Show other lines."""
        self._example = example and bool(lines)
        for made in self.rows:
            made.hide()
            self._lines.removeWidget(made)
            made.deleteLater()
        self.rows.clear()
        self._put(0, lines or [CardLine(CardPart.STEP, "")])
        self._renumber()

    def _put(self, at: int, lines: Iterable[CardLine]) -> None:
        for place, line in enumerate(lines, start=at):
            made = CardRow(self._look, line)
            self._saving.watch(made.words)
            made.words.textEdited.connect(lambda text, made=made: self._typed(made, text))
            made.words.asked.connect(lambda made=made: self._add_below(self.rows.index(made)))
            made.words.stepped.connect(lambda by, made=made: self._step(made, by))
            made.words.moved.connect(lambda by, made=made: self._move(made, by))
            made.words.emptied.connect(lambda made=made: self._remove(made))
            made.part.activated.connect(lambda _, made=made: self._choose(made))
            made.up.clicked.connect(lambda _=False, made=made: self._move(made, -1))
            made.gone.clicked.connect(lambda _=False, made=made: self._remove(made))
            self.rows.insert(place, made)
            self._lines.insertWidget(place, made)

    def _renumber(self) -> None:
        """Give the steps their figures, and every line its place in the Tab order."""
        figure = 0
        for at, made in enumerate(self.rows, start=1):
            figure += made.chosen is CardPart.STEP
            made.number(figure if made.chosen is CardPart.STEP else 0, at)
            made.up.setEnabled(at > 1)
        self.example.setVisible(self._example)
        stops = [self.confirm] + [
            part for made in self.rows for part in (made.words, made.part, made.up, made.gone)
        ]
        for one, next_one in pairwise([*stops, self.more]):
            QWidget.setTabOrder(one, next_one)

    # -- what is changed --------------------------------------------------------------------------

    def _changed(self) -> None:
        """Keep the lines as they stand, which are the practice's own from now on."""
        self._example = False
        self._saving.touch()
        self._renumber()

    def _typed(self, made: CardRow, text: str) -> None:
        """Take what was typed; a card that was pasted into a line becomes lines of its own."""
        if "\n" in text or "\u2028" in text:
            self._part_pasted(made, text)
        if self._example or "\n" in text:
            self._changed()

    def _part_pasted(self, made: CardRow, text: str) -> None:
        first, *others = card_lines(text.replace("\u2028", "\n")) or [CardLine(made.chosen, "")]
        made.words.setText(first.text)
        made.part.setCurrentIndex(made.part.findData(first.part))
        self._put(self.rows.index(made) + 1, others)

    def _confirm(self) -> None:
        self._changed()
        self._saving.flush()
        self.rows[0].words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_below(self, at: int) -> None:
        """Put an empty line below another, of the same kind; under a heading begins a list."""
        above = self.rows[at].chosen
        part = CardPart.SIGN if above is CardPart.HEADING else above
        if part is CardPart.STEP and self._steps() >= MOST_STEPS:
            part = CardPart.SIGN
        self._put(at + 1, [CardLine(part, "")])
        self._changed()
        self.rows[at + 1].words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _steps(self) -> int:
        return sum(made.chosen is CardPart.STEP for made in self.rows)

    def _choose(self, made: CardRow) -> None:
        if self._steps() > MOST_STEPS:
            made.part.setCurrentIndex(made.part.findData(CardPart.SIGN))
            said = self.tr("There are nine figures, and nine steps: this one is a line of a list.")
            self.told.emit(said)
        self._changed()

    def _step(self, made: CardRow, by: int) -> None:
        at = self.rows.index(made) + by
        if 0 <= at < len(self.rows):
            self.rows[at].words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, made: CardRow, by: int) -> None:
        at = self.rows.index(made)
        to = at + by
        if not 0 <= to < len(self.rows):
            return
        focus = made.focusWidget()
        self.rows.insert(to, self.rows.pop(at))
        self._lines.removeWidget(made)
        self._lines.insertWidget(to, made)
        self._changed()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, made: CardRow) -> None:
        """Leave a line out; the last one is emptied."""
        if len(self.rows) == 1:
            made.words.clear()
            self._changed()
            return
        at = self.rows.index(made)
        self.rows.pop(at)
        self.rows[max(at - 1, 0)].words.setFocus(Qt.FocusReason.OtherFocusReason)
        made.hide()
        self._lines.removeWidget(made)
        made.deleteLater()
        self._changed()
