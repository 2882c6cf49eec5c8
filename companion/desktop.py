"""What the program asks of the desktop it runs on: folders, one instance, staying awake, a log."""

import errno
import faulthandler
import logging
import os
import shutil
import socket
import stat
import sys
import threading
import traceback
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self, TextIO

from companion import durable
from companion.i18n import tr
from companion.override import override

if TYPE_CHECKING:
    from collections.abc import Callable
    from logging.handlers import RotatingFileHandler
    from types import TracebackType

    from PySide6.QtCore import QLockFile

log = logging.getLogger(__name__)

# A Unix socket's whole path may have 103 characters on macOS and 107 on Linux.
LONGEST_SOCKET_FOLDER = 80

CLOSED = 0o700
"""What its owner may do with a folder of ours, and nobody else."""


# --- folders


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
        nowhere = sys.platform not in {"win32", "darwin"} and "XDG_RUNTIME_DIR" not in os.environ
        return cls(
            data,
            runtime=_short(data / "run") if nowhere else places.user_runtime_path,
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


# --- one instance


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


# --- staying awake


class StayAwake:
    """Keeps the computer from falling asleep while a session runs, where the desktop lets it.

    The screen may go dim, as it should in a dark room; it is kept bright only where the desktop offers
    nothing else.
    """

    def __init__(self) -> None:
        self._held = ExitStack()
        self.holds = False
        self.bright = False

    def __enter__(self) -> Self:
        """Ask the desktop; never fail."""
        from wakepy import keep  # noqa: PLC0415 - loads D-Bus

        for ask in (keep.running, keep.presenting):
            try:
                mode = self._held.enter_context(ask(on_fail="pass"))
            except Exception as failure:  # noqa: BLE001 - a session goes on whatever a desktop does here
                log.info("stay awake: %s", type(failure).__name__)
                continue
            if mode.active:
                self.holds, self.bright = True, ask is keep.presenting
                break
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None"
    ) -> None:
        """Let the computer sleep again."""
        self.holds = self.bright = False
        try:
            self._held.close()
        except Exception as failure:  # noqa: BLE001 - the desktop may have gone in the meantime
            log.info("stay awake, end: %s", type(failure).__name__)

    @property
    def sentence(self) -> str:
        """Say whether the computer will stay awake, as a line for a person."""
        if self.bright:
            return tr("This computer will stay awake, and its screen too.")
        if self.holds:
            return tr("This computer will stay awake; its screen may go dim.")
        return tr("This computer may fall asleep by itself: its desktop offers no way to prevent that.")


def stays_awake() -> tuple[bool, str]:
    """Try for a moment whether the desktop keeps this computer awake when asked to; gives a sentence too."""
    with StayAwake() as awake:
        return awake.holds, awake.sentence


# --- the log


class LaterFile(logging.Handler):
    """Rotating lines in five files of 1 MB at most; nothing is loaded or opened before the first line."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: RotatingFileHandler | None = None

    @override
    def emit(self, record: logging.LogRecord) -> None:
        if (file := self._file or self._begin()) is not None:
            file.emit(record)

    def _begin(self) -> "RotatingFileHandler | None":
        """Open the file; a folder that takes none costs the log and nothing else."""
        from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - not before the window is painted

        class Quiet(RotatingFileHandler):
            """Loses what cannot be written, without a word to whoever has something to do."""

            @override
            def handleError(self, record: logging.LogRecord) -> None:
                pass

        if self._path.is_symlink():  # it could not be taken away
            return None
        try:
            self._file = Quiet(self._path, maxBytes=1_000_000, backupCount=4, encoding="utf-8")
        except OSError:
            return None
        self._file.setFormatter(self.formatter)
        return self._file

    @override
    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


class LogFile:
    """The log files, open: rotating lines, a file for hard crashes, and hooks for what nobody caught."""

    def __init__(self, folder: Path) -> None:
        self._handler = LaterFile(folder / "companion.log")
        self._handler.setFormatter(WordlessFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        self._crashes = _for_crashes(folder)
        self._faults_before = faulthandler.is_enabled()
        self._hooks_before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        self._last_told = ""
        self.on_uncaught: Callable[[], None] = lambda: None
        """Called after something failed that nobody caught; any thread may call it."""

    def open(self) -> Self:
        """Send everything that the program says or fails at to the files."""
        own = logging.getLogger("companion")
        own.addHandler(self._handler)
        own.setLevel(logging.INFO)
        if self._crashes is not None and not self._faults_before:
            faulthandler.enable(self._crashes)
        sys.excepthook = self._uncaught
        threading.excepthook = lambda args: self._tell("uncaught in a thread", args.exc_value)
        sys.unraisablehook = lambda args: self._tell("uncaught while cleaning up", args.exc_value)
        return self

    def _uncaught(
        self, _kind: type[BaseException], error: BaseException, trace: "TracebackType | None"
    ) -> None:
        self._tell("uncaught", error.with_traceback(trace))
        traceback.clear_frames(trace)  # or a painter that failed at its work would go on holding its window

    def _tell(self, where: str, error: BaseException | None) -> None:
        if error is None or isinstance(error, SystemExit):
            return
        if isinstance(error, KeyboardInterrupt):
            log.info("interrupted")
            return
        told = f"{where}: {wordless(error)}"
        if told != self._last_told:  # a screen that cannot be painted fails again every second
            self._last_told = told
            log.error("%s", told)
            if sys.stderr is not None:
                with suppress(OSError):  # the terminal it was started in may have been closed
                    sys.stderr.write(f"companion: {told}\n")
        self.on_uncaught()

    def close(self) -> None:
        """Put everything back as it was, and close the files."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks_before
        if self._crashes is not None and not self._faults_before:
            faulthandler.disable()
        logging.getLogger("companion").removeHandler(self._handler)
        self._handler.close()
        if self._crashes is not None:
            self._crashes.close()


def _for_crashes(folder: Path) -> TextIO | None:
    """Open the file for hard crashes, where the folder takes one."""
    try:
        for name in ("companion.log", "crash.log"):
            durable.take_link_away(folder / name)
        return (folder / "crash.log").open("a", encoding="utf-8")
    except OSError:
        return None


def install_logging(folder: Path) -> LogFile:
    """Open the log in `folder`; five files of 1 MB at most, and never a word from an exception's message."""
    return LogFile(folder).open()


class WordlessFormatter(logging.Formatter):
    """Writes of an exception its kind and its places: its message might hold a client's words."""

    @override
    def formatException(self, ei: object) -> str:
        """Return the exception, and what led to it, one line each."""
        error = ei[1] if isinstance(ei, tuple) else None
        return wordless(error) if isinstance(error, BaseException) else ""


def wordless(error: BaseException) -> str:
    """Return an exception's kinds and places, the newest first, without its message."""
    lines = []
    seen: set[int] = set()
    step: BaseException | None = error
    while step is not None and id(step) not in seen:
        seen.add(id(step))
        frames = traceback.extract_tb(step.__traceback__)
        places = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
        lines.append(f"{type(step).__qualname__} at {' > '.join(places) or 'an unknown place'}")
        step = step.__cause__ or step.__context__
    return "\n  after ".join(lines)
