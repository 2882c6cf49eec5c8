"""The words that a practice spells in its own way: in the encrypted record, and never in a file beside it."""

import json

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
        self._access.writer.wait_for(lambda connection: _put(connection, {*_read(connection), word}))

    def remove(self, word: str) -> None:
        """Keep one no longer."""
        self._access.writer.wait_for(lambda connection: _put(connection, {*_read(connection)} - {word}))


def _read(connection: Connection) -> list[str]:
    kept = connection.scalar(select(Meta.value).where(Meta.key == _KEY))
    return [] if kept is None else [str(word) for word in json.loads(kept)]


def _put(connection: Connection, words: set[str]) -> None:
    connection.execute(delete(Meta).where(Meta.key == _KEY))
    if words:
        value = json.dumps(sorted(words), ensure_ascii=False)
        connection.execute(insert(Meta), {"key": _KEY, "value": value})
