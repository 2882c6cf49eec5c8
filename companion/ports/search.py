"""What the screens ask to find words in the record."""

from collections.abc import Callable, Sequence
from typing import Protocol

from companion.ports.calls import Failed
from companion.record.search_hit import SearchHit


class RecordSearch(Protocol):
    """Finds words wherever they were written down, but for private notes."""

    def find(
        self, typed: str, *, best: bool, then: Callable[[Sequence[SearchHit]], None], failed: Failed
    ) -> None:
        """Look for words, the newest or the best match of the newest first; answers on the GUI thread."""
        ...
