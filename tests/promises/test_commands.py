"""Each command that README and manual name is understood by the program, and done where it only reads."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

from benchmarks.__main__ import described
from companion import cli
from companion.options import ExitCode
from tests.manual_pages import commands
from tests.promises.page_commands import BACKUP, FILES, PAGES, handed_over, make_practice, to_be_run
from tools import ROOT, long_parts, suite

EVERY = pytest.mark.parametrize("page", PAGES, ids=lambda path: f"{path.parent.name}-{path.stem}")


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
    """A practice that is copied for each page."""
    place = tmp_path_factory.mktemp("practice")
    make_practice(place)
    return place


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
    told = to_be_run(page)
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
