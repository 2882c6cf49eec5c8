"""A client is erased, in the record and beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from companion.db.store import Store
    from companion.ports.calls import Failed
    from companion.record.retention import ErasureRequest
    from companion.services.background import Background


class ClientErasure:
    """Erases from the record that is open, beside the window."""

    def __init__(self, store: Callable[[], Store], place: Path, background: Background) -> None:
        self._store = store
        self._place = place
        self._background = background

    def last_contact_ms(self, client_id: str) -> int:
        """Give the time of a client's last session, zero when there was none."""
        last = self._store().visits.latest(client_id)
        return last.opened_ms if last else 0

    def take_back(self, client_ids: Sequence[str], then: Callable[[int], None], failed: Failed) -> None:
        """Erase clients whom a list has just added."""
        store = self._store()
        self._background.do(lambda: store.erasures.take_back(client_ids), then, failed)

    def erase(self, request: ErasureRequest, then: Callable[[], None], failed: Failed) -> None:
        """Erase a client and everything that lies beside the record."""
        store = self._store()

        def work() -> None:
            from companion.db.journal import black_box

            erased = store.erasures.erase(request)
            for path in black_box.files(self._place):
                if black_box.visit_of(path) in erased.visit_ids:
                    path.unlink(missing_ok=True)

        self._background.do(work, lambda _: then(), failed)
