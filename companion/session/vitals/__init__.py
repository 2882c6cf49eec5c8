"""Vitals typed on one line: each figure where it is named for, or left as text; nothing judges a value."""

from typing import Any, Final

from companion.session.journal import VitalsTaken
from companion.session.vitals.folding import fold
from companion.session.vitals.grammar import Grammar
from companion.session.vitals.reporters import take_reporter
from companion.session.vitals.telling import (
    also,
    differences,
    figures,
    named_in_line,
    pressure,
    question,
    reporter,
    reporter_named,
    reporter_words,
    reporters,
    saturation,
    spoken,
    understood,
)
from companion.session.vitals.tokens import Text, Word, tokens

EXAMPLE: Final = "138/86 92 97"

_QUOTES: Final = dict.fromkeys(map(ord, "“”"))
"""What a reading said again stands in, where it stays text."""

__all__ = [
    "EXAMPLE",
    "also",
    "begins_reading",
    "differences",
    "figures",
    "named_in_line",
    "pressure",
    "question",
    "read_vitals",
    "reporter",
    "reporter_named",
    "reporter_words",
    "reporters",
    "saturation",
    "spoken",
    "understood",
]


def begins_reading(text: str) -> bool:
    """Tell whether a text begins with a figure or a known word, so that 1348 before it is a time of day."""
    match tokens(fold(text))[:1]:
        case [] | [Text()] | [Word(kind="")]:
            return False
        case _:
            return True


def read_vitals(line: str) -> VitalsTaken:
    """Read a line such as ``138/86 92 97``, or as any chart has it; the line itself is kept as typed.

    Figures without a name behind the pressure are pulse, then oxygen saturation. A word such as ``helper``,
    or ``by`` and a name, says who reported it. A figure that cannot be placed stays text, in ``left``.
    """
    by, plain = take_reporter(line, fold(line))
    grammar = Grammar(plain, tokens(plain))
    values: dict[str, Any] = grammar.read()
    pieces = (line[start:end].translate(_QUOTES) for start, end in grammar.left())
    left = " · ".join(" ".join(piece.split()) for piece in pieces)
    return VitalsTaken(typed=line.strip(), by=by, left=left, **values)
