"""The session clock: it counts through sleep, survives a restart, and cannot be paused.

A *moment* is a whole number of milliseconds since the session was opened. The medicine does not
pause, so neither does this clock; it is a pure function of an anchor and a reading of the machine.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

Moment = int
"""Milliseconds since the session was opened."""

SECOND: Final = 1_000
MINUTE: Final = 60 * SECOND

TOLERANCE_MS: Final = 2 * SECOND
"""Clock changes up to this size are ordinary drift; anything larger is written in the journal."""


def minutes(count: float) -> Moment:
    """Minutes as a span in milliseconds."""
    return round(count * MINUTE)


@dataclass(frozen=True, slots=True)
class ClockReading:
    """What the machine's clocks said at one instant.

    ``wall_ms`` is UTC and may be set by anyone; ``boot_ns`` counts from boot through sleep;
    ``awake_ns`` counts from boot but stands still in sleep; ``boot_id`` names the boot.
    """

    wall_ms: int
    boot_ns: int
    awake_ns: int
    boot_id: str

    @property
    def slept_ns(self) -> int:
        """How long the machine has slept since it was started."""
        return self.boot_ns - self.awake_ns


@dataclass(frozen=True, slots=True)
class Anchor:
    """A moment of the session tied to a reading of the machine's clocks."""

    moment: Moment
    reading: ClockReading


class ClockJump(StrEnum):
    """What happened to the machine's clocks."""

    STEPPED = "stepped"
    SLEPT = "slept"
    RESTARTED = "restarted"


@dataclass(frozen=True, slots=True)
class ClockChange:
    """A change of the machine's clocks, and the anchor that holds from then on."""

    change: ClockJump
    by_ms: int
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class SessionClock:
    """Moments of a session, told from its anchor; ``rate`` above one makes a rehearsal run faster."""

    anchor: Anchor
    rate: float = 1.0

    def moment(self, now: ClockReading) -> Moment:
        """Say which moment it is; after a restart of the machine this is estimated from wall time."""
        then = self.anchor.reading
        if self.estimates(now):
            passed = max(0, now.wall_ms - then.wall_ms)
        else:
            passed = (now.boot_ns - then.boot_ns) // 1_000_000
        return self.anchor.moment + round(passed * self.rate)

    def estimates(self, now: ClockReading) -> bool:
        """Tell whether the machine was restarted since the anchor, so that only wall time is left."""
        return now.boot_id != self.anchor.reading.boot_id

    def wall_ms(self, moment: Moment) -> int:
        """Give the UTC milliseconds a moment is recorded under."""
        return self.anchor.reading.wall_ms + (moment - self.anchor.moment)

    def moment_at(self, wall_ms: int) -> Moment:
        """Give the moment that is recorded under these UTC milliseconds."""
        return self.anchor.moment + (wall_ms - self.anchor.reading.wall_ms)

    def moment_at_boot(self, boot_ns: int) -> Moment:
        """Give the moment at which the boot clock, in the boot of the anchor, stood at this value."""
        return self.anchor.moment + round((boot_ns - self.anchor.reading.boot_ns) // 1_000_000 * self.rate)

    def wall_at(self, moment: Moment, now: ClockReading) -> datetime:
        """Give the UTC date at which the machine's wall clock will reach a moment, the rate counted in."""
        ahead = (moment - self.moment(now)) / self.rate
        return datetime.fromtimestamp(now.wall_ms / 1000, UTC) + timedelta(milliseconds=ahead)

    def change(self, now: ClockReading) -> ClockChange | None:
        """Say what happened to the machine's clocks since the anchor, if it is worth an entry."""
        then = self.anchor.reading
        anchor = Anchor(self.moment(now), now)
        if self.estimates(now):
            return ClockChange(ClockJump.RESTARTED, now.wall_ms - then.wall_ms, anchor)
        slept = (now.slept_ns - then.slept_ns) // 1_000_000
        if slept > TOLERANCE_MS:
            return ClockChange(ClockJump.SLEPT, slept, anchor)
        stepped = (now.wall_ms - then.wall_ms) - (now.boot_ns - then.boot_ns) // 1_000_000
        if abs(stepped) > TOLERANCE_MS:
            return ClockChange(ClockJump.STEPPED, stepped, anchor)
        return None
