"""What stands in a private note but belongs to the record.

By 45 CFR 164.501 psychotherapy notes exclude medication and its monitoring, start and stop times, modality,
and results; what is needed in an emergency must not stand only there. The words are ``record_words.toml``.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from companion.files import textfile
from companion.resources import assets

WORDS: Final = "record_words.toml"

_TIME: Final = r"\b(?:[01]?\d|2[0-3])[:.][0-5]\d\b|\b(?:after|at|from|until)\s\d+\s?min(?:utes?)?\b"
_PRESSURE: Final = r"\b\d{2,3}\s?/\s?\d{2,3}\b"


class RecordMatter(StrEnum):
    """A matter of the record, as the editor's line names it."""

    DOSE = "a dose"
    TIMES = "times"
    VITALS = "vital signs"
    SAFETY = "a safety event"


class RecordWordsError(Exception):
    """The list of words is not as it should be; the text says what to mend."""


def record_matters(private: str, record: str) -> tuple[RecordMatter, ...]:
    """Name what a private note says and the record does not; ``record`` is all that the record says.

    A figure counts as recorded where it stands in the record too, a safety event where its word does.
    """
    kept = _plain(record)
    return tuple(
        matter
        for matter, pattern in _patterns().items()
        if any(_plain(found[0]) not in kept for found in pattern.finditer(private))
    )


def load_words(path: Path) -> dict[str, list[str]]:
    """Read the lists of words; raises ``RecordWordsError``."""
    try:
        table = tomllib.loads(textfile.read(path))
    except (OSError, ValueError) as error:
        raise RecordWordsError(f"{path.name}: cannot be read ({error}).") from error
    for name in ("doses", "signs", "safety"):
        words = table.get(name)
        if not isinstance(words, list) or not words or not all(isinstance(w, str) and w for w in words):
            raise RecordWordsError(f"{path.name}: `{name}` has to be a list of words in quotes.")
    return table


@cache
def _patterns() -> Mapping[RecordMatter, re.Pattern[str]]:
    words = load_words(assets() / WORDS)
    signs = _any_of(words["signs"])
    found = {
        RecordMatter.DOSE: rf"\b\d+(?:[.,]\d+)?\s?{_any_of(words['doses'])}",
        RecordMatter.TIMES: _TIME,
        RecordMatter.VITALS: rf"{_PRESSURE}|\b{signs}\D{{0,12}}\d{{2,3}}\b",
        RecordMatter.SAFETY: rf"\b{_any_of(words['safety'])}",
    }
    return {matter: re.compile(pattern, re.IGNORECASE) for matter, pattern in found.items()}


def _any_of(words: Sequence[str]) -> str:
    """Write a pattern for any of some words, the longest first."""
    longest = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\*", r"\w*") + r"(?!\w)" for word in longest) + ")"


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text).casefold()
