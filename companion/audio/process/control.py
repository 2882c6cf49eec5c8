"""The music process from outside: starting it, ending it, and which it is; its death releases its lock."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from companion.children import Child, child_command, child_environment
from companion.files import durable

if sys.platform != "win32":
    import fcntl

_LOCK: Final = "music.lock"

_SPARING: Final = {
    # One thread does for such small sums, and two heaps for all threads. Of what was let go of, large pieces
    # go back to the system: the ring of each track that was played.
    "OPENBLAS_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",
    "MALLOC_MMAP_THRESHOLD_": "262144",
}


def hold(data_dir: Path) -> Callable[[], None] | None:
    """Take the lock of a data folder and write down who has it; ``None`` if another process has it.

    With the lock held, a socket at the address can only be a dead one. A named pipe is its own lock.
    """
    if sys.platform == "win32":
        return lambda: None
    durable.clear_way(data_dir / _LOCK)
    file = (data_dir / _LOCK).open("ab")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    file.truncate(0)
    file.write(b"%d" % os.getpid())
    file.flush()
    return file.close


def holder(data_dir: Path) -> int:
    """Say which process has the lock, as it wrote down itself; 0 where none has it, or it is not known."""
    if sys.platform == "win32":
        return 0
    try:
        durable.clear_way(data_dir / _LOCK)
        with (data_dir / _LOCK).open("rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return int(file.read(20) or b"0")
    except (OSError, ValueError):
        pass
    return 0


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
        env=child_environment(**_SPARING),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
