"""Prints the table of measured figures: `python3 start.py bench [--quick] [AREA ...]`."""

import argparse
import os
import platform
import sys
import time
from collections.abc import Sequence
from importlib.metadata import version
from typing import Final

from benchmarks import live, music, record, start
from benchmarks.children import environment
from benchmarks.plan import FULL, QUICK, Scale
from benchmarks.table import Figure, written

AREAS: Final = ("start", "live", "rehearsal", "music", "record")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for, and print it."""
    parser = argparse.ArgumentParser(
        prog="start.py bench", description="Print the table of measured figures."
    )
    parser.add_argument("areas", nargs="*", metavar="AREA", help=f"{', '.join(AREAS)}; all, if none is named")
    parser.add_argument("--quick", action="store_true", help="a look in about a minute and a half")
    asked = parser.parse_args(arguments)
    unknown = set(asked.areas) - set(AREAS)
    if unknown:
        parser.error(f"there is no area {', '.join(sorted(unknown))}")
    show(QUICK if asked.quick else FULL, asked.areas or AREAS)
    return 0


def show(scale: Scale, areas: Sequence[str] = AREAS) -> None:
    """Measure the areas, and print the table with what has to be known to read it."""
    began = time.monotonic()
    print(_surroundings(), flush=True)
    figures: list[Figure] = []
    stalls: list[str] = []
    for area in areas:
        print(f"measuring: {area} …", file=sys.stderr, flush=True)
        if area == "rehearsal":
            found, stalls = live.rehearse(scale)
        else:
            found = {"start": start, "live": live, "music": music, "record": record}[area].measure(scale)
        figures += found
    print(f"\n{written(figures)}\n")
    if stalls:
        print("Stalls over 50 ms in the rehearsal: " + ", ".join(stalls) + ".")
    print(f"{_NOTES}\nMeasured in {time.monotonic() - began:.0f} s.")


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
