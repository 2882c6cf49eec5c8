"""The backups of an open record."""

from collections.abc import Callable, Collection
from pathlib import Path

from companion.db.backups import backup, restoring
from companion.db.backups.backup_check import BackupFinding
from companion.db.backups.bundle import Step
from companion.db.connection.access import Access
from companion.record.backups import Backup, BackupReason


class BackupMaker:
    """Makes and checks backups of the record; ``put_down`` writes the audit trail's head down."""

    def __init__(self, access: Access, put_down: Callable[[], None]) -> None:
        self._access = access
        self._put_down = put_down

    def make(self, place: Path, reason: BackupReason, step: Step = lambda _: None) -> Backup:
        """Make a backup of this record in the data folder ``place``; what is written goes on meanwhile."""
        made = backup.make(place, self._access.keys, reason, step)
        add = self._access.audit_trail.add_deed
        self._access.writer.wait_for(lambda connection: add(connection, "back up", "record", "", made.name))
        self._access.writer.alone(self._put_down)
        return made

    def verify(self, path: Path, step: Step = lambda _: None) -> BackupFinding:
        """Open and check a backup of this record."""
        return restoring.verify(path, lambda _: self._access.keys, step)

    def lacked_in(self, backups: Path) -> Collection[str]:
        """Name the backups in a folder that hold rows of the audit trail which this record lacks."""
        with self._access.reading() as connection:
            return backup.lacked_in(backups, connection, self._access.keys)
