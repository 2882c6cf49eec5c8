from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import vobject

from companion.export.calendar import as_calendar
from companion.record.meetings.meeting import (
    Coming,
    Meeting,
    MeetingWord,
    PlannedMeeting,
    VisitKind,
    WordName,
)
from companion.record.scheduling.appointments import Appointment, PlannedVisit
from tests import samples

AT = 1_796_302_800_000
"""3 December 2026, 13:00 UTC."""


def planned(code: str = "A.K.", room: str = "Room 2", **more: object) -> PlannedVisit:
    step = Appointment("visit-4", AT, "Europe/Berlin", room, at_ms=samples.OPENED_MS)
    return PlannedVisit(replace(samples.visit(), client_code=code), replace(step, **more))  # type: ignore[arg-type]


def read(*visits: Coming) -> list[Any]:
    text = as_calendar(visits)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    calendar = vobject.readOne(text, validate=True)
    return list(getattr(calendar, "vevent_list", ()))


def test_another_reader_finds_the_code_the_time_and_the_room():
    (event,) = read(planned())
    assert event.summary.value == "A.K."
    assert event.dtstart.value == datetime(2026, 12, 3, 13, 0, tzinfo=UTC)
    assert event.duration.value == timedelta(minutes=110)
    assert event.dtstamp.value == datetime(2026, 11, 23, 10, 2, tzinfo=UTC)
    assert (event.location.value, event.uid.value, event.sequence.value) == (
        "Room 2",
        "visit-4@companion",
        "0",
    )
    assert (event.status.value, event.contents["class"][0].value) == ("CONFIRMED", "PRIVATE")


@pytest.mark.parametrize("kind", [VisitKind.PREPARATION, VisitKind.INTEGRATION])
def test_a_visit_without_medicine_is_an_hour_and_does_not_say_what_it_is(kind: VisitKind):
    words = (MeetingWord(WordName.FEARS, "the dark", 1),)
    met = PlannedMeeting(Meeting("m", "c", "A.K.", kind, versions=words), planned().appointment)
    (event,) = read(met)
    assert (event.summary.value, event.duration.value) == ("A.K.", timedelta(hours=1))
    text = as_calendar([met]).lower()
    assert kind.value not in text
    assert "dark" not in text


def test_nothing_but_the_code_is_said_of_the_client():
    text = as_calendar([planned()])
    plan = samples.plan()
    for word in (
        plan.intention,
        plan.protocol.name,
        plan.amount,
        "Intramuscular",
        samples.CLIENT.preparation,
    ):
        assert word not in text


def test_a_move_counts_on_and_a_cancellation_says_so():
    moved, cancelled = read(planned(number=1), planned(number=2, cancelled=True, reason="a cold"))
    assert (moved.sequence.value, moved.status.value) == ("1", "CONFIRMED")
    assert (cancelled.sequence.value, cancelled.status.value) == ("2", "CANCELLED")


def test_whatever_stands_in_code_and_room_comes_back_as_it_was():
    odd = "Garden; “left, by the pond” \\ 2nd floor:\u00a0ask at the desk ☎ — 日本語の部屋、" * 2
    (event,) = read(planned("Ö;,\\:K", odd))
    assert event.summary.value == "Ö;,\\:K"
    assert event.location.value == odd.replace("\u00a0", "")
    (sneaky,) = read(planned("A.K.", "Room\r\nEND:VEVENT\r\nATTENDEE:mailto:x@example.org"))
    assert "attendee" not in sneaky.contents
    assert sneaky.location.value == "Room\nEND:VEVENT\nATTENDEE:mailto:x@example.org"


def test_without_visits_it_is_an_empty_calendar():
    assert as_calendar([]).splitlines()[-2:] == ["METHOD:PUBLISH", "END:VCALENDAR"]
