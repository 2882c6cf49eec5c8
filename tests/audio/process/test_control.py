"""The lock by which a music process is known, as the systems have it; the one that is not here is played."""

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

from companion.audio.process import control
from companion.audio.process.control import SPARING, hold, holder
from companion.children import child_environment

BLOCKS = 40
LIVING = f"""
import resource
from companion.audio.living.known import shipped
from companion.audio.living.music import LivingSound, first_place

character = shipped("harp_and_flute")
sound = LivingSound(character, first_place(character.id, 66, character.phases.of("return").mood))
for _ in range(60):
    sound.render()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range({BLOCKS}):
    sound.render()
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


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


@pytest.mark.skipif(
    sys.platform != "linux", reason="it is told how by an environment that only this C library reads"
)
def test_what_living_music_needs_for_a_block_is_not_asked_of_the_system_anew() -> None:
    played = subprocess.run(
        [sys.executable, "-c", LIVING],
        env=child_environment(**SPARING),
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(played.stdout) / BLOCKS < 100, "pages of 4 kB that a block asks for"
