"""Who told of the entry that was just made: one key says so, and the same key again says somebody else."""

from typing import Final

from companion.session.entry_kind import ByHand
from companion.session.journal import (
    CallBack,
    Called,
    CallLost,
    CourseTaken,
    Ended,
    Entry,
    Fact,
    LineCopied,
    PhaseEntered,
    Postponed,
    Retimed,
    Skipped,
)
from companion.session.session import Session
from companion.session.time.clock import MINUTE, Moment

IN_TURN: Final = ("helper", "client", "device", "")
"""Who it was, press by press; at last nobody else, unless it came from the evening by page or paper."""

JUST_NOW: Final[Moment] = 10 * MINUTE
"""What was written down longer ago is no longer the entry just made: its line is chosen."""

OF_THE_ROOM: Final = (
    *(CallBack, Called, CallLost, LineCopied),
    *(PhaseEntered, CourseTaken, Retimed, Postponed, Skipped, Ended),
)
"""What nobody on the other side can tell of: it is done on this side."""


def can_be_told(fact: Fact) -> bool:
    """Tell whether an entry can have been told by somebody else than its author."""
    return isinstance(fact, ByHand) and fact.by_hand and not isinstance(fact, OF_THE_ROOM)


def just_entered(session: Session, now: Moment) -> Entry | None:
    """Give the entry that was written down last, if that is not long ago."""
    told = [
        entry for entry in session.state.log if can_be_told(entry.fact) and entry.noticed >= now - JUST_NOW
    ]
    return max(told, key=lambda entry: entry.seq, default=None)


def next_in_turn(fact: Fact) -> str:
    """Say who is said next to have told of it: a name that was typed is followed by the first."""
    told = fact.reported if isinstance(fact, ByHand) else None
    by = "" if told is None else told.by
    turns = IN_TURN[:-1] if told is not None and told.line else IN_TURN
    at = turns.index(by) if by in turns else -1
    return turns[(at + 1) % len(turns)]
