"""The fields of a protocol that is edited: lines, boxes, ticks, choices, each with the way to its value."""

from dataclasses import dataclass
from typing import Final, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from companion.session.codec.editing import Editing, FieldKind
from companion.session.codec.toml_lines import Steps
from companion.ui.theme import Look
from companion.ui.widgets import LineWords, TextBox, TextLine, column, label, row
from companion.ui.widgets.choice import Choice

ACROSS: Final = 12
"""So many parts a line has, which its fields share."""

LARGE: Final = 1.4
"""From this size of text on a line has half as many."""

Edit: TypeAlias = TextLine | TextBox | QCheckBox | Choice


@dataclass(frozen=True, slots=True)
class EditedField:
    """A field of a table: the key of its value, its name on screen, how it is read and how wide it is.

    One that is not ``needed`` goes from the file where nothing stands in it; ``lines`` makes it a box;
    ``choices`` are values with their names.
    """

    key: str
    name: str
    kind: FieldKind = FieldKind.WORDS
    wide: int = 3
    needed: bool = True
    lines: int = 0
    choices: tuple[tuple[str, str], ...] = ()


class FieldCell(QWidget):
    """A name over what is filled in; ``typed`` gives what stands in it now."""

    typed = Signal(str)

    def __init__(self, look: Look, about: EditedField, steps: Steps, whose: str) -> None:
        super().__init__()
        self.about = about
        self.steps = steps
        self.whose = whose
        self._name = ", ".join(filter(None, (whose, about.name)))
        lines = column(self, spacing=look.space(4))
        self.edit = self._made(look)
        if isinstance(self.edit, QCheckBox):
            words = LineWords(about.name, self.edit)
            lines.addWidget(label(" ", "label"))
            line = row([self.edit, words], spacing=look.space(8))
            line.setStretch(1, 1)
            lines.addLayout(line)
        else:
            said = label(about.name, "label")
            said.setBuddy(self.edit)
            lines.addWidget(said)
            lines.addWidget(self.edit)
        lines.addStretch(1)

    def _made(self, look: Look) -> Edit:
        made: Edit
        if self.about.choices:
            made = Choice(self._name)
            for value, name in self.about.choices:
                made.addItem(name, value)
            made.activated.connect(lambda _at: self.typed.emit(str(made.currentData())))
        elif self.about.kind is FieldKind.TICK:
            made = QCheckBox()
            made.setAccessibleName(self._name)
            made.toggled.connect(lambda on: self.typed.emit("true" if on else ""))
        elif self.about.lines:
            made = TextBox(self._name)
            made.setFixedHeight(look.space(24 * self.about.lines + 20))
            made.textChanged.connect(lambda: self.typed.emit(made.toPlainText()))
        else:
            made = TextLine(self._name)
            made.textChanged.connect(self.typed)
        return made

    def show_text(self, text: str) -> None:
        """Show what stands there, and tell nobody."""
        edit = self.edit
        edit.blockSignals(True)  # noqa: FBT003 - Qt's own
        match edit:
            case Choice():
                if text and edit.findData(text) < 0:
                    edit.addItem(text, text)
                edit.setCurrentIndex(max(0, edit.findData(text)))  # the first is what holds unsaid
            case QCheckBox():
                edit.setChecked(text == "true")
            case TextBox():
                edit.setPlainText(text)
            case TextLine():
                edit.setText(text)
        edit.blockSignals(False)  # noqa: FBT003


class FieldGrid(QWidget):
    """The fields of one table, beside one another as far as there is room; ``typed`` tells of which one."""

    typed = Signal(object, str)

    def __init__(
        self, look: Look, editing: Editing, steps: Steps, columns: tuple[EditedField, ...], whose: str
    ) -> None:
        super().__init__()
        self.setAccessibleName(whose)
        self.cells: list[FieldCell] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.space(12))
        self._grid.setVerticalSpacing(look.space(8))
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addLayout(self._grid, 1)
        across = ACROSS if look.scale < LARGE else ACROSS // 2
        line = at = 0
        for about in columns:
            cell = FieldCell(look, about, (*steps, about.key), whose)
            cell.show_text(editing.text_at(cell.steps, about.kind))
            cell.typed.connect(lambda text, cell=cell: self.typed.emit(cell, text))
            wide = min(about.wide, across)
            if at + wide > across:
                line, at = line + 1, 0
            self._grid.addWidget(cell, line, at, 1, wide)
            at += wide
            self.cells.append(cell)
        for part in range(across):
            self._grid.setColumnStretch(part, 1)

    def put_beside(self, part: QWidget) -> None:
        """Put what can be done with the table at its right."""
        self._line.addWidget(part)
