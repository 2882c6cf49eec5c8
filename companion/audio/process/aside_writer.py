"""Files written in a thread of their own: whoever has something to keep never waits for the disk."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from companion.files import durable

log = logging.getLogger(__name__)


def replace(path: Path, content: str | None) -> None:
    """Replace a file as a whole, or remove it; music goes on when the disk is full."""
    fresh = path.with_suffix(".new")
    try:
        if content is None:
            path.unlink(missing_ok=True)
            return
        durable.clear_way(fresh)
        fresh.write_text(content, encoding="utf-8")
        durable.put(fresh, path)
    except OSError as problem:
        log.info("the place of the music could not be kept: %s", problem.strerror)


class AsideWriter:
    """Writes the newest content of each file, one after another; its thread lasts as long as there is any."""

    def __init__(self, write: Callable[[Path, str | None], None] = replace) -> None:
        self._write = write
        self._changed = threading.Condition()
        self._waiting: dict[Path, str | None] = {}
        self._running = False

    @property
    def busy(self) -> bool:
        """Whether something is not written yet."""
        return self._running

    def put(self, path: Path, content: str | None) -> None:
        """Have a file written, or removed."""
        with self._changed:
            self._waiting[path] = content
            if not self._running:
                self._running = True
                threading.Thread(target=self._run, name="keeper", daemon=True).start()

    def wait(self, seconds: float) -> bool:
        """Wait until everything is written, but not longer; say whether it is."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._running, seconds)

    def _run(self) -> None:
        while (next_one := self._take()) is not None:
            self._write(*next_one)

    def _take(self) -> tuple[Path, str | None] | None:
        with self._changed:
            if self._waiting:
                return self._waiting.popitem()
            self._running = False
            self._changed.notify_all()
            return None
