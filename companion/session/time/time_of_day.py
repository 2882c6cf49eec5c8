"""Times of day as people type them, read off a text: which hour and minute, and how sure that is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

Zones = Mapping[str, str]
"""The names that an offset from UTC may be typed with, and the offset, such as ``+0200``."""

NO_ZONES: Final[Zones] = {}


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
