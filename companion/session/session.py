"""A session: its plan, its journal, and the state that follows from it."""

from dataclasses import dataclass, replace
from functools import cached_property
from uuid import uuid4

from companion.session.journal import Entry, Fact, Opened
from companion.session.plan import Plan
from companion.session.standing_entries import told, voided
from companion.session.state import SessionState, fold
from companion.session.time.clock import Moment, SessionClock

PROGRAM = ""
"""The author of what the program itself writes down."""


@dataclass(frozen=True)
class Session:
    """A plan and its journal; every change gives a new session."""

    id: str
    plan: Plan
    entries: tuple[Entry, ...] = ()

    @cached_property
    def state(self) -> SessionState:
        """The fold over the journal."""
        return fold(self.plan, self.entries)

    @cached_property
    def told(self) -> tuple[Entry, ...]:
        """The journal, each entry with whoever was said later to have told of it."""
        return told(self.entries, voided(self.entries))

    def clock(self, rate: float = 1.0) -> SessionClock:
        """The session's clock; raises ``ValueError`` before the session was opened."""
        if self.state.anchor is None:
            raise ValueError("the session has not been opened")
        return SessionClock(self.state.anchor, rate)

    def add(self, fact: Fact, moment: Moment, noticed: Moment, author: str = PROGRAM) -> "Session":
        """Write one more entry."""
        anchor = fact.anchor if isinstance(fact, Opened) else self.clock().anchor
        entry = Entry(
            id=uuid4().hex,
            seq=len(self.entries) + 1,
            moment=moment,
            noticed=noticed,
            wall_ms=SessionClock(anchor).wall_ms(moment),
            author=author,
            fact=fact,
        )
        return replace(self, entries=(*self.entries, entry))

    def advance(self, to: Moment) -> "Session":
        """Write down all that has come due up to a moment, each stamped with the moment it was due.

        However often and however late this is called, the same story is told once and in order.
        """
        session = self
        while session.state.coming and session.state.coming[0].moment <= to:
            coming = session.state.coming[0]
            session = session.add(coming.fact, coming.moment, to)
        return session

    def since(self, earlier: "Session") -> tuple[Entry, ...]:
        """Give the entries that an earlier state of this session did not have yet."""
        return self.entries[len(earlier.entries) :]

    def find(self, entry_id: str) -> Entry | None:
        """Find an entry by its id."""
        return next((entry for entry in self.told if entry.id == entry_id), None)
