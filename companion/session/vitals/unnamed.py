"""Figures without a name: what they are by the order in which charts have them, or nothing."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

Values = dict[str, int | str | bool]
"""The fields of a reading that were filled, by their names."""

_ORDERS: Final = (("pulse", "spo2", "breaths"), ("pulse", "breaths", "spo2"))
"""The orders behind a pressure; the first is the one that the field asks for."""

_TAKEN: Final[Mapping[str, Collection[int]]] = {
    "pulse": range(20, 301),
    "spo2": range(50, 101),
    "breaths": range(8, 31),
}
"""How far a figure without a name is taken for what its place says; outside it stays text."""

_EITHER: Final = range(85, 101)
"""Figures that are as often a saturation as a pulse."""


def in_order(numbers: Sequence[int], values: Values, *, behind: bool) -> tuple[str, ...]:
    """Give what figures in a row are, beside the values that have a name; empty where that is not sure."""
    while numbers and numbers[-1] < 8:  # no vital sign of anybody: what it is, is not said
        numbers = numbers[:-1]
    if not numbers or not (behind or _alone(numbers, values)):
        return ()
    for order in _ORDERS:
        kinds = tuple(kind for kind in order if kind not in values)[: len(numbers)]
        if len(kinds) == len(numbers) and _all_taken(kinds, numbers):
            lone = "pulse" in values and not (kinds[0] == "spo2" and numbers[0] in _EITHER)
            return () if lone else kinds
    if not behind:
        return ()
    if len(numbers) == 3 and not {"mean", "pulse", "spo2"} & {*values}:
        mean = near_mean(numbers[0], values, exactly=True) and _all_taken(("pulse", "spo2"), numbers[1:])
        return ("mean", "pulse", "spo2") if mean else ()
    kinds = ("pulse", "spo2")[: len(numbers)]
    return kinds if not {*kinds} & {*values} and _slipped(numbers) else ()


def near_mean(number: int, values: Values, *, exactly: bool) -> bool:
    """Tell whether a figure can be the mean of the pressure: a third of the way up, or not far from it."""
    upper, lower = values.get("systolic"), values.get("diastolic")
    if not isinstance(upper, int) or not isinstance(lower, int):
        return False
    apart = 3.0 if exactly else max(5, (upper - lower) / 5)
    return abs(number - lower - (upper - lower) / 3) <= apart


def _alone(numbers: Sequence[int], values: Values) -> bool:
    """Tell whether figures behind no pressure can be no other's: none of a pressure, no saturation first."""
    first, *rest = numbers
    sure = first not in _EITHER if "systolic" in values else first in range(40, _EITHER.start)
    if "systolic" in values and not rest:
        return False  # a pulse, or the minute
    return "pulse" not in values and sure and all(number < 31 or number in _EITHER for number in rest)


def _all_taken(kinds: Sequence[str], numbers: Sequence[int]) -> bool:
    return all(number in _TAKEN[kind] for kind, number in zip(kinds, numbers, strict=True))


def _slipped(numbers: Sequence[int]) -> bool:
    """Tell whether a pulse, or it and a saturation, were typed too high, and did not just change places."""
    if len(numbers) > 2 or any(number < 20 for number in numbers):
        return False
    pulse, saturation = (*numbers, 100)[:2]
    swapped = pulse in _TAKEN["spo2"] and saturation in _TAKEN["pulse"]
    return (pulse > 300 or saturation > 100) and not swapped and saturation >= 50
