"""The rows of the helper's paper in which something is written, each with its code."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from companion.i18n import tr, tr_noop
from companion.report.home.evening import HomeEvening
from companion.session.home.home_log import HomeEventKind
from companion.session.home.row_codes import MOST_ROWS, PaperRow, row_code

_PLAINEST: Final = [10 * ten + one for ten in (3, 4, 7, 9) for one in (3, 4, 7, 9)]
_PLAIN: Final = [10 * ten + one for ten in range(2, 10) for one in range(2, 10)]
NUMBERS: Final = tuple(dict.fromkeys([*_PLAINEST, *_PLAIN, *range(10, MOST_ROWS + 1)]))
"""The numbers of rows, first those of figures that nobody and no machine takes for letters."""

CLEAR: Final = frozenset("ACDEFHJKMNPRTWY")
"""Signs behind a number that look like no figure."""

MOST_WORDS: Final = 9
LEAST_WORDS: Final = 2
"""So many rows for what else happened, by the room that there is."""

MOST_LOOK_INS: Final = 36
"""More have no room on the sheet."""

SPRAYS: Final = 2
"""So many rows where no lozenge is planned, as for a spray that is taken again."""

SPAT: Final = tr_noop("Spat out")
SWALLOWED: Final = tr_noop("Swallowed")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: what it is for in words, what kind of event is written there, and its code."""

    said: str
    kind: HomeEventKind
    code: str


@dataclass(frozen=True, slots=True)
class SheetRows:
    """All rows of a paper, by the part under which they stand."""

    given: tuple[SheetRow, ...]
    look_ins: tuple[SheetRow, ...]
    readings: tuple[SheetRow, ...]
    calls: tuple[SheetRow, ...]
    ends: tuple[SheetRow, ...]
    words: tuple[SheetRow, ...]

    @property
    def every(self) -> tuple[SheetRow, ...]:
        """Give all of them."""
        return self.given + self.look_ins + self.readings + self.calls + self.ends + self.words


def sheet_rows(evening: HomeEvening, words: int = LEAST_WORDS) -> SheetRows:
    """Number the rows of an evening, those for other words last."""
    left = list(NUMBERS)

    def numbered(said: str, kind: HomeEventKind) -> SheetRow:
        codes = {number: row_code(evening.code, PaperRow(kind, number)) for number in left}
        number = next((number for number, code in codes.items() if code[-1] in CLEAR), left[0])
        left.remove(number)
        return SheetRow(said, kind, codes[number])

    def rows(kinds: Sequence[tuple[str, HomeEventKind]]) -> tuple[SheetRow, ...]:
        return tuple(numbered(said, kind) for said, kind in kinds)

    kind = HomeEventKind
    return SheetRows(
        rows(_given(evening)),
        rows([(f"{minute:g}", kind.WELL) for minute in evening.look_ins][:MOST_LOOK_INS]),
        rows([(reading.said, kind.VITALS) for reading in evening.readings]),
        rows([(tr("Call lost"), kind.CALL_LOST), (tr("Call back"), kind.CALL_BACK)]),
        rows([(tr("Ended early"), kind.EARLY_END), (tr("Ended"), kind.ENDED)]),
        rows([("", kind.WORDS)] * words),
    )


def read_out() -> str:
    """Say how a row comes back."""
    return tr(
        "When you read a row out or send it, begin with the four signs at its end, then what you wrote."
    )


def _given(evening: HomeEvening) -> list[tuple[str, HomeEventKind]]:
    """Give a row for each lozenge going in, and for what becomes of it as far as that was said."""
    if not evening.lozenges.count:
        taken = (tr("Taken"), *[tr("Taken again")] * (SPRAYS - 1))
        return [(said, HomeEventKind.GIVEN) for said in taken]
    after = _endings(evening.lozenges.ending)
    rows = []
    for number in range(1, evening.lozenges.count + 1):
        rows += [(tr("Lozenge {number}: in").format(number=number), HomeEventKind.GIVEN), *after]
    return rows


def _endings(ending: str) -> list[tuple[str, HomeEventKind]]:
    """Give what becomes of a lozenge as it was written, in the language of then or of now; else both ways."""
    spat = (tr("spat out"), HomeEventKind.SPAT)
    swallowed = (tr("swallowed"), HomeEventKind.SWALLOWED)
    if ending.casefold() in (SPAT.casefold(), tr(SPAT).casefold()):
        return [spat]
    if ending.casefold() in (SWALLOWED.casefold(), tr(SWALLOWED).casefold()):
        return [swallowed]
    return [spat, swallowed]
