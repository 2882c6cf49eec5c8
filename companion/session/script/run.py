"""A run of the practice room as its file keeps it: the script that was played, and how fast."""

import json
from dataclasses import dataclass
from typing import Final

from cattrs import BaseValidationError

from companion.session.codec.converter import converter
from companion.session.field_error import FieldError
from companion.session.script.script import Script

FORMAT: Final = 1
"""The form of run file this program reads."""

SPEEDS: Final = (1, 2, 5, 10)
"""How many times faster than life a script can be played."""


@dataclass(frozen=True, slots=True)
class PracticeRun:
    """A script that was begun, as it was then; the session itself lies in a store beside it."""

    format: int
    begun_ms: int
    faster: float
    script: Script

    def __post_init__(self) -> None:
        """Refuse what could not be gone on with."""
        if self.format != FORMAT:
            raise FieldError(str(FORMAT), self.format, "format")
        if not 1 <= self.faster <= max(SPEEDS):
            raise FieldError(f"1 to {max(SPEEDS)}", self.faster, "faster")


def encode_run(run: PracticeRun) -> str:
    """Write a run as JSON text."""
    return json.dumps(converter().unstructure(run), ensure_ascii=False, indent=1)


def decode_run(text: str) -> PracticeRun:
    """Read a run from its text, or raise ``ValueError``."""
    try:
        return converter().structure(json.loads(text), PracticeRun)
    except (BaseValidationError, FieldError) as error:
        raise ValueError("this is no run of a script") from error
