"""How large the package of `start.py package` is, and how fast it starts, beside the checkout."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from benchmarks.children import environment, seconds_of, seconds_of_program
from benchmarks.numbers import median, noise
from benchmarks.table import Figure
from companion.desktop.folders import Folders
from tests.journeys.screen import Screen, screen  # the screen of the tests

PACKAGES: Final = Path(__file__).parents[1] / "dist"
MEBI: Final = 1 << 20
HANGS_S: Final = 60.0
LOOK_S: Final = 0.02
"""Between two looks at the screen, which cost what the program needs to start, too."""
BY_HAND: Final = ("-m", "companion")


def measure(area: str, places: Folders, rounds: int) -> list[Figure]:
    """Say all of it where there is a package; nothing where none was made."""
    program = PACKAGES / "companion" / "companion"
    if not program.exists():
        return []
    figures = [*_sizes(area, program.parent), _version(area, program, rounds)]
    if sys.platform == "linux" and shutil.which("Xvfb") and shutil.which("xdotool"):
        figures.append(_first_window(area, program, places, rounds))
    return figures


def _sizes(area: str, folder: Path) -> list[Figure]:
    files = sorted(PACKAGES.glob("*.deb"))
    installed = sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())
    return [
        *(Figure(area, f"size of {file.name}", file.stat().st_size / MEBI, "MiB") for file in files),
        Figure(area, "size of the package when installed", installed / MEBI, "MiB"),
    ]


def _version(area: str, program: Path, rounds: int) -> Figure:
    return _in_turn(
        area,
        "the package's companion --version",
        rounds,
        lambda: seconds_of_program(str(program), "--version"),
        lambda: seconds_of(*BY_HAND, "--version"),
    )


def _first_window(area: str, program: Path, places: Folders, rounds: int) -> Figure:
    """Wait for the window as a person does: on a screen, from the command on."""
    data = ("--data-dir", str(places.data))
    with screen() as on:
        return _in_turn(
            area,
            f"the package's command to its window on a screen, median of {rounds}",
            rounds,
            lambda: _seconds_to_window(on, str(program), *data),
            lambda: _seconds_to_window(on, sys.executable, *BY_HAND, *data),
        )


def _in_turn(
    area: str, name: str, rounds: int, ours: Callable[[], float], bare: Callable[[], float]
) -> Figure:
    """Measure package and checkout in turn, after once each that does not count."""
    measured = [(ours() * 1_000, bare() * 1_000) for _ in range(rounds + 1)][1:]
    package, checkout = [list(column) for column in zip(*measured, strict=True)]
    return Figure(area, name, median(package), "ms", "the checkout's", median(checkout), noise=noise(package))


def _seconds_to_window(on: Screen, *command: str) -> float:
    """Start a program, wait until its window is on the screen, and end it."""
    surroundings = {**environment(), **on.settings}
    look = ["xdotool", "search", "--onlyvisible", "--name", "Companion"]
    before = time.monotonic()
    program = subprocess.Popen(command, env=surroundings, stdout=subprocess.DEVNULL)
    try:
        while subprocess.run(look, env=surroundings, capture_output=True, check=False).returncode:
            if program.poll() is not None or time.monotonic() - before > HANGS_S:
                raise RuntimeError(f"{command[0]} showed no window")
            time.sleep(LOOK_S)
        return time.monotonic() - before
    finally:
        program.terminate()
        program.wait()
