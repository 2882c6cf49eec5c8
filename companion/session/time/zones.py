"""Time zones by the names that sessions are kept with."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from companion.i18n import tr
from companion.override import override


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


def instants_of(bare: datetime, zone: tzinfo, offset: str = "") -> list[datetime]:
    """Give the instants at which clocks of a zone show a time: none, one, or two where they are put back.

    ``offset`` leaves in only those with this offset from UTC, such as ``+0200``.
    """
    found = []
    for fold in (0, 1):
        instant = datetime.fromtimestamp(bare.replace(tzinfo=zone, fold=fold).timestamp(), UTC)
        shown = instant.astimezone(zone)
        if shown.replace(tzinfo=None, fold=0) == bare and offset in ("", f"{shown:%z}"):
            found.append(shown)
    return sorted({one.astimezone(UTC): one for one in found}.values())


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
