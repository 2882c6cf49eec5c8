"""What is made of all that was measured, read beside the window; nothing of it is kept."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from companion.ports.record import RecordError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from companion.db.store import Store
    from companion.ports.calls import Failed
    from companion.ports.measures.tables import Rows
    from companion.record.client import Client
    from companion.report.trends.own_timings import ProtocolTimings
    from companion.report.trends.trends import Trends
    from companion.services.background import Background


class MeasureTables:
    """Reads from the record that is open."""

    def __init__(self, store: Callable[[], Store], background: Background) -> None:
        self._store = store
        self._background = background

    def trends(self, client: Client, then: Callable[[Trends], None], failed: Failed) -> None:
        """Put together what was measured with one client."""
        store = self._store()
        self._background.do(lambda: _trends(store, client.id), then, failed)

    def own_timings(self, then: Callable[[Sequence[ProtocolTimings]], None], failed: Failed) -> None:
        """Put together what was observed over all sessions, protocol by protocol."""
        self._background.do(self._store().journal.timings, then, failed)

    def write(
        self,
        rows: Rows,
        path: Path,
        then: Callable[[], None],
        failed: Failed,
        *,
        client_id: str = "",
        replace: bool = False,
    ) -> None:
        """Write such a table as CSV: one client's, or with no id the practice's own timings."""
        store = self._store()

        def work() -> None:
            from companion.export.csv_file import write_rows
            from companion.files.destinations import ExportError

            try:
                write_rows(path, [tuple(row) for row in rows], replace=replace)
            except ExportError as error:
                raise RecordError(str(error)) from None
            store.audit.note("export", "trends" if client_id else "own_timings", client_id)

        self._background.do(work, lambda _: then(), failed)


def _trends(store: Store, client_id: str) -> Trends:
    from companion.record.session_record import SessionRecord  # not before the window is painted
    from companion.report.trends.trends import client_trends

    visits = store.visits.listed(limit=1_000_000, client_id=client_id, begun=True)
    sessions = (SessionRecord(visit, store.journal.entries(visit.id)) for visit in visits)
    zone = datetime.now(UTC).astimezone().tzinfo or UTC
    held = [meeting for meeting in store.meetings.of(client_id) if meeting.held]
    answered, totals = store.responses.of(client_id), store.totals.of(client_id)
    return client_trends(answered, totals, sessions, held, zone)
