"""Times of day, days and spans as they are read, in the zone of a session."""

from datetime import UTC, datetime
from typing import Final

from companion.session.clock import SECOND, Moment
from companion.session.zones import zone_named
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
