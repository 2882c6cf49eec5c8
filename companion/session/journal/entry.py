"""One line of the journal."""

from dataclasses import dataclass

from companion.session.journal.by_hand import FactByHand
from companion.session.journal.by_program import FactByProgram
from companion.session.time.clock import Moment

Fact = FactByHand | FactByProgram
"""What an entry can say."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal.

    ``moment`` is when it happened and ``noticed`` when it was written down, both in session time;
    ``wall_ms`` is the UTC time of ``moment``; ``author`` is a practitioner's initials, empty for the program.
    """

    id: str
    seq: int
    moment: Moment
    noticed: Moment
    wall_ms: int
    author: str
    fact: Fact
