#!/usr/bin/env python3
"""Sets Companion up in this folder the first time, then does what it is asked.

python3 start.py                   open the program
python3 start.py demo              watch a whole session in about 100 seconds
python3 start.py test [--long]     run every check (arguments go on to pytest); --long: the slow ones
python3 start.py bench             print the table of measured figures
python3 start.py soak [HOURS]      play for hours, and tell once a minute how it goes
python3 start.py WORD ...          anything else the program understands, such as: check, sessions, --help
"""

import compileall
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

if not (3, 11) <= sys.version_info < (3, 14):  # another Python's owner should be told, not shown a traceback
    sys.exit(
        "Companion needs Python 3.11, 3.12 or 3.13, and this is Python "
        + sys.version.split()[0]
        + ". Start it with one of those, for example: python3.12 start.py"
    )

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "companion.stamp"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-dev.lock"

# What Qt's window and libVLC's sound need of Debian and Ubuntu; "a|b": a release has one of the two.
PACKAGES = [
    *["libgl1", "libegl1", "libglib2.0-0|libglib2.0-0t64", "libfontconfig1", "libdbus-1-3"],
    *["libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0"],
    # Without libvlc-bin, which lists what each plug-in does, the music loads all 300 at every start.
    *["libvlc5", "libvlc-bin", "vlc-plugin-base"],
]
TEST_PACKAGES = [
    *PACKAGES,
    *["xvfb", "xauth", "xdotool", "pulseaudio", "pulseaudio-utils", "procps", "gcc", "libc6-dev"],
    *["at-spi2-core", "dbus-daemon"],
]

CHECKS = [
    ("ruff check", ["-m", "ruff", "check"]),
    ("ruff format", ["-m", "ruff", "format", "--check"]),
    ("mypy", ["-m", "mypy"]),
    ("import-linter", ["-c", "from importlinter import cli; cli.lint_imports_command(['--no-logo'])"]),
]


def main(arguments: list[str]) -> int:
    """Do what the command line asks, after whatever set-up that needs."""
    word = arguments[0] if arguments else ""
    if word in {"-h", "--help"}:
        print(__doc__)
        return 0
    if word == "test":
        set_up(TEST_LOCK, TEST_PACKAGES)
        rest = arguments[1:]
        return run_long_tests([a for a in rest if a != "--long"]) if "--long" in rest else run_checks(rest)
    set_up(LOCK, PACKAGES)
    if word == "bench":
        return python("-m", "benchmarks", *arguments[1:])
    if word == "soak":
        return become("-m", "benchmarks.soak", *arguments[1:])
    return become("-m", "companion", *arguments)


# --- set-up


def set_up(lock: Path, packages: list[str]) -> None:
    """Make `.venv` hold what the lock says, unless it already does."""
    wanted = fingerprint(lock, packages)
    finished = STAMP.read_text(encoding="ascii").split() if STAMP.exists() and PYTHON.exists() else []
    if wanted not in finished:
        if Path(sys.prefix) == VENV:
            sys.exit(
                "Companion has to be set up first: run start.py with the computer's own Python, not .venv's."
            )
        print(f"Setting Companion up in {VENV} (this once; a minute or two).", flush=True)
        install_system_packages(missing_packages(packages))
        install_python_packages(lock, keep=this_python() in finished)
        also = fingerprint(LOCK, PACKAGES) if lock == TEST_LOCK else ""  # whoever can test can run
        STAMP.write_text(f"{this_python()}\n{wanted}\n{also}\n", encoding="ascii")
    compileall.compile_dir(ROOT / "companion", quiet=2)


def fingerprint(lock: Path, packages: list[str]) -> str:
    """Name a set-up by everything that it was made from."""
    made_from = [lock.read_bytes(), " ".join(packages).encode(), this_python().encode()]
    return hashlib.sha256(b"\0".join(made_from)).hexdigest()


def this_python() -> str:
    """Name the Python that a set-up stands on; under another one it is made anew."""
    return hashlib.sha256(f"{sys.version} {sys.base_prefix}".encode()).hexdigest()


def missing_packages(packages: list[str]) -> list[str]:
    """List the system packages that Debian or Ubuntu still lacks; elsewhere, say what to install by hand."""
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        print(f"  Music: {advice_on_vlc()} Without VLC, Companion plays through its own decoder.")
        return []
    names = [name for choice in packages for name in choice.split("|")]
    command = ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\n", *names]
    answer = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    there = {line.split()[0] for line in answer.splitlines() if line.endswith(" installed")}
    missing = [choice.split("|")[0] for choice in packages if there.isdisjoint(choice.split("|"))]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python3.{sys.version_info.minor}-venv")
    return missing


def advice_on_vlc() -> str:
    """Say how to come by libVLC where there is no apt."""
    if sys.platform == "win32":
        return "install VideoLAN's VLC media player, the 64-bit edition, if it is not there yet."
    if sys.platform == "darwin":
        return "put VideoLAN's VLC into /Applications, if it is not there yet."
    return (
        "install VLC (libvlc 3 and its plugins) with your system's package manager, if it is not there yet."
    )


def install_system_packages(missing: list[str]) -> None:
    """Install with apt what is missing, or say which command would."""
    if not missing:
        return
    install = ["apt-get", "install", "--yes", "-qq", "--no-install-recommends", *missing]
    as_root = how_to_be_root()
    if as_root is None:
        print("  Some system packages are missing, and only an administrator can install them:")
        print("    " + " ".join(["apt-get", "install", *missing]), flush=True)
        return
    print("  System packages, with apt-get: " + " ".join(missing), flush=True)
    apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive"]
    update = subprocess.run([*apt, "apt-get", "update", "-qq"], check=False).returncode
    log = subprocess.run(
        [*apt, *install], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if log.returncode != 0:
        print(log.stdout[-2000:])
        why = "the package lists could not be fetched" if update else "see above"
        sys.exit(f"apt-get could not install the system packages ({why}); nothing else was changed.")


def how_to_be_root() -> "list[str] | None":
    """Return what to write before a command so that it runs as root, or None where that cannot be."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    if sys.stdin is not None and sys.stdin.isatty():
        return ["sudo"]
    silent = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if silent.returncode == 0 else None


def install_python_packages(lock: Path, *, keep: bool) -> None:
    """Install exactly what the lock names; a set-up that was interrupted is made anew."""
    print(f"  Python packages, by the versions and hashes in {lock.name}", flush=True)
    if importlib.util.find_spec("ensurepip") is None and not keep:
        name = f"python3.{sys.version_info.minor}-venv"
        sys.exit(f"This Python cannot make a virtual environment: please install {name}, then start again.")
    if not keep and subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=False).returncode:
        sys.exit(f"The folder {VENV} could not be made; see above.")
    STAMP.unlink(missing_ok=True)
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input", "--no-compile"]
    if python("-m", "pip", "install", *quiet, "--require-hashes", "--requirement", str(lock)):
        sys.exit("The Python packages could not be installed (see above); check the network and start again.")
    compiling = ["-m", "compileall", "-qq", str(VENV)]
    if python(*compiling, "-j", "0", silent=True):  # on all cores; where that is not allowed, on one
        python(*compiling, silent=True)


# --- running


def environment() -> "dict[str, str]":
    """Let every Python below find the checkout, wherever it was started."""
    path = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path)}


def python(*arguments: str, silent: bool = False) -> int:
    """Run the set-up Python in the checkout, and return its exit code."""
    command = [str(PYTHON), *arguments]
    out = subprocess.DEVNULL if silent else None
    return subprocess.run(
        command, cwd=ROOT, env=environment(), stdout=out, stderr=out, check=False
    ).returncode


def become(*arguments: str) -> int:
    """Hand this process over to the program, so that signals and exit codes are its own."""
    sys.stdout.flush()
    command = [str(PYTHON), *arguments]
    if os.name == "posix":
        os.execve(command[0], command, environment())
    return subprocess.run(command, env=environment(), check=False).returncode


def timed(name: str, *arguments: str) -> bool:
    """Run one step under a heading, and tell how long it took and whether it passed."""
    print(f"── {name}", flush=True)
    began = time.monotonic()
    passed = python(*arguments) == 0
    print(f"   {name}: {'passed' if passed else 'FAILED'} in {time.monotonic() - began:.1f} s", flush=True)
    return passed


def pytest(*arguments: str) -> "list[str]":
    """Return the command that runs pytest without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return ["-m", "pytest", *arguments]


def side_by_side() -> "list[str]":
    """Let one test more than there are cores run at a time: most of them wait for sound, disk or a window."""
    return ["--numprocesses", str((os.cpu_count() or 1) + 1), "--dist", "loadscope"]


def run_checks(arguments: list[str]) -> int:
    """Run every check whatever the others say; pytest goes last, and with it its closing line."""
    failed = [name for name, command in CHECKS if not timed(name, *command)]
    print("── pytest" + (f" (failed before it: {', '.join(failed)})" if failed else ""), flush=True)
    tests = python(*pytest(*side_by_side(), *arguments))
    return 1 if failed or tests else 0


def run_long_tests(arguments: list[str]) -> int:
    """Run the tests marked `long`, a file on each core at a time, each told under its own name."""
    files = sorted(
        f for f in (ROOT / "tests").rglob("test_*.py") if "mark.long" in f.read_text(encoding="utf-8")
    )
    slowly = ["-m", "long", "--timeout=3600", "-o", "faulthandler_timeout=0"]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        tallies = Path(folder) / "tallies"
        os.environ["COMPANION_TALLIES"] = str(tallies)
        results = list(pool.map(lambda f: told_at_the_end(f, *pytest(*slowly, str(f), *arguments)), files))
        if tallies.exists():
            print_tallies(tallies.read_text(encoding="utf-8").splitlines())
    print(f"long: {sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


def told_at_the_end(file: Path, *arguments: str) -> bool:
    """Run one file of tests beside others, and print all that it said in one piece."""
    began = time.monotonic()
    command = [str(PYTHON), *arguments]
    ended = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    how = f"{'passed' if ended.returncode == 0 else 'FAILED'} in {time.monotonic() - began:.1f} s"
    print(f"── {file.stem}\n{ended.stdout}{ended.stderr}   {file.stem}: {how}\n", end="", flush=True)
    return ended.returncode == 0


def print_tallies(lines: "list[str]") -> None:
    """Print the table of what was tried, lost and corrupt."""
    tallies = [json.loads(line) for line in lines]
    width = max(len(tally["name"]) for tally in tallies)
    print(f"\n{'':{width}}  {'tried':>7} {'lost':>7} {'corrupt':>7}")
    for tally in tallies:
        counts = " ".join(f"{tally[column]:7}" for column in ("tried", "lost", "corrupt"))
        print(f"{tally['name']:{width}}  {counts}  {tally['rest']}")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("\nInterrupted; the next start goes on from here.")
