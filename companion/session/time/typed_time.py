"""The moment of a session that a typed time of day means: placed, or asked about.

One reader for all of them: when something was given, what a note begins with, when a reading was taken. A
moment before the session was opened is negative, and as good as any other; who wants to ask about it asks
:func:`before_opening`.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from companion.i18n import tr
from companion.session.session import Session
from companion.session.time.clock import MINUTE, Moment, minutes
from companion.session.time.time_of_day import NO_ZONES, TimeOfDay, Zones, read_leading_time, read_time
from companion.session.time.zones import instants_of, zone_named

HALF_A_DAY: Final[Moment] = minutes(12 * 60)

EARLY: Final[Moment] = minutes(4 * 60)
"""How long before the opening something belongs to a session without being asked about."""

CLOCKS_APART: Final[Moment] = minutes(10)
"""How much a cuff's clock, or one on the wall, may be ahead of the room's."""


class Doubt(StrEnum):
    """Why a time of day cannot be placed by itself."""

    AHEAD = "ahead"
    TWICE = "twice"
    NEVER = "never"
    LONG_BEFORE = "long_before"


@dataclass(frozen=True, slots=True)
class Placed:
    """A time of day that is one moment of the session; it is negative before the opening."""

    moment: Moment


@dataclass(frozen=True, slots=True)
class AskedTime:
    """A time of day that has to be asked about.

    ``clock`` is what the room's clock shows, or showed at the opening. ``readings`` are the moments that may
    be meant, each as it could be typed; ``insisted`` is the moment if exactly what was typed is meant after
    all, none where that cannot be.
    """

    doubt: Doubt
    typed: str
    clock: str
    readings: tuple[tuple[Moment, str], ...] = ()
    insisted: Moment | None = None

    @property
    def said(self) -> str:
        """The question, as a sentence."""
        faces = [face for _, face in self.readings]
        match self.doubt:
            case Doubt.AHEAD:
                said = tr("{time} has not come yet, it is {clock}.")
            case Doubt.LONG_BEFORE:
                said = tr("{time} is long before the session was opened, at {clock}.")
            case Doubt.NEVER:
                said = tr("There was no {time} that night, the clocks were put forward.")
            case Doubt.TWICE:
                either = tr("{time} came twice that night: type {first} or {second}.")
                return either.format(time=self.typed, first=faces[0], second=faces[-1])
        said = said.format(time=self.typed, clock=self.clock)
        offer = tr("Is it {face}?")
        return " ".join([said, *(offer.format(face=face) for face in faces)])


@dataclass(frozen=True, slots=True)
class Leading:
    """A time of day at the beginning of a text: what it is, when it was, and the text after it."""

    time: TimeOfDay
    found: Placed | AskedTime
    rest: str


def typed_time(text: str, session: Session, now: Moment) -> Placed | AskedTime | None:
    """Read a text that is a time of day and nothing else; none when it is not one."""
    if session.state.anchor is None:
        return None
    time = read_time(text, _zones(session, now))
    return None if time is None else place(time, session, now)


def leading_time(text: str, session: Session, now: Moment) -> Leading | None:
    """Read a time of day at the beginning of a text, such as ``14:05 laughs``; none when it has none."""
    if session.state.anchor is None:
        return None
    zones = _zones(session, now)
    found = read_leading_time(text, zones if len({*zones.values()}) > 1 else NO_ZONES)
    if found is None:
        return None
    time, rest = found
    return Leading(time, place(time, session, now), rest)


def before_opening(moment: Moment) -> bool:
    """Tell whether a typed minute was over before the session was opened."""
    return moment <= -MINUTE


# -- placing --------------------------------------------------------------------------------------------


def place(time: TimeOfDay, session: Session, now: Moment) -> Placed | AskedTime:
    """Say which moment of a session a time of day was, or what has to be asked about it."""
    instants = _instants(time, session, now)
    past = [moment for moment in instants if moment <= now]
    ahead = [moment for moment in instants if moment > now]
    likely = [moment for moment in past if moment > -EARLY - MINUTE]
    here, opened = _face(session, now), _face(session, 0)
    if likely:
        twice = [*likely, *(moment for moment in ahead if moment - now <= CLOCKS_APART)][-2:]
        if len(twice) == 2 and twice[1] - twice[0] < HALF_A_DAY:
            return AskedTime(Doubt.TWICE, time.typed, here, _told_apart(session, (twice[0], twice[1])))
        far = now - likely[-1] > HALF_A_DAY
        if not far or not ahead or ahead[0] - now > minutes(60):
            return Placed(likely[-1])
    later = _half_a_day_later(time, session, now)
    if not any(_date(session, moment) == _date(session, now) for moment in instants):
        return AskedTime(Doubt.NEVER, time.typed, here, later)
    nearer = not past or (bool(ahead) and ahead[0] - now < now - past[-1])
    if nearer and (ahead[0] - now < HALF_A_DAY // 2 or _date(session, ahead[0]) == _date(session, now)):
        return AskedTime(Doubt.AHEAD, time.typed, here, later)
    return AskedTime(Doubt.LONG_BEFORE, time.typed, opened, later, insisted=past[-1] if past else None)


def _instants(time: TimeOfDay, session: Session, now: Moment) -> list[Moment]:
    """Give the moments near now at which clocks in the session's zone showed a time of day."""
    zone, clock = zone_named(session.state.zone), session.clock()
    here = _local(session, now)
    found: set[Moment] = set()
    for days in (-1, 0, 1):
        bare = here.replace(tzinfo=None, fold=0) + timedelta(days=days)
        bare = bare.replace(hour=time.hour, minute=time.minute, second=time.second, microsecond=0)
        for instant in instants_of(bare, zone, time.zone):
            found.add(clock.moment_at(round(instant.timestamp() * 1000)))
    return sorted(found)


def _zones(session: Session, now: Moment) -> Zones:
    """Give the offsets that hold around now by the names they can be typed with."""
    found: dict[str, str] = {}
    for moment in (now - HALF_A_DAY, now, now + HALF_A_DAY):
        local = _local(session, moment)
        offset = f"{local:%z}"
        found |= {(local.tzname() or offset): offset, offset: offset, f"UTC{offset}": offset}
    return found


def _half_a_day_later(time: TimeOfDay, session: Session, now: Moment) -> tuple[tuple[Moment, str], ...]:
    """Give what may be meant where the half of the day was not typed: the afternoon, if it is likely."""
    if time.whole or time.hour > 12:
        return ()
    hour = (time.hour + 12) % 24
    other = TimeOfDay(time.typed, hour, time.minute, time.second)
    found = [each for each in _instants(other, session, now) if -EARLY - MINUTE < each <= now]
    return ((found[-1], _face(session, found[-1])),) if len(found) == 1 else ()


def _told_apart(session: Session, twice: tuple[Moment, Moment]) -> tuple[tuple[Moment, str], ...]:
    """Write two moments of one time of day so that each can be typed."""
    locals_ = [_local(session, moment) for moment in twice]
    names = [local.tzname() or "" for local in locals_]
    telling = len({*names}) == 2 and all(re.fullmatch(r"[A-Z]{2,5}", name) for name in names)
    return tuple(
        (moment, f"{local:%H:%M} {name if telling else f'{local:%z}'}")
        for moment, local, name in zip(twice, locals_, names, strict=True)
    )


def _local(session: Session, moment: Moment) -> datetime:
    wall = datetime.fromtimestamp(session.clock().wall_ms(moment) / 1000, UTC)
    return wall.astimezone(zone_named(session.state.zone))


def _face(session: Session, moment: Moment) -> str:
    return f"{_local(session, moment):%H:%M}"


def _date(session: Session, moment: Moment) -> tuple[int, int, int]:
    local = _local(session, moment)
    return local.year, local.month, local.day
