"""A total that was scored elsewhere, of an instrument whose questions are not here: kept as it was typed."""

import json
import re
from dataclasses import dataclass
from typing import Final

from companion.record.facts.typed_day import read_day
from companion.record.instruments.response import ResponseMark

_NUMBER: Final = re.compile(
    r"\s*([-−]?\d+(?:[.,]\d+)?)\s*(?:(?:/|of|de)\s*\d+(?:[.,]\d+)?)?\s*", re.IGNORECASE
)
"""A number by itself, or out of another one; anything else is words."""


@dataclass(frozen=True, slots=True)
class TotalWords:
    """What was typed: which instrument, its total, on which day it was answered, and who scored it."""

    name: str = ""
    total: str = ""
    day: str = ""
    scored_by: str = ""

    @property
    def lacking(self) -> tuple[str, ...]:
        """The fields without words, and ``day`` where no day can be placed."""
        empty = [field for field in self.__slots__ if not getattr(self, field).strip()]
        unplaced = [] if "day" in empty or read_day(self.day).placed else ["day"]
        return (*empty, *unplaced)

    @property
    def number(self) -> float | None:
        """The total where it is a number, so that it has a place beside others; else none."""
        found = _NUMBER.fullmatch(self.total)
        return float(found[1].replace(",", ".").replace("−", "-")) if found else None


@dataclass(frozen=True, slots=True)
class TotalVersion:
    """What stood there from a moment on, and who wrote it; times are UTC milliseconds."""

    words: TotalWords
    author: str = ""
    at_ms: int = 0


@dataclass(frozen=True, slots=True)
class TypedTotal:
    """A total of one client with every version of it, the first one first; the last one holds."""

    id: str
    client_id: str
    versions: tuple[TotalVersion, ...]
    taken_back: ResponseMark | None = None

    @property
    def words(self) -> TotalWords:
        """What holds."""
        return self.versions[-1].words

    @property
    def at_ms(self) -> int:
        """When it was typed in first."""
        return self.versions[0].at_ms


def encode(words: TotalWords) -> str:
    """Write it as canonical JSON text."""
    plain = {field: getattr(words, field) for field in TotalWords.__slots__}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def decode(text: str) -> TotalWords:
    """Read it; raises ``ValueError`` where it is no such text."""
    try:
        plain = json.loads(text)
        return TotalWords(**{field: str(plain[field]) for field in TotalWords.__slots__})
    except (KeyError, TypeError) as error:
        raise ValueError("not a total as it is kept") from error
