"""What the program failed at, out of its log: kinds of failures and places in the program, no words."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from companion import __version__
from companion.files import durable
from companion.ports.upkeep.faults import FaultReport

BEGINNING: Final = re.compile(r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}) (\w+) ", re.MULTILINE)
"""What each entry of the log begins with, its time and how grave it is; its further lines are set in."""

GRAVE: Final = frozenset({"ERROR", "CRITICAL"})

LONGEST: Final = 200
"""So many failures at most stand in a report, the newest of them."""

PLACE: Final = re.compile(r'File "[^"]*?([^"/\\]+)"')
"""A place as Python's own handler of crashes writes it, with folders that may name a person."""


class FaultLog:
    """Reads the log files of a folder, and remembers beside them how far a report was read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._mark_file = folder / "read-up-to"
        self._looked: tuple[object, FaultReport | None] = None, None

    def unread(self) -> FaultReport | None:
        """Give what failed since the last report was read, or nothing; no file is read twice as it is."""
        stand = [_stand(path) for path in (*self._files(), self._folder / "crash.log", self._mark_file)]
        if self._looked[0] != stand:
            self._looked = stand, self._look()
        return self._looked[1]

    def _look(self) -> FaultReport | None:
        time_read, _, crash_read = self._mark().partition("|")
        import platform  # noqa: PLC0415 - nobody needs it before the window is painted

        failures = [entry for entry in self._failures() if entry[0] > time_read]
        crashes = self._crashes()
        crashed = crashes[int(crash_read or 0) :].strip() if len(crashes) > int(crash_read or 0) else ""
        if not failures and not crashed:
            return None
        last = failures[-1][0] if failures else time_read
        told = [f"Companion {__version__}, Python {platform.python_version()}, {platform.platform()}"]
        told += [words for _, words in failures[-LONGEST:]]
        told += [PLACE.sub(r'File "\1"', crashed)] if crashed else []
        times = len(failures) + crashed.count("Fatal Python error") + crashed.count("Windows fatal exception")
        return FaultReport(max(1, times), last[:10], "\n".join(told), f"{last}|{len(crashes)}")

    def was_read(self, report: FaultReport) -> None:
        """Tell no more of what is in this report, as far as the folder takes a line about that."""
        with suppress(OSError):
            durable.replace(self._mark_file, report.mark.encode())

    def _mark(self) -> str:
        mark = _text(self._mark_file).strip()
        return mark if re.fullmatch(r"[\d\-:, ]*\|\d+", mark) else ""

    def _failures(self) -> list[tuple[str, str]]:
        """Give each failure with its time, the oldest first."""
        return list(self._grave("".join(_text(path) for path in self._files())))

    def _files(self) -> list[Path]:
        """Give the log files, the oldest first: a higher number is older."""
        older = sorted(self._folder.glob("companion.log.*"), key=lambda path: path.suffix, reverse=True)
        return [*older, self._folder / "companion.log"]

    def _grave(self, text: str) -> Iterator[tuple[str, str]]:
        _, *parts = BEGINNING.split(text)
        for time, grave, words in zip(*[iter(parts)] * 3, strict=True):
            if grave in GRAVE:
                yield time, f"{time} {grave} {words.rstrip()}"

    def _crashes(self) -> str:
        return _text(self._folder / "crash.log")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _stand(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
