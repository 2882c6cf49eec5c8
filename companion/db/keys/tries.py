"""How long to wait after wrong passphrases: longer each time, never more than a minute, never for good.

The count lies in the data folder, so that starting the program again does not clear it, and the wait is
counted by the clock that runs from boot, which nobody can set; a new boot begins the present wait anew. It
slows down somebody at the keyboard; somebody with a copy of the folder is held up by Argon2 alone.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from companion.files import durable, textfile
from companion.i18n import tr
from companion.machine_clock import read_clocks
from companion.ports.record import RecordError
from companion.session.time.clock import ClockReading

FILE: Final = "tries.json"
LONGEST_S: Final = 60


class TooSoonError(RecordError):
    """A passphrase came before the wait after the wrong ones was over; it was not tried."""


@dataclass(frozen=True, slots=True)
class _Wrong:
    """How many there were, and what the clock from boot said at the last, in which boot."""

    count: int = 0
    boot_ns: int = 0
    boot_id: str = ""


class Tries:
    """The wrong passphrases since the last right one."""

    def __init__(self, place: Path, now: Callable[[], ClockReading] = read_clocks) -> None:
        self._path = place / FILE
        self._now = now

    def refuse_haste(self) -> None:
        """Raise ``TooSoonError`` while the wait is not over."""
        if left := self.left():
            raise TooSoonError(
                tr("The next try is possible in {span}; this one was not made.").format(span=_spoken(left))
            )

    def left(self) -> int:
        """Say how many seconds are still to wait; where no wait can be kept, there is none."""
        wrong, now = self._read(), self._now()
        wait = _wait(wrong.count)
        if wait and wrong.boot_id != now.boot_id:
            return wait if self._keep(wrong.count) else 0
        return max(0, wait - max(0, now.boot_ns - wrong.boot_ns) // 1_000_000_000)

    def failed(self) -> str:
        """Count one more, and say what comes of it."""
        count = self._read().count + 1
        self._keep(count)
        wait = _wait(count)
        return tr("The next try is possible in {span}.").format(span=_spoken(wait)) if wait else ""

    def _keep(self, count: int) -> bool:
        """Let the wait after so many begin now; tells whether that is written down."""
        now = self._now()
        kept = {"wrong": count, "boot_ns": now.boot_ns, "boot_id": now.boot_id}
        try:
            durable.replace(self._path, json.dumps(kept).encode())
        except OSError:  # where nothing can be written, nobody is held up for good
            return False
        return True

    def forget(self) -> None:
        """Begin anew: the passphrase was right."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _read(self) -> _Wrong:
        """Read what was kept; a spoilt file, or one of before, holds no time."""
        try:
            kept = textfile.from_json(textfile.read_bytes(self._path))
            count = max(0, int(kept["wrong"]))
            if "boot_id" not in kept:
                return _Wrong(count)
            return _Wrong(count, int(kept["boot_ns"]), str(kept["boot_id"]))
        except (OSError, ValueError, TypeError, KeyError, OverflowError):
            return _Wrong()


def _wait(count: int) -> int:
    """Give the seconds to wait: none after the first, then 1, 2, 4 and so on up to a minute."""
    return 0 if count < 2 else min(LONGEST_S, 2 ** min(count - 2, 10))


def _spoken(seconds: int) -> str:
    return tr("1 second") if seconds == 1 else tr("{count} seconds").format(count=seconds)
