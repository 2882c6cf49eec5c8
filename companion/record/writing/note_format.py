"""The format of a note: its headings, and which facts go under each; a file of its own for every format."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from companion.i18n import language, tr
from companion.session.codec.tables import find_tables
from companion.session.entry_kind import EntryGroup
from companion.session.field_error import FieldError, refuse_odd_id

FORMAT: Final = 1
"""The form of format file this program reads."""

INTENTION: Final = "intention"
DECIDED_BEFORE: Final = "decided_before"
CLIENTS_WORDS: Final = "clients_words"
"""What was written down wholly in quotation marks; where no heading has it, it stands with the notes."""

FACTS: Final = (INTENTION, DECIDED_BEFORE, CLIENTS_WORDS, *(group.name.lower() for group in EntryGroup))
"""How a format file calls what can stand under a heading: three of the plan, and every group of entries."""


class SectionOrder(StrEnum):
    """In which order facts stand under a heading: kind by kind, or as they happened."""

    KIND = "kind"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class NoteSection:
    """A heading, and the facts under it; without any it is left to whoever writes the note."""

    heading: str
    facts: tuple[str, ...] = ()
    order: SectionOrder = SectionOrder.KIND


@dataclass(frozen=True, slots=True)
class FormatWords:
    """A format in another language: its name, and its headings in their order."""

    language: str
    name: str
    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoteFormat:
    """Headings in their order; what no heading has stands under one more, but for what is ``left_out``."""

    format: int
    id: str
    name: str
    source: str
    licence: str
    sections: tuple[NoteSection, ...]
    left_out: tuple[str, ...] = ()
    words: tuple[FormatWords, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what no note could be drafted in."""
        if self.format != FORMAT:
            raise FieldError(str(FORMAT), self.format, "format")
        refuse_odd_id(self.id)
        for name in ("name", "source", "licence"):
            if not getattr(self, name).strip():
                raise FieldError(tr("some words"), "", name)
        if not self.sections:
            raise FieldError(tr("at least one [[sections]]"), (), "sections")
        self._refuse_odd_headings()
        self._refuse_odd_facts()
        for index, words in enumerate(self.words):
            if len(words.headings) != len(self.sections):
                expected = tr("a heading for each of the {count} sections").format(count=len(self.sections))
                raise FieldError(expected, len(words.headings), "words", index, "headings")

    def _refuse_odd_headings(self) -> None:
        for index, section in enumerate(self.sections):
            if not section.heading.strip() or "\n" in section.heading:
                raise FieldError(tr("a heading in one line"), section.heading, "sections", index, "heading")
            if section.heading in (other.heading for other in self.sections[:index]):
                expected = tr("a heading that no other section has")
                raise FieldError(expected, section.heading, "sections", index, "heading")

    def _refuse_odd_facts(self) -> None:
        """Refuse what is no fact, and what would stand in two places."""
        placed: set[str] = set()
        for found, path in self._named():
            if found not in FACTS:
                raise FieldError(tr("one of: {facts}").format(facts=", ".join(FACTS)), found, *path)
            if found in placed:
                raise FieldError(tr("each fact in one place only"), found, *path)
            placed.add(found)

    def _named(self) -> Iterator[tuple[str, tuple[str | int, ...]]]:
        """Go through the facts that are named, each with where it is."""
        for index, section in enumerate(self.sections):
            for place, found in enumerate(section.facts):
                yield found, ("sections", index, "facts", place)
        for place, found in enumerate(self.left_out):
            yield found, ("left_out", place)

    @property
    def _spoken(self) -> FormatWords | None:
        return next((words for words in self.words if words.language == language()), None)

    @property
    def called(self) -> str:
        """Its name in the language that is spoken."""
        return self._spoken.name if self._spoken else self.name

    @property
    def headings(self) -> tuple[str, ...]:
        """Its headings in the language that is spoken."""
        return self._spoken.headings if self._spoken else tuple(each.heading for each in self.sections)

    @property
    def unplaced(self) -> tuple[str, ...]:
        """The facts that no heading has and that are not left out; clients' words then are notes."""
        named = {found for found, _ in self._named()} | {CLIENTS_WORDS}
        return tuple(fact for fact in FACTS if fact not in named)


def find_note_formats(*folders: Path) -> tuple[list[NoteFormat], list[str]]:
    """Read every format of some folders, in their order; a file that cannot be used becomes a problem."""
    return find_tables(folders, NoteFormat, tr('{file}, id: "{id}" is already the id of another format.'))
