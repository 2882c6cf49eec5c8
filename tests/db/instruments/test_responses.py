"""Responses in a real record: only added to, seen once, and gone with the client."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DBAPIError

from companion.db.instruments.table import ResponseRow
from companion.db.store import Store
from companion.ports.record import RecordError
from companion.record.instruments.instrument import find_instruments
from companion.record.instruments.response import HalfAnswered, Response
from companion.record.retention import ErasureReason, ErasureRequest
from companion.resources import assets
from tests.db import records

BY_NAME = {one.name: one for one in find_instruments(assets() / "instruments")[0]}
PHQ_9, GAD_2 = BY_NAME["PHQ-9"], BY_NAME["GAD-2"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    records.make_record(tmp_path / "data")
    opened = records.open_record(tmp_path / "data")
    yield opened
    opened.close()


def answered(store: Store, code: str, ninth: int = 0) -> Response:
    client = records.client(code)
    store.clients.save(client)
    return store.responses.keep(Response("", client.id, PHQ_9, (1,) * 8 + (ninth,)))


def test_a_response_is_kept_with_what_it_asked_that_day(store: Store):
    kept = answered(store, "HERON-1")
    [read] = store.responses.of(kept.client_id)
    assert read == kept
    assert (read.instrument, read.score.total, read.author) == (PHQ_9, 8, kept.author)
    assert read.at_ms > 0
    assert store.audit.misfit() is None


def test_what_nobody_has_seen_is_found_over_all_clients_until_somebody_has(store: Store):
    answered(store, "HERON-1")
    first, second = answered(store, "WREN-1", 1), answered(store, "WREN-2", 3)
    assert {each.id for each in store.responses.unseen()} == {first.id, second.id}
    store.responses.say_seen(first, "JM, spoke about it")
    store.responses.take_back(second, "")
    assert store.responses.unseen() == []
    [read] = store.responses.of(first.client_id)
    assert read.seen is not None
    assert read.seen.words == "JM, spoke about it"
    with pytest.raises(RecordError, match="already"):
        store.responses.say_seen(first, "again")
    assert store.audit.misfit() is None


def test_half_answered_it_waits_until_it_is_a_response(store: Store):
    client = records.client("HERON-1")
    store.clients.save(client)
    begun = Response("", client.id, PHQ_9, (2, None, *[None] * 7), "the crash")
    other = Response("", client.id, GAD_2, (1, None))
    assert store.responses.half_answered(client.id) == []
    store.responses.keep_half_answered(begun)
    store.responses.keep_half_answered(other)  # takes the place of no other questionnaire
    halves = [
        HalfAnswered(client.id, each.instrument.id, each.answers, each.about) for each in (other, begun)
    ]
    assert store.responses.half_answered(client.id) == store.responses.half_answered() == halves
    kept = store.responses.keep(replace(begun, answers=(2,) * 9, by_client=True))
    assert store.responses.half_answered(client.id) == halves[:1]
    assert store.responses.of(client.id) == [kept]
    store.responses.keep_half_answered(replace(other, answers=(None, None)))
    assert store.responses.half_answered() == []


def test_nothing_of_it_can_be_changed_and_all_of_it_goes_with_the_client(store: Store):
    kept = answered(store, "HERON-1", 1)
    store.responses.keep_half_answered(replace(kept, about="the lake"))
    for change in (update(ResponseRow).values(words="{}"), delete(ResponseRow)):
        with pytest.raises((DBAPIError, RecordError)), store._engine.begin() as connection:
            connection.execute(change)
    store.erasures.erase(ErasureRequest(kept.client_id, "HERON-1", ErasureReason.ASKED))
    assert store.responses.of(kept.client_id) == []
    assert store.responses.half_answered() == []
    assert store.audit.misfit() is None
