"""The client's own words in a session's journal, each to be chosen by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from companion.report.session_report import SessionReport
from companion.session.journal import Described, Noted
from companion.session.standing_entries import in_time

_QUOTED: Final = re.compile('“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|"([^"]+)"')


@dataclass(frozen=True, slots=True)
class SaidLine:
    """Words and the time they are of; ``quoted`` says that they stood in quotation marks."""

    key: str
    entry_id: str
    time: str
    words: str
    quoted: bool


def said_lines(report: SessionReport) -> list[SaidLine]:
    """List what was written down in words and stands: what is quoted by itself, else the whole of it."""
    noted = [(entry, fact.text) for entry, fact in in_time(report.state.facts(Noted))]
    noted += [(entry, fact.text) for entry, fact in in_time(report.state.facts(Described))]
    return [
        SaidLine(f"{entry.id}:{number}", entry.id, report.time(entry.wall_ms), words, quoted)
        for entry, text in sorted(noted, key=lambda pair: (pair[0].moment, pair[0].seq))
        for number, (words, quoted) in enumerate(_parts(text))
    ]


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    quotes = ["".join(filter(None, match.groups())).strip() for match in _QUOTED.finditer(text)]
    quotes = [words for words in quotes if words]
    if quotes:
        yield from ((words, True) for words in quotes)
    elif text.strip():
        yield " ".join(text.split()), False
