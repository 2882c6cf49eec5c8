"""What may be known of sessions under way without their record: how late it is in each, and nothing else.

The text of it is the file ``session-under-way`` in the data folder, JSON with these fields: ``format`` (2);
``sessions``, a list, the one that began to run last at its end. Each of them has ``session``, its id;
``rate`` of its clock; ``zero``, the moment of clock zero in milliseconds since the opening, null before it;
``moment``, ``wall_ms``, ``boot_ns``, ``awake_ns`` and ``boot_id``, the anchor. In format 1, which is read
still, these are beside ``format``, and of one session. Where the music listens follows from the data folder,
so it is not in there; nor is any word about a client.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from companion.session.session import Session
from companion.session.time.clock import Anchor, ClockReading, Moment, SessionClock

FORMAT: Final = 2
OF_ONE: Final = 1


@dataclass(frozen=True, slots=True)
class Elapsed:
    """How long it has been, in milliseconds: since clock zero, or since the opening while nothing is given.

    After a restart of the machine it is estimated from the time of day.
    """

    span: Moment
    since_zero: bool
    estimated: bool


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A session by its id, its anchor, its clock's rate, and the moment of clock zero if there is one."""

    session: str
    anchor: Anchor
    rate: float = 1.0
    zero: Moment | None = None

    @classmethod
    def of(cls, session: Session, rate: float) -> "UnderWay | None":
        """Take it from a session; one that was not opened yet has none."""
        anchor = session.state.anchor
        return cls(session.id, anchor, rate, session.state.zero) if anchor else None

    def elapsed(self, now: ClockReading) -> Elapsed | None:
        """Say how long it has been; not where a time of day from before it began is all that is left."""
        clock = SessionClock(self.anchor, self.rate)
        estimated = clock.estimates(now)
        span = clock.moment(now) - (self.zero or 0)
        if span < 0 or (estimated and now.wall_ms < self.anchor.reading.wall_ms):
            return None
        return Elapsed(span, self.zero is not None, estimated)


def encode(sessions: Sequence[UnderWay]) -> str:
    """Write sessions as text."""
    return json.dumps({"format": FORMAT, "sessions": [_table(session) for session in sessions]})


def decode(text: str) -> tuple[UnderWay, ...]:
    """Read sessions from their text; of a spoilt one nothing can be known."""
    try:
        table: dict[str, Any] = dict(json.loads(text))
        if table["format"] not in (FORMAT, OF_ONE):
            return ()
        tables = [table] if table["format"] == OF_ONE else list(table["sessions"])
    except (KeyError, TypeError, ValueError, RecursionError):
        return ()
    return tuple(filter(None, map(_session, tables)))


def _table(session: UnderWay) -> dict[str, Any]:
    own = {"session": session.session, "rate": session.rate, "zero": session.zero}
    return own | {"moment": session.anchor.moment} | asdict(session.anchor.reading)


def _session(table: Mapping[str, Any]) -> UnderWay | None:
    try:
        reading = ClockReading(
            int(table["wall_ms"]), int(table["boot_ns"]), int(table["awake_ns"]), str(table["boot_id"])
        )
        zero = None if table["zero"] is None else int(table["zero"])
        rate = float(table["rate"])
        if not 0 < rate < 1e6:
            return None
        return UnderWay(str(table["session"]), Anchor(int(table["moment"]), reading), rate, zero)
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
