"""The log: without a client's words, and never a reason to stop."""

import faulthandler
import logging
import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self, TextIO

from companion.files import durable
from companion.override import override

if TYPE_CHECKING:
    from collections.abc import Callable
    from logging.handlers import RotatingFileHandler
    from types import TracebackType


log = logging.getLogger("companion.desktop")


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
            durable.clear_way(folder / name)
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
