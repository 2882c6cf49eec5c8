"""What is tried today of what takes long or is many alike: each comes every so many days, none never.

The day is that of the calendar; ``COMPANION_DAY`` names another one by its number, to repeat what failed
on it, and ``COMPANION_DAY=all`` tries everything.
"""

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final, TypeVar

import pytest

T = TypeVar("T")

DAY: Final = os.environ.get("COMPANION_DAY") or str(datetime.now(UTC).toordinal())


def todays(alike: Sequence[T], days: int) -> list[T]:
    """Give those of many alike whose turn it is, each once in so many days."""
    return [one for at, one in enumerate(alike) if _is_due(at, days)]


def every_other_day(*, even: bool) -> pytest.MarkDecorator:
    """Mark what is run on every other day, such as one of two that go most of their way together."""
    return pytest.mark.skipif(not _is_due(int(not even), 2), reason=f"its turn is another day (today: {DAY})")


def _is_due(at: int, days: int) -> bool:
    return DAY == "all" or at % days == int(DAY) % days
