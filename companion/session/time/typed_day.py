"""The day and the time of day that a text means: placed, or asked about; for what is still to come."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

from companion.i18n import tr
from companion.session.time.day_words import days_in
from companion.session.time.time_of_day import TimeOfDay, read_time
from companion.session.time.zones import instants_of

NIGHT: Final = 7
"""An hour before this one, without its half of the day, may as well be of the afternoon."""

MOST: Final = 4
"""So many readings are offered at most."""


@dataclass(frozen=True, slots=True)
class PlacedDay:
    """A day and a time of day that are one instant."""

    starts: datetime


@dataclass(frozen=True, slots=True)
class AskedDay:
    """What has to be asked about; ``readings`` are the instants that may be meant.

    ``insisted`` is the instant if exactly what was typed is meant after all.
    """

    said: str
    readings: tuple[datetime, ...] = ()
    insisted: datetime | None = None


def typed_day(text: str, now: datetime, zone: tzinfo) -> PlacedDay | AskedDay:
    """Read a day and a time of day as they are typed, as clocks of a zone show them."""
    now = now.astimezone(zone)
    typed = re.sub(r"(?<=\d-\d\d)T(?=\d\d)", " ", " ".join(text.split()))
    if not typed:
        return AskedDay(tr("Which day, and at what time? Such as “tomorrow 9:30” or “3 Dec 14:00”."))
    if (alone := read_time(typed)) is not None:
        both = [_at(now.date() + timedelta(days=days), alone, zone) for days in (0, 1)]
        ahead = tuple(found for each in both for found in each if found > now)
        return AskedDay(tr("On which day?"), ahead[:MOST])
    parted = days_in(typed, now.date())
    timed = [(dates, found) for dates, rest in parted if (found := read_time(rest)) is not None]
    if not timed:
        if any(not rest for _, rest in parted):
            return AskedDay(tr("At what time? Such as “{day} 9:30”.").format(day=typed))
        said = tr("“{typed}” names no day and time: such as “tomorrow 9:30” or “3 Dec 14:00”.")
        return AskedDay(said.format(typed=typed))
    return _placed(_bare_times(timed), now, zone)


def _bare_times(timed: Sequence[tuple[tuple[date, ...], TimeOfDay]]) -> list[datetime]:
    """Give every day and time that may be meant, without a zone, in their order."""
    found = set()
    for dates, read in timed:
        hours = {read.hour} if read.whole or read.hour >= NIGHT else {read.hour, read.hour + 12}
        found |= {datetime.combine(day, time(hour, read.minute)) for day in dates for hour in hours}
    return sorted(found)


def _placed(bare: Sequence[datetime], now: datetime, zone: tzinfo) -> PlacedDay | AskedDay:
    """Place the one that is still to come, or ask which it is."""
    instants = [instant for each in bare for instant in instants_of(each, zone)]
    ahead = tuple(instant for instant in instants if instant > now)
    if never := [each for each in bare if not instants_of(each, zone)]:
        said = tr("There is no {time} on that day, the clocks are put forward.")
        return AskedDay(said.format(time=f"{never[0]:%H:%M}"), ahead[:MOST])
    if len(ahead) == 1:
        return PlacedDay(ahead[0])
    if len(ahead) > 1:
        return AskedDay(tr("Which of them?"), ahead[:MOST])
    again = tuple(found for each in bare for found in _a_year_on(each, now, zone))
    return AskedDay(tr("That has passed already."), again[:MOST], insisted=instants[-1])


def _a_year_on(bare: datetime, now: datetime, zone: tzinfo) -> list[datetime]:
    if (now.replace(tzinfo=None) - bare).days < 1:
        return []  # earlier today, or yesterday: next year is not what is meant
    try:
        return instants_of(bare.replace(year=bare.year + 1), zone)
    except ValueError:
        return []


def _at(day: date, read: TimeOfDay, zone: tzinfo) -> list[datetime]:
    """Give the instants at which clocks here show a time on a day."""
    return instants_of(datetime.combine(day, time(read.hour, read.minute)), zone)
