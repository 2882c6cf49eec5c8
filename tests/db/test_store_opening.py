import logging
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import DBAPIError

from companion.db import folder
from companion.db.connection import engine, errors
from companion.db.models import Audit
from companion.db.store import Store
from companion.ports.record import RecordError
from companion.record.client import Client
from companion.record.notes import Note
from companion.record.typed.saved_form import SavedForm
from companion.session.journal import Noted
from companion.session.plan import FurtherPlan
from tests.db import records
from tests.fakes import outcome


def test_what_was_kept_is_there_the_next_day(place: Path):
    store = Store.open(place, records.make_record(place), "JM")
    visit = records.live_visit(store)
    entry = records.entry(1)
    records.append(store, visit.id, entry)
    store.close()
    assert {path.name for path in place.iterdir()} == {
        folder.RECORD,
        folder.HEAD,
        folder.VAULT,
        folder.VAULT_COPY,
    }
    store = records.open_record(place, "AK")
    assert store.visits.unfinished() == [visit]
    assert store.journal.entries(visit.id) == [entry]
    assert store.audit.misfit() is None
    store.close()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("cache_size", -16384),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
        ("cell_size_check", 1),
        ("busy_timeout", 5000),
    ],
)
def test_a_commit_is_durable_and_leaves_no_traces(store: Store, pragma: str, value: object):
    with store._engine.begin() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


@pytest.mark.logs_warnings
def test_a_record_in_use_by_another_program_is_told_as_such(place: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine, "_WAIT_MS", 0)
    store = Store.open(place, records.make_record(place), "JM")
    store.clients.save(records.client("AUK-1"))
    with store._engine.begin(), pytest.raises(RecordError, match="Another program is using the record"):
        store.clients.save(records.client())
    store.clients.save(records.client())
    store.close()


def test_closing_waits_for_what_was_handed_over(place: Path):
    store = Store.open(place, records.make_record(place), "JM")
    visit_id = records.live_visit(store).id
    answers: list[str] = []
    for seq in range(1, 51):
        store.journal.append(visit_id, [records.entry(seq)], *outcome(answers))
    store.close()
    assert answers == [""] * 50


def test_a_closed_store_says_so_and_has_no_keys(place: Path):
    keys = records.make_record(place)
    store = Store.open(place, keys, "JM")
    store.close()
    answers: list[str] = []
    store.journal.append("x", [records.entry(1)], *outcome(answers))
    assert answers == [errors.CLOSED]
    for use in (
        store.clients.listed,
        store.visits.unfinished,
        lambda: store.clients.save(records.client()),
        keys.for_cipher,
    ):
        with pytest.raises(RecordError, match="The record is closed"):
            use()
    store.close()


def test_nothing_can_be_read_without_the_keys(place: Path):
    store = Store.open(place, records.make_record(place), "JM")
    visit_id = records.live_visit(store).id
    records.append(store, visit_id, records.entry(1, Noted("the heron by the lake")))
    store.notes.save(Note(uuid4().hex, visit_id, "the heron by the lake"))
    written = b"".join(path.read_bytes() for path in place.iterdir())
    store.close()
    written += b"".join(path.read_bytes() for path in place.iterdir())
    assert len(written) > 100_000
    for word in (b"heron", b"HERON-7", b"softening", b"CREATE TABLE", b"SQLite format"):
        assert word not in written


def test_the_record_of_another_key_is_not_called_a_wrong_passphrase(tmp_path: Path):
    records.make_record(tmp_path / "one")
    Store.open(tmp_path / "two", records.make_record(tmp_path / "two"), "JM").close()
    (tmp_path / "two" / folder.RECORD).rename(tmp_path / "one" / folder.RECORD)
    with pytest.raises(RecordError, match="Part of the record is damaged"):
        records.open_record(tmp_path / "one")


def test_a_record_that_was_moved_away_is_not_replaced_by_an_empty_one(place: Path):
    records.make_record(place)
    (place / folder.RECORD).unlink()
    with pytest.raises(errors.RecordMissingError, match="only its key file"):
        records.open_record(place)
    assert not (place / folder.RECORD).exists()


@pytest.mark.logs_warnings
def test_no_exception_and_no_log_carries_a_clients_words(store: Store, caplog: pytest.LogCaptureFixture):
    visit_id = records.live_visit(store).id
    records.append(store, visit_id, records.entry(1))
    store.clients.save(records.client("HERON-7"))
    secret = "the heron by the lake"
    caplog.set_level(logging.DEBUG)
    told = [records.append(store, visit_id, records.entry(1, Noted(secret)))]
    for wrong in (Note("n1", "nobody's", secret), Client("c1", "HERON-7", secret, secret)):
        with pytest.raises(RecordError) as refused:
            store.notes.save(wrong) if isinstance(wrong, Note) else store.clients.save(wrong)
        told.append(repr(refused.value))
    with pytest.raises(DBAPIError) as raw, store._engine.begin() as connection:
        connection.execute(insert(Audit), {"seq": 1, "detail": secret})
    told += [str(raw.value), caplog.text]
    assert "heron" not in "".join(told).lower()


def test_an_entry_of_a_newer_program_is_told_as_such(store: Store):
    visit_id = records.live_visit(store).id
    records.in_one_transaction(
        store, "INSERT INTO entry SELECT 'e1', id, 1, 0, 0, 0, 'JM', 'levitated', '{}' FROM visit"
    )
    with pytest.raises(errors.DataNewerError, match="newer version"):
        store.journal.entries(visit_id)


def test_a_plan_of_a_newer_program_is_told_as_such(store: Store):
    records.live_visit(store)
    records.in_one_transaction(store, """UPDATE visit SET plan = '{"rooms":2,' || substr(plan, 2)""")
    for question in (store.visits.listed, store.visits.unfinished):
        with pytest.raises(errors.DataNewerError, match="newer version"):
            question()


def test_a_form_of_another_program_is_filled_as_far_as_it_is_known(store: Store):
    def kept(value: str) -> SavedForm | None:
        key = f"half_filled_form/{store._access.actor}"
        records.in_one_transaction(store, "DELETE FROM meta WHERE key LIKE 'half_filled_form/%'")
        statement = f"INSERT INTO meta (key, value) VALUES ('{key}', '{value}')"  # noqa: S608
        records.in_one_transaction(store, statement)
        return store.saved_forms.mine()

    assert kept('{"kept_ms":5,"code":"T.W."}') == SavedForm(5, code="T.W.")
    newer = '{"kept_ms":5,"code":"T.W.","checks":{"Blanket":true},"carpet":"2"}'
    assert kept(newer) == SavedForm(5, code="T.W.", checks={"Blanket": True})
    older = SavedForm(5, further=(FurtherPlan("Second tablet, at 20 min"),))
    assert kept('{"kept_ms":5,"further":"Second tablet, at 20 min"}') == older
    assert kept('{"kept_ms":5,"checks":["Blanket"]}') is None
    assert kept("{") is None
