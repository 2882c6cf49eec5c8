"""The words of an emergency card, read into lines of which some can be written down as done."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

STEP: Final = "[ ]"
"""Begins a line of the card that somebody does; it gets a figure, and pressing that writes down when."""

SIGN: Final = "-"
"""Begins a line of a list."""

MOST_STEPS: Final = 9
"""There are nine figures to press."""


class CardPart(StrEnum):
    """What a line of the card is."""

    HEADING = "heading"
    STEP = "step"
    SIGN = "sign"
    WORDS = "words"


LISTED: Final = (CardPart.STEP, CardPart.SIGN)
"""What stands under a heading."""


@dataclass(frozen=True, slots=True)
class CardLine:
    """One line of the card; ``number`` is the figure of a step, 0 for any other line."""

    part: CardPart
    text: str
    number: int = 0


def card_lines(text: str) -> tuple[CardLine, ...]:
    """Read a card; the first line of a paragraph with a list is its heading, steps are numbered in order."""
    return tuple(_lines(text))


def card_text(lines: Iterable[CardLine]) -> str:
    """Write lines as a card that is read as these very lines; a heading without a list becomes words."""
    written: list[str] = []
    before: CardPart | None = None
    for line in lines:
        if not (said := " ".join(line.text.split())):
            continue
        begins = line.part not in LISTED if before is not CardPart.WORDS else line.part is not CardPart.WORDS
        if before is not None and begins:
            written.append("")
        written.append(
            {CardPart.STEP: f"{STEP} {said}", CardPart.SIGN: f"{SIGN} {said}"}.get(line.part, said)
        )
        before = line.part
    return "\n".join(written)


def example_lines(example: str) -> tuple[CardLine, ...]:
    """Read a protocol's example without its first line, which says alone that it is one."""
    lines = card_lines(example)
    says_so = lines[:1] and lines[0].part is CardPart.WORDS
    return lines[1:] if says_so else lines


def step_of(text: str, number: int) -> str:
    """Give the words of a step of a card, or nothing where it has none of this number."""
    return next((line.text for line in _lines(text) if line.number == number > 0), "")


def _lines(text: str) -> Iterator[CardLine]:
    steps = 0
    written = [line.strip() for line in text.strip().splitlines()]
    for index, line in enumerate(written):
        if line.startswith(STEP) and steps < MOST_STEPS:
            steps += 1
            yield CardLine(CardPart.STEP, line.removeprefix(STEP).strip(), steps)
        elif _listed(line):
            yield CardLine(CardPart.SIGN, line.removeprefix(STEP).removeprefix(SIGN).strip())
        elif line:
            first = index == 0 or not written[index - 1]
            heads = first and index + 1 < len(written) and _listed(written[index + 1])
            yield CardLine(CardPart.HEADING if heads else CardPart.WORDS, line)


def _listed(line: str) -> bool:
    return line.startswith((STEP, f"{SIGN} "))
