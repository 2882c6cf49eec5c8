"""Words are looked for beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from companion.db.store import Store
    from companion.ports.calls import Failed
    from companion.record.search_hit import SearchHit
    from companion.services.background import Background


class RecordSearch:
    """Looks in the record that is open."""

    def __init__(self, store: Callable[[], Store], background: Background) -> None:
        self._store = store
        self._background = background

    def find(
        self, typed: str, *, best: bool, then: Callable[[Sequence[SearchHit]], None], failed: Failed
    ) -> None:
        """Look for words."""
        store = self._store()
        self._background.do(lambda: store.search.find(typed, best=best), then, failed)
