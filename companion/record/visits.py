"""A visit: one session of one client, as lists and the archive show it."""

from dataclasses import dataclass
from enum import StrEnum

from companion.session.plan import Plan


class Status(StrEnum):
    """Where a visit stands: planned, cancelled, under way, closed, or discarded and in no list any more."""

    PLANNED = "planned"
    CANCELLED = "cancelled"
    LIVE = "live"
    CLOSED = "closed"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True)
class Visit:
    """One session of one client with its plan; times are UTC milliseconds, zero when not yet known."""

    id: str
    client_id: str
    client_code: str
    plan: Plan
    status: Status = Status.PLANNED
    number: int = 1
    planned_ms: int = 0
    opened_ms: int = 0
    ended_ms: int = 0
    zone: str = "UTC"
