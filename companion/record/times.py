"""Times of day, days and spans as they are read, in the zone of a session."""

from datetime import UTC, date, datetime
from typing import Final

from companion.i18n import tr, tr_noop
from companion.session.time.clock import SECOND, Moment
from companion.session.time.zones import zone_named


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


def date_in(wall_ms: int, zone: str) -> date:
    """Give the day of a UTC time in a zone."""
    return datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone(zone_named(zone)).date()


def day_of(local: date, *, weekday: bool = False) -> str:
    """Write a day, or that of a local time, such as 23 Nov 2026."""
    form = tr("{weekday}, {day} {month} {year}") if weekday else tr("{day} {month} {year}")
    month, name = tr(MONTHS[local.month - 1]), tr(DAYS[local.weekday()])
    return form.format(weekday=name, day=local.day, month=month, year=local.year)


MONTHS: Final = (
    tr_noop("Jan"),
    tr_noop("Feb"),
    tr_noop("Mar"),
    tr_noop("Apr"),
    tr_noop("May"),
    tr_noop("Jun"),
    tr_noop("Jul"),
    tr_noop("Aug"),
    tr_noop("Sep"),
    tr_noop("Oct"),
    tr_noop("Nov"),
    tr_noop("Dec"),
)
DAYS: Final = (
    tr_noop("Monday"),
    tr_noop("Tuesday"),
    tr_noop("Wednesday"),
    tr_noop("Thursday"),
    tr_noop("Friday"),
    tr_noop("Saturday"),
    tr_noop("Sunday"),
)
