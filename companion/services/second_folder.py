"""The second folder for backups: copies brought there, and when one was last seen on another drive."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, Final

from companion.files import durable
from companion.i18n import tr
from companion.ports.record import RecordError
from companion.record.backups import Backup, backup_named, is_too_long_ago, newest_by

if TYPE_CHECKING:
    from companion.settings import SettingsFile

SECOND: Final = "Companion backups"
"""The folder within the second folder: where it is missing, the drive is another one, or none."""

SEEN: Final = "seen-on-another-drive"
"""The file that names the newest backup which another drive had; the drive itself may be in a drawer."""

Step = Callable[[float], None]


def drive_of(folder: Path) -> int:
    """Give a number for the drive that a folder lies on."""
    return folder.stat().st_dev


class SecondFolder:
    """Where backups are copied to, as the settings name it; ``backups`` is where they are made."""

    def __init__(
        self, backups: Path, settings: "SettingsFile", drive: Callable[[Path], int] = drive_of
    ) -> None:
        self._backups = backups
        self._settings = settings
        self._drive = drive

    def prepare(self, folder: str) -> str:
        """Make a place for copies in a folder; gives a sentence where that is on the record's own drive."""
        try:
            (Path(folder) / SECOND).mkdir(exist_ok=True)
        except (OSError, ValueError):
            said = tr("Nothing can be written in {folder}: nothing was changed; choose another folder.")
            raise RecordError(said.format(folder=folder)) from None
        if self._is_elsewhere(Path(folder)):
            return ""
        return tr(
            "Every backup is copied there, too. This folder is on the same drive as the record: a drive that "
            "breaks or is stolen takes both."
        )

    def bring(
        self,
        newest: Backup | None,
        step: Step,
        lacked: Callable[[Path], Collection[str]],
        *,
        let_go: bool,
    ) -> str:
        """Bring a backup there if it is not there yet; says why not where that fails. Any thread will do.

        Old ones there go only where ``let_go`` says so: after one that is as its audit trail says.
        """
        from companion.db.backups.backup import backups_in, copy_to  # loads SQLAlchemy

        second = self._settings.now.second_backup
        if not second:
            return ""
        there = Path(second) / SECOND
        if not there.is_dir():
            return tr(
                "The second folder {second} is not there: its drive may not be connected. "
                "Backups go on here, and are copied as soon as it is back."
            ).format(second=second)
        said = ""
        if newest and newest.name not in {backup.name for backup in backups_in(there)}:
            try:
                copy_to(self._backups / newest.name, there, step, lacked, let_go=let_go)
            except GivenUpError:
                raise
            except RecordError as error:
                said = tr("The copy in the second folder was not made: {problem}").format(problem=error)
        if self._is_elsewhere(there):
            self._saw(backups_in(there))
        return said

    def lacks_for_long(self, first_session_ms: int, now_ms: int) -> bool:
        """Tell whether no backup was seen on another drive for the days that the practice has set."""
        days = self._settings.now.second_days
        return bool(days) and is_too_long_ago(self._seen(now_ms), first_session_ms, now_ms, days)

    def _is_elsewhere(self, folder: Path) -> bool:
        try:
            return self._drive(folder) != self._drive(self._backups.parent)
        except OSError:
            return False

    def _saw(self, found: Collection[Backup]) -> None:
        """Keep the name of the newest one seen, where it is another one."""
        newest = max(found, default=None)
        try:
            if newest and newest != self._seen():
                durable.replace(self._backups / SEEN, newest.name.encode())
        except OSError:
            return  # what cannot be remembered is asked for once more, and no harm is done

    def _seen(self, now_ms: int | None = None) -> Backup | None:
        try:
            seen = backup_named((self._backups / SEEN).read_text(encoding="utf-8", errors="replace"))
        except OSError:
            return None
        return seen if seen is None or now_ms is None else newest_by([seen], now_ms)


class GivenUpError(RecordError):
    """A session has begun, or the record is being closed: what was under way is done later."""

    def __init__(self) -> None:
        super().__init__(tr("This was put off: it is done again by itself later."))
