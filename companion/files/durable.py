"""Files that are what they were, or what they should be, after a power cut; never half of it."""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

_FOLLOW_NO_LINK: Final = getattr(os, "O_NOFOLLOW", 0)


def replace(path: Path, content: bytes) -> None:
    """Put a file in place of another so that after a power cut it is either the old one or the new one."""
    fresh = path.with_name(path.name + ".tmp")
    clear_way(fresh)
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _FOLLOW_NO_LINK, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    sync(path.parent)


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
    """Make a file, or the names in a folder, durable; Windows does so for names by itself."""
    if os.name != "posix" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
