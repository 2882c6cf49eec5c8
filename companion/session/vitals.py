"""Vitals typed on one line, read forgivingly; nothing here judges a value."""

import re
from typing import Final

from companion.session.journal import VitalsTaken

EXAMPLE: Final = "138/86 92 97"

_PRESSURE: Final = re.compile(r"(\d{2,3})\s*(?:/|\bover\b)\s*(\d{2,3})", re.IGNORECASE)
_NAMED: Final = {
    "pulse": re.compile(r"\b(?:hr|pulse|p|bpm)\s*[:=]?\s*(\d{2,3})", re.IGNORECASE),
    "spo2": re.compile(r"\b(?:spo2|sp02|sat|sats|o2|s)\s*[:=]?\s*(\d{2,3})|(\d{2,3})\s*%", re.IGNORECASE),
}
_NUMBER: Final = re.compile(r"(?<![\d.])(\d{2,3})(?![\d.])")


def read_vitals(line: str) -> VitalsTaken:
    """Understand what can be understood of a line such as ``138/86 92 97``; the line itself is kept as typed.

    Unnamed numbers after the blood pressure are pulse, then oxygen saturation.
    """
    rest = line
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
    return VitalsTaken(typed=line.strip(), **found)


def question(vitals: VitalsTaken) -> str:
    """Ask about what cannot be a reading at all, once; an empty string when there is nothing to ask."""
    if vitals.systolic is not None and vitals.diastolic is not None and vitals.systolic <= vitals.diastolic:
        return f"Check? {vitals.systolic} is not above {vitals.diastolic}."
    if vitals.spo2 is not None and vitals.spo2 > 100:
        return f"Check? SpO₂ {vitals.spo2} is over 100."
    if all(value is None for value in (vitals.systolic, vitals.pulse, vitals.spo2)):
        return "Check? No reading in this line."
    return ""


def spoken(vitals: VitalsTaken) -> str:
    """Say a reading the way it is written in a chart."""
    parts = []
    if vitals.systolic is not None:
        parts.append(f"BP {vitals.systolic}/{vitals.diastolic}")
    if vitals.pulse is not None:
        parts.append(f"HR {vitals.pulse}")
    if vitals.spo2 is not None:
        parts.append(f"SpO₂ {vitals.spo2}")
    return "  ".join(parts) or vitals.typed
