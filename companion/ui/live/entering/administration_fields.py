"""The questions of a protocol when something is given: a line for each, and what can be chosen beside it."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from companion.session.plan import Plan
from companion.session.protocol import AMOUNT, FormField
from companion.ui.live.entering.typed_times import TimeChoice
from companion.ui.widgets import Field, KeyButton, button, column, label, quiet, row
from companion.ui.widgets.paged import KEPT_WHOLE, PagedArea

LONG: Final = 24
"""From how many letters on the choices of a field need two places."""

PLACES: Final = {3: 4, 2: 2}
"""How many fields stand beside one another in three columns and in two."""


class AdministrationFields(QWidget):
    """Lines to type in, the amount first; a number that is counted is pressed, never typed.

    ``edited`` tells which field was changed by hand, ``replaced`` which words gave way to which choice.
    """

    edited = Signal(str)
    replaced = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: dict[str, Field] = {}
        self._fields: tuple[FormField, ...] = ()
        self._counts: dict[str, _Counted] = {}
        self._cells: list[tuple[QWidget, int]] = []
        self._planned = label(role="muted")
        self._stays: dict[str, str] = {}
        self._last: Field | None = None
        self._columns = 3
        self._pinned = column(spacing=0)
        self._inner = QWidget()
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self.area = PagedArea(self._inner, self.tr("What is asked"))
        whole = column(self, spacing=8)
        whole.addLayout(self._pinned)
        whole.addWidget(self.area, 1)

    # -- building ---------------------------------------------------------------------------------

    def build(self, plan: Plan) -> None:
        """Make a line for each question of the plan's protocol."""
        self._fields = plan.protocol.administration.fields
        for field in sorted(self._fields, key=lambda field: field.id != AMOUNT):
            self._cells.append((self._cell(field), 2 if sum(map(len, field.choices)) > LONG else 1))
        self.reflow(self._columns)

    def _cell(self, field: FormField) -> QWidget:
        whole = QWidget()
        whole.setProperty(KEPT_WHOLE, "true")
        cell = column(whole, spacing=4)
        name = label(field.label, "label")
        head = row([name], spacing=12)
        head.addStretch()
        cell.addLayout(head)
        if field.id == AMOUNT:
            head.addWidget(self._planned)
        if field.counts:
            self._counts[field.id] = counted = _Counted(field, whole)
            counted.pressed.connect(lambda: self.edited.emit(field.id))
            cell.addLayout(counted.laid)
        else:
            edit = self.lines[field.id] = self._line(field)
            name.setBuddy(edit)
            cell.addWidget(edit)
            if field.choices:
                choices = [self._choice(field, choice) for choice in field.choices]
                cell.addLayout(_row(choices))
        cell.addStretch()
        return whole

    def _line(self, field: FormField) -> Field:
        edit = Field(field.label)
        edit.entered.connect(lambda: self._keep(edit))
        edit.textEdited.connect(lambda: self.edited.emit(field.id))
        return edit

    def _choice(self, field: FormField, choice: str) -> KeyButton:
        made = quiet(button(choice, role="tile", height=32))
        made.clicked.connect(lambda: self._choose(field, choice))
        return made

    def reflow(self, columns: int) -> None:
        """Set the questions beside one another; where there is little room the amount stays in sight."""
        self._columns = columns
        places = PLACES.get(columns, 1)
        line = at = 0
        for cell, _ in self._cells:
            self._grid.removeWidget(cell)
            self._pinned.removeWidget(cell)
        for number, (cell, wants) in enumerate(self._cells):
            if number == 0 and places == 1:
                self._pinned.addWidget(cell)
                continue
            span = min(wants, places)
            if at + span > places:
                line, at = line + 1, 0
            self._grid.addWidget(cell, line, at, 1, span)
            at += span
        for index in range(4):
            self._grid.setColumnStretch(index, 1 if index < places else 0)
        self._grid.setRowStretch(line + 1, 1)

    # -- beginning and ending ---------------------------------------------------------------------

    def show_given(self, plan: Plan, given: int) -> None:
        """Show the number that is next, and what was planned, for the first one."""
        planned = self.tr("planned: {amount}").format(amount=plan.amount) if plan.amount and not given else ""
        if planned != self._planned.text():
            self._planned.setText(planned)
        for counted in self._counts.values():
            counted.offer(given + 1)

    def clear(self) -> None:
        """Leave for the next time what stays the same, such as the lot."""
        for field in self._fields:
            if field.counts:
                self._counts[field.id].clear()
            elif not field.stays:
                self.lines[field.id].clear()
            else:
                self._stays[field.id] = self.lines[field.id].text()
        self._last = None

    # -- what stands in it ------------------------------------------------------------------------

    @property
    def details(self) -> dict[str, str]:
        """Give the answers, in the order of the protocol."""
        said = {field.id: self._answer(field) for field in self._fields}
        return {field: answer for field, answer in said.items() if answer}

    def _answer(self, field: FormField) -> str:
        if field.counts:
            return self._counts[field.id].answer
        return self.lines[field.id].text().strip()

    @property
    def typed(self) -> dict[str, str]:
        """Give what was typed or pressed and not confirmed; what stays from the last time is none of it."""
        lines = {field: line.written for field, line in self.lines.items()}
        pressed = {field: counted.by_hand for field, counted in self._counts.items()}
        return {
            field: text
            for field, text in (lines | pressed).items()
            if text and text != self._stays.get(field)
        }

    def fill(self, typed: Mapping[str, str]) -> None:
        """Put back what was typed or pressed."""
        for field, text in typed.items():
            if field in self.lines:
                self.lines[field].setText(text)
            elif field in self._counts:
                self._counts[field].press(text)

    @property
    def lacks_amount(self) -> bool:
        """Tell whether the protocol asks for an amount, and none is written."""
        return AMOUNT in self.lines and not self.lines[AMOUNT].text().strip()

    @property
    def field(self) -> Field | None:
        """Give the line in which something was typed last, or else the first."""
        return self._last or next(iter(self.lines.values()), None)

    def to_amount(self) -> None:
        """Bring the keyboard to the amount, and the amount into sight."""
        self._last = self.lines[AMOUNT]
        self.show_field()

    def show_field(self) -> None:
        """Bring the keyboard to the line where it was last."""
        if (field := self.field) is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.bring(field)

    def bring(self, part: QWidget) -> None:
        """Bring a part into sight."""
        if self._inner.isAncestorOf(part):
            self.area.bring_into_view(part)

    def _keep(self, edit: Field) -> None:
        self._last = edit

    def _choose(self, field: FormField, choice: str) -> None:
        """Put a choice in the place of what stands there; the keyboard stays where it is."""
        edit = self.lines[field.id]
        before = edit.text().strip()
        edit.selectAll()
        edit.insert(choice)  # so that Ctrl+Z there brings the words back
        self.edited.emit(field.id)
        if before and before not in field.choices:
            self.replaced.emit(before, choice)

    @property
    def groups(self) -> list[TimeChoice]:
        """Give the numbers that are pressed."""
        return [counted.group for counted in self._counts.values()]

    @property
    def in_order(self) -> list[QWidget]:
        """Give what takes the keyboard, in the order in which it is read."""
        kinds = (Field, KeyButton)
        return [part for cell, _ in self._cells for kind in kinds for part in cell.findChildren(kind)]


class _Counted(QObject):
    """The number of an administration, such as that of the device: one button each, the next one pressed."""

    pressed = Signal()

    def __init__(self, field: FormField, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self._by_hand = False
        self.group = TimeChoice(self)
        self.laid = _row([])
        for number in range(1, len(field.choices) + 1):
            self._add(number)

    @property
    def buttons(self) -> list[QWidget]:
        """Give the buttons in their order."""
        return list(self.group.buttons())

    @property
    def answer(self) -> str:
        """Give what is pressed."""
        pressed = self.group.checkedButton()
        return pressed.text() if pressed is not None else ""

    @property
    def by_hand(self) -> str:
        """Give what is pressed, where somebody has pressed it."""
        return self.answer if self._by_hand else ""

    def press(self, answer: str) -> None:
        """Press what was pressed by hand once."""
        for made in self.group.buttons():
            if made.text() == answer:
                made.setChecked(True)
                self._by_hand = True

    def offer(self, number: int) -> None:
        """Press the one that is next, unless another one was pressed by hand."""
        if self._by_hand:
            return
        for missing in range(len(self.group.buttons()) + 1, number + 1):
            self._add(missing)
        self.group.button(number).setChecked(True)

    def clear(self) -> None:
        """Take the next one that is offered."""
        self._by_hand = False

    def _add(self, number: int) -> None:
        """Add a button; past the last choice of the protocol it is a plain figure."""
        choices = self._field.choices
        made = quiet(button(choices[number - 1] if number <= len(choices) else f"{number}"))
        made.setAccessibleName(f"{self._field.label} {made.text()}")
        made.clicked.connect(self._press)
        self.group.add(made, number)
        self.laid.insertWidget(self.laid.count() - 1, made)

    def _press(self) -> None:
        self._by_hand = True
        self.pressed.emit()


def _row(choices: list[KeyButton]) -> QHBoxLayout:
    """Put choices in a row that begins where their field begins."""
    made = row(choices, spacing=6)
    made.addStretch()
    return made
