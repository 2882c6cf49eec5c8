"""The few sums that the figures need."""

from collections.abc import Sequence
from random import Random
from statistics import pstdev
from typing import Final

DRAWS: Final = 200


def percentile(values: Sequence[float], percent: float) -> float:
    """Give the smallest value that at least this many percent of the values do not exceed."""
    ordered = sorted(values)
    rank = -(-len(ordered) * percent // 100)
    return ordered[max(0, int(rank) - 1)]


def median(values: Sequence[float]) -> float:
    """Give the value in the middle."""
    return percentile(values, 50)


def noise(values: Sequence[float], percent: float = 50) -> float:
    """Say how far a percentile strays by itself: its spread where the values are drawn again and again."""
    if len(values) < 2:
        return 0.0
    draw = Random(len(values)).choices  # noqa: S311 - the same figures have the same noise
    return pstdev(percentile(draw(values, k=len(values)), percent) for _ in range(DRAWS))
