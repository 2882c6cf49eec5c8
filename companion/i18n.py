"""The language of sentences: English as it stands in the code, until the composition root lends another.

``tr`` is to the rooms without Qt what ``self.tr`` is to a screen; ``pyside6-lupdate`` finds both.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final


@dataclass(slots=True)
class _Lent:
    lookup: Callable[[str], str] = str
    language: str = "en"


_LENT: Final = _Lent()


def tr(text: str) -> str:
    """Give a whole sentence in the language of the person, its named fields still to be filled."""
    return _LENT.lookup(text)


def tr_noop(text: str) -> str:
    """Mark a sentence of a table for translators; ``tr`` says it where it is used."""
    return text


def language() -> str:
    """Give the code of the language that is spoken, such as ``en``."""
    return _LENT.language


def use(lookup: Callable[[str], str], language: str = "en") -> None:
    """Look sentences of a language up here from now on; ``str`` gives them as they stand."""
    _LENT.lookup, _LENT.language = lookup, language
