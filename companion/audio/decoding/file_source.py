"""A file of music, opened, decoded and let go of in a thread of its own: nobody else waits for its disk."""

import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

from companion.audio.engine.ring import Ring
from companion.session.music.troubles import LeftOut

_LET_GO_S: Final = 2.0
"""Who still waits for a disk so long after it was let go of hangs."""


class FileSource(ABC):
    """A file being decoded. ``before`` is told the file in the thread, before anything looks at it."""

    def __init__(
        self, path: str, *, start_s: float, ahead_s: float, before: Callable[[str], object] | None = None
    ) -> None:
        self.ring = Ring(ahead_s)
        self.trouble: LeftOut | None = None
        self._before = before
        self._closed_at: float | None = None
        self._thread = threading.Thread(target=self._run, args=(path, start_s), name="decoder", daemon=True)
        self._thread.start()

    @property
    def over(self) -> bool:
        """Whether its thread has let go of the file."""
        return not self._thread.is_alive()

    @property
    def hangs(self) -> bool:
        """Whether it was let go of, and still waits for its disk."""
        waits_s = 0.0 if self._closed_at is None else time.monotonic() - self._closed_at
        return waits_s > _LET_GO_S and not self.over

    def close(self) -> None:
        """Have the thread let go of the file, as soon as its disk lets it."""
        self._closed_at = time.monotonic()
        self.ring.close()

    @abstractmethod
    def _decode(self, path: str, start_s: float) -> None:
        """Fill the ring from a moment on, until there is no more or it is closed."""

    def _run(self, path: str, start_s: float) -> None:
        try:
            if self._before is not None:
                self._before(path)
            if Path(path).is_file():
                self._decode(path, start_s)
            else:
                self.trouble = LeftOut.MISSING
        finally:
            self.ring.end()


class FileOpener(Protocol):
    """Begin to decode a file; it returns at once, however long the disk takes."""

    def __call__(
        self, path: str, /, *, start_s: float, ahead_s: float, before: Callable[[str], object] | None = None
    ) -> FileSource:
        """Give the source; it fills by itself."""
        ...
