"""A record as the program wrote it when visits were still called sessions, with its key file and a black box.

``record_0009`` holds every row of it, what its audit trail said, and the hash of each fact, put down by that
program; the tables it is read into are made by the migrations of that time.
"""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import Connection, Engine

from companion.db import folder, migrate
from companion.db.audit import audit_check, facts
from companion.db.backups import backup, restoring
from companion.db.backups.backup_check import opened
from companion.db.keys import vault
from companion.db.keys.record_keys import LEAST_WORK, RecordKeys
from companion.db.store import Store
from companion.record.backups import BackupReason
from companion.record.facts.client_facts import FactName
from companion.record.visits import Status
from companion.session.journal import Noted
from tests.db import records
from tools import older_records

KEPT: Final = older_records.ROWS
NEW_NAMES: Final = {"session": "visit"}

Rows = dict[str, list[list[Any]]]


@pytest.fixture
def told() -> dict[str, Any]:
    content: dict[str, Any] = json.loads((KEPT / "record.json").read_text("utf-8"))
    return content


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The data folder as that program left it, in the middle of a session."""
    place = tmp_path / "old"
    older_records.from_rows(place)
    (place / folder.BOXES).mkdir()
    shutil.copy(KEPT / "visit-5.1.box", place / folder.BOXES)
    return place


@contextmanager
def record_of(place: Path) -> Iterator[tuple[Engine, RecordKeys]]:
    keys = vault.unlock(place, records.PASSPHRASE).keys
    with opened(place, keys) as engine:
        yield engine, keys


def content_of(connection: Connection, names: dict[str, str], tables: Rows) -> Rows:
    """Read the same columns, under the names they have now, but for which program wrote last."""
    return {
        table: [
            [{"hex": value.hex()} if isinstance(value, bytes) else value for value in row[: len(rows[0])]]
            for row in connection.exec_driver_sql(f"SELECT * FROM {names.get(table, table)}")  # noqa: S608
            if row[0] != "program"
        ]
        for table, rows in tables.items()
    }


def found_by(connection: Connection, word: str) -> list[int]:
    asked = "SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rowid"
    return [row[0] for row in connection.exec_driver_sql(asked, (word,))]


def test_nothing_that_is_kept_changes_and_the_audit_trail_says_the_same(old: Path, told: dict[str, Any]):
    kept = told["tables"] | {"meta": [row for row in told["tables"]["meta"] if row[0] != "program"]}
    words = ("heron", "lighthouse", "tears", "draft", "rest", "owl")
    with record_of(old) as (engine, keys):
        with engine.begin() as connection:
            assert content_of(connection, {}, kept) == kept
            before = {word: found_by(connection, word) for word in words}
        migrate.bring_up_to_date(engine)
        with engine.begin() as connection:
            assert content_of(connection, NEW_NAMES, kept) == kept
            verdict = audit_check.within(connection, keys)
            standing = facts.standing(connection, facts.all_there(connection))
            assert {word: found_by(connection, word) for word in words} == before
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            connection.exec_driver_sql("INSERT INTO passages (passages, rank) VALUES ('integrity-check', 1)")
    assert {word for word, found in before.items() if not found} == {"owl"}
    said = told["told"]
    assert (str(verdict), json.loads(json.dumps(asdict(verdict)))) == (said["said"], said["verdict"])
    assert sorted([str(ref.kind), ref.id, found] for ref, found in standing.items()) == said["facts"]


def test_the_shape_is_that_of_a_new_record(old: Path, tmp_path: Path):
    new = tmp_path / "new"
    Store.open(new, records.make_record(new), "JM").close()
    with record_of(old) as (engine, _):
        migrate.bring_up_to_date(engine)
        with engine.begin() as connection, record_of(new) as (other, _), other.begin() as fresh:
            assert shape_of(connection) == shape_of(fresh)


def shape_of(connection: Connection) -> set[tuple[str, ...]]:
    asked = "SELECT type, name, coalesce(sql, '') FROM sqlite_master"
    return {(kind, name, " ".join(sql.split())) for kind, name, sql in connection.exec_driver_sql(asked)}


def test_it_is_opened_with_all_its_words_and_what_only_its_black_box_held(old: Path):
    store = records.open_record(old)
    store.private.open_for("JM", records.PASSPHRASE, LEAST_WORK)
    assert [line.partition(" of the session")[0] for line in store.notices] == ["1 entry"]
    assert [visit.id for visit in store.visits.listed()] == ["visit-5", "visit-2", "visit-1"]
    discarded = store.visits.find("visit-3")
    assert discarded is not None
    assert discarded.status is Status.DISCARDED
    assert [entry.id for entry in store.journal.entries("visit-1")] == ["entry-1", "entry-2", "entry-3"]
    live = [entry.fact for entry in store.journal.entries("visit-5")]
    assert live == [Noted("kept in both"), Noted("kept in the black box alone")]
    note = store.notes.of("visit-1")
    assert note is not None
    assert [visit.id for visit in store.visits.unsigned()] == ["visit-2"]
    assert (note.body, note.signed_by) == ("Rested well.\nSaw a heron.", "JM")
    assert [added.body for added in note.addenda] == ["The lighthouse, too."]
    private = store.private.of("visit-1")
    assert private is not None
    assert private.body == "for the writer alone"
    assert [form.sent_by for form in store.forms.of("visit-1")] == ["JM"]
    [told] = store.facts.versions("client-1")
    assert (told.name, told.value, told.at_ms, told.author) == (FactName.ALLERGIES, "none known", 1_000, "")
    assert store.half_typed.of("visit-2").entries[""].answers == {"words": "half a li"}
    form = store.saved_forms.mine()
    assert form is not None
    assert form.intention == "ease"
    assert [trace.client_id for trace in store.erasures.traces()] == ["client-2"]
    assert {hit.visit_id for hit in store.search.find("heron")} == {"", "visit-1"}
    assert store.audit.verify(old).fits
    store.close()


def test_a_backup_from_before_is_checked_and_restored(old: Path, tmp_path: Path):
    records.open_record(old).close()
    [made] = [one for one in backup.backups_in(old / folder.BACKUPS) if one.reason is BackupReason.MIGRATION]
    path, into = old / folder.BACKUPS / made.name, tmp_path / "restored"
    opens = lambda place: vault.unlock(place, records.PASSPHRASE).keys  # noqa: E731 - asked twice, in one line
    found = restoring.verify(path, opens)
    assert (found.state.schema, found.verdict.fits) == ("0009", True)
    assert (found.state.visits, found.state.entries) == (4, 4)
    restoring.restore(path, into, opens, old)
    store = records.open_record(into)
    assert [entry.id for entry in store.journal.entries("visit-5")] == ["entry-5", "entry-6"]
    assert store.audit.verify(into).fits
    store.close()
