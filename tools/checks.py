"""Every check that CI runs: `python3 start.py test`. pytest goes last, and with it its closing line."""

import os
import subprocess
import sys
import time

import start
from tools import ROOT, suite

CHECKS = [
    ("ruff check", ["-m", "ruff", "check"]),
    ("ruff format", ["-m", "ruff", "format", "--check"]),
    ("mypy", ["-m", "mypy"]),
    ("import-linter", ["-c", "from importlinter import cli; cli.lint_imports_command(['--no-logo'])"]),
]

ON_EVERY_PYTHON = [
    "tests/audio",
    "tests/db",
    "tests/promises/test_start_up.py",
    "tests/promises/test_house.py",
    "tests/test_cli.py",
    "tests/journeys/test_starts.py",
]
"""Where one Python may differ from another: what is compiled (sound, database), and how all is started."""


def main(arguments: list[str]) -> int:
    """Run every check whatever the others say; of some tests or of the slow ones, only those."""
    if suite.is_told_which(arguments):
        return suite.main(arguments)
    failed = [name for name, command in CHECKS if not timed(name, [sys.executable, *command])]
    failed += on_other_pythons(arguments)
    print("── pytest" + (f" (failed before it: {', '.join(failed)})" if failed else ""), flush=True)
    tests = suite.main(arguments)
    return 1 if failed or tests else 0


def timed(name: str, command: list[str]) -> bool:
    """Run one step under a heading, and tell how long it took and whether it passed."""
    print(f"── {name}", flush=True)
    began = time.monotonic()
    passed = subprocess.run(command, cwd=ROOT, check=False).returncode == 0
    print(f"   {name}: {'passed' if passed else 'FAILED'} in {time.monotonic() - began:.1f} s", flush=True)
    return passed


def on_other_pythons(arguments: list[str]) -> list[str]:
    """Say which other promised Pythons are here; in CI, run on each what may differ, and give what failed."""
    others = [
        found for version in start.PROMISED if not is_this(version) if (found := start.find_python(version))
    ]
    names = ", ".join(version for version, _ in others) or "none"
    in_ci = "CI" in os.environ and not arguments
    print(f"── other Pythons here: {names}" + ("" if in_ci or not others else f" ({HOW})"), flush=True)
    if not in_ci:
        return []
    return [
        f"Python {version}"
        for version, python in others
        if not timed(
            f"Python {version}: sound, database and start",
            [python, str(ROOT / "start.py"), "test", "--python", version, *ON_EVERY_PYTHON],
        )
    ]


HOW = "their turn comes in CI, or with --python"


def is_this(version: str) -> bool:
    """Tell whether a version is that of the Python that runs."""
    return version == "{}.{}".format(*sys.version_info)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
