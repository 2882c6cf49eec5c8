"""What the screens ask to hand over what is in the record."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from companion.options import ExportFormat
from companion.ports.calls import Failed
from companion.ports.printing import Paper
from companion.report.lists.lots import LotLine


class Exports(Protocol):
    """Writes what leaves the record; every ``then`` and ``failed`` is called on the GUI thread."""

    def session(
        self,
        visit_id: str,
        then: Callable[[Paper], None],
        failed: Failed,
        *,
        private: bool,
        named: bool = False,
    ) -> None:
        """Lay a session out, with the private note, and what tells who the client is, where that is asked."""
        ...

    def write_session(
        self,
        visit_id: str,
        path: Path,
        form: ExportFormat,
        then: Callable[[], None],
        failed: Failed,
        *,
        replace: bool = False,
    ) -> None:
        """Write a session to a file for another program; ``replace`` says that an earlier one may go."""
        ...

    def lots(
        self, then: Callable[[Sequence[LotLine]], None], failed: Failed, *, from_ms: int, to_ms: int
    ) -> None:
        """Read what was given in all sessions, from one moment to before another."""
        ...

    def write_lots(
        self,
        lines: Sequence[LotLine],
        path: Path,
        then: Callable[[], None],
        failed: Failed,
        *,
        replace: bool = False,
    ) -> None:
        """Write such a list as CSV."""
        ...

    def write_calendar(
        self,
        visit_id: str,
        path: Path,
        then: Callable[[], None],
        failed: Failed,
        *,
        replace: bool = False,
    ) -> None:
        """Write the appointment of a visit for a calendar; with no id those of all that are to come."""
        ...

    def write_client(
        self,
        client_id: str,
        folder: Path,
        then: Callable[[], None],
        failed: Failed,
        *,
        private: bool,
        named: bool = False,
        replace: bool = False,
    ) -> None:
        """Write a client's whole record to a folder; ``replace`` says that an earlier one may be replaced."""
        ...
