"""Which column of a list is what: a line for each, with the first thing that stands in it, and a choice."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from companion.record.facts.client_facts import FactName
from companion.record.importing.client_list import ClientList
from companion.record.importing.columns import OFFERED, ListColumn, Meaning
from companion.record.names import shown
from companion.report.client.known_facts import label_of
from companion.ui.theme import Look
from companion.ui.widgets import clear, label
from companion.ui.widgets.choice import Choice

LEFT_OUT = ""

SHOWN = 60
"""So many letters of a cell are enough to know it by."""


class ColumnsTable(QWidget):
    """A choice for each column; ``changed`` tells that a person chose another meaning."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.choices: list[Choice] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.space(16))
        self._grid.setVerticalSpacing(look.space(4))
        for at in range(3):
            self._grid.setColumnStretch(at, 1)

    def show_list(self, told: ClientList, meanings: Sequence[Meaning | None]) -> None:
        """Show the columns of a list, each with what it is taken for."""
        clear(self._grid)
        self.choices = []
        heads = (self.tr("Column"), self.tr("First row"), self.tr("What it is"))
        for at, head in enumerate(heads):
            self._grid.addWidget(label(head, "label"), 0, at)
        first = told.rows[0] if told.rows else ("",) * len(told.heads)
        for line, (head, cell, meaning) in enumerate(zip(told.heads, first, meanings, strict=True), start=1):
            name = shown(head) or self.tr("without a name")
            choice = self._choice(name, meaning)
            for at, part in enumerate((_begun(name), _begun(cell), choice)):
                self._grid.addWidget(part, line, at)
            self.choices.append(choice)

    def _choice(self, column: str, meaning: Meaning | None) -> Choice:
        made = Choice(self.tr("What “{column}” is").format(column=column))
        made.addItem(self.tr("leave out"), LEFT_OUT)
        for offered in OFFERED:
            made.addItem(self.words_of(offered), offered.value)
        made.setCurrentIndex(max(0, made.findData(meaning.value)) if meaning else 0)
        made.activated.connect(self.changed)
        return made

    def words_of(self, meaning: Meaning) -> str:
        """Give the words under which a meaning is offered."""
        if isinstance(meaning, FactName):
            return label_of(meaning)
        return {
            ListColumn.CODE: self.tr("Code"),
            ListColumn.FIRST_NAME: self.tr("First name"),
            ListColumn.LAST_NAME: self.tr("Last name"),
            ListColumn.CONTACT: self.tr("Contact: name"),
            ListColumn.CONTACT_PHONE: self.tr("Contact: number"),
            ListColumn.CONTACT_ROLE: self.tr("Contact: who it is to them"),
        }[meaning]

    def meanings(self) -> list[Meaning | None]:
        """Give what each column was said to be."""
        by_value: dict[str, Meaning] = {offered.value: offered for offered in OFFERED}
        return [by_value.get(str(choice.currentData())) for choice in self.choices]


def _begun(text: str) -> QLabel:
    """Show a text from its beginning; a dash where there is none."""
    words = shown(" ".join(text.split())) or "–"
    return label(words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()}…", wrap=True)
