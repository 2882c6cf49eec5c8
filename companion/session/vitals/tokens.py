"""The tokens of a line of vitals: pressures, figures with their units, what figures are called, and text.

A figure that is part of anything else, a range, a date, a time of day, a dose, ``>120``, is text from here.
"""

import re
from dataclasses import dataclass
from typing import Final

from companion.session.vitals.patterns import headings, patterns
from companion.session.vitals.words import vitals_words


@dataclass(frozen=True, slots=True)
class Token:
    """A part of the line, from ``start`` to ``end``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pressure(Token):
    """Two figures as a pressure is written, or one by palpation; ``dashed`` if they may be a range."""

    systolic: int
    diastolic: int | None
    palpated: bool = False
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Figure(Token):
    """A figure, its decimals behind a point, and the kind of unit it has."""

    text: str
    unit: str = ""

    @property
    def value(self) -> float:
        """The figure as a number."""
        return float(self.text)

    @property
    def whole(self) -> bool:
        """Whether it has no decimals."""
        return "." not in self.text


@dataclass(frozen=True, slots=True)
class Third(Token):
    """The figure in brackets behind a pressure, or the third one after a stroke."""

    value: int
    bracketed: bool


@dataclass(frozen=True, slots=True)
class Label(Token):
    """What a figure is called: the kinds that it may be, and the word itself."""

    kinds: tuple[str, ...]
    said: str


@dataclass(frozen=True, slots=True)
class Column(Token):
    """A figure under a heading of its own."""

    kind: str
    figure: Figure | Pressure


@dataclass(frozen=True, slots=True)
class Text(Token):
    """A figure that is no reading, with what belongs to it."""


@dataclass(frozen=True, slots=True)
class Word(Token):
    """A word; ``kind`` says which of the known ones between figures it is, if it is one."""

    kind: str = ""


_LISTED: Final = re.compile(r"(\d\s?/\s?\d{2,3})((?:,\d{2,3})+)(?![\d.,])")
"""Figures behind a pressure with commas between them, which are no decimals."""

_PAIR: Final = re.compile(r"[\s,;|/]*((\d{2,3})\s?/\s?(\d{2,3}))(?![\w.])\s?%?")
_ONE: Final = re.compile(r"[\s,;|/]*(\d{1,3}(?:[.,]\d)?)(?![^\W_]|[.,]\d)\s?%?")
_MORE: Final = re.compile(r"[\s,;|/-]*\d")


def tokens(plain: str) -> list[Token]:
    """Give the tokens of a folded line, in their order."""
    plain = _LISTED.sub(lambda found: found[1] + found[2].replace(",", ";"), plain)
    made: list[Token] = []
    at = 0
    while at < len(plain):
        before = made[-1] if made else None
        named = isinstance(before, Label) or patterns()["other"].match(plain, at)
        fresh = [] if named else _columns(plain, at)
        fresh = fresh or _token(plain, at, before)
        made += fresh
        at = max(fresh[-1].end if fresh else 0, at + 1)
    return made


def _token(plain: str, at: int, before: Token | None) -> list[Token]:
    for name, pattern in patterns().items():
        if (found := pattern.match(plain, at)) and (made := _made(name, found, before)):
            return made
    return []


def _made(name: str, found: re.Match[str], before: Token | None) -> list[Token]:
    """Make what a pattern found, or nothing where it only looks like it."""
    start, end = found.span()
    match name:
        case "pressure" | "palpated" | "systolic" | "dashed":
            return _pressure(name, found, before)
        case "figure":
            return [_figure(found)]
        case "label":
            said = _spaced(found["label"])
            return [Label(start, end, vitals_words().kinds[said], said)]
        case "known":
            return [Word(start, end, vitals_words().between[_spaced(found["known"])])]
        case "quoted":
            return [Text(start + 1, end - found[0].endswith("”")) if _counts(found[0]) else Word(start, end)]
        case "word":
            return [Text(start, end) if _counts(found[0]) else Word(start, end)]
        case _:
            return [Text(start, end)]


def _counts(text: str) -> bool:
    return any(char.isdigit() for char in text)


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _figure(found: re.Match[str]) -> Figure | Text:
    part = f".{found['part']}" if found["part"] else ""
    unit = _unit(_spaced(found["unit"]), float(found["whole"] + part)) if found["unit"] else ""
    if unit is None:
        return Text(*found.span())
    return Figure(*found.span(), f"{int(found['whole'])}{part}", unit)


def _unit(unit: str, value: float) -> str | None:
    """Give the kind of a unit; none for one that its figure makes no sense of."""
    kinds = {kind for kind, found in vitals_words().units.items() if unit in found}
    if kinds == {"beats", "flow"}:  # lpm: latidos por minuto, and litres per minute
        return "beats" if value >= 30 else "flow" if value <= 15 else None
    return min(kinds)


def _pressure(name: str, found: re.Match[str], before: Token | None) -> list[Token]:
    named = isinstance(before, Label) and "pressure" in before.kinds
    systolic, start, end = int(found["s"]), *found.span()
    if name in ("palpated", "systolic"):
        return [Pressure(start, end, systolic, None, palpated=name == "palpated")]
    diastolic = int(found["d"])
    if name == "dashed":
        wide = systolic >= 100 and systolic - diastolic >= 20 and diastolic >= 40
        shaped = named or (wide and not isinstance(before, Label))
        return [Pressure(start, end, systolic, diastolic, dashed=not named)] if shaped else []
    if min(systolic, diastolic) < 10 or not (named or _shaped(systolic, diastolic)):
        return []
    if found["mean"]:
        bracket = found.string.index("(", found.end("d"))
        mean = Third(bracket, end, int(found["mean"]), bracketed=True)
        return [Pressure(start, bracket, systolic, diastolic), mean]
    if found["third"]:
        third = Third(found.start("third"), end, int(found["third"]), bracketed=False)
        return [Pressure(start, found.end("d"), systolic, diastolic), third]
    return [Pressure(start, end, systolic, diastolic)]


def _shaped(systolic: int, diastolic: int) -> bool:
    """Tell whether two figures with a stroke between them can be a pressure, and no date or score."""
    both = systolic <= diastolic and 85 <= diastolic <= 100  # a pulse and a saturation, rather
    return systolic >= 40 and diastolic >= 15 and not both


def _columns(plain: str, at: int) -> list[Token]:
    """Read headings and the figures under them, as many as there are headings."""
    heads = headings().match(plain, at)
    kinds = _kinds(plain, at, heads.end()) if heads else []
    if heads is None or len(kinds) < 2 or len({*kinds}) < len(kinds):
        return []
    made: list[Token] = []
    start, place = at, heads.end()
    for kind in kinds:
        found = (_PAIR if kind == "pressure" else _ONE).match(plain, place)
        if found is None:
            return []
        begin, place = found.start(1), found.end()
        figure: Figure | Pressure = (
            Pressure(begin, place, int(found[2]), int(found[3]))
            if kind == "pressure"
            else Figure(begin, place, found[1].replace(",", "."))
        )
        made.append(Column(start, place, kind, figure))
        start = place
    return [] if _MORE.match(plain, place) else made


def _kinds(plain: str, start: int, end: int) -> list[str]:
    """Give the kinds of figures that headings announce."""
    kinds: list[str] = []
    for label in patterns()["label"].finditer(plain, start, end):
        own, said = vitals_words().kinds[_spaced(label["label"])], vitals_words().labels["tpr"]
        kinds += own if label["label"] in said else own[:1]
    return kinds
