"""The folders of this program, closed to everybody else."""

import errno
import logging
import os
import stat
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from companion.files import durable
from companion.i18n import tr

log = logging.getLogger("companion.desktop")


# A Unix socket's whole path may have 103 characters on macOS and 107 on Linux.
LONGEST_SOCKET_FOLDER = 80

CLOSED = 0o700
"""What its owner may do with a folder of ours, and nobody else."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the program keeps its things; nobody else on this computer may look into them."""

    data: Path
    runtime: Path
    log: Path
    cache: Path

    @classmethod
    def of_this_person(cls) -> Self:
        """Return the folders that this desktop provides for a person's programs."""
        import platformdirs  # noqa: PLC0415 - not before it is known that no folder was named

        places = platformdirs.PlatformDirs("companion", appauthor=False)
        data = places.user_data_path
        # Elsewhere such a folder is one for temporary files, which are tidied away under a program that runs.
        provided = sys.platform not in {"win32", "darwin"} and bool(os.environ.get("XDG_RUNTIME_DIR"))
        return cls(
            data,
            runtime=_short(places.user_runtime_path if provided else data / "run"),
            log=places.user_log_path,
            cache=places.user_cache_path,
        )

    @classmethod
    def beneath(cls, data: Path) -> Self:
        """Return folders that all lie in `data`, as `--data-dir` asks."""
        try:
            data = data.expanduser().absolute()
        except RuntimeError:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(data)) from None
        return cls(data, runtime=_short(data / "run"), log=data / "log", cache=data / "cache")

    @classmethod
    def named(cls, data: Path | None) -> Self:
        """Return the folders beneath `data`, or this person's where none was named; nothing is made yet."""
        return cls.beneath(data) if data else cls.of_this_person()

    @classmethod
    def asked_for(cls, data: Path | None) -> Self:
        """Make the folders beneath `data`, or this person's where none was named."""
        return cls.named(data).make()

    def make(self) -> Self:
        """Create what is missing, closed to everybody else; a log that cannot be is no obstacle."""
        for folder in (self.runtime, self.cache, self.log):
            if folder.is_relative_to(self.data):
                durable.refuse_link(folder)
        ours = (self.data.resolve(), self.runtime)
        for folder in ours:  # first: a disk that takes nothing must not hide whose they are
            if os.path.lexists(folder):
                _refuse_others(folder)
        for folder in (self.data, self.runtime, self.cache):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(OSError):
            self.log.mkdir(mode=0o700, parents=True, exist_ok=True)
        for folder in ours:
            _close_to_others(folder)
        return self


def _short(runtime: Path) -> Path:
    """Move a runtime folder whose path leaves no room for a socket's name to where it is short."""
    if len(os.fsencode(runtime)) <= LONGEST_SOCKET_FOLDER:
        return runtime
    import hashlib  # noqa: PLC0415 - seldom needed
    import tempfile  # noqa: PLC0415

    name = hashlib.sha256(os.fsencode(runtime)).hexdigest()[:16]
    try:
        return Path(tempfile.gettempdir()) / f"companion-{name}"
    except OSError:  # there is no place where anything can be written
        return runtime


def _refuse_others(folder: Path) -> None:
    if os.name == "posix" and (folder.is_symlink() or folder.stat().st_uid != os.getuid()):
        raise PermissionError(tr("{folder} belongs to somebody else.").format(folder=folder))


def _close_to_others(folder: Path) -> None:
    if os.name != "posix":
        return
    _refuse_others(folder)
    if stat.S_IMODE(folder.stat().st_mode) != CLOSED:  # a read-only disk refuses even what changes nothing
        folder.chmod(CLOSED)


def unusable(data: Path | None, error: OSError) -> str:
    """Say in a sentence why nothing can be done with a data folder; `None` is this person's own."""
    folder = str(data or error.filename or "")
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            said = tr(
                "The data folder {folder} is on a full disk: nothing was changed; free some space and start "
                "again."
            )
        case errno.EROFS | errno.EACCES | errno.EPERM:
            said = tr(
                "The data folder {folder} cannot be written to: nothing was changed; allow writing there, or "
                "name another one with --data-dir."
            )
        case errno.ELOOP if error.filename:
            said = tr(
                "{folder} in the data folder is a link to somewhere else, and is not followed: nothing was "
                "changed; put the folder itself in its place."
            )
            folder = Path(error.filename).name
        case None:
            return str(error)
        case _:
            said = tr(
                "The data folder {folder} cannot be used: nothing was changed; see that its disk is there, "
                "and that no file stands in its place."
            )
    return said.format(folder=folder)
