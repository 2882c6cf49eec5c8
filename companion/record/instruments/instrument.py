"""What a questionnaire asks, how it is scored, and by whose leave it is here; a file of its own for each."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from companion.session.codec.tables import find_tables
from companion.session.field_error import FieldError, refuse_odd_id

FORMAT: Final = 1
"""The form of instrument file this program reads."""


@dataclass(frozen=True, slots=True)
class InstrumentItem:
    """One question; ``watched`` where any answer above 0 has to be seen by a practitioner at once."""

    text: str
    code: str = ""
    """In LOINC, where it could be confirmed."""
    watched: bool = False


@dataclass(frozen=True, slots=True)
class AnswerChoice:
    """One of the answers that every item has, and what it counts."""

    value: int
    text: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class ScoreBand:
    """Totals that are published under one name, both ends among them."""

    lowest: int
    highest: int
    text: str


@dataclass(frozen=True, slots=True)
class MissingRule:
    """With how many items unanswered there still is a total: the mean of those answered, times all."""

    most: int
    source: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """A questionnaire whose total is the sum of its answers."""

    format: int
    id: str
    name: str
    title: str
    version: str
    language: str
    introduction: str
    source: str
    licence: str
    missing: MissingRule
    items: tuple[InstrumentItem, ...]
    answers: tuple[AnswerChoice, ...]
    bands: tuple[ScoreBand, ...] = ()
    no_bands: str = ""
    """Why it has none, and what is published in their place."""
    asks_about: str = ""
    """What has to be named before it is answered, such as the event that is meant."""
    panel_code: str = ""
    total_code: str = ""

    def __post_init__(self) -> None:
        """Refuse what could not be asked or scored."""
        if self.format != FORMAT:
            raise FieldError(str(FORMAT), self.format, "format")
        refuse_odd_id(self.id)
        for field in ("name", "title", "language", "introduction", "source", "licence"):
            if not getattr(self, field).strip():
                raise FieldError("some words", "", field)
        if not self.items:
            raise FieldError("at least one item", (), "items")
        _refuse_odd_answers([choice.value for choice in self.answers])
        if not 0 <= self.missing.most < len(self.items):
            raise FieldError("fewer than all items", self.missing.most, "missing", "most")
        self._refuse_gaps()

    def _refuse_gaps(self) -> None:
        """Refuse bands that leave a total out, or claim one twice."""
        if bool(self.bands) == bool(self.no_bands):
            raise FieldError("[[bands]], or `no_bands` with the reason that there are none", "", "bands")
        expected = self.lowest
        for index, band in enumerate(self.bands):
            if band.lowest != expected or band.highest < band.lowest:
                raise FieldError(f"a band from {expected} upwards", band.lowest, "bands", index, "from")
            expected = band.highest + 1
        if self.bands and expected != self.highest + 1:
            raise FieldError(f"{self.highest}, the highest total", expected - 1, "bands", index, "to")

    @property
    def lowest(self) -> int:
        """The lowest total."""
        return self.answers[0].value * len(self.items)

    @property
    def highest(self) -> int:
        """The highest total."""
        return self.answers[-1].value * len(self.items)

    def band(self, total: int) -> ScoreBand | None:
        """Give the band of a total, where there are bands."""
        return next((band for band in self.bands if band.lowest <= total <= band.highest), None)


def _refuse_odd_answers(values: Sequence[int]) -> None:
    if len(values) < 2:
        raise FieldError("at least two answers", len(values), "answers")
    for index, (before, value) in enumerate(pairwise(values), 1):
        if value <= before:
            raise FieldError(f"more than {before}", value, "answers", index, "value")


def find_instruments(*folders: Path) -> tuple[list[Instrument], list[str]]:
    """Read every instrument of some folders, by name; a file that cannot be used becomes a problem."""
    twice = '{file}, id: "{id}" is already the id of another instrument.'
    found, problems = find_tables(folders, Instrument, twice)
    return sorted(found, key=lambda instrument: instrument.name), problems
