"""What is wrong with what came back of an evening at home, each in a sentence of its own."""

from collections.abc import Mapping
from typing import Final

from companion.i18n import tr, tr_noop
from companion.session.home.return_reading import ReturnFault, ReturnProblem

SHOWN: Final = 48
"""So many letters of a line say which one it is."""

_SAID: Final[Mapping[ReturnFault, str]] = {
    ReturnFault.NOTHING: tr_noop("There is no line of an evening in this."),
    ReturnFault.TOO_LONG: tr_noop("This is longer than an evening: at most {of} entries are read at once."),
    ReturnFault.OTHER_EVENING: tr_noop("This is of another evening, {text}. Nothing was taken from it."),
    ReturnFault.SEVERAL_EVENINGS: tr_noop("These are of several evenings: {text}. Paste one alone."),
    ReturnFault.SEVERAL_DAYS: tr_noop("Two beginnings name different days or zones. Paste one alone."),
    ReturnFault.NO_HEAD: tr_noop(
        "The first line, with HOME, is missing: day and zone are taken from this session."
    ),
    ReturnFault.MISTYPED: tr_noop("This line has a mistake, or is of another evening: {text}"),
    ReturnFault.NO_LINE: tr_noop("Left out, as it is no line of an evening: {text}"),
    ReturnFault.DIFFERS: tr_noop("Number {number} came twice and says different things. Give it once."),
    ReturnFault.MISSING: tr_noop("Number {number} is missing."),
    ReturnFault.PIECE_MISSING: tr_noop("Of number {number}, piece {which} of {of} is missing."),
    ReturnFault.CODE_MISSING: tr_noop("Code {which} of {of} is missing."),
    ReturnFault.ROW_MISTYPED: tr_noop("This row has no code of this evening's paper: {text}"),
    ReturnFault.ROW_WITHOUT_TIME: tr_noop("This row has no time. After the code, type it as 19:05: {text}"),
    ReturnFault.ROW_EMPTY: tr_noop("Nothing stands beside this row: {text}"),
    ReturnFault.NO_FILE: tr_noop("This file is none of a home page, or is damaged."),
    ReturnFault.NEWER_FILE: tr_noop("This file is of a newer program, and cannot be read here."),
}


def problem_words(problem: ReturnProblem) -> str:
    """Say what is wrong."""
    text = problem.text if len(problem.text) <= SHOWN else f"{problem.text[:SHOWN].rstrip()}…"
    return tr(_SAID[problem.fault]).format(
        number=problem.number, which=problem.which, of=problem.of, text=text
    )
