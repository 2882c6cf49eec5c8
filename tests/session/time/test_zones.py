"""Times in the zone of a session, whatever the system calls its zone."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from companion.session.time.zones import zone_named, zone_to_keep, zone_told

POSIX = "CET-1CEST,M3.5.0,M10.5.0/3"
SUMMER = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
WINTER = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)

pytestmark = pytest.mark.skipif(
    not hasattr(time, "tzset"), reason="this system takes its zone from elsewhere"
)


@pytest.fixture
def central_europe(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", POSIX)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("central_europe")
@pytest.mark.parametrize(
    "name",
    [POSIX, "", "XYZ-3", "<+03>-3", "/usr/share/zoneinfo/Asia/Tokyo", "Mars/Phobos", "UTC+99:00", "\0"],
)
def test_a_zone_that_is_not_known_is_the_computers_own_local_time_and_is_told(name: str):
    zone = zone_named(name)
    assert SUMMER.astimezone(zone).strftime("%H:%M") == "14:00"
    assert WINTER.astimezone(zone).strftime("%H:%M") == "13:00"
    assert f"“{name}” is not known here" in zone_told(name)


@pytest.mark.usefixtures("central_europe")
def test_local_time_tells_the_doubled_hour_of_autumn_apart():
    zone = zone_named(POSIX)
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC).astimezone(zone)
    second = datetime(2026, 10, 25, 1, 30, tzinfo=UTC).astimezone(zone)
    assert (first.strftime("%H:%M"), second.strftime("%H:%M")) == ("02:30", "02:30")
    assert second.timestamp() - first.timestamp() == 3600


@pytest.mark.parametrize("name", ["Europe/Berlin", "UTC", "Etc/GMT+3", "UTC+01:00", "UTC-09:30"])
def test_a_zone_that_is_known_says_nothing(name: str):
    assert zone_told(name) == ""


@pytest.mark.usefixtures("central_europe")
@pytest.mark.parametrize("when", [SUMMER, WINTER])
@pytest.mark.parametrize(
    "named", [POSIX, "", "XYZ-3", "/usr/share/zoneinfo/Europe/Berlin", "Asia/Tokyo", "UTC", "Africa/Lagos"]
)
def test_what_a_session_keeps_gives_the_time_that_the_computer_shows(named: str, when: datetime):
    here = when.astimezone()
    kept = zone_to_keep(named, here)
    assert when.astimezone(zone_named(kept)).replace(tzinfo=None) == here.replace(tzinfo=None)
    assert zone_told(kept) == ""


@pytest.mark.usefixtures("central_europe")
def test_a_name_that_gives_the_right_time_is_kept():
    assert zone_to_keep("Europe/Berlin", SUMMER.astimezone()) == "Europe/Berlin"


@pytest.mark.parametrize("minutes", [0, 60, -570, 345, 840, -720])
def test_an_offset_reads_back_as_itself(minutes: int):
    here = SUMMER.replace(tzinfo=None).astimezone(UTC)
    offset = timedelta(minutes=minutes)
    kept = zone_to_keep("nowhere", here.astimezone(zone_named(_written(minutes))))
    assert here.astimezone(zone_named(kept)).utcoffset() == offset


def _written(minutes: int) -> str:
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours:02d}:{rest:02d}"
