"""The bare limit of everything durable: a hundred bytes appended and synced to the same disk."""

import os
import time
from pathlib import Path
from types import TracebackType
from typing import Final, Self

RECORD: Final = b"x" * 100

_sync = getattr(os, "fdatasync", os.fsync)


class SyncedFile:
    """A file to which a hundred bytes at a time are written, each time through to the disk."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "synced"
        self._file = self._path.open("wb", buffering=0)

    def __enter__(self) -> Self:
        """Be ready to write."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the file away."""
        self._file.close()
        self._path.unlink()

    def append_ms(self) -> float:
        """Append once, and say how many milliseconds that took."""
        before = time.perf_counter_ns()
        self._file.write(RECORD)
        _sync(self._file.fileno())
        return (time.perf_counter_ns() - before) / 1e6
