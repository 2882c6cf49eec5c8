"""The lock by which a music process is known, as the systems have it; the one that is not here is played."""

import fcntl
import os
import sys
from pathlib import Path

import pytest

from companion.audio.process import control
from companion.audio.process.control import hold, holder


class Windows:
    """Locks a byte, which nobody else may read from then on."""

    LK_NBLCK = 2

    def __init__(self, file: Path) -> None:
        self._file = file
        self.locked = 0

    def locking(self, descriptor: int, _how: int, _bytes: int) -> None:
        assert os.lseek(descriptor, 0, os.SEEK_CUR) > self._file.stat().st_size
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise PermissionError(13, "Permission denied") from None
        self.locked += 1


def test_the_lock_says_who_has_it(tmp_path: Path) -> None:
    assert holder(tmp_path) == 0
    let_go = hold(tmp_path)
    assert let_go is not None
    assert hold(tmp_path) is None
    assert holder(tmp_path) == os.getpid()
    let_go()
    assert holder(tmp_path) == 0


def test_the_lock_of_windows_says_so_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    windows = Windows(tmp_path / "music.lock")
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(control, "msvcrt", windows, raising=False)
    test_the_lock_says_who_has_it(tmp_path)
    assert windows.locked == 2
