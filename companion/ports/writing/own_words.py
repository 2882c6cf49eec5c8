"""The words that a practice spells in its own way."""

from typing import Protocol


class OwnWords(Protocol):
    """Kept in the record; every write is durable when the call returns, or raises ``RecordError``."""

    def all(self) -> frozenset[str]:
        """Give them all."""
        ...

    def add(self, word: str) -> None:
        """Keep one more."""
        ...

    def remove(self, word: str) -> None:
        """Keep one no longer."""
        ...
