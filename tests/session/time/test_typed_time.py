"""Times of day as people type them are placed or asked about, never guessed."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given as given_that
from hypothesis import strategies as st

from companion.session.journal import Opened
from companion.session.plan import Plan
from companion.session.session import Session
from companion.session.time.clock import Anchor, ClockReading, Moment, minutes
from companion.session.time.time_of_day import read_time
from companion.session.time.typed_time import (
    AskedTime,
    Doubt,
    Placed,
    before_opening,
    leading_time,
    typed_time,
)
from tests.session.small import PROTOCOL


def opened(at: str, zone: str = "Europe/Berlin", fold: int = 0) -> Session:
    """A session opened at a local time."""
    local = datetime.fromisoformat(at).replace(tzinfo=ZoneInfo(zone), fold=fold)
    reading = ClockReading(round(local.timestamp() * 1000), 0, 0, "boot")
    session = Session("session", Plan(PROTOCOL))
    return session.add(Opened(Anchor(0, reading), zone), 0, 0)


AFTERNOON = opened("2026-11-23 14:00")


@pytest.mark.parametrize(
    "typed",
    ["", "14", "120/80", "25:10", "13:60", "13:48 am", "36,8", "12/11", "-5", "noon", "13:48 and", "100 80"],
)
def test_what_is_no_time_is_not_made_one(typed: str):
    assert read_time(typed) is None
    assert typed_time(typed, AFTERNOON, minutes(5)) is None


@pytest.mark.parametrize(
    ("typed", "now", "placed"),
    [
        ("14:20", 30, 20),
        ("14:00", 5, 0),
        ("2:20 pm", 30, 20),
        ("1420", 20, 20),
        ("13:48", 1, -12),
        ("10:30", 1, -210),
        ("23:50", 620, 590),
        ("00:10", 620, 610),
    ],
)
def test_a_time_is_placed_before_the_opening_too(typed: str, now: int, placed: int):
    found = typed_time(typed, AFTERNOON, minutes(now))
    assert found == Placed(minutes(placed))
    assert before_opening(minutes(placed)) == (placed < 0)


def test_midnight_lies_within_a_session():
    late = opened("2026-11-23 23:40")
    assert typed_time("23:50", late, minutes(40)) == Placed(minutes(10))
    assert typed_time("23:30", late, minutes(40)) == Placed(minutes(-10))
    assert typed_time("0:15", late, minutes(40)) == Placed(minutes(35))
    found = typed_time("0:05", late, minutes(18))
    assert isinstance(found, AskedTime)
    assert found.doubt is Doubt.AHEAD


def test_a_minute_that_the_opening_lies_in_is_placed_as_it_is():
    begun = opened("2026-11-23 14:00:30")
    assert typed_time("14:00", begun, minutes(5)) == Placed(-30_000)
    assert not before_opening(-30_000)


@pytest.mark.parametrize(
    ("typed", "doubt", "said"),
    [
        ("14:04", Doubt.AHEAD, "14:04 has not come yet, it is 14:01."),
        ("2:04 pm", Doubt.AHEAD, "2:04 pm has not come yet, it is 14:01."),
        ("20:00", Doubt.AHEAD, "20:00 has not come yet, it is 14:01."),
        ("9:30", Doubt.LONG_BEFORE, "9:30 is long before the session was opened, at 14:00."),
        ("1:48", Doubt.LONG_BEFORE, "1:48 is long before the session was opened, at 14:00. Is it 13:48?"),
    ],
)
def test_what_cannot_be_placed_is_asked_about(typed: str, doubt: Doubt, said: str):
    found = typed_time(typed, AFTERNOON, minutes(1))
    assert isinstance(found, AskedTime)
    assert (found.doubt, found.said) == (doubt, said)
    assert (found.insisted is not None) == (doubt is Doubt.LONG_BEFORE)


def test_the_hour_that_comes_twice_is_asked_about_and_each_can_be_typed():
    autumn = opened("2026-10-25 01:30")
    now = minutes(150)  # 03:00 in winter time, two and a half hours later
    found = typed_time("02:30", autumn, now)
    assert isinstance(found, AskedTime)
    assert found.doubt is Doubt.TWICE
    assert found.readings == ((minutes(60), "02:30 CEST"), (minutes(120), "02:30 CET"))
    assert found.said == "02:30 came twice that night: type 02:30 CEST or 02:30 CET."
    for moment, face in found.readings:
        assert typed_time(face, autumn, now) == Placed(moment)
        lead = leading_time(f"{face} 124/80", autumn, now)
        assert lead is not None
        assert (lead.found, lead.rest) == (Placed(moment), "124/80")
    assert typed_time("02:30", autumn, minutes(70)) == Placed(minutes(60))
    assert isinstance(typed_time("02:30", autumn, minutes(118)), AskedTime)


def test_offsets_tell_apart_where_zones_have_no_letters():
    autumn = opened("2026-04-05 01:30", "Australia/Lord_Howe")
    found = typed_time("01:45", autumn, minutes(60))
    assert isinstance(found, AskedTime)
    assert [face for _, face in found.readings] == ["01:45 +1100", "01:45 +1030"]
    assert [typed_time(face, autumn, minutes(60)) for _, face in found.readings] == [
        Placed(moment) for moment, _ in found.readings
    ]


def test_the_hour_that_is_left_out_is_asked_about():
    spring = opened("2026-03-29 01:30")
    found = typed_time("02:30", spring, minutes(60))
    assert isinstance(found, AskedTime)
    assert found.doubt is Doubt.NEVER
    assert found.said == "There was no 02:30 that night, the clocks were put forward."


def test_a_zone_is_no_word_of_a_text_on_an_ordinary_day():
    lisbon = opened("2026-11-23 14:00", "Europe/Lisbon")
    lead = leading_time("14:05 WET cloth", lisbon, minutes(10))
    assert lead is not None
    assert lead.rest == "WET cloth"


def test_a_session_that_was_not_opened_places_nothing():
    closed = replace(AFTERNOON, entries=())
    assert typed_time("14:05", closed, 0) is None
    assert leading_time("14:05 laughs", closed, 0) is None


MOMENTS = st.integers(0, minutes(20 * 60))


@given_that(st.integers(0, 23), st.integers(0, 59), MOMENTS, st.sampled_from(["Europe/Berlin", "Asia/Tokyo"]))
def test_what_is_placed_shows_the_time_that_was_typed(hour: int, minute: int, now: Moment, zone: str):
    session = opened("2026-10-24 21:00", zone)
    found = typed_time(f"{hour:02d}:{minute:02d}", session, now)
    assert found is not None
    places = [found.moment] if isinstance(found, Placed) else [moment for moment, _ in found.readings]
    for moment in places:
        shown = datetime.fromtimestamp(session.clock().wall_ms(moment) / 1000, ZoneInfo(zone))
        assert (shown.hour % 12, shown.minute) == (hour % 12, minute)
        assert moment <= now or isinstance(found, AskedTime)
    if isinstance(found, Placed):
        assert found.moment > -minutes(241)


@given_that(st.text(max_size=60), MOMENTS)
def test_no_text_loses_a_word_to_its_time(text: str, now: Moment):
    typed_time(text, AFTERNOON, now)
    lead = leading_time(text, AFTERNOON, now)
    assert lead is None or (lead.rest and text.endswith(lead.rest))
