from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.db import search
from companion.db.store import Store
from companion.record.notes import Addendum, Note
from companion.record.search_hit import HitPiece, HitSource
from companion.record.visits import Visit
from companion.session.home.reported import Reported
from companion.session.journal import Administered, Due, Entry, Marked, Noted
from tests.db import records


def noted(store: Store, visit: Visit, *texts: str) -> list[Entry]:
    entries = [records.entry(seq, Noted(text)) for seq, text in enumerate(texts, 1)]
    assert records.append(store, visit.id, *entries) == ""
    return entries


def found(store: Store, typed: str, *, best: bool = False) -> list[str]:
    return [hit.text for hit in store.search.find(typed, best=best)]


def test_words_are_found_where_they_stand(store: Store):
    someone = replace(records.client("HERON-7"), intention="to forgive the sea", preparation="left chair")
    store.clients.save(someone)
    visit = records.visit(someone, opened_ms=5_000, zone="Europe/Oslo")
    store.visits.save(visit)
    given = records.entry(1, Administered({"amount": "45 mg", "site": "left"}))
    records.append(store, visit.id, given, records.entry(2, Due("left/1")))
    note = Note(uuid4().hex, visit.id, "Turned to the left wall.", 9_000)
    store.notes.save(note)
    signed = store.notes.sign(note, 9_500)
    store.notes.add(signed, Addendum("more", note.id, "It was the left one.", "JM", 9_900))
    hits = store.search.find("left")
    assert [(hit.kind, hit.about_id, hit.visit_id) for hit in hits] == [
        (HitSource.ADDENDUM, "more", visit.id),
        (HitSource.NOTE, note.id, visit.id),
        (HitSource.ENTRY, given.id, visit.id),
        (HitSource.CLIENT, someone.id, ""),
    ]
    assert {(hit.client_id, hit.client_code) for hit in hits} == {(someone.id, "HERON-7")}
    assert hits[0].pieces == (HitPiece("It was the "), HitPiece("left", hit=True), HitPiece(" one."))
    assert (hits[1].at_ms, hits[1].zone) == (9_000, "Europe/Oslo")


def test_an_entry_is_found_by_who_told_of_it(store: Store):
    someone = records.client()
    store.clients.save(someone)
    visit = records.visit(someone, opened_ms=5_000)
    store.visits.save(visit)
    told = records.entry(1, Noted("cold feet", reported=Reported("Ana Ruiz")))
    records.append(store, visit.id, told, records.entry(2, Noted("warm hands")))
    assert [hit.about_id for hit in store.search.find("ruiz")] == [told.id]


def test_the_newest_comes_first_and_the_best_on_request(store: Store):
    visit = records.live_visit(store)
    noted(store, visit, "harbour harbour", "a harbour among very many other words of that day", "no port")
    assert found(store, "harbour") == ["a harbour among very many other words of that day", "harbour harbour"]
    assert found(store, "harbour", best=True)[0] == "harbour harbour"


def test_the_best_is_looked_for_among_the_newest_thousands(store: Store):
    visit = records.live_visit(store)
    long_ago = [f"harbour {'harbour ' * (number < 3)}{number}" for number in range(2_002)]
    noted(store, visit, *long_ago)
    assert found(store, "harbour", best=True)[0].endswith(" 2")
    assert len(found(store, "harbour", best=True)) == 50


def test_letters_are_folded_and_the_last_word_may_go_on(store: Store):
    noted(store, records.live_visit(store), "Élise à la fenêtre", "window seat")
    for typed in ("elise", "ÉLISE", "fenetre", "fen", "la fen", "élise fenêtre"):
        assert found(store, typed) == ["Élise à la fenêtre"], typed
    assert found(store, "fen ") == []
    assert found(store, '"à la"') == ["Élise à la fenêtre"]
    assert found(store, '"la à"') == []
    assert found(store, "fenêtre window") == []


@pytest.mark.parametrize("typed", ["", "   ", '"', "*", "()", "—", '""', "\0"])
def test_nothing_to_look_for_finds_nothing(store: Store, typed: str):
    noted(store, records.live_visit(store), "something")
    assert store.search.find(typed) == []


@given(typed=st.text(max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_is_only_looked_for(store: Store, typed: str):
    assert store.search.find(typed) == []


def test_a_changed_note_is_found_by_its_new_words_only(store: Store):
    note = Note(uuid4().hex, records.live_visit(store).id, "the old lighthouse", 5)
    store.notes.save(note)
    store.notes.save(replace(note, body="the harbour"))
    assert found(store, "lighthouse") == []
    assert found(store, "harbour") == ["the harbour"]
    store.notes.save(replace(note, body=""))
    assert found(store, "harbour") == []


def test_many_at_one_moment_are_all_found(store: Store):
    visit = records.live_visit(store)
    at_once = [replace(records.entry(seq, Marked("tears")), wall_ms=77) for seq in range(1, 30)]
    assert records.append(store, visit.id, *at_once) == ""
    assert [hit.about_id for hit in store.search.find("tears")] == [entry.id for entry in reversed(at_once)]


def test_an_index_of_another_form_is_made_anew(place: Path, store: Store):
    visit = records.live_visit(store)
    noted(store, visit, "Élise")
    note = Note(uuid4().hex, visit.id, "the lighthouse", 5)
    store.notes.save(note)
    store.notes.add(store.notes.sign(note, 7), Addendum("more", note.id, "and the sea", "JM", 8))
    before = [hit for word in ("heron", "elise", "lighthouse", "sea") for hit in store.search.find(word)]
    assert len(before) == 4
    records.in_one_transaction(
        store, "DELETE FROM passage", "UPDATE meta SET value = 'older' WHERE key = 'search'"
    )
    assert store.search.find("elise") == []
    store.close()
    again = records.open_record(place)
    again._writer.wait_for(lambda _: None)
    assert [
        hit for word in ("heron", "elise", "lighthouse", "sea") for hit in again.search.find(word)
    ] == before
    again.close()


def test_the_index_knows_what_is_kept(store: Store):
    visit = records.live_visit(store)
    noted(store, visit, *(f"word{n} and more" for n in range(50)))
    store.notes.save(Note(uuid4().hex, visit.id, "note words", 5))
    records.in_one_transaction(store, "INSERT INTO passages (passages, rank) VALUES ('integrity-check', 1)")


def test_quoted_words_stay_together():
    assert search.expression('he "left chair" win') == '"he" "left chair" "win"*'
    assert search.expression('"left chair"') == '"left chair"'
    assert search.expression("136/88 ") == '"136/88"'
