"""When visits are to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from companion.record.scheduling.appointments import Appointment, PlannedVisit
    from companion.record.visits import Visit


class Appointments(Protocol):
    """When visits are to be; every write is durable when the call returns, or raises ``RecordError``."""

    def plan(self, visit: Visit, appointment: Appointment) -> None:
        """Keep a visit that is to be, with when and where; one that is planned already is moved there."""
        ...

    def cancel(self, visit_id: str, reason: str) -> None:
        """Cancel a planned visit; what was planned stays in the record."""
        ...

    def of(self, visit_id: str) -> list[Appointment]:
        """Give how a visit was planned, moved and cancelled, the first step first."""
        ...

    def coming(self, *, limit: int = 50, client_id: str = "") -> list[PlannedVisit]:
        """List the visits that are planned, the next one first, of everyone or of one client."""
        ...

    def find(self, visit_id: str) -> PlannedVisit | None:
        """Find a planned visit."""
        ...

    def for_calendar(self, since_ms: int) -> list[PlannedVisit]:
        """List what is planned, and what was cancelled of the time since then, for calendars to strike."""
        ...
