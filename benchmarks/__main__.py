"""Prints the table of measured figures: `python3 start.py bench [--quick] [--large] [AREA ...]`.

`--json FILE` keeps the run, and `--against FILE` names what got worse since one that was kept.
"""

import argparse
import os
import platform
import sys
import time
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final

from benchmarks import against, live, music, record, start
from benchmarks.children import environment
from benchmarks.plan import FULL, QUICK, Scale
from benchmarks.table import Figure, written

AREAS: Final = ("start", "live", "rehearsal", "music", "record")

LARGE: Final = "large"
"""The area that is measured only where it is asked for: to make its archive takes many minutes."""


def described() -> argparse.ArgumentParser:
    """Describe what can be asked for."""
    parser = argparse.ArgumentParser(
        prog="start.py bench", description="Print the table of measured figures."
    )
    parser.add_argument("areas", nargs="*", metavar="AREA", help=f"{', '.join(AREAS)}; all, if none is named")
    parser.add_argument("--quick", action="store_true", help="a look in about a minute and a half")
    parser.add_argument(
        "--large", action="store_true", help="besides, an archive ten times as large: about half an hour"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep this run in a file")
    parser.add_argument(
        "--against",
        type=Path,
        metavar="FILE",
        help="name what got worse since a run that was kept, by more than its noise; 1 if anything did",
    )
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for, and print it."""
    parser = described()
    asked = parser.parse_args(arguments)
    unknown = set(asked.areas) - {*AREAS, LARGE}
    if unknown:
        parser.error(f"there is no area {', '.join(sorted(unknown))}")
    before = None
    if asked.against is not None:
        try:
            before = against.read(asked.against)  # before anything is measured for an hour
        except against.NoRunError as error:
            parser.error(str(error))
    areas = [*(asked.areas or AREAS), *([LARGE] if asked.large and LARGE not in asked.areas else [])]
    surroundings, figures = show(QUICK if asked.quick else FULL, areas)
    if asked.json is not None:
        against.keep(asked.json, surroundings, figures)
    return 0 if before is None else _tell_against(*before, figures)


def _tell_against(surroundings: str, before: Sequence[Figure], figures: Sequence[Figure]) -> int:
    """Print what got worse; gives 1 if anything did."""
    worse = against.compared(before, figures)
    print(f"\nAgainst the run of {surroundings}:")
    print("\n".join(worse) if worse else "nothing got worse by more than its noise.")
    return 1 if worse else 0


def show(scale: Scale, areas: Sequence[str] = AREAS) -> tuple[str, list[Figure]]:
    """Measure the areas, and print the table with what has to be known to read it."""
    began = time.monotonic()
    surroundings = _surroundings()
    print(surroundings, flush=True)
    figures: list[Figure] = []
    stalls: list[str] = []
    for area in areas:
        print(f"measuring: {area} …", file=sys.stderr, flush=True)
        if area == "rehearsal":
            found, stalls = live.rehearse(scale)
        elif area == LARGE:
            found = record.measure_large(scale)
        else:
            found = {"start": start, "live": live, "music": music, "record": record}[area].measure(scale)
        figures += found
    print(f"\n{written(figures)}\n")
    if stalls:
        print("Stalls over 50 ms in the rehearsal: " + ", ".join(stalls) + ".")
    print(f"{_NOTES}\nMeasured in {time.monotonic() - began:.0f} s.")
    return surroundings, figures


_NOTES: Final = """\
Goals are for an otherwise idle machine, and nothing fails by them; compare ratios, which stand in one run.
A stall is a beat of 10 ms that came over 5 ms late; it is left out where the bare QWidget that ran beside it
stood still at least half as long within 100 ms, for then it was the machine."""


def _surroundings() -> str:
    screen = environment().get("QT_QPA_PLATFORM", "the screen")
    load = f", load {os.getloadavg()[0]:.1f} before" if hasattr(os, "getloadavg") else ""
    return (
        f"Python {platform.python_version()}, Qt {version('PySide6-Essentials')} on {screen}, "
        f"{os.cpu_count()} cores{load}"
    )


if __name__ == "__main__":
    sys.exit(main())
