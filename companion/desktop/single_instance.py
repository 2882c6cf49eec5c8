"""One program for each data folder: a lock that outlives nobody."""

import errno
import os
import shutil
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from companion.files import durable
from companion.i18n import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QLockFile


@dataclass(frozen=True, slots=True)
class Holder:
    """Who works with a data folder already."""

    pid: int
    host: str

    @property
    def sentence(self) -> str:
        """Say it to the person who started the program a second time."""
        if not self.pid:
            return tr("Companion is already open with these data.")
        said = tr("Companion is already open with these data (process {pid} on {host}).")
        return said.format(pid=self.pid, host=self.host)


class SingleInstance:
    """A data folder's lock: whoever has it is the only program that writes there."""

    def __init__(self, data: Path) -> None:
        self._path = data / "companion.lock"
        self._lock: QLockFile | None = None

    def take(self) -> Holder | None:
        """Take the lock, or tell who holds it; one left behind by a crash or a power cut is no obstacle."""
        from PySide6.QtCore import QLockFile  # noqa: PLC0415 - `--version` gets by without Qt

        durable.clear_way(self._path)
        lock = QLockFile(str(self._path))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0) and not (self._is_left_behind(lock) and lock.tryLock(0)):
            if lock.error() == QLockFile.LockError.PermissionError:
                raise PermissionError(errno.EACCES, "cannot be written to", str(self._path.parent))
            if lock.error() == QLockFile.LockError.UnknownError:  # nobody has it: it could not be written
                full = shutil.disk_usage(self._path.parent).free == 0
                raise OSError(errno.ENOSPC if full else errno.EIO, "takes nothing", str(self._path.parent))
            pid, host, _program = lock.getLockInfo()
            if self._cannot_be_removed(host):
                raise OSError(errno.EROFS, "cannot be written to", str(self._path.parent))
            return Holder(pid, host)
        self._lock = lock
        return None

    def _cannot_be_removed(self, host: str) -> bool:
        """Tell whether nobody holds the lock, and only a folder that is read-only keeps its file."""
        shut = not os.access(self._path.parent, os.W_OK)
        return shut and host in ("", socket.gethostname()) and _is_held_by_nobody(self._path)

    def release(self) -> None:
        """Let go of the lock."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _is_left_behind(self, lock: "QLockFile") -> bool:
        """Remove a lock file that names no living process and that none holds.

        Qt alone would wait for ever for one that is garbage; and it makes a second file before it removes
        one of the dead, for which a full disk has no room.
        """
        pid, host, _program = lock.getLockInfo()
        of_nobody = pid == 0 or (host == socket.gethostname() and not _lives(pid))
        return of_nobody and self._path.exists() and _removed_unless_held(self._path)


def _lives(pid: int) -> bool:
    """Tell whether a process of this computer lives; where that cannot be asked, it does."""
    if os.name != "posix":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _is_held_by_nobody(path: Path) -> bool:
    """Tell whether a lock file lies there that no process of this computer holds, whomever it names."""
    if os.name != "posix":
        return False
    import fcntl  # noqa: PLC0415 - Windows has none

    try:
        with path.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _removed_unless_held(path: Path) -> bool:
    try:
        if os.name == "posix":
            import fcntl  # noqa: PLC0415 - Windows has none, and there an open file cannot be removed anyway

            with path.open("r+b") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                path.unlink()
        else:
            path.unlink()
    except OSError:
        return False
    return True
