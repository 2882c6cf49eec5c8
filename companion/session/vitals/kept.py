"""How a figure of each kind is kept: as a number, or with its unit; none where it can be no such figure."""

from collections.abc import Callable, Mapping
from typing import Final

from companion.session.vitals.tokens import Figure
from companion.session.vitals.words import vitals_bounds

UNITS: Final[Mapping[str, tuple[str, ...]]] = {
    "percent": ("spo2",),
    "beats": ("pulse",),
    "breaths": ("breaths",),
    "minute": ("pulse", "breaths"),
    "litres": ("oxygen",),
    "flow": ("oxygen",),
    "celsius": ("temperature",),
    "fahrenheit": ("temperature",),
    "degrees": ("temperature",),
    "kilograms": ("weight",),
    "pounds": ("weight",),
    "mmhg": ("co2", "systolic", "diastolic", "mean"),
    "kpa": ("co2",),
    "ten": ("pain",),
}
"""The kinds of figures that a unit goes with."""

_USUAL: Final = {"celsius": (30, 44), "fahrenheit": (90, 112)}
"""The scale that a temperature without its letter is taken to be in."""


def kept(kind: str, figure: Figure) -> int | str | None:
    """Write a figure the way it is kept."""
    return _HOW[kind](figure) if kind in _HOW else None


def _whole(low: int, high: int = 999) -> Callable[[Figure], int | None]:
    def value(figure: Figure) -> int | None:
        return int(figure.value) if figure.whole and low <= figure.value <= high else None

    return value


def _temperature(figure: Figure) -> str | None:
    for scale, sign in (("celsius", "°C"), ("fahrenheit", "°F")):
        low, high = _USUAL[scale]
        named = figure.unit == scale
        guessed = figure.unit in ("", "degrees") and low <= figure.value <= high
        if (named or guessed) and vitals_bounds()[scale].hold(figure.value):
            return f"{figure.text} {sign}"
    return None


def _co2(figure: Figure) -> str | None:
    unit = figure.unit or ("mmhg" if figure.value >= 10 else "kpa")
    sign = "kPa" if unit == "kpa" else "mmHg"
    return f"{figure.text} {sign}" if vitals_bounds()[unit].hold(figure.value) else None


def _weight(figure: Figure) -> str | None:
    scales = (figure.unit,) if figure.unit else ("kilograms", "pounds")
    if not any(vitals_bounds()[scale].hold(figure.value) for scale in scales):
        return None
    return " ".join([figure.text, *{"kilograms": ["kg"], "pounds": ["lb"]}.get(figure.unit, [])])


def _oxygen(figure: Figure) -> str | None:
    flows = figure.unit in ("litres", "flow") and vitals_bounds()["oxygen"].hold(figure.value)
    return f"{figure.text} L/min" if flows else None


def _pain(figure: Figure) -> str | None:
    return f"{figure.text}/10" if 0 <= figure.value <= 10 else None


_HOW: Final[Mapping[str, Callable[[Figure], int | str | None]]] = {
    "systolic": _whole(20),
    "diastolic": _whole(10),
    "mean": _whole(15),
    "pulse": _whole(15),
    "spo2": _whole(20),
    "breaths": _whole(0, 80),
    "temperature": _temperature,
    "oxygen": _oxygen,
    "pain": _pain,
    "co2": _co2,
    "weight": _weight,
}
