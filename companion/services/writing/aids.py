"""The formats that ship, and the practice's own formats and snippets in folders of the data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from companion.resources import assets
from companion.services.writing.spelling import Spelling

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from companion.db.store import Store
    from companion.desktop.folders import Folders
    from companion.ports.writing.own_words import OwnWords
    from companion.record.writing.note_format import NoteFormat
    from companion.record.writing.snippets import Snippet
    from companion.services.background import Background


class WritingAids:
    """Fulfils the port ``WritingAids``; what reads files is loaded when the first note is opened."""

    def __init__(self, folders: Folders, background: Background, record: Callable[[], Store]) -> None:
        self._formats = folders.data / "notes"
        self.snippet_folder = folders.data / "snippets"
        self.spelling = Spelling(folders.data / "dictionaries", folders.runtime / "spelling", background)
        self._record = record

    @property
    def own_words(self) -> OwnWords:
        """The words that the practice spells in its own way, once the record is open."""
        return self._record().own_words

    def formats(self) -> tuple[Sequence[NoteFormat], Sequence[str]]:
        """Give the formats that could be read, the outline first, and a sentence about each other file."""
        from companion.record.writing.note_format import find_note_formats
        from companion.report.drafting.note_draft import outline

        found, problems = find_note_formats(assets() / "notes", self._formats)
        return [outline(), *found], problems

    def begin_own_format(self, like: str) -> Path:
        """Write a copy of a format for the practice to change, or raise ``RecordError``; gives its path."""
        from companion.services.writing.own_format import begin_own

        return begin_own(self._formats, like)

    def snippets(self) -> tuple[Sequence[Snippet], Sequence[str]]:
        """Give the practice's snippets by name, and a sentence about each file that could not be read."""
        from companion.record.writing.snippets import find_snippets

        return find_snippets(self.snippet_folder)
