"""The machine's clocks, and a bell at moments to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from companion.session.time.clock import ClockReading, Moment


class Clock(Protocol):
    """The machine's clocks."""

    def now(self) -> ClockReading:
        """Read the clocks."""
        ...


class Reminders(Protocol):
    """A bell that rings at the coming moments; it judges nothing."""

    def arm(self, dates: Mapping[Moment, datetime]) -> None:
        """Hold exactly these moments from now on, each at its aware date in UTC."""
        ...
