"""What helps to write a note: the formats there are, and the practice's snippets."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from companion.ports.writing.own_words import OwnWords
from companion.ports.writing.spelling import Spelling
from companion.record.writing.note_format import NoteFormat
from companion.record.writing.snippets import Snippet


class WritingAids(Protocol):
    """Read anew each time: files of the practice may have changed meanwhile."""

    def formats(self) -> tuple[Sequence[NoteFormat], Sequence[str]]:
        """Give the formats that could be read, and a sentence about each file that could not."""
        ...

    def begin_own_format(self, like: str) -> Path:
        """Write a copy of a format for the practice to change, or raise ``RecordError``; gives its path."""
        ...

    def snippets(self) -> tuple[Sequence[Snippet], Sequence[str]]:
        """Give the practice's snippets by name, and a sentence about each file that could not be read."""
        ...

    @property
    def spelling(self) -> Spelling:
        """The dictionaries of this computer."""
        ...

    @property
    def own_words(self) -> OwnWords:
        """The words that the practice spells in its own way, once the record is open."""
        ...

    @property
    def snippet_folder(self) -> Path:
        """Where a practice puts them."""
        ...
