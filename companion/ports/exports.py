"""What the screens ask to hand over what is in the record."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from companion.ports.calls import Failed


class Exports(Protocol):
    """Writes what leaves the record; every ``then`` and ``failed`` is called on the GUI thread."""

    def write_session(
        self,
        visit_id: str,
        path: Path,
        then: Callable[[], None],
        failed: Failed,
        *,
        private: bool,
        replace: bool = False,
    ) -> None:
        """Write a session's PDF; ``replace`` says that what is there may be replaced."""
        ...

    def write_client(
        self,
        client_id: str,
        folder: Path,
        then: Callable[[], None],
        failed: Failed,
        *,
        private: bool,
        replace: bool = False,
    ) -> None:
        """Write a client's whole record to a folder; ``replace`` says that an earlier one may be replaced."""
        ...
