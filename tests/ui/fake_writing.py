"""What helps to write a note, in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from companion.record.writing.note_format import NoteFormat, find_note_formats
from companion.record.writing.snippets import Snippet
from companion.report.drafting.note_draft import outline
from companion.resources import assets


@dataclass
class FakeWritingAids:
    """The formats that ship, and the snippets that a test says."""

    kept: list[Snippet] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    snippet_folder: Path = Path("/practice/snippets")

    def formats(self) -> tuple[Sequence[NoteFormat], Sequence[str]]:
        """Give those that ship."""
        return [outline(), *find_note_formats(assets() / "notes")[0]], self.problems

    def snippets(self) -> tuple[Sequence[Snippet], Sequence[str]]:
        """Give what there is."""
        return self.kept, self.problems


@dataclass
class FakeOwnWords:
    """The practice's own words in memory."""

    words: set[str] = field(default_factory=set)

    def all(self) -> frozenset[str]:
        """Give them all."""
        return frozenset(self.words)

    def add(self, word: str) -> None:
        """Keep one more."""
        self.words.add(word)

    def remove(self, word: str) -> None:
        """Keep one no longer."""
        self.words.discard(word)
