"""Our window beside those of three programs for music, where they are installed: how soon, and how large."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Final, NamedTuple

import psutil

from benchmarks.children import environment
from benchmarks.numbers import median, noise
from benchmarks.table import Figure
from companion.desktop.folders import Folders
from tests.journeys.screen import Screen, screen  # the screen of the tests

PEERS: Final = {"Picard": "picard", "Quod Libet": "quodlibet", "Strawberry": "strawberry"}
HANGS_S: Final = 60.0
LOOK_S: Final = 0.005
SETTLES_S: Final = 3.0
"""After the first picture, until its memory is looked at."""


class Seen(NamedTuple):
    """How long a program took until something of it was on the screen, and what it alone held then."""

    ms: float
    mib: float


def measure(area: str, places: Folders, rounds: int) -> list[Figure]:
    """Start ours and each peer in turn, after once each that does not count; nothing without a peer."""
    found = {name: [path] for name, word in PEERS.items() if (path := shutil.which(word))}
    if not found or not rounds or not (shutil.which("Xvfb") and sys.platform == "linux"):
        return []
    own = [sys.executable, "-m", "companion", "--data-dir", str(places.data)]
    seen: dict[str, list[Seen]] = {name: [] for name in ("", *found)}
    for number in range(rounds + 1):
        for name, command in {"": own, **found}.items():
            look = _seen(command)
            if number:
                seen[name].append(look)
    return [*_rows(area, seen, "ms"), *_rows(area, seen, "mib")]


def _rows(area: str, seen: dict[str, list[Seen]], what: str) -> list[Figure]:
    """Put ours beside each peer."""
    of = {name: [getattr(each, what) for each in looks] for name, looks in seen.items()}
    title, unit, goal = {
        "ms": ("command to first picture on a screen", "ms", 0.33),
        "mib": ("memory of its own, its window open", "MiB", None),
    }[what]
    ours = of.pop("")
    return [
        Figure(
            area,
            f"{title}, beside {name}",
            median(ours),
            unit,
            name,
            median(peer),
            goal_ratio=goal,
            noise=noise(ours),
        )
        for name, peer in of.items()
    ]


def _seen(command: Sequence[str]) -> Seen:
    """Start a program in a home and on a screen of its own, and end it and all that it has started."""
    with tempfile.TemporaryDirectory(prefix="peer-") as home, screen() as on:
        surroundings = {
            **{name: value for name, value in environment().items() if not name.startswith("XDG_")},
            **on.settings,
            "HOME": home,
            "XDG_RUNTIME_DIR": home,
            "TMPDIR": home,  # where one that runs but once leaves word that it runs
        }
        nothing = subprocess.DEVNULL
        before = time.monotonic()
        program = subprocess.Popen(
            command, env=surroundings, stdout=nothing, stderr=nothing, start_new_session=True
        )
        try:
            _wait_for_picture(on, program)
            took_s = time.monotonic() - before
            time.sleep(SETTLES_S)
            return Seen(took_s * 1_000, _own_mib(program.pid))
        finally:
            _end(program)


def _end(program: "subprocess.Popen[bytes]") -> None:
    """Ask it to end, for one that is killed may not start again; and kill what is left of its family."""
    program.terminate()
    with suppress(subprocess.TimeoutExpired):
        program.wait(SETTLES_S)
    with suppress(ProcessLookupError):
        os.killpg(program.pid, signal.SIGKILL)
    program.wait()


def _wait_for_picture(on: Screen, program: "subprocess.Popen[bytes]") -> None:
    dark = on.frame()
    began = time.monotonic()
    while on.is_still(dark):
        if program.poll() is not None or time.monotonic() - began > HANGS_S:
            raise RuntimeError(f"{program.args!r} showed nothing")
        time.sleep(LOOK_S)


def _own_mib(pid: int) -> float:
    """Add up what a program and the processes that it has started share with nobody else."""
    program = psutil.Process(pid)
    family = [program, *program.children(recursive=True)]
    return float(sum(each.memory_full_info().uss for each in family)) / (1 << 20)
