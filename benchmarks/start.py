"""How long it takes until the program can be used."""

import time
from typing import Final

from benchmarks import package, peers
from benchmarks.children import ask, record_folder, seconds_of
from benchmarks.numbers import median, noise
from benchmarks.plan import Scale
from benchmarks.table import Figure
from companion.desktop.folders import Folders

AREA: Final = "start"


def measure(scale: Scale) -> list[Figure]:
    """Measure from nothing to the unlock screen, and from there to Today."""
    with record_folder() as places:
        return [
            *_first_paint(places, scale.starts),
            *_version(scale.starts),
            *package.measure(AREA, places, scale.starts),
            *peers.measure(AREA, places, scale.peers),
            _unlock(places, scale.unlocks),
        ]


def _first_paint(places: Folders, rounds: int) -> list[Figure]:
    """Start the bare window and the program in turn, after one start of each that does not count."""
    bare, ours = [], []
    for number in range(rounds + 1):
        bare_ms = ask("bare", "paint", time.monotonic_ns())["ms"]
        our_ms = ask("first_paint", time.monotonic_ns(), places.data)["ms"]
        if number:
            bare.append(bare_ms)
            ours.append(our_ms)
    name = f"process start to first paint, median of {rounds}"
    return [
        Figure(
            AREA, name, median(ours), "ms", "bare QWidget", median(bare), goal_ratio=1.3, noise=noise(ours)
        )
    ]


def _version(rounds: int) -> list[Figure]:
    """Ask for the version as often as Python is started for nothing."""
    bare, ours = [], []
    for number in range(rounds + 1):
        bare_ms = seconds_of("-c", "pass") * 1_000
        our_ms = seconds_of("-m", "companion", "--version") * 1_000
        if number:
            bare.append(bare_ms)
            ours.append(our_ms)
    modules = ask("version")["qt_modules"]
    return [
        Figure(
            AREA, "companion --version", median(ours), "ms", "python -c pass", median(bare), noise=noise(ours)
        ),
        Figure(AREA, "modules of Qt that --version loads", modules, "", goal=0),
    ]


def _unlock(places: Folders, rounds: int) -> Figure:
    """Unlock in a fresh process each time."""
    answers = [ask("unlocking", places.data) for _ in range(rounds)]
    beyond = [answer["ms"] - answer["argon2_ms"] for answer in answers]
    argon2 = median([answer["argon2_ms"] for answer in answers])
    name = f"Enter to Today painted, less Argon2's time, median of {rounds}"
    return Figure(AREA, name, median(beyond), "ms", "Argon2 alone", argon2, goal=500, noise=noise(beyond))
