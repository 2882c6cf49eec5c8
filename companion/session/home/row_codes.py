"""The codes beside the rows of the helper's paper: what a row is for, its number, and a sign for both.

Whoever types a row from the paper types its code first, so that no row is taken for another or for one of
another evening; what is handwritten beside it has no sign, and is entered as copied by hand.
"""

import re
from dataclasses import dataclass
from typing import Final

from companion.session.home.evening_code import ALPHABET
from companion.session.home.home_log import HomeEventKind
from companion.session.home.line_signs import tidied

MOST_ROWS: Final = 99

_KINDS: Final = tuple(HomeEventKind)
_ROW: Final = re.compile(r"([A-Z])([0-9OIL]{2})([A-Z0-9])")


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A row of the paper: what is written there, and its number on the sheet from 1."""

    kind: HomeEventKind
    number: int


def row_code(code: str, row: PaperRow) -> str:
    """Give what is printed beside a row of the evening of this code: L07K."""
    return f"{row.kind}{row.number:02d}{_sign(code, row)}"


def row_of(code: str, typed: str) -> PaperRow | None:
    """Give the row whose code was typed, in small letters or with blanks; ``None`` where the sign says no."""
    match = _ROW.fullmatch("".join(letter for letter in typed.upper() if letter.isalnum()))
    if not match or match[1] not in {kind.value for kind in _KINDS}:
        return None
    number = int(match[2].replace("O", "0").replace("I", "1").replace("L", "1"))
    row = PaperRow(HomeEventKind(match[1]), number)
    return row if number and _sign(code, row) == match[3] else None


def _sign(code: str, row: PaperRow) -> str:
    """Weigh each place: one wrong character, or two neighbours that changed places, need another sign."""
    values = [ALPHABET.index(sign) for sign in code]
    values += [_KINDS.index(row.kind), row.number // 10, row.number % 10]
    total = sum(place * value for place, value in enumerate(values, start=2))
    return ALPHABET[-total % len(ALPHABET)]


@dataclass(frozen=True, slots=True)
class CopiedRow:
    """What was typed from a row of the paper: the row, where its code is right, and what stands beside it."""

    typed: str
    row: PaperRow | None
    beside: str


def copied_row(typed: str, code: str) -> CopiedRow | None:
    """Read a line that begins with a row's code; ``None`` where it does not look like one."""
    first, _, beside = tidied(typed).partition(" ")
    if not _ROW.fullmatch(first.upper()):
        return None
    return CopiedRow(tidied(typed), row_of(code, first), beside.strip())
