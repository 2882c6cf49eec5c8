"""Rows of who answers and the number there, in the order in which they are called."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from companion.session.home.home_plan import HomeNumber
from companion.ui.components.page import text_line
from companion.ui.theme import Look
from companion.ui.widgets import TextLine, label


class NumberRows(QWidget):
    """A fixed number of rows, some of them empty; ``about`` has a third line each for what to know."""

    changed = Signal()

    def __init__(self, look: Look, name: str, count: int, *, about: bool) -> None:
        super().__init__()
        self.setAccessibleName(name)
        heads = [self.tr("Who answers"), self.tr("Number")]
        heads += [self.tr("What to know before calling")] if about else []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.space(8))
        grid.setVerticalSpacing(look.space(4))
        self.rows: list[list[TextLine]] = []
        for at, said in enumerate(heads):
            grid.setColumnStretch(at, 1)
            grid.addWidget(label(said, "label", wrap=True), 0, at)
        for number in range(1, count + 1):
            lines = [text_line(f"{name} {number}: {said}") for said in heads]
            for at, line in enumerate(lines):
                line.textChanged.connect(self.changed)
                grid.addWidget(line, number, at)
            self.rows.append(lines)

    @property
    def lines(self) -> Sequence[TextLine]:
        """Give what takes the keyboard, in the order of reading."""
        return [line for lines in self.rows for line in lines]

    def filled(self) -> tuple[HomeNumber, ...]:
        """Give every row as it is typed, the empty ones too."""
        return tuple(HomeNumber(*(line.written for line in lines)) for lines in self.rows)

    def numbers(self) -> tuple[HomeNumber, ...]:
        """Give the rows in which something stands, without the space around it."""
        typed = (HomeNumber(*(line.written.strip() for line in lines)) for lines in self.rows)
        return tuple(number for number in typed if number != HomeNumber())

    def fill(self, numbers: Iterable[HomeNumber]) -> None:
        """Put these into the rows, and nothing else."""
        wanted = [*numbers, *[HomeNumber()] * len(self.rows)]
        for lines, number in zip(self.rows, wanted, strict=False):
            for line, text in zip(lines, (number.who, number.phone, number.about), strict=False):
                line.setText(text)
                line.setCursorPosition(0)  # so that a long one is read from its beginning
