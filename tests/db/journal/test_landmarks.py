"""Landmarks of all sessions, from a real record: only what counts, whoever took it back and how."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.db.store import Store
from companion.record.client import Client
from companion.record.meetings.meeting import Meeting, VisitKind, WordName
from companion.record.visits import Status
from companion.session.journal import Administered, Corrected, Entry, Fact, Noted, Observed, Voided
from companion.session.protocol import Landmark
from companion.session.time.clock import MINUTE
from tests.db import records

FIRST, PEAK = Observed(Landmark.FIRST_EFFECT), Observed(Landmark.PEAK)
GIVEN = Administered({"amount": "45 mg"})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    records.make_record(tmp_path / "data")
    opened = records.open_record(tmp_path / "data")
    yield opened
    opened.close()


def held(store: Store, client: Client, *told: tuple[float, Fact], status: Status = Status.CLOSED) -> None:
    """Hold a session in which facts happened at minutes of their own."""
    visit = records.visit(client, status=Status.LIVE, opened_ms=2_000)
    store.visits.save(visit)
    entries = []
    for seq, (minute, fact) in enumerate(told, 1):
        moment = round(minute * MINUTE)
        entries.append(
            Entry(f"{visit.id}-{seq}", seq, moment, moment, 2_000 + moment, "JM", at(fact, visit.id))
        )
    records.append(store, visit.id, *entries)
    store.visits.save(records.visit(client, id=visit.id, status=status, opened_ms=2_000, ended_ms=9_000))


def at(fact: Fact, visit_id: str) -> Fact:
    """Name an entry of this session where a fact is about one."""
    match fact:
        case Voided(number):
            return Voided(f"{visit_id}-{number}")
        case Corrected(number, by):
            return Corrected(f"{visit_id}-{number}", f"{visit_id}-{by}" if by else "")
        case _:
            return fact


def test_minutes_count_from_the_first_administration_that_stands(store: Store):
    someone, other = records.client("HERON-1"), records.client("HERON-2")
    for client in (someone, other):
        store.clients.save(client)
    held(store, someone, (10, GIVEN), (14, FIRST), (15, Noted("tears")), (22, PEAK), (30, GIVEN))
    held(store, someone, (5, GIVEN), (10, GIVEN), (16, FIRST), (17, Voided("1")))
    held(store, other, (10, GIVEN), (14, FIRST), (18, FIRST), (20, Corrected("2", "3")))
    held(store, other, (10, GIVEN), (9, FIRST), (12, PEAK), (13, Voided("3")), (14, Voided("4")))
    held(store, other, (1, FIRST))  # no clock zero, nothing to tell
    held(store, other, (10, GIVEN), (99, FIRST), status=Status.DISCARDED)
    meeting = Meeting("meeting-1", other.id, other.code, VisitKind.INTEGRATION, opened_ms=3_000)
    store.meetings.write(meeting, {WordName.THEMES: "the coat"})  # a visit without a plan
    [im] = store.journal.timings()
    first, peak, returned = im.landmarks
    assert (im.protocol_id, im.sessions) == ("im", 4)
    assert [each.minutes for each in (first, peak, returned)] == [(4, 6, 8), (2, 12), ()]
    assert first.clients == 2


def test_without_a_session_there_is_nothing(store: Store):
    assert store.journal.timings() == ()
