"""Totals from elsewhere in a real record: corrected by a further version, and gone with the client."""

from dataclasses import replace

import pytest
from sqlalchemy import update
from sqlalchemy.exc import DBAPIError

from companion.db.instruments.table import ResponseRow
from companion.db.store import Store
from companion.ports.record import RecordError
from companion.record.instruments.total import TotalWords
from companion.record.retention import ErasureReason, ErasureRequest
from tests.db import records
from tests.db.instruments.test_responses import answered, store

__all__ = ["store"]

WORDS = TotalWords("QIDS-SR16", "14", "2026-11-23", "Dr Weiss")


@pytest.fixture
def client_id(store: Store) -> str:
    client = records.client("HERON-1")
    store.clients.save(client)
    return client.id


def test_a_correction_is_a_further_version_and_the_first_one_stays(store: Store, client_id: str):
    first = store.totals.keep(client_id, WORDS)
    other = store.totals.keep(client_id, replace(WORDS, name="MEQ30"))
    corrected = store.totals.keep(client_id, replace(WORDS, total="15"), first.id)
    assert [version.words.total for version in corrected.versions] == ["14", "15"]
    assert store.totals.of(client_id) == [other, corrected]
    assert corrected.words.total == "15"
    with pytest.raises((DBAPIError, RecordError)), store._engine.begin() as connection:
        connection.execute(update(ResponseRow).values(words="{}"))
    assert store.audit.misfit() is None


def test_taken_back_it_stays_to_be_read_and_is_corrected_no_more(store: Store, client_id: str):
    total = store.totals.keep(client_id, WORDS)
    store.totals.take_back(total, "another client's")
    [gone] = store.totals.of(client_id)
    assert gone.taken_back is not None
    assert (gone.words, gone.taken_back.words) == (WORDS, "another client's")
    for again in (
        lambda: store.totals.take_back(gone, ""),
        lambda: store.totals.keep(client_id, WORDS, gone.id),
    ):
        with pytest.raises(RecordError, match="already"):
            again()


def test_it_is_no_response_and_half_typed_it_waits(store: Store, client_id: str):
    response = answered(store, "HERON-2", 1)
    total = store.totals.keep(response.client_id, WORDS)
    assert store.responses.of(response.client_id) == store.responses.unseen() == [response]
    store.totals.keep_half_typed(client_id, replace(WORDS, total=""))
    store.totals.keep_half_typed(response.client_id, replace(WORDS, total="1"), total.id)
    assert store.totals.half_typed(client_id).total == ""
    assert store.totals.half_typed(response.client_id, total.id).total == "1"
    store.totals.keep(response.client_id, replace(WORDS, total="15"), total.id)
    assert store.totals.half_typed(response.client_id, total.id) == TotalWords()
    assert store.totals.half_typed(client_id).name == WORDS.name


def test_all_of_it_goes_with_the_client(store: Store, client_id: str):
    store.totals.keep(client_id, WORDS)
    store.totals.keep_half_typed(client_id, WORDS)
    store.erasures.erase(ErasureRequest(client_id, "HERON-1", ErasureReason.ASKED))
    assert store.totals.of(client_id) == []
    assert store.totals.half_typed(client_id) == TotalWords()
