"""When visits are to be, and what is written at those without medicine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from companion.record.meetings.contacts import FollowedSession
    from companion.record.meetings.meeting import Meeting, PlannedMeeting, WordName
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


class Meetings(Protocol):
    """Visits without medicine; every write is durable when it returns, or raises ``RecordError``.

    How they were planned, moved and cancelled is told and done by ``Appointments``, as of every visit.
    """

    def of(self, client_id: str) -> list[Meeting]:
        """Read the meetings of a client with all that was written at them, the first one first."""
        ...

    def find(self, meeting_id: str) -> Meeting | None:
        """Find one."""
        ...

    def write(self, meeting: Meeting, values: Mapping[WordName, str]) -> None:
        """Add a version of each of these words that is another than before; no past session shows it."""
        ...

    def half_filled(self, meeting_id: str) -> Mapping[WordName, str]:
        """Give what was typed at a meeting and is no version yet."""
        ...

    def keep_half_filled(self, meeting: Meeting, values: Mapping[WordName, str]) -> None:
        """Keep what is typed in place of what was kept so; writing lets go of it."""
        ...

    def plan(self, meeting: Meeting, appointment: Appointment) -> None:
        """Keep a meeting that is to be, with when and where; one that is planned already is moved there."""
        ...

    def coming(self, *, limit: int = 50, client_id: str = "") -> list[PlannedMeeting]:
        """List what is planned, the next one first, of everyone or of one client."""
        ...

    def of_all(self, client_ids: Sequence[str]) -> list[Meeting]:
        """Read the meetings of several clients, the first one first."""
        ...

    def followed(self, since_ms: int) -> list[FollowedSession]:
        """List the last session of each client since a moment whose protocol asks for contacts afterwards."""
        ...

    def unsigned(self, *, limit: int = 50) -> list[Meeting]:
        """List those whose note was begun and nobody has signed, the newest first."""
        ...
