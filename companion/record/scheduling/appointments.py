"""An appointment: when and where a visit is to be, as it was planned, moved and cancelled."""

from dataclasses import dataclass

from companion.record.visits import Visit


@dataclass(frozen=True, slots=True)
class Appointment:
    """One step of it: the first plans a visit, each later one moves or cancels it, with a reason.

    ``number`` counts them from 0; ``starts_ms`` is in UTC, ``zone`` that of who planned it. ``author`` and
    ``at_ms`` say who took the step, and when.
    """

    visit_id: str
    starts_ms: int
    zone: str
    room: str = ""
    number: int = 0
    cancelled: bool = False
    reason: str = ""
    author: str = ""
    at_ms: int = 0


@dataclass(frozen=True, slots=True)
class PlannedVisit:
    """A visit and its appointment as it stands."""

    visit: Visit
    appointment: Appointment
