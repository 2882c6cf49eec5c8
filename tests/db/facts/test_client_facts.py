"""Facts are only added to: what a past session shows never changes."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import DBAPIError

from companion.db.connection import access
from companion.db.facts import client_facts as module
from companion.db.store import Store
from companion.record.client import Client
from companion.record.facts.client_facts import ClientFacts, FactName, Person, as_value, facts_at
from companion.record.visits import Status, Visit
from tests.db import records

NAME, ALLERGIES = FactName.NAME, FactName.ALLERGIES


@pytest.fixture
def kept(place: Path) -> Iterator[tuple[Store, Client]]:
    store = records.new_store(place)
    someone = records.client()
    store.clients.save(someone)
    yield store, someone
    store.close()


def shown(store: Store, visit: Visit) -> ClientFacts:
    return facts_at(store.facts.versions(visit.client_id), visit.ended_ms)


def test_a_version_is_added_where_something_is_another_than_before(kept: tuple[Store, Client]):
    store, someone = kept
    store.facts.write(someone.id, {ALLERGIES: "penicillin", NAME: ""})
    store.facts.write(someone.id, {ALLERGIES: "penicillin"})
    store.act_for("RB")
    store.facts.write(someone.id, {ALLERGIES: "penicillin, latex", NAME: "Ada King"})
    store.facts.write(someone.id, {ALLERGIES: ""})
    told = [(fact.name, fact.value, fact.author) for fact in store.facts.versions(someone.id)]
    assert told[0] == (ALLERGIES, "penicillin", "JM")
    assert set(told[1:3]) == {(ALLERGIES, "penicillin, latex", "RB"), (NAME, "Ada King", "RB")}
    assert told[3:] == [(ALLERGIES, "", "RB")]
    assert facts_at(store.facts.versions(someone.id)).said(ALLERGIES) == ""
    said = [row for row in records.audit(store) if row[4] == "client_fact"]
    assert [row[6] for row in said] == ["allergies", "allergies name", "allergies"]
    assert "penicillin" not in repr(records.audit(store))
    assert store.audit.verify(Path("/nowhere")).fits


def test_what_tells_who_somebody_is_finds_nobody_in_the_search(kept: tuple[Store, Client]):
    store, someone = kept
    sister = as_value([Person("sister", "Byron Quill", "555 0199")])
    store.facts.write(someone.id, {NAME: "Ada King", FactName.CONTACTS: sister, ALLERGIES: "penicillin"})
    store.clients.save(replace(someone, intention="to rest"))
    for word in ("Ada", "Byron", "0199"):
        assert store.search.find(word) == []
    assert [hit.client_id for hit in store.search.find("penicillin rest")] == [someone.id]
    assert store.facts.called("ádá  k") == [someone.id]
    assert store.facts.called("Lovelace") == store.facts.called(" ") == []


def test_what_was_typed_waits_until_it_is_written(kept: tuple[Store, Client]):
    store, someone = kept
    store.facts.keep_half_filled(someone.id, {NAME: "Ada K"})
    store.facts.keep_half_filled(someone.id, {NAME: "Ada Ki"})
    assert store.facts.half_filled(someone.id) == {NAME: "Ada Ki"}
    store.facts.write(someone.id, {NAME: "Ada King"})
    assert store.facts.half_filled(someone.id) == {}


def test_nobody_changes_or_removes_a_version(kept: tuple[Store, Client]):
    store, someone = kept
    store.facts.write(someone.id, {ALLERGIES: "penicillin"})
    for statement in ("UPDATE client_fact SET value = ''", "DELETE FROM client_fact"):
        with pytest.raises(DBAPIError, match="only added to"):
            records.in_one_transaction(store, statement)


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["write", "hold"]),
        st.sampled_from([NAME, ALLERGIES]),
        st.sampled_from(["", "one", "two", "three"]),
        st.integers(-5_000, 5_000),
    ),
    max_size=8,
)


def test_no_edit_changes_what_a_past_session_shows(
    kept: tuple[Store, Client], monkeypatch: pytest.MonkeyPatch
):
    """Whatever is written after it, in whatever order, with a clock that jumps about as it likes."""
    store, _ = kept
    clock = [access.now_ms()]
    monkeypatch.setattr(module, "now_ms", lambda: clock[0])

    @settings(max_examples=max(10, settings().max_examples // 4))  # each writes to a disk
    @given(ACTS)
    def no_edit_changes_it(acts: list[tuple[str, FactName, str, int]]) -> None:
        someone = records.client(uuid4().hex)
        store.clients.save(someone)
        past: dict[str, tuple[Visit, ClientFacts]] = {}
        for act, name, value, jump in acts:
            clock[0] += jump
            if act == "hold":
                opened = clock[0]
                held = records.visit(someone, status=Status.CLOSED, opened_ms=opened, ended_ms=opened + 60)
                store.visits.save(held)
                past[held.id] = held, shown(store, held)
            else:
                store.facts.write(someone.id, {name: value})
                assert facts_at(store.facts.versions(someone.id)).said(name) == value
        assert {its_id: shown(store, held) for its_id, (held, _) in past.items()} == {
            its_id: facts for its_id, (_, facts) in past.items()
        }

    no_edit_changes_it()
