"""The bell: APScheduler holds one date job per coming moment, and all a job does is ring.

Whether anything is due is decided elsewhere; an early, late or doubled bell changes nothing.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from companion.session.time.clock import Moment

SAME: Final = timedelta(milliseconds=20)
"""Dates closer than this are the same date: each is computed anew from a clock reading."""

SOON: Final = timedelta(minutes=1)
"""How long chores wait after the record was opened: whoever opened it has something to do."""


class AlarmBell:
    """Fulfils ``ports.Reminders``; ``ring`` is called on the scheduler's own thread."""

    def __init__(self, ring: Callable[[], None]) -> None:
        self._ring = ring
        self._armed: dict[Moment, datetime] = {}
        self._scheduler = _started()

    def arm(self, dates: Mapping[Moment, datetime]) -> None:
        """Hold exactly these moments from now on, each at its date in UTC."""
        for gone in self._armed.keys() - dates.keys():
            self._drop(gone)
        for moment, date in dates.items():
            if self._holds(moment, date):
                continue
            self._scheduler.add_job(self._ring, "date", run_date=date, id=str(moment), replace_existing=True)
            self._armed[moment] = date

    def close(self) -> None:
        """Fall silent and end the scheduler's thread."""
        # A job that ends while the scheduler shuts down would look for itself in vain.
        self._scheduler.remove_all_jobs()
        self._scheduler.shutdown()

    def _holds(self, moment: Moment, date: datetime) -> bool:
        """Tell whether a job waits for this date; one that rang too early is gone, and rings anew."""
        held = self._armed.get(moment)
        if held is None or abs(held - date) >= SAME:
            return False
        return self._scheduler.get_job(str(moment)) is not None

    def _drop(self, moment: Moment) -> None:
        del self._armed[moment]
        # A job that has rung is gone from the scheduler already.
        if self._scheduler.get_job(str(moment)):
            self._scheduler.remove_job(str(moment))


class ChoreBell:
    """Rings for what has time, such as the daily backup: soon after it was hung up, then every hour.

    It does not know whether a day has passed; whoever hears it looks. ``ring`` is called on its own thread.
    """

    def __init__(
        self, ring: Callable[[], None], first: timedelta = SOON, every: timedelta = timedelta(hours=1)
    ) -> None:
        self._scheduler = _started()
        self._scheduler.add_job(
            ring, "interval", seconds=every.total_seconds(), next_run_time=datetime.now(UTC) + first
        )

    def close(self) -> None:
        """Fall silent and end the scheduler's thread."""
        self._scheduler.remove_all_jobs()
        self._scheduler.shutdown()


def _started() -> BackgroundScheduler:
    scheduler = BackgroundScheduler(
        timezone=UTC,
        executors={"default": ThreadPoolExecutor(1)},
        # A late bell is still a bell: the default would drop what is a second late, as after sleep.
        job_defaults={"misfire_grace_time": None, "coalesce": True},
    )
    scheduler.start()
    return scheduler
