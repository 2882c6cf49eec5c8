"""What the screens ask about backups."""

from collections.abc import Callable
from typing import Protocol

from companion.ports.calls import Failed
from companion.record.backups import BackupCheck, BackupStatus


class Backups(Protocol):
    """The backups of the record; every ``then`` and ``failed`` is called on the GUI thread."""

    def standing(self) -> BackupStatus:
        """Say how it stands with backups."""
        ...

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` on the GUI thread whenever it stands otherwise, until told to stop."""
        ...

    def back_up(self, then: Callable[[], None], failed: Failed) -> None:
        """Make a backup now; one of a record that is not as its audit trail says counts as failed."""
        ...

    def verify(self, name: str, then: Callable[[BackupCheck], None], failed: Failed) -> None:
        """Open and check the backup of this name."""
        ...

    def prepare_second(self, folder: str) -> str:
        """Make a place for copies in a folder; raises ``RecordError`` where nothing can be written.

        Gives a sentence where the folder is on the same drive as the record.
        """
        ...

    def tend(self) -> None:
        """Make a backup if one is due, or copy what the second folder lacks."""
        ...
