"""Whether words are spelled as a language spells them: on this computer alone."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from companion.ports.calls import Failed


class Speller(Protocol):
    """One dictionary; both calls may be made on any thread."""

    def right(self, word: str) -> bool:
        """Tell whether a word stands in the dictionary."""
        ...

    def suggest(self, word: str) -> Sequence[str]:
        """Give words that may have been meant, the likeliest first; this may take a while."""
        ...


class Spelling(Protocol):
    """The dictionaries of this computer; every ``then`` and ``failed`` is called on the GUI thread."""

    @property
    def folder(self) -> Path:
        """Where a practice puts further dictionaries."""
        ...

    def languages(self) -> Sequence[str]:
        """Give the codes of the languages that there are dictionaries of, as far as they were looked for."""
        ...

    def open(self, language: str, then: Callable[[Speller | None], None], failed: Failed) -> None:
        """Open the dictionary of a language, or give nothing where there is none."""
        ...

    def suggest(
        self, speller: Speller, word: str, then: Callable[[Sequence[str]], None], failed: Failed
    ) -> None:
        """Look for what may have been meant, beside the window."""
        ...
