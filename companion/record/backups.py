"""Backups by their names: which are still wanted, and whether there has been none for too long."""

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from companion.i18n import tr_noop

DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 6
MIGRATIONS: Final = 2

DAY_MS: Final = 86_400_000
TOO_LONG: Final = 14
"""After so many days without a backup Today says so."""

_TOLERANCE_MS: Final = 60_000

_NAME: Final = re.compile(r"companion-(\d{8}T\d{6}Z)-([a-z]+)\.backup")
_STAMP: Final = "%Y%m%dT%H%M%SZ"


AMISS: Final = tr_noop("A backup was made, and no older one was let go. {wrong}")
"""Of a record that is not as its audit trail says."""


class BackupReason(StrEnum):
    """Why a backup was made."""

    SESSION = "session"
    DAILY = "daily"
    MIGRATION = "migration"
    ASKED = "asked"


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """One backup: when (UTC milliseconds, whole seconds), its file's name, why, and its size in bytes.

    ``amiss`` says of one just made what in it is not as its audit trail says.
    """

    made_ms: int
    name: str
    reason: BackupReason
    size: int = 0
    amiss: str = field(default="", compare=False)


def backup_at(wall_ms: int, reason: BackupReason) -> Backup:
    """Name the backup that is made at this UTC time."""
    second = wall_ms // 1000
    stamp = datetime.fromtimestamp(second, UTC).strftime(_STAMP)
    return Backup(second * 1000, f"companion-{stamp}-{reason.value}.backup", reason)


def backup_named(name: str, size: int = 0) -> Backup | None:
    """Read the name of a file; ``None`` when it is not that of a backup."""
    told = _NAME.fullmatch(name)
    if told is None or told[2] not in set(BackupReason):
        return None
    try:
        made = datetime.strptime(told[1], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(int(made.timestamp()) * 1000, name, BackupReason(told[2]), size)


def no_longer_wanted(backups: Iterable[Backup]) -> list[Backup]:
    """Give what may go: all but the newest of the last 7 days, 4 weeks and 6 months that have one.

    The last two made before a migration stay as well: they are the way back to an older version.
    """
    newest_first = sorted(backups, reverse=True)
    kept = {
        *_newest_of(newest_first, DAYS, lambda made: made.date()),
        *_newest_of(newest_first, WEEKS, lambda made: made.isocalendar()[:2]),
        *_newest_of(newest_first, MONTHS, lambda made: (made.year, made.month)),
        *[backup for backup in newest_first if backup.reason is BackupReason.MIGRATION][:MIGRATIONS],
    }
    return [backup for backup in reversed(newest_first) if backup not in kept]


def _newest_of(
    newest_first: Sequence[Backup], count: int, period: Callable[[datetime], Hashable]
) -> Iterable[Backup]:
    found: dict[Hashable, Backup] = {}
    for backup in newest_first:
        found.setdefault(period(datetime.fromtimestamp(backup.made_ms / 1000, UTC)), backup)
    return list(found.values())[:count]


def newest_by(backups: Iterable[Backup], now_ms: int) -> Backup | None:
    """Give the newest of those made until now; one from the future was made under a wrong clock."""
    return max((backup for backup in backups if backup.made_ms <= now_ms + _TOLERANCE_MS), default=None)


def is_too_long_ago(newest: Backup | None, first_session_ms: int, now_ms: int, days: int = TOO_LONG) -> bool:
    """Tell whether the last backup, or the first session if there is none, is more than so many days old."""
    since = newest.made_ms if newest else first_session_ms
    return bool(since) and now_ms - since > days * DAY_MS


class BackupWork(StrEnum):
    """What is being done with backups at this moment."""

    NOTHING = "nothing"
    MAKING = "making"
    CHECKING = "checking"


@dataclass(frozen=True, slots=True)
class BackupCheck:
    """What a backup that is whole holds; ``amiss`` says what in it is not as its audit trail says."""

    sessions: int = 0
    entries: int = 0
    amiss: str = ""


@dataclass(frozen=True, slots=True)
class Restored(BackupCheck):
    """What a backup that was restored holds, and how many were erased in it once more.

    ``unread`` says that it could not be told from the record in use who was erased since.
    """

    erased: int = 0
    unread: bool = False


@dataclass(frozen=True, slots=True)
class BackupStatus:
    """How it stands with backups: those there are, newest first, and what is under way, in per cent.

    ``trouble`` is a sentence about the last one that could not be made, ``second`` one about the second
    folder; ``overdue`` says that there has been none for too long, ``none_elsewhere`` that none was seen on
    another drive for the days that the practice has set.
    """

    backups: tuple[Backup, ...] = ()
    doing: BackupWork = BackupWork.NOTHING
    percent: int = 0
    trouble: str = ""
    second: str = ""
    overdue: bool = False
    none_elsewhere: bool = False
