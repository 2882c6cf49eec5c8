"""Who or what told a reading: a word at the beginning or the end of the line, or a name behind ``by``."""

import re
from functools import cache

from companion.session.vitals.words import any_of, vitals_words


def take_reporter(typed: str, plain: str) -> tuple[str, str]:
    """Take who reported a reading off a folded line: who, and the line with blanks in that place."""
    for pattern, sure in _clauses():
        for found in pattern.finditer(plain):
            name = " ".join(typed[slice(*found.span("who"))].split())
            known = vitals_words().reporters.get(" ".join(found["who"].split()).rstrip("."))
            method = found["who"].split()[0].rstrip(".") in vitals_words().methods
            if known or ((sure or name[:1].isupper()) and not method):
                return known or name, _blank(plain, *found.span())
    if alone := _alone().search(plain):
        place = "last" if alone["last"] else "first"
        return vitals_words().reporters[alone[place]], _blank(plain, *alone.span(place))
    return "", plain


@cache
def _clauses() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Give the patterns of a clause that names a reporter, and whether it can name nothing else."""
    said = vitals_words()
    article = rf"(?:{any_of(said.articles)}\s+)?"
    labels = any_of(said.kinds)
    known = rf"{any_of(said.reporters)}(?![^\W_])"
    word = r"[^\W\d_][^\W\d_.'-]*\.?"
    more = rf"(?:[\s-](?!{labels}[\s:=]*\d){word}){{0,3}}"
    name = rf"(?P<who>{known}|(?!{labels}(?![^\W_])){word}{more})"
    return tuple(
        (re.compile(rf"[,;]?\s*(?<![^\W_]){any_of(found)}(?![^\W_])\s*:?\s*{article}{name}(?!\w)"), sure)
        for found, sure in ((said.by, True), (said.by_known, False))
    )


@cache
def _alone() -> re.Pattern[str]:
    """Give the pattern of a reporter's word that ends the line, or begins it before a reading."""
    known, end = any_of(vitals_words().reporters), r"(?![^\W_])"
    reading = rf"(?=\s*:?\s*(?:\d|{any_of(vitals_words().kinds)}{end}))"
    return re.compile(rf"(?:[,;]|(?<=\s))\s*(?P<last>{known})[\s.]*$|^\s*(?P<first>{known}){end}{reading}")


def _blank(plain: str, start: int, end: int) -> str:
    return plain[:start] + " " * (end - start) + plain[end:]
