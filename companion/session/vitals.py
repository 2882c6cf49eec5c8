"""Vitals typed on one line, read forgivingly; nothing here judges a value."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from companion.session.journal import VitalsTaken
from companion.tongue import later, tr

EXAMPLE: Final = "138/86 92 97"

REPORTERS: Final[Mapping[str, str]] = {
    "client": "client",
    "patient": "client",
    "self": "client",
    "helper": "helper",
    "sitter": "helper",
    "chaperone": "helper",
    "device": "device",
    "monitor": "device",
    "cuff": "device",
    "nurse": "nurse",
}
"""Words at the end of the line that say who or what reported a reading, and the word that is kept."""

_PRESSURE: Final = re.compile(r"(\d{2,3})\s*(?:/|\\|\bover\b)\s*(\d{2,3})", re.IGNORECASE)
_NAMED: Final = {
    "breaths": re.compile(r"\b(?:rr|resp|breaths?|breathing|af)\s*[:=]?\s*(\d{1,2})\b", re.IGNORECASE),
    "pulse": re.compile(r"\b(?:hr|pulse|p|bpm)\s*[:=]?\s*(\d{2,3})|(\d{2,3})\s*bpm\b", re.IGNORECASE),
    "spo2": re.compile(
        r"\b(?:spo[2₂]|sp02|sat|sats|o2|s)\s*[:=]?\s*(\d{2,3})\s*%?|(\d{2,3})\s*%", re.IGNORECASE
    ),
}
_NUMBER: Final = re.compile(r"(?<![\d.])(\d{2,3})(?![\d.])")
_BY: Final = re.compile(r"\bby\s+(\S.*)$", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")


def read_vitals(line: str) -> VitalsTaken:
    """Understand what can be understood of a line such as ``138/86 92 97``; the line itself is kept as typed.

    Unnamed numbers after the blood pressure are pulse, then oxygen saturation. A word such as ``helper``,
    or ``by`` and a name at the end, says who reported it.
    """
    rest, by = _reporter(line)
    found: dict[str, int] = {}
    if pressure := _PRESSURE.search(rest):
        found["systolic"], found["diastolic"] = int(pressure[1]), int(pressure[2])
        rest = rest.replace(pressure[0], " ", 1)
    for name, pattern in _NAMED.items():
        if match := pattern.search(rest):
            found[name] = int(next(group for group in match.groups() if group))
            rest = rest.replace(match[0], " ", 1)
    unnamed = [name for name in ("pulse", "spo2") if name not in found]
    for name, number in zip(unnamed, _NUMBER.findall(rest), strict=False):
        found[name] = int(number)
    return VitalsTaken(typed=line.strip(), by=by, **found)


def _reporter(line: str) -> tuple[str, str]:
    """Take who reported it off the line."""
    if said := _BY.search(line):
        name = " ".join(said[1].split())
        return line[: said.start()], REPORTERS.get(name.lower(), name)
    for word in _WORD.finditer(line):
        if known := REPORTERS.get(word[0].lower()):
            return line[: word.start()] + " " + line[word.end() :], known
    return line, ""


def understood(vitals: VitalsTaken) -> bool:
    """Tell whether there is a reading in it at all."""
    return any(value is not None for value in (vitals.systolic, vitals.pulse, vitals.spo2, vitals.breaths))


def question(vitals: VitalsTaken) -> str:
    """Ask about what cannot be a reading at all, once; an empty string when there is nothing to ask."""
    if vitals.systolic is not None and vitals.diastolic is not None and vitals.systolic <= vitals.diastolic:
        asked = tr("Check? {upper} is not above {lower}.")
        return asked.format(upper=vitals.systolic, lower=vitals.diastolic)
    if vitals.spo2 is not None and vitals.spo2 > 100:
        return tr("Check? SpO₂ {value} is over 100.").format(value=vitals.spo2)
    if not understood(vitals):
        return tr("Check? No reading in this line.")
    return ""


def spoken(vitals: VitalsTaken) -> str:
    """Say a reading the way it is written in a chart, and who reported it."""
    parts = []
    if vitals.systolic is not None:
        parts.append(f"{tr('BP')} {vitals.systolic}/{vitals.diastolic}")
    if vitals.pulse is not None:
        parts.append(f"{tr('HR')} {vitals.pulse}")
    if vitals.spo2 is not None:
        parts.append(f"{tr('SpO₂')} {vitals.spo2}")
    if vitals.breaths is not None:
        parts.append(f"{tr('RR')} {vitals.breaths}")
    told = "  ".join(parts) or vitals.typed
    if not vitals.by or not parts:
        return told
    return tr("{reading}, reported by {who}").format(reading=told, who=reporter_words(vitals.by))


def reporter_words(by: str) -> str:
    """Name who or what reported a reading; a name that was typed stays as it is."""
    return tr(_REPORTERS[by]) if by in _REPORTERS else by


_REPORTERS: Final = {
    "client": later("client"),
    "helper": later("helper"),
    "device": later("device"),
    "nurse": later("nurse"),
}


def differences(vitals: VitalsTaken, before: VitalsTaken) -> Iterator[tuple[str, str]]:
    """Subtract one reading from another, value by value: arithmetic, and no word about it."""
    if None not in (vitals.systolic, vitals.diastolic, before.systolic, before.diastolic):
        upper = _difference(vitals.systolic, before.systolic)
        yield tr("BP"), f"{upper}/{_difference(vitals.diastolic, before.diastolic)}"
    for name, value, then in (
        (tr("HR"), vitals.pulse, before.pulse),
        (tr("SpO₂"), vitals.spo2, before.spo2),
        (tr("RR"), vitals.breaths, before.breaths),
    ):
        if value is not None and then is not None:
            yield name, _difference(value, then)


def _difference(value: int | None, before: int | None) -> str:
    by = (value or 0) - (before or 0)
    return f"−{-by}" if by < 0 else f"+{by}" if by else "±0"
