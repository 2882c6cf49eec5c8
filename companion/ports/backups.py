"""What the screens ask about backups."""

from collections.abc import Callable
from typing import Protocol

from companion.ports.calls import Done
from companion.record.backups import BackupCheck, BackupStatus


class Backups(Protocol):
    """The backups of the record; every ``done`` is called on the GUI thread."""

    def standing(self) -> BackupStatus:
        """Say how it stands with backups."""
        ...

    def watch(self, changed: Callable[[], None] | None) -> None:
        """Call ``changed`` on the GUI thread whenever it stands otherwise; nothing ends that."""
        ...

    def back_up(self, done: Done) -> None:
        """Make a backup now; ``done`` gets nothing, or one calm sentence."""
        ...

    def verify(self, name: str, done: Callable[[BackupCheck], None]) -> None:
        """Open and check the backup of this name."""
        ...

    def prepare_second(self, folder: str) -> str:
        """Make a place for copies in a folder; gives nothing, or one calm sentence."""
        ...

    def tend(self) -> None:
        """Make a backup if one is due, or copy what the second folder lacks."""
        ...
