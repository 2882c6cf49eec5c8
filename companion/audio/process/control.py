"""The music process from outside: starting it, ending it, and which it is; its death releases its lock."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

from companion.children import Child, child_command, child_environment
from companion.files import durable

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LOCK: Final = "music.lock"
_LOCKED_AT: Final = 1 << 20
"""Which byte Windows locks: behind all that is written there, for nobody else may read one that is locked."""

_HELD: Final = (BlockingIOError, PermissionError)
"""How a system says that another process has a lock."""

SPARING: Final = {
    # One thread does for such small sums, and two heaps for all threads. Of what was let go of, large pieces
    # go back to the system: the ring of each track that was played. What a block of living music takes for
    # its sums is smaller and is kept, or each block would ask the system for all of it anew.
    "OPENBLAS_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",
    "MALLOC_MMAP_THRESHOLD_": "2097152",
    "MALLOC_TRIM_THRESHOLD_": "8388608",
}
"""What the music process is told, so that it takes little of the machine."""


def hold(data_dir: Path) -> Callable[[], None] | None:
    """Take the lock of a data folder and write down who has it; ``None`` if another process has it.

    With the lock held, a socket at the address can only be a dead one.
    """
    durable.clear_way(data_dir / _LOCK)
    file = os.fdopen(os.open(data_dir / _LOCK, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
    try:
        _lock(file)
    except _HELD:
        file.close()
        return None
    file.write(b"%-20d" % os.getpid())
    file.flush()
    return file.close


def holder(data_dir: Path) -> int:
    """Say which process has the lock, as it wrote down itself; 0 where none has it, or it is not known."""
    try:
        durable.clear_way(data_dir / _LOCK)
        with (data_dir / _LOCK).open("rb") as file:
            try:
                _lock(file, shared=True)
            except _HELD:
                return int(file.read(20) or b"0")
    except (OSError, ValueError):
        pass
    return 0


def _lock(file: BinaryIO, *, shared: bool = False) -> None:
    """Take the lock of a file until it is closed; Windows has none that is shared. Reading goes on at 0."""
    if sys.platform == "win32":
        file.seek(_LOCKED_AT)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        finally:
            file.seek(0)
    else:
        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)


def end_by_force(process: int) -> None:
    """End a process that does not answer; it may be stopped, or wait for what never comes."""
    with suppress(OSError):
        os.kill(process, getattr(signal, "SIGKILL", signal.SIGTERM))


def start(data_dir: Path, runtime_dir: Path, *, null: bool, resume: bool) -> "subprocess.Popen[bytes]":
    """Start it, in a session of its own: it outlives whoever starts it."""
    words = ["--data-dir", str(data_dir), "--runtime-dir", str(runtime_dir)]
    words += ["--null"] * null + ["--resume"] * resume
    return subprocess.Popen(
        child_command(Child.AUDIO, *words),
        env=child_environment(**SPARING),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
