"""The time of day, as the screens ask for it."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QTimeZone

from companion.session.time.zones import zone_to_keep

Now = Callable[[], datetime]


def local_now() -> datetime:
    """Give the time of day here."""
    return datetime.now(UTC).astimezone()


def local_zone(now: datetime) -> str:
    """Give the name under which a time that is meant here is kept with its zone."""
    named = bytes(QTimeZone.systemTimeZoneId().data()).decode(errors="replace")
    return zone_to_keep(named, now)
