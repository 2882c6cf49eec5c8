"""What helps to write a note: the formats there are, and the practice's snippets."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from companion.record.writing.note_format import NoteFormat
from companion.record.writing.snippets import Snippet


class WritingAids(Protocol):
    """Read anew each time: files of the practice may have changed meanwhile."""

    def formats(self) -> tuple[Sequence[NoteFormat], Sequence[str]]:
        """Give the formats that could be read, and a sentence about each file that could not."""
        ...

    def snippets(self) -> tuple[Sequence[Snippet], Sequence[str]]:
        """Give the practice's snippets by name, and a sentence about each file that could not be read."""
        ...

    @property
    def snippet_folder(self) -> Path:
        """Where a practice puts them."""
        ...
