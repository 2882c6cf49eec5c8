"""The formats that ship, and the practice's own formats and snippets in folders of the data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from companion.resources import assets

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from companion.record.writing.note_format import NoteFormat
    from companion.record.writing.snippets import Snippet


class WritingAids:
    """Fulfils the port ``WritingAids``; what reads files is loaded when the first note is opened."""

    def __init__(self, data: Path) -> None:
        self._formats = data / "notes"
        self.snippet_folder = data / "snippets"

    def formats(self) -> tuple[Sequence[NoteFormat], Sequence[str]]:
        """Give the formats that could be read, the outline first, and a sentence about each other file."""
        from companion.record.writing.note_format import find_note_formats
        from companion.report.drafting.note_draft import outline

        found, problems = find_note_formats(assets() / "notes", self._formats)
        return [outline(), *found], problems

    def snippets(self) -> tuple[Sequence[Snippet], Sequence[str]]:
        """Give the practice's snippets by name, and a sentence about each file that could not be read."""
        from companion.record.writing.snippets import find_snippets

        return find_snippets(self.snippet_folder)
