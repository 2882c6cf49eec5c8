"""How long to wait after wrong passphrases: longer each time, never more than a minute, never for good.

The count lies in the data folder, so that starting the program again does not clear it. It slows down
somebody at the keyboard; somebody with a copy of the folder is held up by Argon2 alone.
"""

import json
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from companion import durable, textfile
from companion.ports import RecordError
from companion.tongue import tr

FILE: Final = "tries.json"
LONGEST_S: Final = 60


class TooSoonError(RecordError):
    """A passphrase came before the wait after the wrong ones was over; it was not tried."""


class Tries:
    """The wrong passphrases since the last right one."""

    def __init__(self, place: Path, seconds: Callable[[], float] = time.time) -> None:
        self._path = place / FILE
        self._seconds = seconds

    def refuse_haste(self) -> None:
        """Raise ``TooSoonError`` while the wait is not over."""
        if left := self.left():
            raise TooSoonError(
                tr("The next try is possible in {span}; this one was not made.").format(span=_spoken(left))
            )

    def left(self) -> int:
        """Say how many seconds are still to wait; a clock that was set back makes it no longer."""
        count, last = self._read()
        wait = _wait(count)
        passed = self._seconds() - last
        return wait if passed < 0 else max(0, -int((passed - wait) // 1))

    def failed(self) -> str:
        """Count one more, and say what comes of it."""
        count = self._read()[0] + 1
        with suppress(OSError):  # where nothing can be written, nothing can be opened either
            durable.replace(self._path, json.dumps({"wrong": count, "last": self._seconds()}).encode())
        wait = _wait(count)
        return tr("The next try is possible in {span}.").format(span=_spoken(wait)) if wait else ""

    def forget(self) -> None:
        """Begin anew: the passphrase was right."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _read(self) -> tuple[int, float]:
        """Give how many there were and when the last was; a spoilt file holds none."""
        try:
            kept = textfile.from_json(textfile.read_bytes(self._path))
            return max(0, int(kept["wrong"])), float(kept["last"])
        except (OSError, ValueError, TypeError, KeyError, OverflowError):
            return 0, 0.0


def _wait(count: int) -> int:
    """Give the seconds to wait: none after the first, then 1, 2, 4 and so on up to a minute."""
    return 0 if count < 2 else min(LONGEST_S, 2 ** min(count - 2, 10))


def _spoken(seconds: int) -> str:
    return tr("1 second") if seconds == 1 else tr("{count} seconds").format(count=seconds)
