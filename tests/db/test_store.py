from dataclasses import replace
from uuid import uuid4

import pytest

from companion.db.store import Store
from companion.ports.record import RecordError, Records
from companion.record.client import Client
from companion.record.notes import Note
from companion.record.typed.half_typed import HalfEntry, HalfTyped
from companion.record.typed.saved_form import SavedForm
from companion.record.visits import Status
from companion.session.journal import Noted
from tests.db import records


def _fulfils_the_port(store: Store) -> Records:
    return store


def test_a_client_is_kept_and_changed(store: Store):
    someone = Client(uuid4().hex, "HERON-7", "likes the window seat", "rest", 1_000)
    store.clients.save(someone)
    assert store.clients.listed() == [someone]
    store.clients.save(replace(someone, preparation="", created_ms=0))
    assert store.clients.listed() == [replace(someone, preparation="")]


@pytest.mark.logs_warnings
def test_two_clients_cannot_have_one_code(store: Store):
    store.clients.save(records.client("HERON-7"))
    with pytest.raises(RecordError, match="Another client has this code") as refused:
        store.clients.save(records.client("HERON-7"))
    assert "HERON" not in str(refused.value)


def test_clients_are_found_by_a_part_of_their_code(store: Store):
    for code in ("b-100%", "A-1", "Ömer", "b_1"):
        store.clients.save(records.client(code))

    def found(text: str) -> list[str]:
        return [someone.code for someone in store.clients.listed(containing=text)]

    assert found("") == ["A-1", "b-100%", "b_1", "Ömer"]
    assert found("a-") == ["A-1"]
    assert found("ömer") == found("Ö") == ["Ömer"]
    assert found("%") == ["b-100%"]
    assert found("_") == ["b_1"]
    assert [someone.code for someone in store.clients.listed(limit=2)] == ["A-1", "b-100%"]


def test_whose_code_is_what_was_typed_is_found_however_many_others_have_it_in_theirs(store: Store):
    for code in ("AZ", "BZ", "Z1", "Z2", "Z", "z", "10%", "%"):
        store.clients.save(records.client(code))

    def found(text: str) -> list[str]:
        return [someone.code for someone in store.clients.listed(limit=3, containing=text)]

    assert found("z") == found("Z") == ["Z", "z", "Z1"]
    assert found("%") == ["%", "10%"]


def test_a_visit_comes_back_as_it_was_and_newest_first(store: Store):
    someone, other = records.client(), records.client("AUK-1")
    store.clients.save(someone)
    store.clients.save(other)
    held = records.visit(
        someone, status=Status.CLOSED, planned_ms=9_000, opened_ms=1_000, ended_ms=2_000, zone="Europe/Oslo"
    )
    planned = records.visit(someone, planned_ms=5_000, number=2)
    others = records.visit(other, planned_ms=3_000)
    for visit in (planned, others, held):
        store.visits.save(visit)
    assert store.visits.listed() == [planned, others, held]
    assert store.visits.listed(client_id=someone.id) == [planned, held]
    assert store.visits.listed(limit=1) == [planned]
    assert store.visits.find(held.id) == held
    assert store.visits.find("nobody's") is None
    assert store.visits.latest() == held


def test_visits_are_numbered_by_those_the_client_has_had(store: Store):
    someone, other = records.client(), records.client("AUK-1")
    store.clients.save(someone)
    store.clients.save(other)
    abandoned = records.visit(someone, planned_ms=1)
    third, first, second = (
        records.visit(someone, status=Status.CLOSED, opened_ms=opened) for opened in (30, 10, 20)
    )
    planned = records.visit(someone, planned_ms=99)
    another = records.visit(other, opened_ms=15)
    for visit in (abandoned, third, first, second, planned, another):
        store.visits.save(visit)
    numbers = {visit.id: visit.number for visit in store.visits.listed()}
    assert [numbers[visit.id] for visit in (first, second, third, planned, another)] == [1, 2, 3, 4, 1]


def test_the_unfinished_visit_is_found_and_nothing_else(store: Store):
    someone = records.client()
    store.clients.save(someone)
    assert store.visits.unfinished() == []
    assert store.visits.latest() is None
    store.visits.save(records.visit(someone))
    store.visits.save(records.visit(someone, status=Status.CLOSED, opened_ms=5))
    assert store.visits.unfinished() == []
    live = records.visit(someone, status=Status.LIVE, opened_ms=4)
    store.visits.save(live)
    assert store.visits.unfinished() == [live]
    later = records.visit(someone, status=Status.LIVE, opened_ms=6)
    store.visits.save(later)
    assert [visit.id for visit in store.visits.unfinished()] == [later.id, live.id]
    store.visits.save(replace(later, status=Status.CLOSED, ended_ms=9))
    store.visits.save(replace(live, status=Status.CLOSED, ended_ms=9))
    assert store.visits.unfinished() == []


@pytest.mark.logs_warnings
def test_a_visit_of_nobody_is_refused(store: Store):
    with pytest.raises(RecordError, match="contradicts"):
        store.visits.save(records.visit(records.client()))
    assert store.visits.listed() == []


def test_a_note_is_kept_as_it_stands(store: Store):
    visit_id = records.live_visit(store).id
    assert store.notes.of(visit_id) is None
    note = Note(uuid4().hex, visit_id, "Spoke of the lake.\r\n\n“It's quiet.” 🪷", 5)
    store.notes.save(note)
    assert store.notes.of(visit_id) == note
    shorter = replace(note, body="", updated_ms=6)
    store.notes.save(shorter)
    assert store.notes.of(visit_id) == shorter


@pytest.mark.logs_warnings
def test_a_second_note_of_a_session_never_hides_the_first(store: Store):
    visit_id = records.live_visit(store).id
    note = Note(uuid4().hex, visit_id, "the first")
    store.notes.save(note)
    with pytest.raises(RecordError, match="contradicts"):
        store.notes.save(Note(uuid4().hex, visit_id, "the second"))
    assert store.notes.of(visit_id) == note


def test_what_no_database_can_keep_is_left_out_of_words(store: Store):
    visit_id = records.live_visit(store).id
    store.notes.save(Note(uuid4().hex, visit_id, "a\0b\ud800c"))
    kept = store.notes.of(visit_id)
    assert kept is not None
    assert kept.body == "ab?c"
    assert records.append(store, visit_id, records.entry(1, Noted("a\0b\ud800c"))) == ""
    assert len(store.journal.entries(visit_id)) == 1


def test_a_half_filled_form_is_kept_for_who_left_it_until_it_is_let_go(store: Store):
    assert store.saved_forms.mine() is None
    store.saved_forms.keep(SavedForm(5, code="T.W.", playlists={"peak": ""}))
    kept = SavedForm(6, "c1", amount="45 mg", intention="To see the sea.", playlists={"peak": "river"})
    store.saved_forms.keep(kept)
    assert store.saved_forms.mine() == kept
    store.saved_forms.keep(None)
    assert store.saved_forms.mine() is None
    assert [(row.action, row.entity) for row in store.audit.page(limit=3)] == [
        ("remove", "half_filled_form"),
        ("keep", "half_filled_form"),
        ("keep", "half_filled_form"),
    ]


def test_half_typed_words_are_kept_for_their_visit_until_nothing_stands_there(store: Store):
    one, other = (records.live_visit(store).id for _ in range(2))
    assert store.half_typed.of(one) == HalfTyped()
    store.half_typed.keep(one, HalfTyped("a", 5_000, "entry"))
    typed = HalfTyped(
        "a\0b\ud800c 仮名", -60_000, "entry", "138/8", {"amount": "45 mg"}, "1348", "asleep", "pain/1",
        {"escort": "sister"}, "open", "J", {"JM": "later"},
        {"": HalfEntry("e1", "14:05", {"text": "slept"}), "JM": HalfEntry("late 0")},
    )  # fmt: skip
    store.half_typed.keep(one, typed)
    store.half_typed.keep(other, HalfTyped(vitals="120"))
    assert (store.half_typed.of(one), store.half_typed.of(other)) == (typed, HalfTyped(vitals="120"))
    store.half_typed.keep(one, HalfTyped())
    store.half_typed.keep(one, HalfTyped())
    assert store.half_typed.of(one) == HalfTyped()
    told = [(row.action, row.visit_id) for row in store.audit.page(limit=10) if row.entity == "half_typed"]
    assert told == [("remove", one), ("keep", other), ("keep", one)], "not every word is a row"
