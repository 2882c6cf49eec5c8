"""Made-up words for an archive: a few are everywhere, most are rare, as in any language."""

import random
from collections.abc import Iterator
from itertools import accumulate
from typing import Final

from companion.session.codec.files import encode_fact
from companion.session.journal import Fact, Marked, MusicHappened, Noted, VitalsTaken
from companion.session.music.programme import Happening

ENTRIES: Final = 40
"""How many entries a session has."""

_VOCABULARY: Final = 20_000
_START_MS: Final = 1_500_000_000_000
_DAY_MS: Final = 86_400_000
_MINUTE_MS: Final = 60_000


class Words:
    """The same words in every run."""

    def __init__(self) -> None:
        self._random = random.Random(4)  # noqa: S311 - made-up words, the same in every run
        parts = [c + v for c in "bdfghklmnprstvw" for v in "aeiou"]
        self._known = ["".join(self._random.choices(parts, k=1 + n % 4)) + "n" for n in range(_VOCABULARY)]
        self._weights = list(accumulate(1 / rank for rank in range(1, _VOCABULARY + 1)))

    def some(self, count: int) -> str:
        """Write some words, the common ones more often."""
        return " ".join(self._random.choices(self._known, cum_weights=self._weights, k=count))

    def looked_for(self) -> list[str]:
        """Give what people type: whole words from everywhere to rare, beginnings, and two words."""
        whole = [self._known[rank] for rank in (0, 1, 5, 20, 100, 500, 2_000, 10_000)]
        return [*whole, "ba", "de", "kin", "mira", f"{whole[0]} {whole[4]}", f"{whole[2]} {whole[3][:2]}"]


Row = tuple[str, str, int, int, str, str]
"""An entry: id, session, seq, wall time, kind, data."""

Passage = tuple[int, str, str, str, str]
"""A passage: id, kind, about, session, words."""


def archive(words: Words, sessions: int) -> Iterator[tuple[list[Row], str, list[Passage]]]:
    """Make up the entries of one session after another, its note, and the passages they are found by."""
    for number in range(sessions):
        visit_id, at = f"s{number}", _START_MS + number * _DAY_MS // 10
        rows: list[Row] = []
        passages: list[Passage] = []
        for seq in range(1, ENTRIES + 1):
            fact, found = _fact(words, seq)
            wall = at + seq * 2 * _MINUTE_MS
            entry_id = f"{visit_id}-{seq}"
            rows.append((entry_id, visit_id, seq, wall, *encode_fact(fact)))
            passages.append((wall << 20, "entry", entry_id, visit_id, found))
        note = words.some(300)
        passages.append(((at << 20) + 1, "note", f"n{number}", visit_id, note))
        yield rows, note, passages


def _fact(words: Words, seq: int) -> tuple[Fact, str]:
    """Give the fact at a place of a session, and the words it is found by."""
    text = words.some(2 if seq % 4 else 12)
    match seq % 4:
        case 0:
            return Noted(text), text
        case 1:
            return Marked(text), text
        case 2:
            return MusicHappened(seq, Happening.STARTED, "peak", "t", text), text
        case _:
            typed = f"1{seq}/80 72 98"
            return VitalsTaken(typed, 100 + seq, 80, 72, 98), typed
