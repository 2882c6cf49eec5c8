from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from companion.session.time.typed_day import AskedDay, PlacedDay, typed_day

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 23, 14, 2, tzinfo=BERLIN)
"""A Monday."""


def read(text: str) -> PlacedDay | AskedDay:
    return typed_day(text, NOW, BERLIN)


def written(*instants: datetime) -> list[str]:
    return [f"{instant:%d.%m.%Y %H:%M}" for instant in instants]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tomorrow 9:30", "24.11.2026 09:30"),
        ("9:30 tomorrow", "24.11.2026 09:30"),
        ("mañana a las 9 de la mañana", "24.11.2026 09:00"),
        ("Übermorgen 8 Uhr", "25.11.2026 08:00"),
        ("today 16:00", "23.11.2026 16:00"),
        ("in two weeks 10:00", "07.12.2026 10:00"),
        ("en 3 días a las 10:00", "26.11.2026 10:00"),
        ("Mon 9:30", "30.11.2026 09:30"),
        ("tue 3pm", "24.11.2026 15:00"),
        ("3.12. 14h", "03.12.2026 14:00"),
        ("3.12.26 14:00", "03.12.2026 14:00"),
        ("3.12. 9.10", "03.12.2026 09:10"),
        ("3 Dec 14:00", "03.12.2026 14:00"),
        ("Dec 3rd, 2026 at 2:30 pm", "03.12.2026 14:30"),
        ("Tue, Dec 1 at 9am", "01.12.2026 09:00"),
        ("el 3 de diciembre a las 10:00", "03.12.2026 10:00"),
        ("am 3. Dezember um 14 Uhr", "03.12.2026 14:00"),
        ("2026-12-03T14:00", "03.12.2026 14:00"),
        ("24/12 10:00", "24.12.2026 10:00"),
        ("12/24 10:00", "24.12.2026 10:00"),
        ("1.1. 10:00", "01.01.2027 10:00"),
    ],
)
def test_a_day_and_a_time_are_placed(text: str, day: str):
    found = read(text)
    assert isinstance(found, PlacedDay)
    assert written(found.starts) == [day]


@pytest.mark.parametrize(
    ("text", "said", "readings"),
    [
        ("12/03 14:00", "Which of them?", ["03.12.2026 14:00", "12.03.2027 14:00"]),
        ("next Tuesday 10:00", "Which of them?", ["24.11.2026 10:00", "01.12.2026 10:00"]),
        ("Monday 16:00", "Which of them?", ["23.11.2026 16:00", "30.11.2026 16:00"]),
        ("Friday 3 Dec 10:00", "Which of them?", ["03.12.2026 10:00", "04.12.2026 10:00"]),
        ("tomorrow 3:30", "Which of them?", ["24.11.2026 03:30", "24.11.2026 15:30"]),
        ("14:30", "On which day?", ["23.11.2026 14:30", "24.11.2026 14:30"]),
        ("22.11. 9:00", "That has passed already.", ["22.11.2027 09:00"]),
        ("today 13:00", "That has passed already.", []),
        ("3 Dec", "At what time? Such as “3 Dec 9:30”.", []),
        ("30.2. 10:00", "“30.2. 10:00” names no day and time: such as “tomorrow 9:30” or “3 Dec 14:00”.", []),
        ("soon", "“soon” names no day and time: such as “tomorrow 9:30” or “3 Dec 14:00”.", []),
        ("", "Which day, and at what time? Such as “tomorrow 9:30” or “3 Dec 14:00”.", []),
    ],
)
def test_what_cannot_be_placed_is_asked_about(text: str, said: str, readings: list[str]):
    found = read(text)
    assert isinstance(found, AskedDay)
    assert (found.said, written(*found.readings)) == (said, readings)


def test_what_has_passed_can_be_meant_all_the_same():
    found = read("today 13:00")
    assert isinstance(found, AskedDay)
    assert found.insisted == datetime(2026, 11, 23, 13, 0, tzinfo=BERLIN)


def test_an_hour_that_clocks_leave_out_is_never_moved():
    found = read("28.3.2027 2:30")
    assert isinstance(found, AskedDay)
    assert found.said == "There is no 02:30 on that day, the clocks are put forward."
    assert written(*found.readings) == ["28.03.2027 14:30"]


def test_an_hour_that_clocks_show_twice_is_asked_about():
    found = read("31.10.2027 2:30")
    assert isinstance(found, AskedDay)
    assert [f"{one:%H:%M %Z}" for one in found.readings] == ["02:30 CEST", "02:30 CET", "14:30 CET"]
