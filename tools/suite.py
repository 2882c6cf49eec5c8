"""The tests alone: those of every day, the slow ones (`--long`), or the former under load (`--loaded N`)."""

import json
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tools import ROOT, loaded, long_parts


def main(arguments: list[str]) -> int:
    """Run the tests that are asked for, without a screen; the other arguments are pytest's."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # on a busy machine its threads turn round and round
    if wanted := [a for a in arguments if is_long(a)]:
        names = ",".join(a.partition("=")[2] for a in wanted if "=" in a)
        return slow(names, [a for a in arguments if not is_long(a)])
    if "--loaded" in arguments:
        place = arguments.index("--loaded")
        runs, rest = arguments[place + 1 : place + 2], arguments[:place] + arguments[place + 2 :]
        if not (runs and runs[0].isdecimal() and int(runs[0])):
            sys.exit("--loaded needs a number of runs, such as 10.")
        return loaded.main(int(runs[0]), everyday(rest))
    return subprocess.run(everyday(arguments), cwd=ROOT, check=False).returncode


def is_told_which(arguments: list[str]) -> bool:
    """Tell whether these are more than arguments for pytest."""
    return "--loaded" in arguments or any(map(is_long, arguments))


def is_long(argument: str) -> bool:
    """Tell whether an argument asks for long tests, all or some."""
    return argument == "--long" or argument.startswith("--long=")


def everyday(arguments: list[str]) -> list[str]:
    """Give the command of the everyday tests: two more at a time than there are cores, for many wait."""
    side_by_side = ["--numprocesses", str((os.cpu_count() or 1) + 2), "--dist", "loadscope"]
    side_by_side.append("--no-loadscope-reorder")  # the tests know which are to be begun first
    return [sys.executable, "-m", "pytest", *side_by_side, *arguments]


def slow(names: str, arguments: list[str]) -> int:
    """Run the tests marked `long`, a file on each core at a time, each told under its own name."""
    files, began = long_parts.files_of(names), time.monotonic()
    pytest = [sys.executable, "-m", "pytest", "-m", "long", "--timeout=3600", "-o", "faulthandler_timeout=0"]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        tallies = Path(folder) / "tallies"
        os.environ["COMPANION_TALLIES"] = str(tallies)
        os.environ["COMPANION_DAY"] = "all"  # what takes turns with others by day
        results = list(pool.map(lambda f: told_at_the_end(f, [*pytest, str(f), *arguments]), files))
        if tallies.exists():
            print_tallies(tallies.read_text(encoding="utf-8").splitlines())
    minutes = (time.monotonic() - began) / 60
    print(f"long: {sum(results)} passed, {len(results) - sum(results)} failed, in {minutes:.0f} min")
    if not names:
        print(f"  apart, by --long=NAME: {', '.join(long_parts.APART)}")
    return 0 if all(results) else 1


def told_at_the_end(file: Path, command: list[str]) -> bool:
    """Run one file of tests beside others, and print all that it said in one piece."""
    began = time.monotonic()
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    seconds, budget = time.monotonic() - began, long_parts.budget_of(file)
    how = f"{'passed' if ended.returncode == 0 else 'FAILED'} in {seconds:.1f} s of {budget:g} min"
    how += ", over its budget" if seconds > 60 * budget else ""
    print(f"── {file.stem}\n{ended.stdout}{ended.stderr}   {file.stem}: {how}\n", end="", flush=True)
    return ended.returncode == 0


def print_tallies(lines: list[str]) -> None:
    """Print the table of what was tried, lost and corrupt."""
    tallies = [json.loads(line) for line in lines]
    width = max(len(tally["name"]) for tally in tallies)
    print(f"\n{'':{width}}  {'tried':>7} {'lost':>7} {'corrupt':>7}")
    for tally in tallies:
        counts = " ".join(f"{tally[column]:7}" for column in ("tried", "lost", "corrupt"))
        print(f"{tally['name']:{width}}  {counts}  {tally['rest']}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
