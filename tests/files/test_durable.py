"""Files on the disk itself, as each system has to be asked for it; those that are not here are played."""

import fcntl
import os
import sys
from pathlib import Path

import pytest

from companion.files import durable
from companion.files.destinations import ExportError, written_whole

ASKED_OF_A_MAC = 51
"""`F_FULLFSYNC` there."""


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Settle files as Windows does, which refuses one that is open for reading alone; gives the settled."""
    settled: list[int] = []

    def commit(descriptor: int) -> None:
        if fcntl.fcntl(descriptor, fcntl.F_GETFL) & os.O_ACCMODE == os.O_RDONLY:
            raise OSError(9, "Bad file descriptor")
        settled.append(descriptor)

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "fsync", commit)
    return settled


def test_what_is_handed_over_on_windows_is_settled_by_a_file_open_for_writing(
    windows: list[int], tmp_path: Path
) -> None:
    with written_whole(tmp_path / "paper.pdf") as part:
        part.write_bytes(b"whole")
    durable.replace(tmp_path / "settings.toml", b"one = 1")
    assert (tmp_path / "paper.pdf").read_bytes() == b"whole"
    assert len(windows) == 2


@pytest.mark.parametrize("name", ["CON", "nul.pdf", "Com1 .txt", "a:b.pdf", "really?.pdf", "dot.", "space "])
def test_names_that_windows_makes_no_file_of_are_told_there(
    windows: list[int], tmp_path: Path, name: str
) -> None:
    with pytest.raises(ExportError), written_whole(tmp_path / name):
        pass
    assert not windows


def test_a_mac_is_asked_for_the_disk_itself_and_a_drive_that_knows_no_such_thing_for_its_best(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[object] = []

    class Mac:
        F_FULLFSYNC = ASKED_OF_A_MAC

        def __init__(self, *, understands: bool) -> None:
            self._understands = understands

        def fcntl(self, _descriptor: int, what: int) -> None:
            asked.append(what)
            if not self._understands:
                raise OSError(45, "Operation not supported")

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(os, "fsync", lambda _descriptor: asked.append("fsync"))
    monkeypatch.setattr(durable, "fcntl", Mac(understands=True))
    durable.replace(tmp_path / "file", b"")
    assert asked == [ASKED_OF_A_MAC] * 2  # the file, and its name in the folder
    monkeypatch.setattr(durable, "fcntl", Mac(understands=False))
    durable.sync(tmp_path / "file")
    assert asked[2:] == [ASKED_OF_A_MAC, "fsync"]


def test_a_file_that_somebody_looks_at_is_put_in_place_a_moment_later(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    looking = [PermissionError(13, "in use")] * 2
    really = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if looking:
            raise looking.pop()
        return really(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(durable, "PATIENCE_S", (0.0, 0.0))
    durable.replace(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"new"
    looking += [PermissionError(13, "for good")] * 3
    with pytest.raises(PermissionError):
        durable.replace(tmp_path / "file", b"newer")
    assert (tmp_path / "file").read_bytes() == b"new"
