"""One section of a protocol that is edited: fields, and lists with a line for each part."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.session.codec.editing import Editing
from companion.session.codec.toml_lines import Steps
from companion.ui.components.page import heading
from companion.ui.planning.protocols.fields import ACROSS, EditedField, FieldCell, FieldGrid
from companion.ui.theme import Look
from companion.ui.widgets import Card, button, clear, column, label, row, rule


@dataclass(frozen=True, slots=True)
class FieldsPart:
    """The fields of one table."""

    steps: Steps
    columns: tuple[EditedField, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class ListPart:
    """A list of tables; ``new`` is what one more begins with, ``words`` how its id begins, if any."""

    steps: Steps
    columns: tuple[EditedField, ...]
    add: str
    new: Mapping[str, Any]
    words: str = ""
    title: str = ""
    headed: bool = False
    moves: bool = True
    least: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its name, what is to be known of it, and its parts."""

    title: str
    about: str
    parts: tuple[FieldsPart | ListPart, ...]


class SectionPage(QWidget):
    """Shows one section at a time; ``typed`` tells of a field, ``changed`` that a list is another one."""

    typed = Signal(object, str)
    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.cells: dict[Steps, FieldCell] = {}
        self._lines: QVBoxLayout = column(self, spacing=look.space(12))
        self._lines.setContentsMargins(0, 0, look.space(12), look.space(24))

    def show_section(self, section: Section, editing: Editing) -> None:
        """Show a section in place of the one before."""
        clear(self._lines)
        self.cells = {}
        self._lines.addWidget(heading(section.title))
        if section.about:
            self._lines.addWidget(label(section.about, "muted", wrap=True))
        for part in section.parts:
            self._lines.addWidget(self._made(part, editing))
        end = QWidget()
        self._lines.addWidget(end, 1)

    def _made(self, part: FieldsPart | ListPart, editing: Editing) -> QWidget:
        card = Card(part.title, padding=self._look.space(12), spacing=self._look.space(8))
        if part.title and (isinstance(part, FieldsPart) or part.headed):
            card.add(label(part.title, "heading"))
        if isinstance(part, FieldsPart):
            card.add(self._grid(part.steps, part.columns, part.title, editing))
            return card
        tables = editing.at(part.steps)
        count = len(tables) if isinstance(tables, list) else 0
        for at in range(count):
            if at and sum(each.wide for each in part.columns) > ACROSS:
                card.add(rule())
            grid = self._grid((*part.steps, at), part.columns, f"{part.title} {at + 1}".strip(), editing)
            grid.put_beside(self._ways(part, at, count, editing))
            card.add(grid)
        if not count:
            card.add(label(self.tr("None yet."), "muted"))
        add = button(part.add, "", "plain", height=36)
        add.clicked.connect(lambda: self._add(part, editing))
        beside = row([add])
        beside.addStretch(1)
        card.add(beside)
        return card

    def _grid(
        self, steps: Steps, columns: tuple[EditedField, ...], whose: str, editing: Editing
    ) -> FieldGrid:
        grid = FieldGrid(self._look, editing, steps, columns, whose)
        grid.typed.connect(self.typed)
        self.cells |= {cell.steps: cell for cell in grid.cells}
        return grid

    def _ways(self, part: ListPart, at: int, count: int, editing: Editing) -> QWidget:
        """Make the buttons that move one of a list or take it out."""
        ways = QWidget()
        line = row(spacing=self._look.space(4))
        last = at == count - 1
        verbs = [
            ("↑", self.tr("Move up"), partial(editing.move, part.steps, at, -1), part.moves and at > 0),
            ("↓", self.tr("Move down"), partial(editing.move, part.steps, at, 1), part.moves and not last),
            ("×", self.tr("Take out"), partial(editing.take_out, part.steps, at), count > part.least),
        ]
        for sign, name, verb, can in verbs:
            if sign == "×" or part.moves:
                made = button(sign, "", "quiet", height=36)
                made.setAccessibleName(f"{name}: {part.title} {at + 1}")
                made.setEnabled(can)
                made.clicked.connect(partial(self._act, verb))
                line.addWidget(made)
        lines = column(ways, spacing=0)
        lines.addSpacing(self._look.space(18))
        lines.addLayout(line)
        lines.addStretch(1)
        return ways

    def _act(self, verb: Any, _checked: bool = False) -> None:  # noqa: ANN401 - Qt's
        verb()
        self.changed.emit()

    def _add(self, part: ListPart, editing: Editing) -> None:
        new = dict(part.new)
        if part.words:
            new = {"id": editing.free_id(part.steps, part.words), **new}
        editing.add(part.steps, new)
        at = len(editing.at(part.steps)) - 1
        self.changed.emit()
        self.go_to((*part.steps, at, part.columns[0].key))

    def go_to(self, steps: Steps) -> bool:
        """Give the keyboard to a field, or the nearest one around it; tells whether there is one here."""
        for length in range(len(steps), 0, -1):
            for place, cell in self.cells.items():
                if place[:length] == steps[:length]:
                    cell.edit.setFocus(Qt.FocusReason.OtherFocusReason)
                    return True
        return False
