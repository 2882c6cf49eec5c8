"""What would come of a list: a client for each row that can be one, and a sentence for each that cannot."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from companion.i18n import tr
from companion.record.client import CODE_LENGTH, as_code
from companion.record.facts.client_facts import FactName, Person, as_value
from companion.record.facts.typed_day import read_day
from companion.record.importing.client_list import ClientList
from companion.record.importing.columns import ListColumn, Meaning
from companion.record.names import looks, same, shown, unseen


class DayOrder(Enum):
    """How a day of figures alone is meant."""

    AS_WRITTEN = auto()
    DAY_FIRST = auto()
    MONTH_FIRST = auto()


@dataclass(frozen=True, slots=True)
class PlannedClient:
    """A row of a list: whose code, what would be known, and why nothing would come of it, if so."""

    row: int
    code: str
    values: Mapping[FactName, str]
    refused: str = ""
    asked: str = ""
    """A day that may be two, as it is written."""


def plan_import(
    told: ClientList, meanings: Sequence[Meaning | None], codes: Iterable[str], order: DayOrder
) -> list[PlannedClient]:
    """Read every row; ``codes`` are those that are taken. What is there already is never replaced."""
    taken = _Taken(codes)
    return [_row(number, row, meanings, taken, order) for number, row in enumerate(told.rows, start=2)]


class _Taken:
    """The codes that are taken, and all that looks like one of them."""

    def __init__(self, codes: Iterable[str]) -> None:
        self._seen: list[dict[str, str]] = [{}, {}, {}]
        self._here: dict[str, int] = {}
        for code in codes:
            self._put(code)

    def _put(self, code: str) -> None:
        for seen, look in zip(self._seen, looks(code), strict=True):
            seen.setdefault(look, code)

    def refusal(self, code: str, number: int) -> str:
        """Say why a code cannot be a new client's, or take it."""
        for seen, look in zip(self._seen, looks(code), strict=True):
            if (other := seen.get(look)) is not None:
                return self._said(code, other)
        self._put(code)
        self._here[code] = number
        return ""

    def _said(self, code: str, other: str) -> str:
        if (row := self._here.get(other)) is not None:
            said = tr("left out: row {row} has this code already, or one that looks like it")
            return said.format(row=row)
        if same(code, other):
            return tr("left out: there is a client with this code already")
        return tr("left out: hard to tell from {code}, another client's").format(code=shown(other))


def _row(
    number: int, row: Sequence[str], meanings: Sequence[Meaning | None], taken: _Taken, order: DayOrder
) -> PlannedClient:
    cells = {meaning: cell for meaning, cell in zip(meanings, row, strict=True) if meaning and cell}
    code = as_code(cells.get(ListColumn.CODE, ""))
    values, asked = _values(cells, order)
    return PlannedClient(number, code, values, _code_refused(code) or taken.refusal(code, number), asked)


def _code_refused(code: str) -> str:
    if not code:
        return tr("left out: no code stands in this row")
    if len(code) > CODE_LENGTH:
        return tr("left out: the code has more than {most} characters").format(most=CODE_LENGTH)
    return tr("left out: the code holds a mark that cannot be seen") if unseen(code) else ""


def _values(cells: Mapping[Meaning, str], order: DayOrder) -> tuple[dict[FactName, str], str]:
    values = {meaning: cell for meaning, cell in cells.items() if isinstance(meaning, FactName)}
    if whole := " ".join(filter(None, (cells.get(part, "") for part in _PARTS))):
        values.setdefault(FactName.NAME, whole)
    person = Person(*(cells.get(part, "") for part in _CONTACT))
    if contact := as_value([person]):
        values[FactName.CONTACTS] = contact
    if prescriber := values.get(FactName.PRESCRIBER):
        values[FactName.PRESCRIBER] = as_value([Person("", prescriber)])
    asked = ""
    if born := values.get(FactName.BIRTH_DATE):
        values[FactName.BIRTH_DATE], asked = _day(born, order)
    return values, asked


_PARTS: Final = (ListColumn.FIRST_NAME, ListColumn.LAST_NAME)
_CONTACT: Final = (ListColumn.CONTACT_ROLE, ListColumn.CONTACT, ListColumn.CONTACT_PHONE)


def _day(written: str, order: DayOrder) -> tuple[str, str]:
    """Place a day, or keep it as it is written; a day that may be two is asked about for the whole list."""
    read = read_day(written)
    if read.placed:
        return read.placed.isoformat(), ""
    if len(read.days) != len(DayOrder) - 1:
        return read.text, ""
    by_order = dict(zip((DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST), read.days, strict=True))
    placed = by_order.get(order)
    return (placed.isoformat(), "") if placed else (read.text, read.text)
