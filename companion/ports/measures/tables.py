"""What is made of all that was measured: one client over time, and the practice's own timings."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from companion.ports.calls import Failed
from companion.record.client import Client
from companion.report.trends.own_timings import ProtocolTimings
from companion.report.trends.trends import Trends

Rows = Sequence[Sequence[str]]


class MeasureTables(Protocol):
    """Reads beside the window; every ``then`` and ``failed`` is called on the GUI thread."""

    def trends(self, client: Client, then: Callable[[Trends], None], failed: Failed) -> None:
        """Put together what was measured with one client."""
        ...

    def own_timings(self, then: Callable[[Sequence[ProtocolTimings]], None], failed: Failed) -> None:
        """Put together what was observed over all sessions, protocol by protocol."""
        ...

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
        ...
