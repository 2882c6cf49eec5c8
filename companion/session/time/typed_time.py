"""Times of day as people type them, and the moment of a session that is meant: placed, or asked about.

One reader for all of them: when something was given, what a note begins with, when a reading was taken. A
moment before the session was opened is negative, and as good as any other; who wants to ask about it asks
:func:`before_opening`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from companion.i18n import tr
from companion.session.session import Session
from companion.session.time.clock import MINUTE, Moment, minutes
from companion.session.time.zones import zone_named

Zones = Mapping[str, str]
"""The names that an offset from UTC may be typed with, and the offset, such as ``+0200``."""

NO_ZONES: Final[Zones] = {}

HALF_A_DAY: Final[Moment] = minutes(12 * 60)

EARLY: Final[Moment] = minutes(4 * 60)
"""How long before the opening something belongs to a session without being asked about."""

CLOCKS_APART: Final[Moment] = minutes(10)
"""How much a cuff's clock, or one on the wall, may be ahead of the room's."""


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time of day as it was typed.

    ``sure`` tells that what was typed is no other figure, as ``13.48`` and ``1348`` may be, and ``whole``
    that the half of the day is known. ``zone`` is the offset from UTC typed with it, for the hour that
    comes twice in autumn.
    """

    typed: str
    hour: int
    minute: int
    second: int = 0
    sure: bool = True
    whole: bool = True
    zone: str = ""


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


# -- reading --------------------------------------------------------------------------------------------

_PREFIX: Final = r"(?:(?:at|um|kl\.?|a\s+las?|à|alle(?:\s+ore)?|om|время|@)\s*(?=\d))?"
_HALF: Final = (
    r"(?:\s*(?P<half>[ap]\.?\s?m(?!\w)\.?|午前|午後)|(?P<short>[ap])\b"
    r"|\s*(?:de\s+la|por\s+la|del)\s+(?P<part>ma[ñn]ana|madrugada|tarde|noche|mediod[ií]a)\b)"
)
_HOURS: Final = r"(?:\s*(?:h(?:rs|ours?)?|uhr)\b\.?)"
_ZONE: Final = re.compile(r"\s*((?:UTC|GMT)?[+\-−]\d{2}:?\d{2}|[A-Z]{2,5})\b")
_FORMS: Final = (
    # 13:48, 13 : 48, 13:48:05
    rf"(?P<h>\d{{1,2}})\s?[:：∶]\s?(?P<m>\d{{2}})(?:[:：∶.]\s?(?P<s>\d{{2}}))?(?:{_HALF}|{_HOURS})?",
    # the same where words follow that only look like a half of the day, as in 13:48 am Fenster
    r"(?P<h>\d{1,2})[:：](?P<m>\d{2})(?!\s*[ap]\.?m\d)",
    # 13h48, 13 h 48, 13Uhr48
    rf"(?P<h>\d{{1,2}})\s?(?:h|uhr)\s?(?P<m>\d{{2}})(?:\s?m(?:in|n)?\b)?{_HALF}?",
    # 1.48 pm, 0148 pm, 148pm
    rf"(?P<h>\d{{1,2}})[.．]?(?P<m>\d{{2}}){_HALF}",
    # 1 pm
    rf"(?P<h>\d{{1,2}}){_HALF}",
    # 13.48 h, 1348 hrs
    rf"(?P<h>\d{{1,2}})[.．](?P<m>\d{{2}}){_HOURS}|(?P<h4>\d{{2}})(?P<m4>\d{{2}}){_HOURS}",
)
_UNSURE: Final = (
    # 13.48
    r"(?P<h>\d{1,2})[.．](?P<m>\d{2})(?!\.)",
    # 1348
    r"(?P<h>\d{2})(?P<m>\d{2})",
)
_ALONE: Final = (
    # 948, 13 48, 9 05
    r"(?P<h>\d{1,2})\s?(?P<m>\d{2})",
    # 13.48.05
    r"(?P<h>\d{1,2})[.．](?P<m>\d{2})[.．](?P<s>\d{2})",
    # 13h, 13 Uhr
    rf"(?P<h>\d{{1,2}}){_HOURS}",
)
_SPACED: Final = (
    # 09 05, 9 05, 09 30: with a nought in front they are no other figures
    r"(?P<h>0\d)\s(?P<m>[0-5]\d)|(?P<h2>\d{1,2})\s(?P<m2>0\d)",
)


def _patterns(forms: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"\s*[(\[]?(?P<at>{_PREFIX})(?:{form})", re.IGNORECASE) for form in forms)


_SURE_ONES: Final = _patterns(_FORMS)
_UNSURE_ONES: Final = _patterns(_UNSURE)
_SPACED_ONES: Final = _patterns(_SPACED)
_ALONE_ONES: Final = _patterns(_ALONE)

_AFTER: Final = re.compile(r"[)\]]?\s*(?:[,;:.–—-]\s+|\s|[,;–—-](?=[^\W\d])|[,;|](?=\d{2}))\s*(?=\S)")
_RANGE: Final = re.compile(r"\s*(?:[-–—]|to|bis|a|à|hasta)\s*\d{1,2}\s?[:.h]\s?\d{2}(?!\d)", re.IGNORECASE)
_SPAN: Final = re.compile(
    r"[^:.]*h[^:.]*\s(?:after|later|ago|post|into|past|nach|später|après|después|tras)\b", re.IGNORECASE
)


def read_time(text: str, zones: Zones = NO_ZONES) -> TimeOfDay | None:
    """Read a time of day that stands alone; ``zones`` are the names of an offset that may follow it."""
    for pattern in (*_SURE_ONES, *_UNSURE_ONES, *_ALONE_ONES):
        if found := pattern.match(text):
            zone, end = _zone(text, found.end(), zones)
            if not text[end:].strip(" \t.,;)]") and (time := _time(found, zone, sure=True)):
                return time
    return None


def read_leading_time(text: str, zones: Zones = NO_ZONES) -> tuple[TimeOfDay, str] | None:
    """Read a time of day off the beginning of a text, if there is anything after it."""
    for patterns, sure in ((_SURE_ONES, True), (_UNSURE_ONES, False), (_SPACED_ONES, False)):
        for found in filter(None, (pattern.match(text) for pattern in patterns)):
            zone, end = _zone(text, found.end(), zones)
            after = _AFTER.match(text, end)
            if after is None or _RANGE.match(text, end) or _SPAN.fullmatch(_one_word_on(text, end)):
                continue
            rest = text[after.end() :]
            said = bool(found["at"]) or (bool(after[0].strip()) and not rest[0].isdecimal())
            if time := _time(found, zone, sure=sure or said):
                return time, rest
    return None


def _one_word_on(text: str, end: int) -> str:
    """Give a text up to the end of the word that follows."""
    return text[:end] + " ".join(["", *text[end:].split(maxsplit=1)[:1]])


def _zone(text: str, end: int, zones: Zones) -> tuple[str, int]:
    """Take the name of an offset after a time, if it is one of these."""
    found = _ZONE.match(text, end)
    name = found[1].replace("−", "-").replace(":", "") if found else ""
    return (zones[name], found.end()) if found and name in zones else ("", end)


def _time(found: re.Match[str], zone: str, *, sure: bool) -> TimeOfDay | None:
    part = {name: said for name, said in found.groupdict().items() if said}
    hour = int(next(part[name] for name in ("h", "h2", "h4") if name in part))
    minute = int(next((part[name] for name in ("m", "m2", "m4") if name in part), 0))
    second = int(part.get("s", 0))
    half = _half(part, hour)
    if half == 0 and hour > 12:
        return None
    if half is not None and hour <= 12:
        hour = hour % 12 + half
    if hour > 23 or minute > 59 or second > 59:
        return None
    whole = half is not None or hour == 0 or hour > 12
    return TimeOfDay(" ".join(found[0].split()).lstrip("(["), hour, minute, second, sure, whole, zone)


def _half(part: dict[str, str], hour: int) -> int | None:
    """Give the hours to add for the half of the day that was named, if one was."""
    said = (part.get("half") or part.get("short") or "").lower()
    if said:
        return 12 if said[0] in "p午" and said != "午前" else 0
    match part.get("part", "").lower():
        case "tarde" | "mediodía" | "mediodia":
            return 12
        case "noche":
            return 12 if 6 <= hour < 12 else 0
        case "madrugada":
            return 0
        case "mañana" | "manana" if hour < 12:
            return 0
        case _:
            return None


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
        for fold in (0, 1):
            instant = bare.replace(tzinfo=zone, fold=fold).timestamp()
            shown = datetime.fromtimestamp(instant, UTC).astimezone(zone)
            if shown.replace(tzinfo=None, fold=0) == bare and time.zone in ("", f"{shown:%z}"):
                found.add(clock.moment_at(round(instant * 1000)))
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
