"""Files that are what they were, or what they should be, after a power cut; never half of it."""

import errno
import os
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

if sys.platform != "win32":
    import fcntl

_FOLLOW_NO_LINK: Final = getattr(os, "O_NOFOLLOW", 0)

PATIENCE_S: Final = (0.02, 0.05, 0.1, 0.2, 0.4) if os.name == "nt" else ()
"""Pauses before a file is put in place of another once more: on Windows nobody else may have either open at
that moment, and a scanner of viruses looks at every new file."""


def replace(path: Path, content: bytes) -> None:
    """Put a file in place of another so that after a power cut it is either the old one or the new one."""
    fresh = path.with_name(path.name + ".tmp")
    clear_way(fresh)
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _FOLLOW_NO_LINK, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        settle(file.fileno())
    put(fresh, path)
    sync(path.parent)


def put(fresh: Path, path: Path) -> None:
    """Rename a file to one that may be there, as soon as nobody else is looking at one of them."""
    for pause in PATIENCE_S:
        try:
            fresh.replace(path)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    fresh.replace(path)


def settle(descriptor: int, *, content_alone: bool = False) -> None:
    """Return when what was written is on the disk itself, not in the disk's own memory.

    macOS has a question of its own for that, which some network drives do not understand.
    """
    if sys.platform == "darwin":
        with suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    if content_alone and hasattr(os, "fdatasync"):
        os.fdatasync(descriptor)
    else:
        os.fsync(descriptor)


def clear_way(path: Path) -> None:
    """Remove what is no plain file where the program has a file of its own: a link, a pipe, a socket.

    What a link points to stays, and so does a folder; to open a pipe could wait for ever.
    """
    with suppress(FileNotFoundError):
        if not stat.S_ISREG(kind := path.lstat().st_mode) and not stat.S_ISDIR(kind):
            path.unlink()


def refuse_link(path: Path) -> None:
    """Refuse a link in the place of a folder of the program's own, by an ``OSError`` that names it."""
    if path.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))


def sync(path: Path) -> None:
    """Make a file, or the names in a folder, durable; Windows does so for names by itself.

    There a file that is open for reading alone is refused.
    """
    if sys.platform == "win32" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDWR if sys.platform == "win32" else os.O_RDONLY)
    try:
        settle(descriptor)
    finally:
        os.close(descriptor)
