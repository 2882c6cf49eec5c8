"""What is made of all that was measured, in memory."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from companion.ports.calls import Failed
from companion.ports.measures.tables import Rows
from companion.record.client import Client
from companion.report.trends.own_timings import ProtocolTimings
from companion.report.trends.trends import Trends
from tests.ui.fake_slow_work import FakeSlowWork, end


@dataclass
class FakeMeasureTables(FakeSlowWork):
    """Gives what a test has put there, and remembers what was written."""

    of_client: Trends = field(default_factory=Trends)
    timings: Sequence[ProtocolTimings] = ()
    written: list[tuple[Rows, Path, str]] = field(default_factory=list)

    def trends(self, client: Client, then: Callable[[Trends], None], failed: Failed) -> None:
        """Give them for any client."""
        assert client.id
        self.later(lambda: end(self.problem, lambda: then(self.of_client), failed))

    def own_timings(self, then: Callable[[Sequence[ProtocolTimings]], None], failed: Failed) -> None:
        """Give them."""
        self.later(lambda: end(self.problem, lambda: then(self.timings), failed))

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
        """Remember it."""
        assert not replace
        self.written.append((rows, path, client_id))
        self.later(lambda: end(self.problem, then, failed))
