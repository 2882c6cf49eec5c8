from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace
from pathlib import Path
from threading import Event
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import DBAPIError

from companion.db.journal import black_box
from companion.db.store import Store
from companion.ports.record import Journal, RecordError
from companion.record.notes import Note
from companion.session.journal import Administered, Fact, Noted
from tests import samples
from tests.db import records
from tests.fakes import outcome


def _fulfils_the_port(store: Store) -> Journal:
    return store.journal


NUMBERS = st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def facts(draw: st.DrawFn) -> list[Fact]:
    """One fact of every kind there is."""
    return [
        draw(st.builds(kind, **{field.name: NUMBERS for field in fields(kind) if field.type is float}))
        for kind in get_args(Fact)
    ]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    place = tmp_path_factory.mktemp("shared") / "data"
    opened = records.new_store(place)
    yield opened
    opened.close()


@settings(max_examples=settings().max_examples // 3)  # each writes to a disk
@given(facts=facts())
def test_every_kind_of_fact_comes_back_as_it_was(shared: Store, facts: list[Fact]):
    visit_id = records.live_visit(shared).id
    written = [records.entry(seq, fact) for seq, fact in enumerate(facts, start=1)]
    assert records.append(shared, visit_id, *written) == ""
    assert shared.journal.entries(visit_id) == written


def test_what_was_given_before_the_opening_comes_back_from_record_and_black_box(place: Path):
    store = records.new_store(place)
    visit = records.live_visit(store)
    store.journal.attend(place, visit)
    opened = records.entry(1)
    given = replace(records.entry(2, Administered({"amount": "45 mg"})), moment=-300_000, wall_ms=-298_000)
    assert records.append(store, visit.id, opened, given) == ""
    assert store.journal.entries(visit.id) == [opened, given]
    box = black_box.read(black_box.files(place)[0], store._access.keys)
    store.close()
    assert box is not None
    assert box.entries == (opened, given)


def test_a_whole_session_comes_back_in_order(store: Store):
    store.clients.save(samples.CLIENT)
    store.visits.save(samples.visit())
    entries = samples.entries()
    for entry in entries:
        assert records.append(store, "visit-4", entry) == ""
    assert store.journal.entries("visit-4") == list(entries)
    assert store.journal.entries("no such session") == []


@pytest.mark.logs_warnings
def test_what_comes_late_is_kept_at_once_until_the_note_is_signed(store: Store):
    visit_id = records.live_visit(store).id
    first, late, later = (records.entry(seq) for seq in range(1, 4))
    records.append(store, visit_id, first)
    store.journal.enter_late(visit_id, [late])
    assert store.journal.entries(visit_id) == [first, late]
    with pytest.raises(RecordError, match="Something else was entered meanwhile"):
        store.journal.enter_late(visit_id, [records.entry(2)])
    note = Note("note", visit_id, "Rested.", 5)
    store.notes.save(note)
    store.notes.sign(note, 1_000)
    with pytest.raises(RecordError, match="The note is signed"):
        store.journal.enter_late(visit_id, [later])
    assert store.journal.entries(visit_id) == [first, late]
    assert records.append(store, visit_id, later) == "", "what a running session writes is never refused"


def test_append_returns_at_once_and_answers_in_order(store: Store):
    visit_id = records.live_visit(store).id
    answers: list[str] = []
    with store._engine.begin():  # somebody is writing: nothing can be kept yet
        for seq in range(1, 4):
            store.journal.append(visit_id, [records.entry(seq)], *outcome(answers))
        assert answers == []
    records.append(store, visit_id)
    assert answers == ["", "", ""]


def test_entries_written_again_are_kept_once(store: Store):
    visit_id = records.live_visit(store).id
    first, second, third = (records.entry(seq) for seq in (1, 2, 3))
    assert records.append(store, visit_id, first, second) == ""
    assert records.append(store, visit_id, first, second, third) == ""
    assert store.journal.entries(visit_id) == [first, second, third]
    appended = [row[5] for row in records.audit(store) if row[3] == "append"]
    assert appended == [first.id, second.id, third.id]


@pytest.mark.logs_warnings
def test_entries_are_kept_all_or_none(store: Store):
    visit_id = records.live_visit(store).id
    assert records.append(store, visit_id, records.entry(1)) == ""
    before = len(records.audit(store))
    answer = records.append(store, visit_id, records.entry(2), records.entry(1, Noted("heron")))
    assert answer == "This contradicts what is already kept: nothing was changed."
    assert [entry.seq for entry in store.journal.entries(visit_id)] == [1]
    assert len(records.audit(store)) == before
    assert records.append(store, visit_id, records.entry(2)) == ""


def test_every_reader_sees_a_journal_without_gaps_while_it_grows(store: Store):
    visit_id = records.live_visit(store).id
    ended = Event()

    def read() -> list[int]:
        lengths = []
        while not ended.is_set():
            sequence = [entry.seq for entry in store.journal.entries(visit_id)]
            assert sequence == list(range(1, len(sequence) + 1))
            lengths.append(len(sequence))
        return lengths

    with ThreadPoolExecutor(3) as readers:
        reading = [readers.submit(read) for _ in range(3)]
        for seq in range(1, 200, 2):
            store.journal.append(visit_id, [records.entry(seq), records.entry(seq + 1)], *outcome([]))
        assert records.append(store, visit_id) == ""
        ended.set()
    for lengths in (future.result() for future in reading):
        assert lengths == sorted(lengths)
        assert all(length % 2 == 0 for length in lengths)
    assert len(store.journal.entries(visit_id)) == 200


@pytest.mark.logs_warnings
def test_a_listener_that_fails_does_not_stop_the_writer(store: Store):
    visit_id = records.live_visit(store).id

    def gone() -> None:
        raise RuntimeError("the window is gone")

    store.journal.append(visit_id, [records.entry(1)], gone, lambda _: gone())
    assert records.append(store, visit_id, records.entry(2)) == ""
    assert len(store.journal.entries(visit_id)) == 2


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE entry SET data = '{}'",
        "DELETE FROM entry",
        "INSERT OR REPLACE INTO entry SELECT id, visit_id, seq, 0, 0, 0, author, kind, data FROM entry",
        "UPDATE audit SET detail = ''",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit SELECT seq, 0, actor, action, '', '', '', prev, hash, '' FROM audit",
        "INSERT INTO audit SELECT max(seq) + 1, 0, '', '', '', '', '', zeroblob(32), hash, '' FROM audit",
        "INSERT INTO audit SELECT max(seq) + 7, 0, '', '', '', '', '', hash, hash, '' FROM audit",
    ],
)
def test_the_database_itself_refuses_to_change_what_was_written(store: Store, attack: str):
    visit_id = records.live_visit(store).id
    kept = records.entry(1)
    records.append(store, visit_id, kept)
    trail = records.audit(store)
    with pytest.raises(DBAPIError, match=r"append-only|goes on"):
        records.in_one_transaction(store, attack)
    assert store.journal.entries(visit_id) == [kept]
    assert records.audit(store) == trail
