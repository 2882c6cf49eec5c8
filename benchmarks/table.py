"""The table: one line a figure, with what stood beside it in the same run."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

HEADINGS: Final = ("area", "figure", "measured", "beside it, in the same run", "ratio", "goal")


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure, what it is compared with, and its goal.

    ``beside`` is the bare limit in the same unit, described by ``bare``; ``goal`` is the most that the figure
    should be, ``goal_ratio`` the most that its ratio to the bare limit should be. ``noise`` says by how much
    the figure differs if the same is measured again, as far as what it was made of tells.
    """

    area: str
    name: str
    measured: float
    unit: str
    bare: str = ""
    beside: float | None = None
    goal: float | None = None
    goal_ratio: float | None = None
    noise: float = 0.0

    @property
    def ratio(self) -> float | None:
        """Say how many times the bare limit was measured."""
        return self.measured / self.beside if self.beside and self.measured else None

    @property
    def met(self) -> bool | None:
        """Tell whether the goal was met; nothing where there is none."""
        if self.goal is not None:
            return self.measured <= self.goal
        if self.goal_ratio is not None and self.ratio is not None:
            return self.ratio <= self.goal_ratio
        return None

    def cells(self, *, repeats_area: bool) -> tuple[str, ...]:
        """Write the figure as the cells of its line."""
        beside = self.bare if self.beside is None else f"{amount(self.beside, self.unit)}  {self.bare}"
        ratio = "" if self.ratio is None else _times(self.ratio)
        measured = amount(self.measured, self.unit)
        return ("" if repeats_area else self.area, self.name, measured, beside, ratio, self._goal_words())

    def _goal_words(self) -> str:
        if self.goal is not None:
            words = f"≤ {self.goal:g} {self.unit}" if self.goal else "0"
        elif self.goal_ratio is not None:
            words = f"≤ {self.goal_ratio:g} ×"
        else:
            return ""
        return words if self.met else f"{words}  MISSED"


def _times(ratio: float) -> str:
    if ratio >= 100:
        return "> 100 ×"
    return f"{ratio:.1f} ×" if ratio >= 1 else f"{ratio:.2f} ×"


def amount(value: float, unit: str) -> str:
    """Write a figure with as many digits as it deserves."""
    if unit == "" or value == 0:
        return f"{value:g} {unit}".strip()
    places = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:.{places}f} {unit}"


def written(figures: Sequence[Figure]) -> str:
    """Write figures as a table."""
    before = ["", *(figure.area for figure in figures)]
    lines = [f.cells(repeats_area=f.area == area) for f, area in zip(figures, before, strict=False)]
    widths = [max(map(len, column)) for column in zip(HEADINGS, *lines, strict=True)]
    rule = tuple("─" * width for width in widths)
    return "\n".join(_line(cells, widths) for cells in (HEADINGS, rule, *lines))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    to_the_right = {"measured", "ratio"}
    padded = (
        cell.rjust(width) if heading in to_the_right else cell.ljust(width)
        for cell, width, heading in zip(cells, widths, HEADINGS, strict=True)
    )
    return "  ".join(padded).rstrip()
