"""Each trouble of starting gives one clear sentence and an exit code, and nothing is lost."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest

from companion.cli import main
from companion.db.keys import vault
from companion.db.keys.record_keys import LEAST_WORK
from companion.db.store import Store
from companion.desktop.single_instance import SingleInstance
from companion.options import ExitCode
from companion.record.client import Client
from companion.record.visits import Status, Visit
from companion.session.journal import Administered, Ended
from tests.fakes import Room, build_session, outcome
from tests.small_disk import fill, small_disk

PASSPHRASE = "a quiet river runs"
CLIENT = "Quetzalcoatlus"


@dataclass(frozen=True)
class Answer:
    """What a command said and how it ended."""

    code: int
    out: str
    errors: str


def companion(*words: str) -> Answer:
    """Run the command in this process: most of what another one costs is that it has to load everything."""
    out, errors = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(errors):
        code = _code_of(words)
    return Answer(code, out.getvalue().strip(), errors.getvalue().strip())


def _code_of(words: Sequence[str]) -> int:
    try:
        return main(words)
    except SystemExit as ended:  # wrong use
        return int(ended.code or 0)


def process(*words: str, **environment: str) -> Answer:
    """Run the command in a process of its own, as at a terminal."""
    ended = subprocess.run(
        [sys.executable, "-m", "companion", *words],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
        env={**os.environ, **environment},
    )
    return Answer(ended.returncode, ended.stdout.strip(), ended.stderr.strip())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with one finished session, and the passphrase in a file beside it."""
    data = tmp_path / "data"
    keys, _ = vault.create(data, "JM", PASSPHRASE, LEAST_WORK)
    (tmp_path / "passphrase.txt").write_text(PASSPHRASE + "\n", encoding="utf-8")
    store = Store.open(data, keys, "JM")
    room = Room(build_session())
    room.conductor.open("UTC")
    room.conductor.enter(Administered({"amount": "as prescribed"}))
    room.pass_time(20)
    room.conductor.enter(Ended("", "JM"))
    store.clients.save(Client("c", CLIENT))
    wall = room.clock.now().wall_ms
    store.visits.save(Visit("s", "c", CLIENT, room.conductor.session.plan, Status.CLOSED, opened_ms=wall))
    failures: list[str] = []
    store.journal.append("s", room.journal.entries("session"), *outcome(failures))
    store.close()
    assert failures == [""]
    return data


def opened(folder: Path) -> tuple[str, ...]:
    """The options that open this record."""
    return ("--data-dir", str(folder), "--passphrase-file", str(folder.parent / "passphrase.txt"))


def test_sessions_are_listed_by_id_and_time_without_names(folder: Path) -> None:
    answer = process("sessions", *opened(folder))
    assert answer.code == ExitCode.DONE
    assert answer.out == "s 2026-11-23 10:20 UTC closed"
    assert CLIENT not in answer.out + answer.errors


@pytest.mark.parametrize("session", ["last", "s"])
def test_a_session_is_exported(folder: Path, session: str) -> None:
    out = folder.parent / "out.json"
    answer = companion("export", session, "--format", "json", "--out", str(out), *opened(folder))
    assert (answer.code, answer.out) == (ExitCode.DONE, str(out))
    assert json.loads(out.read_text(encoding="utf-8"))["session"]["id"] == "s"


def test_a_pdf_is_exported_where_there_is_no_screen(folder: Path) -> None:
    out = folder.parent / "out.pdf"
    answer = process("export", "last", "--format", "pdf", "--out", str(out), *opened(folder), DISPLAY="")
    assert answer.code == ExitCode.DONE
    assert out.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("export", "nobody", "--format", "json", "--out", "x.json"), "no such session"),
        (("export", "last", "--format", "json", "--out", "/proc/nowhere/x.json"), "not a place for a file"),
    ],
)
def test_what_cannot_be_exported_is_told(folder: Path, words: tuple[str, ...], sentence: str) -> None:
    answer = companion(*words, *opened(folder))
    assert answer.code == ExitCode.FAILED
    assert sentence in answer.errors
    assert "\n" not in answer.errors


def test_a_wrong_passphrase_is_one_sentence(folder: Path) -> None:
    (folder.parent / "passphrase.txt").write_text("not this one at all", encoding="utf-8")
    answer = process("sessions", *opened(folder))
    assert answer.code == ExitCode.FAILED
    assert answer.errors == "This passphrase does not open the record."


def test_no_record_is_one_sentence(tmp_path: Path) -> None:
    answer = companion("sessions", "--data-dir", str(tmp_path))
    assert answer.code == ExitCode.FAILED
    assert "no record" in answer.errors
    assert not vault.exists(tmp_path)


@pytest.mark.parametrize("words", [("sessions",), ()])
def test_a_second_start_says_who_has_the_record(folder: Path, words: tuple[str, ...]) -> None:
    instance = SingleInstance(folder)
    assert instance.take() is None
    try:
        answer = process(*words, *opened(folder), QT_QPA_PLATFORM="offscreen")
    finally:
        instance.release()
    assert answer.code == ExitCode.ALREADY_RUNNING
    assert answer.errors.startswith("Companion is already open with these data")
    assert "\n" not in answer.errors


WORDS = [("sessions",), ()]
"""A command and the window: both begin at the data folder."""


@pytest.mark.parametrize("words", WORDS)
def test_a_data_folder_that_cannot_be_is_one_sentence(tmp_path: Path, words: tuple[str, ...]) -> None:
    file = tmp_path / "file"
    file.touch()
    answer = process(*words, "--data-dir", str(file), QT_QPA_PLATFORM="offscreen")
    assert answer.code == ExitCode.FAILED
    assert answer.errors == (
        f"The data folder {file} cannot be used: nothing was changed; see that its disk is there, and that "
        "no file stands in its place."
    )


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.skipif(not Path("/sys").is_mount(), reason="/sys is the folder that even root cannot write to")
def test_a_folder_that_cannot_be_written_to_is_one_sentence(words: tuple[str, ...]) -> None:
    answer = process(*words, "--data-dir", "/sys/companion", QT_QPA_PLATFORM="offscreen")
    assert answer.code == ExitCode.FAILED
    assert answer.errors == (
        "The data folder /sys/companion cannot be written to: nothing was changed; allow writing there, or "
        "name another one with --data-dir."
    )


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.skipif(sys.platform != "linux", reason="needs a small disk of its own")
def test_a_full_disk_is_one_sentence_and_not_a_second_start(folder: Path, words: tuple[str, ...]) -> None:
    with small_disk(folder.parent / "small") as disk:
        (disk / "data").mkdir()
        for name in ("companion.db", "vault.json"):
            (disk / "data" / name).write_bytes((folder / name).read_bytes())
        fill(disk)
        answer = process(
            *words, *opened(folder)[2:], "--data-dir", str(disk / "data"), QT_QPA_PLATFORM="offscreen"
        )
    assert answer.code == ExitCode.FAILED
    assert answer.errors == (
        f"The data folder {disk / 'data'} is on a full disk: nothing was changed; free some space and start "
        "again."
    )


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_no_screen_is_one_sentence(tmp_path: Path) -> None:
    nowhere = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    answer = process("--data-dir", str(tmp_path), **nowhere)
    assert answer.code == ExitCode.FAILED
    assert answer.errors == "Companion needs a screen, and there is none here; its other commands need none."


def test_a_wrong_protocol_names_line_field_and_expectation(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("format = 1\nid = 7\n", encoding="utf-8")
    answer = companion("protocol", "check", str(path))
    assert answer.code == ExitCode.FAILED
    assert "mine.toml, line 2, id: expected text in quotes, found 7." in answer.errors


def test_a_playlist_with_a_missing_file_names_it(tmp_path: Path) -> None:
    path = tmp_path / "peak.xspf"
    path.write_text(
        '<?xml version="1.0"?><playlist version="1" xmlns="http://xspf.org/ns/0/"><trackList>'
        "<track><title>Lake</title><location>lake.opus</location></track></trackList></playlist>",
        encoding="utf-8",
    )
    answer = companion("playlist", "check", str(path))
    assert answer.code == ExitCode.FAILED
    assert "Lake" in answer.errors
    assert "lake.opus" in answer.errors


def test_a_file_that_is_no_playlist_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "words.xspf"
    path.write_text("these are words", encoding="utf-8")
    answer = companion("playlist", "check", str(path))
    assert answer.code == ExitCode.FAILED
    assert "Traceback" not in answer.errors
    assert "words.xspf" in answer.errors


def test_wrong_use_has_a_code_of_its_own() -> None:
    assert companion("export").code == ExitCode.WRONG_USE
    assert companion("dance").code == ExitCode.WRONG_USE


def test_a_restore_drill(folder: Path) -> None:
    """What a practice should do once a year: back up, check, restore elsewhere, and look."""
    made = companion("backup", *opened(folder))
    assert made.code == ExitCode.DONE, made.errors
    file = Path(made.out)
    assert file.parent == folder / "backups"
    words = opened(folder)[2:]
    checked = companion("verify", str(file), *words)
    assert (checked.code, checked.out) == (ExitCode.DONE, f"{file.name} is whole (sessions: 1, entries: 12).")
    new = folder.parent / "new"
    restored = companion("restore", str(file), "--into", str(new), *opened(folder))
    assert restored.code == ExitCode.DONE, restored.errors
    before, after = (companion("sessions", "--data-dir", str(at), *words) for at in (folder, new))
    assert before == after
    again = companion("restore", str(file), "--into", str(new), *opened(folder))
    assert (again.code, again.errors.count("\n")) == (ExitCode.FAILED, 0)
    assert "holds something already: nothing was changed" in again.errors


def test_a_damaged_backup_is_one_sentence(folder: Path) -> None:
    file = folder.parent / "holiday.jpg"
    file.write_bytes(bytes(1000))
    answer = companion("verify", str(file), *opened(folder)[2:])
    assert answer.code == ExitCode.FAILED
    assert answer.errors.startswith("This backup is damaged and cannot be relied on: nothing was changed;")
    assert "\n" not in answer.errors
