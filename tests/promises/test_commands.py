"""Each command that README and manual name is understood by the program, and done where it only reads."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

import start
from benchmarks.__main__ import described
from companion import cli
from companion.db import folder
from companion.options import ExitCode
from companion.resources import assets
from tests.db import records
from tests.manual_pages import chapters, commands
from tools import ROOT, long_parts, suite

PAGES: Final = [
    page
    for page in (
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        ROOT / "docs" / "manual" / "README.md",
        *chapters(),
    )
    if commands(page)
]
EVERY = pytest.mark.parametrize("page", PAGES, ids=lambda path: f"{path.parent.name}-{path.stem}")
BACKUP: Final = "companion-20261128T090000Z-daily.backup"
FILES: Final = {
    "evening.xspf": "playlists/last-resort.xspf",
    "ours.toml": "protocols/im.toml",
    "cold_hands.toml": "scripts/1_late_onset.toml",
}
"""What commands name, by what ships and stands for it."""


def handed_over(command: str) -> Sequence[str]:
    """Give what Python is told to run by a command, beginning with its module."""
    words = shlex.split(command)
    if words[0] == "companion":
        return ["companion", *words[1:]]
    if words[:2] == [".venv/bin/python", "-m"]:
        return words[2:]
    handed: list[Sequence[str]] = []

    class Door:
        """Stands where the program is set up and run."""

        def __init__(self, name: str) -> None:
            self.name = name

        def set_up(self, lock: Path, packages: list[str]) -> None:
            """Set nothing up."""

        def become(self, *arguments: str) -> int:
            """Remember what it would become."""
            handed.append(arguments[1:])
            return 0

        run = become

    patch = pytest.MonkeyPatch()
    patch.setattr(start, "Home", Door)
    patch.setattr(start, "is_this", lambda _: True)
    try:
        start.main(words[2:])
    finally:
        patch.undo()
    return handed[0]


def understood(words: Sequence[str]) -> None:
    """Let the reader of a module read its arguments; what it refuses ends the test."""
    module, arguments = words[0], [bare(word) for word in words[1:]]
    match module:
        case "companion":
            if {"--help", "--version"} & set(arguments):
                with pytest.raises(SystemExit) as told:
                    cli._understood(arguments)
                assert told.value.code == ExitCode.DONE
            else:
                cli._understood(arguments)
        case "benchmarks":
            described().parse_args(arguments)
        case "benchmarks.soak":
            assert all(word.replace(".", "").isdigit() or word == "HOURS" for word in arguments)
        case "tools.package":
            assert len(arguments) <= 1
        case "tools.checks" | "tools.suite" | "pytest":
            known = {"--long", "--loaded", "-k", "-x", "-m"}
            paths = [word for word in arguments if "/" in word]
            assert all((ROOT / path).exists() for path in paths)
            options = {word.partition("=")[0]: word.partition("=")[2] for word in arguments}
            assert {word for word in options if word.startswith("-")} <= known
            assert suite.is_told_which(arguments) == bool({"--long", "--loaded"} & set(options))
            long_parts.files_of(options.get("--long", "").replace("NAME", "kinds"))
        case _:
            path = ROOT.joinpath(*module.split("."))
            assert path.with_suffix(".py").is_file() or (path / "__main__.py").is_file()


def bare(word: str) -> str:
    return word.strip("[]")


@EVERY
def test_every_command_is_understood(page: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / BACKUP).touch()
    for name in ("FILE", *FILES):
        (tmp_path / name).touch()
    for command in commands(page):
        understood(handed_over(command))


def test_a_command_that_is_not_there_would_be_found():
    for wrong in (
        "companion frobnicate",
        "companion check --all",
        "python3 start.py export last",
        "python3 start.py bench --slow",
    ):
        with pytest.raises(SystemExit) as refused:
            understood(handed_over(wrong))
        assert refused.value.code


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a record, its passphrase, a backup, and the files that commands name."""
    place = tmp_path_factory.mktemp("practice")
    records.make_record(place / "data")
    store = records.open_record(place / "data")
    store.clients.save(records.client("HERON-7"))
    store.close()
    (place / "secret.txt").write_text(f"{records.PASSPHRASE}\n", "utf-8")
    asked = ["--data-dir", str(place / "data"), "--passphrase-file", str(place / "secret.txt"), "backup"]
    assert cli.main(asked) == ExitCode.DONE
    made = next((place / "data" / folder.BACKUPS).glob("*.backup"))
    shutil.copy(made, place / BACKUP)
    for name, ships in FILES.items():
        shutil.copy(assets() / ships, place / name)
    shutil.copy(assets() / "playlists" / "last-resort.opus", place)
    return place


def may_be_run(words: Sequence[str]) -> bool:
    """Tell whether a command neither opens a window, nor installs, nor runs the suite."""
    done = words[0] == "companion" and len(words) > 1 and words[1] not in {"demo", "--child"}
    return done and not {"FILE", "--help", "--version"} & set(words)


ONE_BY_ONE: Final = """
import json, sys
from companion.cli import main
for asked in json.loads(sys.argv[1]):
    print(asked, int(main(asked)), flush=True)
"""


@pytest.mark.long
@EVERY
def test_what_only_reads_and_writes_is_done(page: Path, practice: Path, tmp_path: Path):
    """In the order of the page, as somebody does who reads on; sound may be missing where it is checked."""
    place = Path(shutil.copytree(practice, tmp_path / "here"))
    asked = [words[1:] for command in commands(page) if may_be_run(words := list(handed_over(command)))]
    open_by = ["--passphrase-file", "secret.txt"]
    told = [[*open_by, *([] if "--data-dir" in words else ["--data-dir", "data"]), *words] for words in asked]
    done = subprocess.run(
        [sys.executable, "-c", ONE_BY_ONE, json.dumps(told)],
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    may = {f"{words} {code}" for words in told for code in ((0, 1) if words[-1] == "check" else (0,))}
    assert done.returncode == 0, done.stderr
    assert {line for line in done.stdout.splitlines() if line.startswith("[")} <= may, done.stderr
    assert done.stdout.count("secret.txt") == len(told)
