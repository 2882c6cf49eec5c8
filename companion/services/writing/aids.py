"""The formats that ship, and the practice's own formats and snippets in folders of the data folder."""

from collections.abc import Sequence
from pathlib import Path

from companion.record.writing.note_format import NoteFormat, find_note_formats
from companion.record.writing.snippets import Snippet, find_snippets
from companion.report.drafting.note_draft import outline
from companion.resources import assets


class WritingAids:
    """Fulfils the port ``WritingAids``."""

    def __init__(self, data: Path) -> None:
        self._formats = data / "notes"
        self.snippet_folder = data / "snippets"

    def formats(self) -> tuple[Sequence[NoteFormat], Sequence[str]]:
        """Give the formats that could be read, the outline first, and a sentence about each other file."""
        found, problems = find_note_formats(assets() / "notes", self._formats)
        return [outline(), *found], problems

    def snippets(self) -> tuple[Sequence[Snippet], Sequence[str]]:
        """Give the practice's snippets by name, and a sentence about each file that could not be read."""
        return find_snippets(self.snippet_folder)
