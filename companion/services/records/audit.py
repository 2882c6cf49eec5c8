"""The audit trail as it is read, and what reading puts down in it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from companion.ports.record import RecordError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from companion.db.store import Store
    from companion.ports.calls import Failed
    from companion.record.audit.text import AuditRow
    from companion.services.background import Background


class AuditReader:
    """Reads the trail of the record that is open, beside the window where it takes long."""

    def __init__(self, store: Callable[[], Store], place: Path, background: Background) -> None:
        self._store = store
        self._place = place
        self._background = background

    def page(
        self,
        then: Callable[[Sequence[AuditRow]], None],
        failed: Failed,
        *,
        before: int = 0,
        actor: str = "",
        from_ms: int = 0,
        to_ms: int = 0,
    ) -> None:
        """Read a page of it."""
        store = self._store()
        self._background.do(
            lambda: store.audit.page(before=before, actor=actor, from_ms=from_ms, to_ms=to_ms), then, failed
        )

    def actors(self) -> Sequence[str]:
        """Give the initials of everyone who was ever in the record."""
        return self._store().audit.actors()

    def verify(self, then: Callable[[str], None], failed: Failed) -> None:
        """Compare the record with its audit trail and its backups; gives what there is to say."""
        store = self._store()
        self._background.do(lambda: str(store.audit.verify(self._place)), then, failed)

    def viewed(self, what: str, its_id: str) -> None:
        """Put down what was read; a record that takes nothing just now does not keep anyone out."""
        with suppress(RecordError):
            self._store().audit.note("view", what, its_id)
