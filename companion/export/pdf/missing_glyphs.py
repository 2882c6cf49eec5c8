"""Signs that no font at hand shows: told before a paper is written, never left as a silent box."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from companion.export.pdf.text_layer import TextLayer
from companion.files.destinations import LackingError
from companion.i18n import tr

Spelling = Mapping[int, str]
"""By code point, what stands in its place."""

MOST_TOLD: Final = 3
"""How many signs are told one by one."""

AROUND: Final = 18
"""How many characters to both sides show where a sign stands."""


@dataclass(frozen=True, slots=True)
class MissingGlyphs:
    """What no font at hand shows, by sign, each with the place where it stands first."""

    signs: Mapping[str, str]

    @property
    def spelling(self) -> Spelling:
        """Give the code that can stand in the place of each sign."""
        return {ord(sign): f"[{code_of(sign)}]" for sign in self.signs}

    def __bool__(self) -> bool:
        return bool(self.signs)

    def told(self) -> str:
        """Name the signs and where they stand, and what can be done before this goes anywhere."""
        said = tr(
            "No font on this computer shows {signs}. Add a font that does, or ask once more: a code in "
            "brackets will stand there instead."
        )
        return said.format(signs=self._signs())

    def error(self, path: Path) -> LackingError:
        """Say that a file was not written for want of these signs."""
        said = tr(
            "{file} was not written yet: no font on this computer shows {signs}. Add a font that does, or "
            "write it again: a code in brackets will stand there instead."
        )
        return LackingError(said.format(file=path.name, signs=self._signs()))

    def _signs(self) -> str:
        first = list(self.signs.items())[:MOST_TOLD]
        told = [tr("{sign} ({place})").format(sign=_named(sign), place=place) for sign, place in first]
        if more := len(self.signs) - len(told):
            told.append(tr("{count} more").format(count=more))
        return "; ".join(told)


def missing_glyphs(layer: TextLayer) -> MissingGlyphs:
    """Find what no font at hand shows."""
    where = tr("page {page}: {words}")
    signs: dict[str, str] = {}
    for page, words, said in layer.without_glyph():
        for sign in said:
            if sign.isspace() or unicodedata.category(sign) == "Cf":
                continue
            signs.setdefault(sign, where.format(page=page, words=_around(words, sign)))
    return MissingGlyphs(signs)


def missing_in_all(lacks: Mapping[str, MissingGlyphs]) -> MissingGlyphs:
    """Put together what no font shows of several papers, each place with the name of its paper."""
    signs: dict[str, str] = {}
    for name, lack in lacks.items():
        for sign, place in lack.signs.items():
            signs.setdefault(sign, f"{name}, {place}")
    return MissingGlyphs(signs)


def code_of(sign: str) -> str:
    """Write the number of a sign as the standard does, such as U+1F600."""
    return f"U+{ord(sign):04X}"


def _named(sign: str) -> str:
    name = unicodedata.name(sign, "").lower()
    return f"{code_of(sign)} {name}".strip()


def _around(words: str, sign: str) -> str:
    """Quote the words around a sign, with its code in its place."""
    before, _, after = words.partition(sign)
    start = "…" if len(before) > AROUND else ""
    end = "…" if len(after) > AROUND else ""
    return f"“{start}{before[-AROUND:].lstrip()}[{code_of(sign)}]{after[:AROUND].rstrip()}{end}”"
