"""What a helper notes on the evening, wherever it was written."""

from dataclasses import dataclass
from enum import StrEnum


class HomeEventKind(StrEnum):
    """What can happen on the evening, under the letter that stands for it in lines and codes."""

    OPENED = "O"
    GIVEN = "G"
    """Lozenge or spray was taken; the text is which one, when there are several."""
    SPAT = "S"
    SWALLOWED = "W"
    WELL = "L"
    """Looked in: all is well."""
    UNSURE = "U"
    """Looked in, or came by: not sure; the number was shown."""
    VITALS = "V"
    """A reading, as it was typed."""
    WORDS = "N"
    CALL_LOST = "C"
    CALL_BACK = "B"
    EARLY_END = "X"
    ENDED = "E"
    ASLEEP = "Z"
    """The device slept, or the page was not open; the text is for how many minutes."""
    CLOCK_SET = "K"
    """The device's clock was set; the text is by how many minutes, below zero if set back."""
    TAKEN_BACK = "T"
    """A line was pressed or written by mistake; the text is its number. It stays, and counts no longer."""


@dataclass(frozen=True, slots=True)
class HomeEvent:
    """One thing that happened: its number on the evening from 1, and what the clock there showed.

    ``clock_ms`` are UTC milliseconds by that clock, of which minutes travel; ``text`` is what was typed.
    """

    number: int
    kind: HomeEventKind
    clock_ms: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class HomeLog:
    """The events of one evening, in the order of their numbers, under its code.

    ``offset_minutes`` is how far the clock there is from UTC, east of it more than zero.
    """

    code: str
    events: tuple[HomeEvent, ...] = ()
    offset_minutes: int = 0
