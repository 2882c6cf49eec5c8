"""Times of day as they are typed: when something was given, or what a note or a reading begins with."""

import re
from datetime import UTC, datetime, timedelta
from typing import Final

from companion.record.times import zone_named
from companion.session.clock import Moment, minutes
from companion.session.session import Session

_TIME: Final = re.compile(r"\s*(\d{1,2})[:.h ]?(\d{2})(?:[:.](\d{2}))?\s*")
_LEADING: Final = re.compile(r"\s*(?:at\s+)?(\d{1,2}:\d{2})[\s,:–-]+(?=\S)", re.IGNORECASE)


def moment_of(text: str, session: Session, now: Moment) -> Moment | None:
    """Read a time of day as the moment of this session it last was; none when that was before it opened."""
    found = _TIME.fullmatch(text)
    if found is None or session.state.anchor is None:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    clock = session.clock()
    here = datetime.fromtimestamp(clock.wall_ms(now) / 1000, UTC).astimezone(zone_named(session.state.zone))
    then = here.replace(hour=hour, minute=minute, second=second, microsecond=0)
    if then > here:
        then -= timedelta(days=1)
    moment = clock.moment_at(round(then.timestamp() * 1000))
    return max(moment, 0) if moment > -minutes(1) else None


def leading_time(text: str, session: Session, now: Moment) -> tuple[Moment | None, str]:
    """Take a time of day off the beginning of a text, such as ``14:05 laughs``, if the session knows it."""
    found = _LEADING.match(text)
    moment = moment_of(found[1], session, now) if found else None
    return (moment, text[found.end() :]) if found and moment is not None else (None, text)
