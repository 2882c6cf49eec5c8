"""What the screens ask to have a backup restored, before any record is open."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from companion.ports.calls import Failed
from companion.record.backups import Restored


class Restoring(Protocol):
    """Restores backups beside the window; every ``then`` and ``failed`` is called on the GUI thread."""

    def into_folder(
        self,
        file: Path,
        into: Path,
        secret: str,
        then: Callable[[Restored], None],
        failed: Failed,
        *,
        altered: bool = False,
    ) -> None:
        """Restore a backup into a new folder; the record here stays as it is.

        ``secret`` is a passphrase or the recovery key of the day it was made; ``altered`` restores also what
        is not as its audit trail says.
        """
        ...

    def as_the_record(
        self,
        file: Path,
        secret: str,
        then: Callable[[Restored], None],
        failed: Failed,
        *,
        altered: bool = False,
    ) -> None:
        """Restore a backup as the record of this computer, which has none yet."""
        ...

    def is_altered(self) -> bool:
        """Tell whether the last one was refused since what it holds is not as its audit trail says."""
        ...
