"""What helps to write a note, in memory."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from companion.ports.calls import Failed
from companion.ports.writing.spelling import Speller
from companion.record.writing.note_format import NoteFormat
from companion.record.writing.snippets import Snippet
from companion.report.drafting.note_draft import outline
from tests import shipped


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


@dataclass
class FakeSpeller:
    """A dictionary in which every word is right but for those that are named, each with what was meant."""

    wrong: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def right(self, word: str) -> bool:
        """Tell whether it is none of them."""
        return word not in self.wrong

    def suggest(self, word: str) -> Sequence[str]:
        """Give what was meant."""
        return self.wrong.get(word, ())


@dataclass
class FakeSpelling:
    """The dictionaries in memory, by language."""

    kept: dict[str, FakeSpeller] = field(default_factory=dict)
    folder: Path = Path("/practice/dictionaries")

    def languages(self) -> Sequence[str]:
        """Give their languages."""
        return sorted(self.kept)

    def open(self, language: str, then: Callable[[Speller | None], None], failed: Failed) -> None:
        """Give one, or nothing."""
        del failed
        then(self.kept.get(language))

    def suggest(
        self, speller: Speller, word: str, then: Callable[[Sequence[str]], None], failed: Failed
    ) -> None:
        """Give what was meant."""
        del failed
        then(speller.suggest(word))


@dataclass
class FakeWritingAids:
    """The formats that ship, and the snippets that a test says."""

    kept: list[Snippet] = field(default_factory=list)
    begun: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    spelling: FakeSpelling = field(default_factory=FakeSpelling)
    own_words: FakeOwnWords = field(default_factory=FakeOwnWords)
    snippet_folder: Path = Path("/practice/snippets")

    def formats(self) -> tuple[Sequence[NoteFormat], Sequence[str]]:
        """Give those that ship."""
        return [outline(), *shipped.note_formats()], self.problems

    def begin_own_format(self, like: str) -> Path:
        """Say where it would be."""
        self.begun.append(like)
        return Path("/practice/notes/ours.toml")

    def snippets(self) -> tuple[Sequence[Snippet], Sequence[str]]:
        """Give what there is."""
        return self.kept, self.problems
