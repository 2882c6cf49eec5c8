"""Entries on their way into the journal."""

from collections.abc import Callable
from typing import Final

from companion.ports.calls import Failed
from companion.ports.record import Journal
from companion.session.journal import Entry
from companion.session.time.clock import SECOND, Moment

RETRY: Final[Moment] = 2 * SECOND
"""How often entries that could not be written are tried again."""


class Saving:
    """Hands entries to the journal, and keeps those that are not durable yet.

    ``post`` brings the journal's answer back to the thread of its caller; ``saved`` is told which entries
    are durable now, ``failed`` why some are not: they are tried again.
    """

    def __init__(
        self,
        visit_id: str,
        journal: Journal,
        post: Callable[[Callable[[], None]], None],
        now: Callable[[], Moment],
        saved: Callable[[tuple[Entry, ...]], None],
        failed: Failed,
    ) -> None:
        self._visit_id = visit_id
        self._journal = journal
        self._post = post
        self._now = now
        self._saved = saved
        self._failed = failed
        self._waiting: dict[str, Entry] = {}
        self._in_flight = 0
        self._retry_at: Moment = 0

    @property
    def unsaved(self) -> frozenset[str]:
        """The ids of the entries that are not durable yet."""
        return frozenset(self._waiting)

    def save(self, entries: tuple[Entry, ...]) -> None:
        """Write entries."""
        self._waiting |= {entry.id: entry for entry in entries}
        self._write(entries)

    def retry(self) -> None:
        """Try again what could not be written, if it is time for that."""
        if self._waiting and not self._in_flight and self._now() >= self._retry_at:
            self._write(tuple(self._waiting.values()))

    def _write(self, entries: tuple[Entry, ...]) -> None:
        self._in_flight += 1
        self._journal.append(
            self._visit_id,
            entries,
            lambda: self._post(lambda: self._durable(entries)),
            lambda failure: self._post(lambda: self._not_written(failure)),
        )

    def _durable(self, entries: tuple[Entry, ...]) -> None:
        self._in_flight -= 1
        for entry in entries:
            self._waiting.pop(entry.id, None)
        self._saved(entries)

    def _not_written(self, failure: str) -> None:
        self._in_flight -= 1
        self._retry_at = self._now() + RETRY
        self._failed(failure)
