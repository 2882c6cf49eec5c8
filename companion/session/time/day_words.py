"""Days as people type them: which day a text names, beside the time of day that ``time_of_day`` reads.

A day is one or several dates: ``12/03`` is two of them, and so is "next Tuesday".
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

LONG_AGO: Final = 90
"""From so many days back on, a date without a year is one of the next year."""

_RELATIVE: Final = {
    2: "day after tomorrow|pasado ma[ñn]ana|übermorgen|uebermorgen|après-demain|apres-demain",
    1: "tomorrow|ma[ñn]ana|morgen|demain",
    0: "today|hoy|heute|aujourd.hui",
}
_WEEKDAYS: Final = (
    "monday|mon|lunes|lun|montag|mo|lundi",
    "tuesday|tues|tue|martes|mar|dienstag|di|mardi",
    "wednesday|wed|mi[ée]rcoles|mi[ée]|mittwoch|mi|mercredi",
    "thursday|thurs|thur|thu|jueves|jue|donnerstag|do|jeudi",
    "friday|fri|viernes|vie|freitag|fr|vendredi",
    "saturday|sat|s[áa]bado|s[áa]b|samstag|sonnabend|sa|samedi",
    "sunday|sun|domingo|dom|sonntag|so|dimanche",
)
_MONTHS: Final = (
    "january|jan|enero|ene|januar|jänner|janvier",
    "february|feb|febrero|februar|février|fevrier",
    "march|mar|marzo|märz|maerz|mars",
    "april|apr|abril|abr|avril",
    "may|mayo|mai",
    "june|jun|junio|juni|juin",
    "july|jul|julio|juli|juillet",
    "august|aug|agosto|ago|août|aout",
    "september|sept|sep|septiembre|septembre",
    "october|oct|octubre|oktober|okt|octobre",
    "november|nov|noviembre|novembre",
    "december|dec|diciembre|dic|dezember|dez|décembre|decembre",
)
_COUNTS: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "un": 1, "una": 1, "dos": 2, "tres": 3, "einem": 1}
_COUNTS_TOO: Final = {"einer": 1, "zwei": 2, "drei": 3}

_NEXT: Final = r"(?P<next>next|nächste[nr]?|pr[óo]ximo|prochain)\s+"
_DAY: Final = "|".join(f"(?P<wd{at}>{words})" for at, words in enumerate(_WEEKDAYS))
_MONTH: Final = "|".join(f"(?P<mo{at}>{words})" for at, words in enumerate(_MONTHS, 1))
_YEAR: Final = r"(?:,?\s*(?:de\s+|del\s+)?(?P<y>\d{4}))"
_NAMED: Final = "|".join(f"(?P<name{at}>{words})" for at, words in enumerate(_WEEKDAYS))
_ON: Final = r"(?:(?:on|el|am|den|der|le|the|this|este|diesen)\s+)?"

_UNNAMED: Final = (
    *(f"(?P<rel{days}>{words})" for days, words in _RELATIVE.items()),
    r"in\s+(?P<count>\d{1,3}|\w+)\s+(?:(?P<days>days?|tag(?:en)?)|(?P<weeks>weeks?|wochen?))",
    rf"(?:{_NEXT})?(?:{_DAY})\b\.?",
    r"en\s+(?P<count>\d{1,3}|\w+)\s+(?:(?P<days>d[íi]as?)|(?P<weeks>semanas?))",
)
_DATES: Final = (
    r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})",
    r"(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.?(?:\s?(?P<y>\d{4})|(?P<y2>\d{2})(?![\d:.]|\s?h))?",
    r"(?P<one>\d{1,2})(?P<sep>[/-])(?P<other>\d{1,2})(?:(?P=sep)(?:(?P<y>\d{4})|(?P<y2>\d{2})))?(?!\d)",
    rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.|º)?\s*(?:of\s+|de\s+)?(?:{_MONTH})\b\.?{_YEAR}?",
    rf"(?:{_MONTH})\b\.?\s*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]){_YEAR}?",
)
_ALL: Final = tuple(
    re.compile(rf"{_ON}(?:{form})(?!\w)", re.IGNORECASE)
    for form in (*_UNNAMED, *(rf"(?:(?:{_NAMED})\b\.?,?\s+{_ON})?(?:{date})" for date in _DATES))
)


def days_in(text: str, today: date) -> list[tuple[tuple[date, ...], str]]:
    """Give each way to part a text into a day and the rest: the dates it may be, and what is left.

    The day stands at the beginning or at the end.
    """
    found = []
    for pattern in _ALL:
        for match in pattern.finditer(text):
            before, after = text[: match.start()].strip(" ,"), text[match.end() :].strip(" ,")
            within = match.start() > 0 and text[match.start() - 1] not in " ,"
            if (before and after) or within:
                continue
            if dates := _dates(match, today):
                found.append((dates, before or after))
    return found


def _dates(match: re.Match[str], today: date) -> tuple[date, ...]:
    """Give the dates that a match may mean; none where there is no such date."""
    part = {name: said for name, said in match.groupdict().items() if said}
    for days in _RELATIVE:
        if f"rel{days}" in part:
            return (today + timedelta(days=days),)
    if "count" in part:
        said = part["count"].lower()
        count = int(said) if said.isdecimal() else (_COUNTS | _COUNTS_TOO).get(said, 0)
        return (today + timedelta(days=count * (7 if "weeks" in part else 1)),) if count else ()
    year = int(part.get("y") or (f"20{part['y2']}" if "y2" in part else 0))
    month = next((int(name[2:]) for name in part if name.startswith("mo")), 0)
    if weekday := [int(name[2:]) for name in part if name.startswith("wd")]:
        return _weekday(weekday[0], today, after="next" in part)
    if "one" in part:
        one, other = int(part["one"]), int(part["other"])
        both = (_date(year, other, one, today), _date(year, one, other, today))
    else:
        both = (_date(year, month or int(part["m"]), int(part["d"]), today), None)
    made = sorted({found for found in both if found is not None})
    return _as_named(made, [int(name[4:]) for name in part if name.startswith("name")])


def _as_named(made: Sequence[date], named: Sequence[int]) -> tuple[date, ...]:
    """Take the dates of the day of the week that was named; where none is, the next such day, too."""
    right = [found for found in made if found.weekday() in named]
    if right or not named or not made:
        return tuple(right or made)
    return (*made, made[0] + timedelta(days=(named[0] - made[0].weekday()) % 7))


def _weekday(weekday: int, today: date, *, after: bool) -> tuple[date, ...]:
    """Give the next day of this name; one that is today, or "next", may be a week later as well."""
    first = today + timedelta(days=(weekday - today.weekday()) % 7)
    later = first + timedelta(days=7)
    if first == today:
        return (later,) if after else (first, later)
    return (first, later) if after else (first,)


def _date(year: int, month: int, day: int, today: date) -> date | None:
    """Give a date; without a year the one that is coming, or was not long ago."""
    for each in (year,) if year else (today.year, today.year + 1):
        try:
            found = date(each, month, day)
        except ValueError:
            continue
        if year or (today - found).days <= LONG_AGO:
            return found
    return None
