"""The commands that README and manual name: as they are handed over, and a practice in which they are run."""

import shlex
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

import start
from companion import cli
from companion.db import folder
from companion.options import ExitCode
from companion.resources import assets
from tests.db import records
from tests.manual_pages import chapters, commands
from tools import ROOT

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


def may_be_run(words: Sequence[str]) -> bool:
    """Tell whether a command neither opens a window, nor installs, nor runs the suite."""
    done = words[0] == "companion" and len(words) > 1 and words[1] not in {"demo", "--child"}
    return done and not {"FILE", "--help", "--version"} & set(words)


def to_be_run(page: Path) -> list[list[str]]:
    """Give the commands of a page that may be run, in its order, for the practice that is made below."""
    asked = [words[1:] for command in commands(page) if may_be_run(words := list(handed_over(command)))]
    open_by = ["--passphrase-file", "secret.txt"]
    return [[*open_by, *([] if "--data-dir" in words else ["--data-dir", "data"]), *words] for words in asked]


def make_practice(place: Path) -> None:
    """Put into a folder a record, its passphrase, a backup, and the files that commands name."""
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
