"""The everyday tests several times in a row, with every core kept busy by something else."""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from tools import ROOT

KEPT = ROOT / ".loaded"
"""A line is added to `results.txt` here as soon as a run ends; what a failed run said lies beside it."""

BUSY = """
import os, sys, threading
threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
while True:
    pass
"""


@dataclass(frozen=True, slots=True)
class Run:
    """How one run of the tests went."""

    number: int
    commit: str
    seed: int
    passed: int
    failed: int
    seconds: float
    well: bool
    """Whether pytest itself was content: a run that was killed has counted nothing, and has not passed."""

    def line(self) -> str:
        """Tell it in one line."""
        verdict = "well" if self.well else "NOT WELL"
        return (
            f"run {self.number:2}  commit {self.commit}  seed {self.seed:10}  {self.passed:5} passed "
            f"{self.failed:3} failed  {self.seconds:6.1f} s  {verdict}"
        )


def main(runs: int, pytest: list[str], kept: Path = KEPT) -> int:
    """Run the tests so often under load; return 0 if every run passed."""
    kept.mkdir(exist_ok=True)
    commit, went = commit_here(), list[Run]()
    print(f"── {runs} loaded runs of {commit}; each is written to {kept / 'results.txt'}", flush=True)
    try:
        with busy(os.cpu_count() or 1):
            for number in range(1, runs + 1):
                went.append(run_once(number, commit, pytest, kept))
                print(went[-1].line(), flush=True)
                with (kept / "results.txt").open("a", encoding="utf-8") as file:
                    file.write(f"{time.strftime('%Y-%m-%d %H:%M:%S')}  {went[-1].line()}\n")
    finally:
        print("", *(run.line() for run in went), sep="\n")
        well = sum(run.well for run in went)
        print(f"loaded: {well} passed, {len(went) - well} failed", flush=True)
    return 0 if well == runs else 1


def commit_here() -> str:
    """Name the commit that is tried, with a plus if the files have been changed since."""
    try:
        asked = [["git", "rev-parse", "--short", "HEAD"], ["git", "status", "--porcelain"]]
        said = [subprocess.run(a, cwd=ROOT, capture_output=True, text=True, check=True).stdout for a in asked]
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return said[0].strip() + ("+" if said[1].strip() else "")


@contextmanager
def busy(cores: int) -> Iterator[None]:
    """Keep so many cores busy; whatever happens to this program, the loops end with it."""
    command = [sys.executable, "-c", BUSY]
    loops = [subprocess.Popen(command, stdin=subprocess.PIPE) for _ in range(cores)]
    try:
        yield
    finally:
        for loop in loops:
            loop.communicate()


def run_once(number: int, commit: str, pytest: list[str], kept: Path) -> Run:
    """Run the tests once, in an order that its seed repeats."""
    seed = random.SystemRandom().randrange(2**32)
    said = kept / f"{commit}-{seed}.log"
    with tempfile.TemporaryDirectory() as folder, said.open("wb") as log:
        tally = Path(folder) / "tally.xml"
        command = [*pytest, f"--randomly-seed={seed}", f"--junitxml={tally}"]
        began = time.monotonic()
        code = subprocess.run(command, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT, check=False).returncode
        seconds = time.monotonic() - began
        passed, failed = counted(tally)
    if code == 0:
        said.unlink()
    return Run(number, commit, seed, passed, failed, seconds, well=code == 0)


def counted(tally: Path) -> tuple[int, int]:
    """Read from pytest's report how many tests passed and failed."""
    if not tally.exists():
        return 0, 0
    (suite,) = ET.parse(tally).getroot()  # noqa: S314 - written by the tests that we ran
    number = {name: int(suite.get(name, 0)) for name in ("tests", "failures", "errors", "skipped")}
    failed = number["failures"] + number["errors"]
    return number["tests"] - failed - number["skipped"], failed
