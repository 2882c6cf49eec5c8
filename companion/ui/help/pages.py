"""The pages of help: plain Markdown files, one for each topic and language."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import filterfalse
from pathlib import Path
from typing import Final

from companion.files import textfile
from companion.i18n import tr
from companion.resources import assets
from companion.ui.help.topics import HelpTopic
from companion.ui.languages import ENGLISH, languages

WHERETO: Final = re.compile(r"\]\([^)]*\)")
"""Where a link or a picture of a page leads, which nobody reads."""


@dataclass(frozen=True)
class HelpPage:
    """One page as it is written, and its title, which is its first line; ``topic`` names its file."""

    topic: StrEnum
    text: str

    @property
    def title(self) -> str:
        """Name the page."""
        return self.text.partition("\n")[0].removeprefix("#").strip()

    def has(self, words: Sequence[str]) -> bool:
        """Tell whether all of these words, or beginnings of them, stand on the page."""
        return all(_plain(word) in self._plain for word in words)

    @cached_property
    def _plain(self) -> str:
        """What is read of it, as it is looked through: not before somebody looks for a word, and once."""
        return _plain(WHERETO.sub("]", self.text))


def read_pages(language: str, filled_in: Mapping[str, str]) -> list[HelpPage]:
    """Read all pages in a language; a page that is missing is read in English, or says that it is missing.

    ``filled_in`` is what only the running program knows, such as a key, by its name in braces.
    """
    return [HelpPage(topic, _fill(_read(topic, language), filled_in)) for topic in HelpTopic]


def read_page(name: str, language: str, file: Callable[[str], Path]) -> tuple[str, str]:
    """Read a page in a language, else in English, and say in which; where it is missing it says so."""
    for code in (language if language in languages() else ENGLISH, ENGLISH):
        try:
            return textfile.read(file(code)), code
        except (OSError, ValueError):
            continue
    missing = tr("This page of the help could not be read; the program is not installed whole.")
    return f"# {name}\n\n{missing}\n", ENGLISH


def page_file(topic: HelpTopic, language: str) -> Path:
    """Say where a page lies."""
    return assets() / "help" / language / f"{topic.value}.md"


def _read(topic: HelpTopic, language: str) -> str:
    return read_page(topic.value, language, lambda code: page_file(topic, code))[0]


def _fill(text: str, filled_in: Mapping[str, str]) -> str:
    for name, value in filled_in.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def places(word: str, text: str) -> list[tuple[int, int]]:
    """Say from where to where a word stands in a text, however it is accented."""
    plain, at = "", []
    for place, sign in enumerate(text):
        written = _plain(sign)
        plain += written
        at += [place] * len(written)
    return [(at[one.start()], at[one.end() - 1] + 1) for one in re.finditer(re.escape(_plain(word)), plain)]


def _plain(text: str) -> str:
    """Write a text without its accents and capitals, as people type who look for it."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(filterfalse(unicodedata.combining, parts))
