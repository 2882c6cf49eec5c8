"""Backups of the record: after every session, every day and when asked; none while a session is live."""

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from companion.db.folder import BACKUPS
from companion.i18n import tr, tr_noop
from companion.ports.calls import Failed
from companion.ports.record import RecordError
from companion.record.backups import (
    AMISS,
    DAY_MS,
    Backup,
    BackupCheck,
    BackupReason,
    BackupStatus,
    BackupWork,
    is_too_long_ago,
    newest_by,
)
from companion.services.background import LOCKED, Background
from companion.services.second_folder import GivenUpError, SecondFolder, drive_of
from companion.services.watchers import Watchers
from companion.settings import SettingsFile

if TYPE_CHECKING:
    from companion.db.store import Store
    from companion.reminders import ChoreBell
    from companion.services.background import Post

_LIVE: Final = tr_noop("A session is under way: backups wait until it has ended.")
_AT_WORK: Final = tr_noop("A backup is being made or checked already.")

Result = TypeVar("Result")


class Backups:
    """Fulfils the port ``Backups``; all its methods belong to the main thread.

    ``is_live`` tells whether a session is under way, here or left by a crash; ``drive`` which drive a folder
    lies on.
    """

    def __init__(
        self,
        place: Path,
        settings: SettingsFile,
        post: "Post",
        is_live: Callable[[], bool],
        drive: Callable[[Path], int] = drive_of,
    ) -> None:
        self._place = place
        self._settings = settings
        self._post = post
        self._is_live = is_live
        self._background = Background(post)
        self._second = SecondFolder(place / BACKUPS, settings, drive)
        self._store: Store | None = None
        self._bell: ChoreBell | None = None
        self._stop = threading.Event()
        self._standing = BackupStatus()
        self._watchers = Watchers[[]]()

    # -- what the program tells it ----------------------------------------------------------------

    def on_open(self, store: "Store") -> None:
        """The record is open: from now on look after it, once an hour."""
        from companion.reminders import ChoreBell  # loads APScheduler

        self._store = store
        self._bell = ChoreBell(lambda: self._post(self.tend))

    def session_began(self) -> None:
        """Give up what is under way; it is begun anew when the session is over."""
        self._stop.set()

    def session_ended(self) -> None:
        """Make the backup that follows every session."""
        self._make(BackupReason.SESSION)

    def on_close(self, patience_s: float = 0.0) -> None:
        """The record is about to be closed: let what is under way end, or give it up."""
        if self._bell is not None:
            self._bell.close()
            self._bell = None
        giving_up = threading.Timer(patience_s, self._stop.set)
        giving_up.start()
        self._background.before()()
        giving_up.cancel()
        giving_up.join()
        self._store = None

    def tend(self) -> None:
        """Make a backup if one is due, or copy what the second folder lacks."""
        if self._store is None or self._is_live() or self._standing.doing is not BackupWork.NOTHING:
            return
        if self._is_due(self._store):
            self._make(BackupReason.DAILY)
        elif self._settings.now.second_backup:
            self._begin(BackupWork.MAKING, lambda: self._copy_to_second(lambda _: None), lambda _: None)

    # -- what the screens ask ---------------------------------------------------------------------

    def standing(self) -> BackupStatus:
        """Say how it stands with backups."""
        from companion.db.backups.backup import backups_in  # loads SQLAlchemy

        found = tuple(backups_in(self._place / BACKUPS))
        now_ms, first_ms = _now_ms(), self._first_session_ms()
        overdue = is_too_long_ago(newest_by(found, now_ms), first_ms, now_ms)
        away = self._second.lacks_for_long(first_ms, now_ms)
        return replace(self._standing, backups=found, overdue=overdue, none_elsewhere=away)

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` whenever it stands otherwise."""
        return self._watchers.watch(changed)

    def back_up(self, then: Callable[[], None], failed: Failed) -> None:
        """Make a backup now."""
        self._make(BackupReason.ASKED, then, failed)

    def verify(self, name: str, then: Callable[[BackupCheck], None], failed: Failed) -> None:
        """Open and check a backup."""

        def work() -> BackupCheck:
            found = self._opened.backups.verify(self._place / BACKUPS / name, self._step)
            return BackupCheck(found.state.visits, found.state.entries, found.verdict.amiss)

        self._begin(BackupWork.CHECKING, work, then, failed)

    def prepare_second(self, folder: str) -> str:
        """Make a place for copies in a folder."""
        return self._second.prepare(folder)

    # -- inside -----------------------------------------------------------------------------------

    @property
    def _opened(self) -> "Store":
        if self._store is None:
            raise RecordError(tr(LOCKED))
        return self._store

    def _is_due(self, store: "Store") -> bool:
        """Tell whether the newest backup is a day old, or older than the end of the last session."""
        newest = newest_by(self.standing().backups, _now_ms())
        try:
            last = store.visits.latest()
        except RecordError:
            return False  # what cannot be read cannot be copied; the screens say so
        if last is None:
            return False
        return newest is None or newest.made_ms < max(last.ended_ms, _now_ms() - DAY_MS)

    def _first_session_ms(self) -> int:
        try:
            return self._opened.visits.first_opened_ms()
        except RecordError:
            return 0

    def _make(
        self,
        reason: BackupReason,
        then: Callable[[], None] = lambda: None,
        failed: Failed = lambda _: None,
    ) -> None:
        def work() -> Backup:
            made = self._opened.backups.make(self._place, reason, self._step)
            self._copy_to_second(self._step, let_go=not made.amiss)
            return made

        def not_made(problem: str) -> None:
            self._now_stands(replace(self._standing, trouble="" if self._stop.is_set() else problem))
            failed(problem)

        def made(backup: Backup) -> None:
            said = tr(AMISS).format(wrong=backup.amiss) if backup.amiss else ""
            self._now_stands(replace(self._standing, trouble=said))
            if said:
                failed(said)
            else:
                then()

        self._begin(BackupWork.MAKING, work, made, not_made)

    def _copy_to_second(self, step: Callable[[float], None], *, let_go: bool = False) -> None:
        """Bring the newest backup to the second folder, if that has not got it; on the worker's thread.

        Old ones there go only after one that was just made and is as its audit trail says.
        """
        from companion.db.backups.backup import backups_in

        newest = next(iter(backups_in(self._place / BACKUPS)), None)
        said = self._second.bring(newest, step, self._opened.backups.lacked_in, let_go=let_go)
        self._post(lambda: self._now_stands(replace(self._standing, second=said)))

    def _begin(
        self,
        doing: BackupWork,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Failed = lambda _: None,
    ) -> None:
        """Carry out work on a thread of its own, unless a session is live or something is under way."""
        if self._is_live() or self._standing.doing is not BackupWork.NOTHING:
            failed(tr(_LIVE) if self._is_live() else tr(_AT_WORK))
            return
        self._stop.clear()
        self._now_stands(replace(self._standing, doing=doing, percent=0))

        def ended() -> None:
            self._now_stands(replace(self._standing, doing=BackupWork.NOTHING, percent=0))

        def well(result: Result) -> None:
            ended()
            then(result)

        def badly(problem: str) -> None:
            ended()
            failed(problem)

        self._background.do(work, well, badly)

    def _step(self, done: float) -> None:
        """Take note on the worker's thread of how far it is, and give up when that is asked."""
        if self._stop.is_set():
            raise GivenUpError
        percent = round(done * 100)
        if percent != self._standing.percent:
            self._post(lambda: self._now_stands(replace(self._standing, percent=percent)))

    def _now_stands(self, standing: BackupStatus) -> None:
        if standing != self._standing:
            self._standing = standing
            self._watchers.tell()


def _now_ms() -> int:
    return time.time_ns() // 1_000_000
