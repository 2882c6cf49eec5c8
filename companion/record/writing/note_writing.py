"""How a note was written: its format, its language, and which words are told of which entry."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class SentenceSource:
    """Where a sentence stands in a note, and the entries it is of; places are counted in halves of UTF-16."""

    start: int
    end: int
    entry_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoteWriting:
    """What is kept beside a note's words; an empty id or language stands for that of the practice."""

    format_id: str = ""
    language: str = ""
    sources: tuple[SentenceSource, ...] = ()


def encode(writing: NoteWriting) -> str:
    """Write it as canonical JSON text."""
    return json.dumps(asdict(writing), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def decode(text: str) -> NoteWriting:
    """Read it; what cannot be read is as if nothing had been kept, as the note stands without it."""
    try:
        plain = json.loads(text)
        sources = [
            SentenceSource(int(each["start"]), int(each["end"]), tuple(map(str, each["entry_ids"])))
            for each in plain["sources"]
        ]
        return NoteWriting(str(plain["format_id"]), str(plain["language"]), tuple(sources))
    except (LookupError, TypeError, ValueError):
        return NoteWriting()


def at_place(sources: Sequence[SentenceSource], place: int) -> SentenceSource | None:
    """Give the sentence at a place, its end among it."""
    return next((each for each in sources if each.start <= place <= each.end), None)


def of_entry(sources: Sequence[SentenceSource], entry_id: str) -> SentenceSource | None:
    """Give the first sentence that is of an entry."""
    return next((each for each in sources if entry_id in each.entry_ids), None)
