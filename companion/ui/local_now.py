"""The time of day, as the screens ask for it."""

from collections.abc import Callable
from datetime import UTC, datetime

Now = Callable[[], datetime]


def local_now() -> datetime:
    """Give the time of day here."""
    return datetime.now(UTC).astimezone()
