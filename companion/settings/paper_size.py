"""The two sizes of paper that papers are made for, and which of them is usual in a country."""

import tomllib
from enum import StrEnum
from pathlib import Path
from typing import Final

from companion.files import textfile
from companion.resources import assets

SIZES: Final = "paper_sizes.toml"


class PaperSize(StrEnum):
    """The size of a sheet."""

    A4 = "a4"
    LETTER = "letter"


class PaperSizeError(Exception):
    """The file of paper sizes is not as it should be; the text says why."""


def usual_in(country: str, path: Path | None = None) -> PaperSize:
    """Give the size that is usual in a country, by its ISO 3166 code; raises ``PaperSizeError``."""
    path = path or assets() / SIZES
    try:
        letter = tomllib.loads(textfile.read(path)).get("letter")
    except (OSError, ValueError) as error:
        raise PaperSizeError(f"{path.name}: cannot be read ({error}).") from error
    if not isinstance(letter, list) or not all(_is_country(code) for code in letter):
        raise PaperSizeError(f"{path.name}: `letter` has to be a list of countries of two capital letters.")
    return PaperSize.LETTER if country in letter else PaperSize.A4


def _is_country(code: object) -> bool:
    return isinstance(code, str) and len(code) == 2 and code.isascii() and code.isalpha() and code.isupper()
