"""A day as people write it: placed where it can mean one day only, asked about where it may mean two."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from companion.record.times import day_of

_ISO: Final = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_FIGURES: Final = re.compile(r"(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})")
_WORDS: Final = re.compile(r"(\d{1,2})\.?(?: de)? ([^\W\d]+)\.?,?(?: de(?:l)?)? (\d{4})")
_MONTH_FIRST: Final = re.compile(r"([^\W\d]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")

_MONTHS: Final = (
    ("january", "enero"),
    ("february", "febrero"),
    ("march", "marzo"),
    ("april", "abril"),
    ("may", "mayo"),
    ("june", "junio"),
    ("july", "julio"),
    ("august", "agosto"),
    ("september", "septiembre", "setiembre", "sept"),
    ("october", "octubre"),
    ("november", "noviembre"),
    ("december", "diciembre"),
)
_LEAST_LETTERS: Final = 3


@dataclass(frozen=True, slots=True)
class TypedDay:
    """What a text can mean: one day, two that differ in day and month, or none that can be placed."""

    text: str
    days: tuple[date, ...] = ()

    @property
    def placed(self) -> date | None:
        """The one day that is meant."""
        return self.days[0] if len(self.days) == 1 else None


def read_day(typed: str) -> TypedDay:
    """Read a day; one of figures alone whose day and month could change places is two days."""
    text = " ".join(typed.split())
    lower = text.lower()
    if found := _ISO.fullmatch(lower):
        return _of(text, [(int(found[1]), int(found[2]), int(found[3]))])
    if found := _FIGURES.fullmatch(lower):
        one, other, year = int(found[1]), int(found[2]), int(found[3])
        return _of(text, [(year, other, one), (year, one, other)])
    if found := _WORDS.fullmatch(lower):
        return _of(text, [(int(found[3]), _month(found[2]), int(found[1]))])
    if found := _MONTH_FIRST.fullmatch(lower):
        return _of(text, [(int(found[3]), _month(found[1]), int(found[2]))])
    return TypedDay(text)


def _of(text: str, found: list[tuple[int, int, int]]) -> TypedDay:
    days = []
    for year, month, day in found:
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue  # there is no such day
    return TypedDay(text, tuple(dict.fromkeys(days)))


def _month(word: str) -> int:
    """Give the number of a month by its name, or the beginning of it; zero where it is none."""
    if len(word) < _LEAST_LETTERS:
        return 0
    for number, names in enumerate(_MONTHS, start=1):
        if any(name.startswith(word) for name in names):
            return number
    return 0


def as_kept(typed: str) -> str:
    """Give a day as it is kept: year first where it can be placed, and else as it was written."""
    read = read_day(typed)
    return read.placed.isoformat() if read.placed else read.text


def day_told(kept: str) -> str:
    """Give a day as it is read, such as 3 May 1984; what was never placed stands as it was written."""
    placed = read_day(kept).placed
    return long_day(placed) if placed else kept


def long_day(day: date) -> str:
    """Write a day, such as 3 May 1984."""
    return day_of(day)
