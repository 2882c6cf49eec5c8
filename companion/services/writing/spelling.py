"""The dictionaries, opened beside the window, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from companion.ports.calls import Failed
    from companion.ports.writing.spelling import Speller
    from companion.services.background import Background
    from companion.spelling.dictionaries import Dictionaries


class Spelling:
    """Fulfils the port ``Spelling``."""

    def __init__(self, folder: Path, empty: Path, background: Background) -> None:
        self.folder = folder
        self._empty = empty
        self._background = background
        self._found: Dictionaries | None = None
        self._open: dict[str, Speller] = {}

    def languages(self) -> Sequence[str]:
        """Give the codes of the languages there are dictionaries of, once they were looked for."""
        return self._found.languages() if self._found is not None else ()

    def open(self, language: str, then: Callable[[Speller | None], None], failed: Failed) -> None:
        """Open the dictionary of a language, or give nothing where there is none."""
        if language in self._open:
            then(self._open[language])
            return
        self._background.do(lambda: self._read(language), then, failed)

    def _read(self, language: str) -> Speller | None:
        from companion.spelling.dictionaries import Dictionaries

        if self._found is None or language not in self._found.languages():
            self._found = Dictionaries(self.folder, self._empty)  # somebody may have put one there
        speller = self._found.open(language)
        if speller is not None:
            self._open[language] = speller
        return speller

    def suggest(
        self, speller: Speller, word: str, then: Callable[[Sequence[str]], None], failed: Failed
    ) -> None:
        """Look for what may have been meant, beside the window."""
        self._background.do(lambda: speller.suggest(word), then, failed)
