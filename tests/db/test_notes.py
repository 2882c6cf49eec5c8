from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy.exc import IntegrityError

from companion.db.store import Store
from companion.ports.record import RecordError
from companion.record.discarding import DiscardReason
from companion.record.notes import Addendum, Note, fingerprint
from companion.record.visits import Status
from tests.db import records


def signed(store: Store) -> Note:
    note = Note(uuid4().hex, records.live_visit(store).id, "Spoke of the lake.", 5)
    store.notes.save(note)
    return store.notes.sign(note, 1_000)


def addendum(note: Note, body: str = "It was a river.", at_ms: int = 2_000) -> Addendum:
    return Addendum(uuid4().hex, note.id, body, "RK", at_ms)


def test_a_signed_note_says_who_when_and_over_what(store: Store, place: Path):
    note = signed(store)
    assert store.notes.of(note.visit_id) == note
    assert (note.signed_by, note.signed_ms) == ("JM", 1_000)
    assert note.sha256 == fingerprint(note.visit_id, "Spoke of the lake.", "JM", 1_000)
    assert store.audit.verify(place).altered == ()


def test_addenda_stand_behind_the_note_in_the_order_of_their_times(store: Store):
    note = signed(store)
    second, first = addendum(note, "And cold.", 3_000), addendum(note)
    store.notes.add(store.notes.add(note, second), first)
    kept = store.notes.of(note.visit_id)
    assert kept is not None
    assert kept.body == "Spoke of the lake."
    assert kept.addenda == (first, second)


@pytest.mark.logs_warnings
def test_a_signed_note_is_not_written_to_again(store: Store):
    note = signed(store)
    with pytest.raises(RecordError, match="signed"):
        store.notes.save(Note(note.id, note.visit_id, "Another.", 9))
    with pytest.raises(RecordError, match="signed already"):
        store.notes.sign(note, 2_000)
    assert store.notes.of(note.visit_id) == note


@pytest.mark.logs_warnings
def test_only_what_is_kept_can_be_signed_and_only_what_is_signed_added_to(store: Store):
    note = Note(uuid4().hex, records.live_visit(store).id, "One.", 5)
    store.notes.save(note)
    with pytest.raises(RecordError, match="changed meanwhile"):
        store.notes.sign(replace(note, body="Two."), 1_000)
    with pytest.raises(RecordError, match="Only a signed note"):
        store.notes.add(note, addendum(note))
    assert store.notes.of(note.visit_id) == note


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE note SET body = 'x'",
        "INSERT OR REPLACE INTO note SELECT id, visit_id, 'x', updated_ms FROM note",
        "DELETE FROM note",
        "UPDATE signature SET signed_by = 'x'",
        "DELETE FROM signature",
        "INSERT OR REPLACE INTO signature SELECT note_id, 'x', 0, '' FROM signature",
        "UPDATE addendum SET body = 'x'",
        "DELETE FROM addendum",
        "INSERT OR REPLACE INTO addendum SELECT id, note_id, 'x', author, at_ms FROM addendum",
        "DELETE FROM visit",
        "DELETE FROM client",
        "DELETE FROM entry",
    ],
)
def test_sqlite_itself_refuses_to_touch_what_was_signed(store: Store, attack: str):
    note = signed(store)
    note = store.notes.add(note, addendum(note))
    records.append(store, note.visit_id, records.entry(1))
    with pytest.raises(IntegrityError):
        records.in_one_transaction(store, attack)
    assert store.notes.of(note.visit_id) == note


def test_a_note_altered_behind_the_triggers_is_found(store: Store, place: Path):
    note = signed(store)
    records.in_one_transaction(store, "DROP TRIGGER note_stays", "UPDATE note SET body = 'Another.'")
    assert store.audit.verify(place).altered == (note.visit_id,)


def test_what_waits_for_a_signature_is_listed_until_it_has_one(store: Store):
    someone = records.client()
    store.clients.save(someone)
    signed, draft, nothing, live = (
        records.visit(someone, status=status, opened_ms=at)
        for at, status in ((10, Status.CLOSED), (20, Status.CLOSED), (30, Status.CLOSED), (40, Status.LIVE))
    )
    for visit in (signed, draft, nothing, live):
        store.visits.save(visit)
    note = Note("n1", signed.id, "Rested.", 50)
    store.notes.save(note)
    store.notes.save(Note("n2", draft.id, "Not yet.", 60))
    assert [visit.opened_ms for visit in store.visits.unsigned()] == [30, 20, 10]
    store.notes.sign(note, 70)
    store.visits.discard(nothing.id, DiscardReason.TRIAL)
    assert [visit.opened_ms for visit in store.visits.unsigned()] == [20]
    assert [visit.opened_ms for visit in store.visits.unsigned(limit=0)] == []
    assert store.visits.count_unsigned() == 1
    store.visits.save(replace(signed, ended_ms=99))
    assert store.visits.count_unsigned() == 1, "what is signed stays so when the visit is kept again"
