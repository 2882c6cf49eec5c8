"""A session that was begun by mistake is kept, in no list and no count, and told of in the audit trail."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from companion.db.store import Store
from companion.ports.record import RecordError
from companion.record.audit import text
from companion.record.discarding import DiscardReason
from companion.record.due_forms import DueForm
from companion.record.notes import Note
from companion.record.retention import ErasureReason as Why
from companion.record.retention import ErasureRequest
from companion.record.visits import Status, Visit
from companion.services.records.kept import session_records
from companion.session.journal import Noted
from companion.settings import Settings
from tests.db import records


def two_sessions(store: Store) -> tuple[Visit, Visit]:
    """One client with a session that was held and a later one begun by mistake."""
    someone = records.client()
    store.clients.save(someone)
    held = records.visit(someone, status=Status.CLOSED, opened_ms=2_000, ended_ms=3_000)
    mistake = records.visit(someone, status=Status.CLOSED, opened_ms=5_000, ended_ms=6_000)
    for visit in (held, mistake):
        store.visits.save(visit)
    records.append(store, held.id, records.entry(1, Noted("the lake")))
    records.append(store, mistake.id, records.entry(1, Noted("the lake, by mistake")))
    store.notes.save(Note("note", mistake.id, "a lake again", 7_000))
    store.forms.expect([DueForm(mistake.id, "rems", "Form", date(2026, 11, 30))])
    return held, mistake


def test_it_is_in_no_list_and_counted_nowhere(store: Store):
    held, mistake = two_sessions(store)
    store.visits.discard(mistake.id, DiscardReason.MISTAKE)
    assert [visit.id for visit in store.visits.listed()] == [held.id]
    assert [visit.id for visit in store.visits.listed(client_id=held.client_id)] == [held.id]
    assert [each.visit.id for each in session_records(store, held.client_id, Settings(), private=False)] == [
        held.id
    ]
    latest = store.visits.latest()
    assert latest is not None
    assert latest.id == held.id
    assert store.forms.unsent() == []
    assert [hit.visit_id for hit in store.search.find("lake")] == [held.id]


def test_the_next_session_takes_its_number(store: Store):
    held, mistake = two_sessions(store)
    store.visits.discard(mistake.id, DiscardReason.MISTAKE)
    after = replace(held, id="after", status=Status.CLOSED, opened_ms=9_000)
    store.visits.save(after)
    assert [visit.number for visit in store.visits.listed()] == [2, 1]


def test_the_first_session_ever_does_not_count_from_a_mistake(store: Store):
    held, mistake = two_sessions(store)
    store.visits.discard(held.id, DiscardReason.TRIAL)
    assert store.visits.first_opened_ms() == mistake.opened_ms


def test_the_trail_keeps_who_when_and_why_and_fits(store: Store):
    _, mistake = two_sessions(store)
    store.visits.discard(mistake.id, DiscardReason.OTHER_CLIENT)
    row = store.audit.page(limit=1)[0]
    assert (row.action, row.entity_id, row.actor, row.detail) == (
        "discard",
        mistake.id,
        "JM",
        "begun for the wrong client",
    )
    assert "discarded a session of HERON-7: begun for the wrong client" in [
        line.said for line in text.told(store.audit.page())
    ]
    assert store.audit.misfit() is None


def test_everything_is_kept_and_nothing_is_discarded_twice(store: Store):
    _, mistake = two_sessions(store)
    store.visits.discard(mistake.id, DiscardReason.MISTAKE)
    rows = len(records.audit(store))
    store.visits.discard(mistake.id, DiscardReason.TRIAL)
    assert len(records.audit(store)) == rows
    kept = store.visits.find(mistake.id)
    assert kept is not None
    assert (kept.status, kept.ended_ms) == (Status.DISCARDED, 6_000)
    assert len(store.journal.entries(mistake.id)) == 1
    assert store.notes.of(mistake.id) is not None


@pytest.mark.logs_warnings
def test_a_session_whose_note_is_signed_stands(store: Store):
    _, mistake = two_sessions(store)
    note = store.notes.of(mistake.id)
    assert note is not None
    store.notes.sign(note, 8_000)
    with pytest.raises(RecordError, match="is signed"):
        store.visits.discard(mistake.id, DiscardReason.MISTAKE)
    with pytest.raises(RecordError, match="not in the record"):
        store.visits.discard("no such session", DiscardReason.MISTAKE)
    assert mistake.id in [visit.id for visit in store.visits.listed()]


def test_an_index_that_is_made_anew_does_not_find_it_either(place: Path):
    store = records.new_store(place)
    held, mistake = two_sessions(store)
    store.visits.discard(mistake.id, DiscardReason.MISTAKE)
    records.in_one_transaction(store, "DELETE FROM meta WHERE key = 'search'")
    store.close()
    store = records.open_record(place)
    store._writer.wait_for(lambda _: None)
    assert [hit.visit_id for hit in store.search.find("lake")] == [held.id]
    store.close()


def test_what_reaches_its_journal_afterwards_is_kept_and_not_found(store: Store):
    _, mistake = two_sessions(store)
    store.visits.discard(mistake.id, DiscardReason.NOT_HELD)
    store.journal.keep(mistake.id, [records.entry(2, Noted("a lake in its black box"))])
    assert len(store.journal.entries(mistake.id)) == 2
    assert mistake.id not in [hit.visit_id for hit in store.search.find("lake")]


def test_a_running_session_that_was_discarded_is_not_offered_again(place: Path):
    store = records.new_store(place)
    visit = records.live_visit(store)
    store.journal.attend(place, visit)
    records.append(store, visit.id, records.entry(1, Noted("the lake")))
    store.visits.discard(visit.id, DiscardReason.MISTAKE)
    store.close()
    store = records.open_record(place)
    assert store.visits.unfinished() == []
    assert store.search.find("lake") == []
    assert store.notices == []
    store.close()


def test_erasing_the_client_erases_it_too(store: Store):
    held, mistake = two_sessions(store)
    store.visits.discard(mistake.id, DiscardReason.MISTAKE)
    erased = store.erasures.erase(ErasureRequest(held.client_id, "HERON-7", Why.ASKED))
    assert set(erased.visit_ids) == {held.id, mistake.id}
    assert store.visits.find(mistake.id) is None
    assert store.journal.entries(mistake.id) == []
