"""Clients of a list: added whole or not at all, and taken back without a word left."""

from pathlib import Path

import pytest
from sqlalchemy import event

from companion.db.store import Store
from companion.ports.record import RecordError
from companion.record.facts.client_facts import FactName, NewClient, facts_at
from companion.record.retention import ErasureReason
from tests.db import records
from tests.db.test_erasure import pages

WORD = "quvzyplugh"


@pytest.mark.logs_warnings
def test_a_list_is_added_whole_or_not_at_all_and_taken_back(place: Path):
    store = records.new_store(place)
    new = [
        NewClient(records.client(f"L-{number}"), {FactName.ALLERGIES: f"{WORD}{number}x"} if number else {})
        for number in range(30)
    ]
    store.clients.add_all(new)
    assert len(store.clients.listed()) == 30
    assert facts_at(store.facts.versions(new[7].client.id)).said(FactName.ALLERGIES) == f"{WORD}7x"
    assert len(store.search.find(WORD)) == 29
    assert [hit.client_code for hit in store.search.find("L-0")] == ["L-0"]
    with pytest.raises(RecordError, match="none of them was added"):
        store.clients.add_all([NewClient(records.client("M-1"), {}), NewClient(records.client("L-3"), {})])
    assert len(store.clients.listed()) == 30
    store.visits.save(records.visit(new[3].client))
    assert store.erasures.take_back([one.client.id for one in new]) == 29
    assert [client.code for client in store.clients.listed()] == ["L-3"]
    assert {trace.reason for trace in store.erasures.traces()} == {ErasureReason.BY_MISTAKE}
    left = b"".join(pages(place)).lower()
    assert [number for number in range(30) if f"{WORD}{number}x".encode() in left] == [3]
    assert store.audit.verify(place).fits
    store.close()


def test_a_hundred_clients_cost_a_few_statements(store: Store):
    def statements(count: int) -> int:
        """Add so many, and count what the record is asked and told; rows told at once count once."""
        asked: list[str] = []
        note = lambda *event: asked.append(event[2])  # noqa: E731
        event.listen(store._engine, "before_cursor_execute", note)
        known = {FactName.NAME: "Ann", FactName.ALLERGIES: "nuts"}
        store.clients.add_all(
            [NewClient(records.client(f"N{count}-{number}"), known) for number in range(count)]
        )
        event.remove(store._engine, "before_cursor_execute", note)
        return len(asked)

    statements(1)  # the first one of all finds more to do
    assert statements(100) < 20
