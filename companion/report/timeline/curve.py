"""The usual course as a curve without a unit, drawn through the windows of a protocol."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from companion.session.windows import Evidence

POINTS: Final = 160
"""How many points the curve has."""

HEIGHTS: Final = (0.0, 0.12, 1.0, 1.0, 0.22, 0.0)
"""How high the curve stands at zero and at the five windows; it has no unit."""


@dataclass(frozen=True, slots=True)
class Band:
    """A window in minutes from zero, with its evidence and source."""

    name: str
    early: float
    typical: float
    late: float
    evidence: Evidence
    source: str


@dataclass(frozen=True, slots=True)
class Level:
    """One point of the curve, from 0 to 1: what is usual, and between which edges."""

    minute: float
    low: float
    usual: float
    high: float


@lru_cache(maxsize=8)  # asked for at every repaint, changed by an administration
def curve_of(bands: tuple[Band, ...], given: tuple[float, ...]) -> tuple[Level, ...]:
    """Draw the usual course through the windows, with its early and late edges as a shade."""
    first, last = given[0], given[-1]
    early = _Curve([first, *(band.early for band in bands)], HEIGHTS)
    usual = _Curve([(first + last) / 2, *(band.typical for band in bands)], HEIGHTS)
    late = _Curve([last, *(band.late for band in bands)], HEIGHTS)
    widest = _Curve([first, *(b.early for b in bands[:2]), *(b.late for b in bands[2:])], HEIGHTS)
    end = bands[-1].late
    levels = []
    for index in range(POINTS + 1):
        minute = first + (end - first) * index / POINTS
        middle = usual.at(minute)
        low = min(early.at(minute), late.at(minute), middle)
        levels.append(Level(minute, low, middle, max(widest.at(minute), middle)))
    return tuple(levels)


class _Curve:
    """A smooth curve through points that never swings past them (Fritsch and Carlson 1980)."""

    def __init__(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        self._xs, self._ys = [xs[0]], [ys[0]]
        for x, y in zip(xs[1:], ys[1:], strict=True):
            if x > self._xs[-1]:  # a window may begin at zero itself
                self._xs.append(x)
                self._ys.append(y)
        steps = [b - a for a, b in pairwise(self._xs)]
        rises = [(b - a) / step for (a, b), step in zip(pairwise(self._ys), steps, strict=True)]
        inner = [_tangent(*pair) for pair in zip(pairwise(steps), pairwise(rises), strict=True)]
        self._slopes = [0.0, *inner, 0.0]

    def at(self, x: float) -> float:
        """Give the height at a point; before the first and after the last it is level."""
        if x <= self._xs[0]:
            return self._ys[0]
        if x >= self._xs[-1]:
            return self._ys[-1]
        index = next(index for index, right in enumerate(self._xs[1:]) if x <= right)
        step = self._xs[index + 1] - self._xs[index]
        t = (x - self._xs[index]) / step
        height = (
            (1 + 2 * t) * (1 - t) ** 2 * self._ys[index]
            + t * (1 - t) ** 2 * step * self._slopes[index]
            + t * t * (3 - 2 * t) * self._ys[index + 1]
            + t * t * (t - 1) * step * self._slopes[index + 1]
        )
        return min(max(height, 0.0), 1.0)


def _tangent(steps: tuple[float, float], rises: tuple[float, float]) -> float:
    """Give the slope at an inner point: level at a turn, else the weighted harmonic mean of both sides."""
    if rises[0] * rises[1] <= 0:
        return 0.0
    before, after = 2 * steps[1] + steps[0], steps[1] + 2 * steps[0]
    return (before + after) / (before / rises[0] + after / rises[1])
