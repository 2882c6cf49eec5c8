"""A disk that cannot be written to takes the record away for a while, and never the room."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from companion.desktop.folders import Folders
from companion.machine_clock import read_clocks
from companion.options import ExitCode
from companion.services.access.locked_session import UNDER_WAY, LockedSession
from companion.settings import Number, Practice, Settings, SettingsFile
from tests.db import records
from tests.fakes import Room, build_session

ROOT = Path(__file__).parents[2]
SHUT = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && shift && exec "$@"'
FULL = (
    'mount -t tmpfs -o size=3m tmpfs "$2" && cp -a "$1"/. "$2" && '
    '{ cat /dev/zero > "$2/filling" 2>/dev/null || true; } && shift 2 && exec "$@"'
)
"""Puts a copy of a folder on a full disk."""

POWERLESS = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
"""What takes from root what it may do beyond others."""

LOCK = "companion.lock"


@dataclass(frozen=True)
class Told:
    """What was seen at each step, and how the program ended."""

    code: int
    errors: str
    seen: list[dict[str, Any]]


def in_a_mount_of_its_own(folder: Path, script: str, *command: str) -> subprocess.CompletedProcess[str]:
    unshare = ["unshare", "--mount", "--map-root-user", "sh", "-c", script, "sh", str(folder)]
    return subprocess.run(
        [*unshare, *command],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@cache
def why_not() -> str:
    """Say why no folder can be made read-only here."""
    if not shutil.which("unshare"):
        return "needs unshare"
    tried = in_a_mount_of_its_own(Path(__file__).parent, SHUT, "true")
    return f"a mount of its own is not permitted: {tried.stderr.strip()}" if tried.returncode else ""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A data folder whose program died in a session: the file of it, numbers to call, and a stale lock."""
    if said := why_not():
        pytest.skip(said)
    place = tmp_path / "data"
    records.new_store(place).close()
    practice = Practice("Lakeside", numbers=(Number("Dr Weiss", "+49 30 5550"),))
    SettingsFile(place).keep(Settings(practice=practice))
    room = Room(build_session())
    room.conductor.open("UTC")
    locked_session = LockedSession(Folders.beneath(place), lambda call: call(), read_clocks)
    locked_session.begins(room.conductor.session.id)
    locked_session.keep(room.conductor.session, 1.0)
    (place / LOCK).write_text(f"{dead()}\npython\n{os.uname().nodename}\n", encoding="utf-8")
    return place


def dead() -> int:
    """Give the number of a process that has ended."""
    ended = subprocess.Popen(["true"])
    ended.wait()
    return ended.pid


def driven(place: Path, *steps: str) -> list[str]:
    """Give the command that starts the program on a folder and does what the steps say."""
    return [sys.executable, "-m", "tests.journeys.read_only", str(place), records.PASSPHRASE, *steps]


def start(place: Path, *steps: str) -> Told:
    """Start it in a mount of its own."""
    return told_by(in_a_mount_of_its_own(place, SHUT, *driven(place, *steps)))


def told_by(ended: subprocess.CompletedProcess[str]) -> Told:
    """Read what it told."""
    seen = [json.loads(line) for line in ended.stdout.splitlines() if line]
    return Told(ended.returncode, ended.stderr.strip(), seen)


def files(place: Path) -> dict[str, bytes]:
    """Read every file of a folder."""
    return {str(path.relative_to(place)): path.read_bytes() for path in place.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "left",
    [
        "lock and folders",
        pytest.param("no lock", marks=pytest.mark.long),
        pytest.param("no folders", marks=pytest.mark.long),
        pytest.param("a lock of a living stranger", marks=pytest.mark.long),
    ],
)
def test_a_read_only_disk_shows_the_room_and_keeps_the_record_shut(place: Path, left: str):
    if left != "no folders":
        Folders.beneath(place).make()
    if left == "no lock":
        (place / LOCK).unlink()
    if left == "a lock of a living stranger":  # whose number is that of a process long gone
        (place / LOCK).write_text(f"1\nsystemd\n{os.uname().nodename}\n", encoding="utf-8")
    before = files(place)
    told = start(place, "look", "press", "enter")
    assert (told.code, told.errors) == (ExitCode.DONE, "")
    looked, _, entered = told.seen
    assert (looked["screen"], looked["dark"]) == ("LockedSessionScreen", True)
    assert looked["clock"] >= 60
    assert "Dr Weiss  +49 30 5550" in looked["words"]
    assert {"Emergency card", "Silence and back", "Silence now", "Softer", "Louder"} <= set(looked["buttons"])
    (said,) = (words for words in looked["words"] if str(place) in words)
    assert "cannot be written to: nothing new can be kept now" in said
    assert (entered["screen"], entered["open"]) == ("LockedSessionScreen", "")
    assert any("stays closed while nothing can be written" in words for words in entered["words"])
    assert files(place) == before


@pytest.mark.long
def test_when_writing_is_allowed_again_the_same_window_opens_the_record(place: Path):
    told = start(place, "look", "enter", "allow", "enter", "look")
    assert (told.code, told.errors) == (ExitCode.DONE, "")
    assert [one["open"] for one in told.seen] == ["", "", "", "JM", "JM"]
    assert not any(str(place) in words for words in told.seen[-1]["words"])
    assert not (place / LOCK).exists()


@pytest.mark.long
@pytest.mark.skipif(
    bool(POWERLESS) and not shutil.which("setpriv"), reason="root is stopped by no permission"
)
def test_a_folder_whose_permissions_are_taken_while_it_is_open_is_opened_for_reading_and_told(place: Path):
    (place / UNDER_WAY).unlink()
    command = [*POWERLESS, *driven(place, "look", "enter", "take", "lock", "look", "enter")]
    told = told_by(
        subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    )
    assert told.code == ExitCode.DONE
    assert "uncaught" not in told.errors  # Qt says itself that it cannot remove the lock
    _, opened, _, _, locked, again = told.seen
    assert opened["notices"] == []
    assert locked["screen"] == "UnlockScreen"
    assert again["open"] == "JM"
    assert "write-protected when the record was opened" in again["notices"][0]


@pytest.mark.long
@pytest.mark.parametrize("lock", [True, False])
def test_on_a_full_disk_the_room_is_there_with_and_without_a_lock_of_the_dead(
    place: Path, tmp_path: Path, lock: bool
):
    disk = tmp_path / "disk"
    disk.mkdir()
    if not lock:
        (place / LOCK).unlink()
    told = told_by(in_a_mount_of_its_own(place, FULL, str(disk), *driven(disk, "look", "press", "enter")))
    assert (told.code, told.errors) == (ExitCode.DONE, "")
    assert told.seen[0]["screen"] == "LockedSessionScreen"
    full = any("is on a full disk: nothing new can be kept" in words for words in told.seen[0]["words"])
    assert full == (not lock), "removing the lock of the dead makes room for one of ours"


@pytest.mark.long
def test_the_music_obeys_while_its_folder_is_read_only(place: Path):
    command = [sys.executable, "-m", "tests.journeys.read_only_music", str(place)]
    ended = in_a_mount_of_its_own(place, 'shift && exec "$@"', *command)
    assert ended.stderr == ""
    assert json.loads(ended.stdout) == {"read_only": True, "volume": -3.0, "silenced": True}


@pytest.mark.long
def test_without_a_session_a_read_only_folder_is_refused_as_before(place: Path):
    (place / UNDER_WAY).unlink()
    told = start(place, "look")
    assert told.code == ExitCode.FAILED
    assert not told.seen
    assert told.errors.startswith(f"The data folder {place} cannot be written to: nothing was changed;")


@pytest.mark.parametrize("words", [pytest.param((), marks=pytest.mark.long), ("sessions",)])
def test_a_lock_of_the_dead_is_no_second_start_on_a_read_only_folder(place: Path, words: tuple[str, ...]):
    (place / UNDER_WAY).unlink()
    command = [sys.executable, "-m", "companion", *words, "--data-dir", str(place)]
    ended = in_a_mount_of_its_own(place, SHUT, *command)
    assert ended.returncode == ExitCode.FAILED
    assert "cannot be written to" in ended.stderr
