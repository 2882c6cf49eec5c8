"""The words that a practice spells in its own way: in the encrypted record, and never in a file beside it."""

import json
from collections.abc import Callable

from sqlalchemy import Connection, delete, insert, select

from companion.db.connection.access import Access
from companion.db.models import Meta

_KEY = "own_words"


class OwnWords:
    """Fulfils the port ``OwnWords``."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def all(self) -> frozenset[str]:
        """Give them all."""
        with self._access.reading() as connection:
            return frozenset(_read(connection))

    def add(self, word: str) -> None:
        """Keep one more."""
        self._change("add", lambda kept: kept | {word})

    def remove(self, word: str) -> None:
        """Keep one no longer."""
        self._change("remove", lambda kept: kept - {word})

    def _change(self, action: str, change: Callable[[frozenset[str]], frozenset[str]]) -> None:
        """Keep others than before, and tell the trail of it, which holds no word."""

        def work(connection: Connection) -> None:
            before = frozenset(_read(connection))
            if (after := change(before)) != before:
                _put(connection, after)
                self._access.audit_trail.add(connection, action, "own_word", "")

        self._access.writer.wait_for(work)


def _read(connection: Connection) -> list[str]:
    kept = connection.scalar(select(Meta.value).where(Meta.key == _KEY))
    return [] if kept is None else [str(word) for word in json.loads(kept)]


def _put(connection: Connection, words: frozenset[str]) -> None:
    connection.execute(delete(Meta).where(Meta.key == _KEY))
    if words:
        value = json.dumps(sorted(words), ensure_ascii=False)
        connection.execute(insert(Meta), {"key": _KEY, "value": value})
