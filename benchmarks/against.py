"""Runs of the benchmarks as files, and what got worse from one to the next by more than its noise."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final

from benchmarks.table import Figure, amount

FORMAT: Final = 1

LEAST: Final = 0.1
"""The part of a figure that two runs of one program may differ by, whatever the noise within each says."""

SURE: Final = 3
"""How many times its noise a figure has to be worse by."""


class NoRunError(Exception):
    """A file that holds no run of these benchmarks; says so in a sentence."""


def keep(path: Path, surroundings: str, figures: Sequence[Figure]) -> None:
    """Write a run to a file."""
    told = {"format": FORMAT, "surroundings": surroundings, "figures": [asdict(each) for each in figures]}
    path.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def read(path: Path) -> tuple[str, list[Figure]]:
    """Read a run, and where it was measured."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        if told["format"] != FORMAT:
            raise NoRunError(f"{path} was written by another version of the benchmarks.")
        return told["surroundings"], [Figure(**each) for each in told["figures"]]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NoRunError(f"{path} holds no run of these benchmarks: {error}") from error


def compared(before: Sequence[Figure], after: Sequence[Figure]) -> list[str]:
    """Tell what got worse, and what can no longer be compared, a line each."""
    known = {(each.area, each.name): each for each in before}
    areas = {each.area for each in after}
    lines = [line for each in after for line in _worse(known.get((each.area, each.name)), each)]
    named = {(each.area, each.name) for each in after}
    gone = [each for key, each in known.items() if key not in named and each.area in areas]
    return [*lines, *(f"{each.area}: {each.name}: not measured any more" for each in gone)]


def _worse(before: Figure | None, after: Figure) -> Iterator[str]:
    """Tell of a figure that got worse; beside a bare limit the ratio counts, for machines differ."""
    if before is None:
        return
    by_ratio = before.ratio is not None and after.ratio is not None
    then, now = (before.ratio, after.ratio) if by_ratio else (before.measured, after.measured)
    assert then is not None
    assert now is not None
    own = sum(_noise(each, by_ratio=by_ratio) for each in (before, after))
    if now - then > max(LEAST * then, SURE * own):
        unit = "×" if by_ratio else after.unit
        measured = f", {amount(before.measured, before.unit)} → {amount(after.measured, after.unit)}"
        told = f"{amount(then, unit)} → {amount(now, unit)}{measured if by_ratio else ''}"
        yield f"{after.area}: {after.name}: {told} (noise {amount(own, unit)})"


def _noise(figure: Figure, *, by_ratio: bool) -> float:
    """Give the noise of a figure, or of its ratio to the bare limit."""
    return figure.noise / figure.beside if by_ratio and figure.beside else figure.noise
