"""Times of day, days and spans as they are read, in the zone of a session."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from companion.override import override
from companion.session.clock import SECOND, Moment
from companion.tongue import later, tr


def since_zero(span: Moment) -> str:
    """Write a span from clock zero with its sign, to the second, as the clock of the session shows it."""
    seconds = span // SECOND
    return f"{'−' if seconds < 0 else '+'}{clock_face(seconds)}"


def clock_face(seconds: int) -> str:
    """Write seconds as ``m:ss``, from an hour on as ``h:mm:ss``."""
    minutes, rest = divmod(abs(seconds), 60)
    hours, minutes_left = divmod(minutes, 60)
    return f"{hours}:{minutes_left:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


class LocalTime(tzinfo):
    """The computer's own local time, by whatever rules its system keeps, summer time among them."""

    @override
    def fromutc(self, when: datetime) -> datetime:
        here = when.replace(tzinfo=UTC).astimezone()
        first = here.replace(tzinfo=None).astimezone()  # of the two hours that autumn has of one name
        return here.replace(tzinfo=self, fold=int(first != here))

    @override
    def utcoffset(self, when: datetime | None) -> timedelta | None:
        return when.replace(tzinfo=None).astimezone().utcoffset() if when is not None else None

    @override
    def dst(self, when: datetime | None) -> timedelta | None:
        return None

    @override
    def tzname(self, when: datetime | None) -> str | None:
        return when.replace(tzinfo=None).astimezone().tzname() if when is not None else None


def zone_named(name: str) -> tzinfo:
    """Give a time zone by its name or offset; for one unknown here, the computer's own local time.

    Whoever shows such times says so with :func:`zone_told`.
    """
    return _known_zone(name) or LocalTime()


def zone_told(name: str) -> str:
    """Say that times are shown in another zone than they were kept in; an empty string where they are not."""
    if _known_zone(name) is not None:
        return ""
    return tr("The time zone “{zone}” is not known here; times are this computer's own.").format(zone=name)


def zone_to_keep(name: str, here: datetime) -> str:
    """Choose what a session keeps as its zone, from the system's name for it and the local time now.

    A name is only as good as the time it gives: where it is unknown, as the rules in a POSIX ``TZ`` are, or
    gives another time than the computer shows, the offset that holds now is kept instead, ``UTC+01:00``.
    """
    offset = here.utcoffset() or timedelta()
    known = _known_zone(name)
    if known is not None and here.astimezone(known).utcoffset() == offset:
        return name
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours:02d}:{rest:02d}"


_OFFSET: Final = re.compile(r"UTC([+-])(\d{2}):(\d{2})", re.ASCII)


def _known_zone(name: str) -> tzinfo | None:
    if (written := _OFFSET.fullmatch(name)) and int(written[2]) < 24:
        offset = timedelta(hours=int(written[2]), minutes=int(written[3]))
        return timezone(-offset if written[1] == "-" else offset)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def day(wall_ms: int, zone: str, *, weekday: bool = False) -> str:
    """Write the day of a UTC time in a zone, such as 23 Nov 2026."""
    return day_of(datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone(zone_named(zone)), weekday=weekday)


def day_of(local: datetime, *, weekday: bool = False) -> str:
    """Write the day of a local time, such as 23 Nov 2026."""
    form = tr("{weekday}, {day} {month} {year}") if weekday else tr("{day} {month} {year}")
    month, name = tr(MONTHS[local.month - 1]), tr(DAYS[local.weekday()])
    return form.format(weekday=name, day=local.day, month=month, year=local.year)


MONTHS: Final = (
    later("Jan"),
    later("Feb"),
    later("Mar"),
    later("Apr"),
    later("May"),
    later("Jun"),
    later("Jul"),
    later("Aug"),
    later("Sep"),
    later("Oct"),
    later("Nov"),
    later("Dec"),
)
DAYS: Final = (
    later("Monday"),
    later("Tuesday"),
    later("Wednesday"),
    later("Thursday"),
    later("Friday"),
    later("Saturday"),
    later("Sunday"),
)
