"""The lines of the checklist: boxes to tick, and lines that are only filled in."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from companion.report.rows import ChecklistRow
from companion.session.protocol import ChecklistItem
from companion.ui.components.page import heading, text_line
from companion.ui.theme import Look
from companion.ui.widgets import (
    Card,
    KeyButton,
    LineWords,
    TextLine,
    button,
    column,
    in_tab_order,
    label,
    row,
)

OFFERED = 48
"""So many letters of an answer of the last time are shown."""


class ChecklistLines(QObject):
    """Makes the lines and shows how they stand; ``ticked`` and ``left`` tell which line somebody was at."""

    ticked = Signal(str, bool)
    left = Signal(str)

    def __init__(self, look: Look, items: Sequence[ChecklistItem], parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._items = items
        self._half: set[str] = set()
        self.boxes: dict[str, QCheckBox] = {}
        self.lines: dict[str, TextLine] = {}
        self.times: dict[str, QLabel] = {}
        self.offers: dict[str, KeyButton] = {}
        self._columns: dict[str, QVBoxLayout] = {}

    def checklist(self) -> QWidget:
        """Put the lines that have a box one under the other."""
        card = Card(self.tr("Checklist"), padding=self._look.space(12), spacing=self._look.space(8))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.space(16))
        grid.setVerticalSpacing(self._look.space(4))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for number, item in enumerate(item for item in self._items if not item.part):
            self._add(grid, number, item)
        card.add(grid)
        return card

    def _add(self, grid: QGridLayout, number: int, item: ChecklistItem) -> None:
        box = QCheckBox()
        box.setAccessibleName(item.text)
        box.toggled.connect(partial(self.ticked.emit, item.id))
        said = row([box, LineWords(item.text, box)], spacing=self._look.space(8))
        said.setStretch(1, 1)
        grid.addLayout(said, number, 0, 1, 1 if item.write else 2)
        if item.write:
            grid.addWidget(self._line(item), number, 1)
        grid.addWidget(self._time(item), number, 2)
        self.boxes[item.id] = box

    def form(self, part: str) -> QWidget:
        """Put the lines of a part one under the other, each under its caption."""
        card = Card(part, padding=self._look.space(14), spacing=self._look.space(6))
        card.add(heading(part))
        for item in self._items:
            if item.part == part:
                line = self._line(item)
                caption = label(item.text, "label")
                caption.setBuddy(line)
                head = row([caption, self._time(item)])
                head.setStretch(0, 1)
                lines = column(spacing=4)
                lines.addLayout(head)
                lines.addWidget(line)
                self._columns[item.id] = lines
                card.add(lines)
        return card

    def _line(self, item: ChecklistItem) -> TextLine:
        line = text_line(item.text, item.hint)
        line.setMinimumWidth(self._look.space(180))
        line.editingFinished.connect(partial(self.left.emit, item.id))
        self.lines[item.id] = line
        return line

    def _time(self, item: ChecklistItem) -> QLabel:
        self.times[item.id] = time = label("", "muted")
        time.setMinimumWidth(QFontMetrics(self._look.font()).horizontalAdvance("00:00 WW"))
        return time

    def offer(self, answers: Mapping[str, str]) -> None:
        """Put under a line what stood there the last time; a press takes it, and nothing else does."""
        for item, said in answers.items():
            if item not in self._columns:
                continue
            shown = said if len(said) <= OFFERED else f"{said[:OFFERED].rstrip()}…"
            made = button(self.tr("As last time: {answer}").format(answer=shown), "", "link", height=24)
            made.clicked.connect(partial(self._take, item, said))
            self._columns[item].addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
            in_tab_order([self.lines[item], made])
            self.offers[item] = made

    def _take(self, item: str, said: str) -> None:
        self.lines[item].setText(said)
        self.left.emit(item)

    def take_over(self, item: str) -> str:
        """Give what stands in a line, to be written down: from now on it is half typed no more."""
        self._half.discard(item)
        return self.lines[item].text().strip()

    def show_rows(self, rows: Iterable[ChecklistRow]) -> None:
        """Show how the lines stand; what is being typed, or was only half typed, stays."""
        for row_, item in zip(rows, self._items, strict=True):
            self._show_row(item, row_)

    def _show_row(self, item: ChecklistItem, row_: ChecklistRow) -> None:
        if item.id in self.boxes:
            self.boxes[item.id].setChecked(row_.done)
        self.times[item.id].setText(f"{row_.time} {row_.by}".strip() if row_.done else "")
        if item.id in self.lines and item.id not in self._half and not self.lines[item.id].hasFocus():
            self.lines[item.id].setText(row_.written)

    def take_typed(self, half: Mapping[str, str]) -> None:
        """Put back what stood in the lines and was not written down."""
        for item, text in half.items():
            if item in self.lines:
                self.lines[item].setText(text)
                self._half.add(item)
