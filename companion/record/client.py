"""A client as this program knows one: a code is enough."""

import unicodedata
from dataclasses import dataclass
from typing import Final

CODE_LENGTH: Final = 24
"""The most characters of a code: it stands beside the clock, and is no name."""


@dataclass(frozen=True, slots=True)
class Client:
    """A person in treatment, named by a code; preparation notes and intention in the client's own words.

    Whatever else is known is dated, and stands among the facts.
    """

    id: str
    code: str
    preparation: str = ""
    intention: str = ""
    created_ms: int = 0


def as_code(typed: str) -> str:
    """Give a code as it is kept from how it was typed: what is pasted may hold tabs and line breaks."""
    return unicodedata.normalize("NFC", " ".join(typed.split()))
