"""Facts that are lists: a row for each person or consent, and always an empty one for the next."""

from collections.abc import Iterable, Sequence
from dataclasses import astuple
from typing import ClassVar, Final, Generic

from PySide6.QtWidgets import QGridLayout

from companion.override import override
from companion.record.facts.client_facts import Consent, Person, Row, as_value, listed
from companion.record.facts.typed_day import as_kept, read_day
from companion.record.meetings.agreements import Agreement
from companion.ui.components.page import text_line
from companion.ui.records.facts.fields import FactField, day_read
from companion.ui.theme import Look
from companion.ui.widgets import TextBox, TextLine, in_tab_order, label

MOST_ROWS: Final = 12
"""More contacts or consents of one client are not met with, and find no room."""


class FactRows(FactField, Generic[Row]):
    """Rows of lines under heads; ``most`` is how many there may be, one for a single person."""

    SHARES: ClassVar[Sequence[int]] = ()
    """How wide the lines of a row are beside one another, where they are not alike."""

    def __init__(
        self, look: Look, caption: str, kind: type[Row], heads: Sequence[str], *, most: int = MOST_ROWS
    ) -> None:
        """``heads`` name the fields of ``kind`` in their order; an empty one is not asked for."""
        super().__init__(look, caption)
        self._kind: type[Row] = kind
        self._heads = heads
        self._most = most
        self.rows: list[list[TextLine]] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.space(8))
        self._grid.setVerticalSpacing(look.space(6))
        for at, share in enumerate(self.SHARES):
            self._grid.setColumnStretch(at, share)
        self.lines.addLayout(self._grid)
        self.asked = label("", "muted", wrap=True)
        self.asked.hide()
        self.lines.addWidget(self.asked)
        self.lines.addStretch(1)
        self._room_for_one_more()

    def _filled(self, row: Sequence[TextLine]) -> Row:
        words = iter([line.written.strip() for line in row])
        made: Row = self._kind(*(next(words) if head else "" for head in self._heads))
        return made

    @property
    @override
    def value(self) -> str:
        """The rows that hold anything, as they are kept."""
        rows: list[Row] = [self._placed(self._filled(row)) for row in self.rows]
        return as_value(rows)

    def _placed(self, row: Row) -> Row:
        return row

    @override
    def show_value(self, value: str) -> None:
        """Show the rows that are kept."""
        if value == self.value:
            return
        kept: tuple[Row, ...] = listed(self._kind, value)
        for at, row in enumerate(kept[: self._most]):
            words = [part for part, head in zip(astuple(row), self._heads, strict=True) if head]
            for line, text in zip(self._row(at), words, strict=True):
                line.setText(text)
                line.home(False)  # noqa: FBT003 - without marking anything
        for lines in self.rows[len(kept) :]:
            for line in lines:
                line.clear()
        self._room_for_one_more()

    @override
    def typed_in(self) -> Iterable[TextLine | TextBox]:
        """Give every line."""
        return (line for row in self.rows for line in row)

    def _row(self, at: int) -> list[TextLine]:
        while len(self.rows) <= at:
            row: list[TextLine] = []
            for place, head in enumerate(filter(None, self._heads)):
                line = text_line(f"{self.caption}: {head}", head)
                line.textEdited.connect(self._typed)
                line.textChanged.connect(self._ask)
                self._grid.addWidget(line, len(self.rows), place)
                row.append(line)
            in_tab_order([*self.rows[-1][-1:], *row] if self.rows else row)
            self.rows.append(row)
        return self.rows[at]

    def _typed(self) -> None:
        self._room_for_one_more()
        self.changed.emit()

    def _room_for_one_more(self) -> None:
        """Keep an empty row at the end, as long as there may be one."""
        filled = len(self.rows)
        while filled and not any(line.text() for line in self.rows[filled - 1]):
            filled -= 1
        if filled < self._most:
            self._row(filled)

    def _ask(self) -> None:
        """Say what has to be asked about what is typed."""


class PersonRows(FactRows[Person]):
    """Persons around a client."""


class DatedRows(FactRows[Row]):
    """Rows some of whose lines are days; a day that may be two is asked about."""

    DAYS: ClassVar[Sequence[int]] = ()
    """Which of the lines are days."""

    @override
    def _ask(self) -> None:
        typed = [row[at].text() for row in self.rows for at in self.DAYS]
        unplaced = next((text for text in typed if text.strip() and not read_day(text).placed), "")
        self.asked.setText(f"“{unplaced.strip()}”: {day_read(unplaced)}" if unplaced else "")
        self.asked.setVisible(bool(unplaced))


class AgreementRows(DatedRows[Agreement]):
    """What was agreed, with the days until when and on which it was done."""

    DAYS = (2, 3)
    SHARES = (4, 2, 2, 2)

    @override
    def _placed(self, row: Agreement) -> Agreement:
        return Agreement(row.what, row.who, as_kept(row.until), as_kept(row.done))


class ConsentRows(DatedRows[Consent]):
    """Consents, with their days."""

    DAYS = (1, 2)

    @override
    def _placed(self, row: Consent) -> Consent:
        return Consent(row.to, as_kept(row.given), as_kept(row.withdrawn))
