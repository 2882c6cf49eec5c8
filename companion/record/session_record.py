"""A session as everything that leaves the program takes it: one value, read at one moment."""

from collections.abc import Sequence
from dataclasses import dataclass

from companion.record.notes import Note, PrivateNote
from companion.record.visits import Visit
from companion.session.journal import Entry


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """What is kept of one session.

    ``private`` is there only where it was asked for by name; ``head`` names the last row of the audit trail
    when all this was read.
    """

    visit: Visit
    entries: Sequence[Entry] = ()
    note: Note | None = None
    private: PrivateNote | None = None
    head: str = ""
