"""What somebody with the data key and a tool of their own may do to a record, and whether it is seen."""

# ruff: noqa: S608 - all of it is our own words

import hashlib
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Connection, Engine, event

from companion.cli import main
from companion.db import folder, migrate, models
from companion.db.audit import audit_check, fact_readers, facts, trail
from companion.db.backups import backup, backup_check, heads
from companion.db.connection.table_base import Base
from companion.db.facts.table import FactVersion
from companion.db.instruments.table import ResponseRow
from companion.db.keys import recovery, vault
from companion.db.keys.record_keys import LEAST_WORK, RecordKeys
from companion.db.meetings.table import MeetingWordRow
from companion.db.store import Store
from companion.options import ExitCode
from companion.ports.record import OlderRecordError
from companion.record.audit.verdict import AuditFault, AuditVerdict, FactKind
from companion.record.backups import BackupReason
from companion.record.due_forms import DueForm
from companion.record.facts.client_facts import FactName
from companion.record.instruments.response import Response
from companion.record.meetings.meeting import Meeting, VisitKind, WordName
from companion.record.notes import Addendum, Note, PrivateNote
from companion.record.retention import ErasureReason, ErasureRequest
from companion.record.scheduling.appointments import Appointment
from companion.record.visits import Status
from companion.session.journal import Noted
from tests.db import records
from tests.db.instruments.test_responses import PHQ_9


@dataclass(frozen=True)
class Filled:
    """A record that has one of everything, as it lies closed in its folder."""

    place: Path
    client: str
    session: str
    signed: str
    older: Path


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    place = tmp_path_factory.mktemp("attacked") / "data"
    store = records.new_store(place)
    gone = records.client("WREN-1")
    store.clients.save(gone)
    gone_visit = records.visit(gone)
    store.visits.save(gone_visit)
    store.journal.keep(gone_visit.id, [records.entry(1)])
    store.erasures.erase(ErasureRequest(gone.id, "WREN-1", ErasureReason.ASKED))
    someone = replace(records.client(), intention="to swim")
    store.clients.save(someone)
    store.facts.write(someone.id, {FactName.ALLERGIES: "penicillin"})
    store.responses.keep(Response("", someone.id, PHQ_9, (1,) * 9))
    visit = records.visit(someone, status=Status.LIVE, opened_ms=2_000)
    store.visits.save(visit)
    store.journal.keep(visit.id, [records.entry(seq, Noted("the lake")) for seq in range(1, 5)])
    prepared = Meeting(uuid4().hex, someone.id, someone.code, VisitKind.PREPARATION)
    store.meetings.write(prepared, {WordName.FEARS: "the dark"})
    store.private.open_for("JM", records.PASSPHRASE, LEAST_WORK)
    store.private.save(PrivateNote(uuid4().hex, visit.id, "JM", "mine", 5))
    store.private.keep_slip(recovery.new())
    store.sealed.keep(recovery.new())
    store.forms.expect([DueForm(visit.id, "rems", "A form", date(2026, 11, 30), "", 0, "")])
    store.close()
    older = place.with_name("older")
    shutil.copytree(place, older)
    store = records.open_record(place)
    store.visits.save(replace(visit, status=Status.CLOSED, ended_ms=9_000))
    note = Note(uuid4().hex, visit.id, "Spoke of the lake.", 10)
    store.notes.save(note)
    note = store.notes.sign(note, 11)
    store.notes.add(note, Addendum(uuid4().hex, note.id, "And of the shore.", "JM", 12))
    draft = replace(visit, id=uuid4().hex, status=Status.PLANNED, opened_ms=0)
    store.appointments.plan(draft, Appointment(draft.id, 20_000, "UTC", "Room 2"))
    store.notes.save(Note(uuid4().hex, draft.id, "A draft.", 13))
    store.audit.note("view", "session", visit.id)
    store.close()
    return Filled(place, someone.id, visit.id, note.id, older)


@pytest.fixture
def place(filled: Filled, tmp_path: Path) -> Path:
    return Path(shutil.copytree(filled.place, tmp_path / "data"))


def attack(place: Path, *statements: str) -> AuditVerdict:
    """Take the triggers away, change, put the triggers back, and have the record verified."""
    store = records.open_record(place)
    store._writer.wait_for(lambda _: None)  # the index of the search is made with the triggers there
    connection = store._engine.raw_connection()
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=OFF")
    triggers = cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        cursor.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        cursor.execute(statement)
    for _, sql in triggers:
        cursor.execute(sql)
    cursor.execute("PRAGMA foreign_keys=ON")
    connection.close()
    verdict = store.audit.verify(place)
    store.close()
    return verdict


def found(verdict: AuditVerdict) -> set[tuple[AuditFault, FactKind]]:
    assert not verdict.fits
    return {(one.how, one.kind) for one in verdict.misplaced}


def test_a_record_that_nobody_touched_fits(place: Path):
    verdict = attack(place)
    assert verdict.fits, str(verdict)
    assert str(verdict).startswith(f"All {verdict.rows} rows fit")


SIGNED = "(SELECT note_id FROM signature)"
SHA = "'0000000000000000000000000000000000000000000000000000000000000000'"
FORGED = (
    "INSERT INTO entry SELECT 'forged', visit_id, 99, moment_ms, noticed_ms, wall_ms, author, kind, data "
    "FROM entry WHERE seq = 2"
)
CHANGED: dict[str, tuple[Sequence[str], set[tuple[AuditFault, FactKind]]]] = {
    "1 an entry's content": (
        ["UPDATE entry SET data = replace(data, 'lake', 'pond') WHERE seq = 2"],
        {(AuditFault.CHANGED, FactKind.ENTRY)},
    ),
    "2 an entry deleted": (["DELETE FROM entry WHERE seq = 2"], {(AuditFault.MISSING, FactKind.ENTRY)}),
    "3 an entry's author": (
        ["UPDATE entry SET author = 'XX' WHERE seq = 2"],
        {(AuditFault.CHANGED, FactKind.ENTRY)},
    ),
    "4 an entry added": (
        [FORGED],
        {(AuditFault.UNNAMED, FactKind.ENTRY)},
    ),
    "5 a signed body": (
        [f"UPDATE note SET body = 'Another.' WHERE id = {SIGNED}"],
        {(AuditFault.CHANGED, FactKind.NOTE)},
    ),
    "6 a signed body and its hash": (
        [f"UPDATE note SET body = 'Another.' WHERE id = {SIGNED}", f"UPDATE signature SET sha256 = {SHA}"],
        {(AuditFault.CHANGED, FactKind.NOTE), (AuditFault.CHANGED, FactKind.SIGNATURE)},
    ),
    "7 a signature moved to another": (
        [f"UPDATE signature SET signed_by = 'XX', sha256 = {SHA}"],
        {(AuditFault.CHANGED, FactKind.SIGNATURE)},
    ),
    "8 a signature deleted": (
        ["DELETE FROM addendum", "DELETE FROM signature"],
        {(AuditFault.MISSING, FactKind.SIGNATURE), (AuditFault.MISSING, FactKind.ADDENDUM)},
    ),
    "9 a note with all that is its": (
        [f"DELETE FROM note WHERE id = {SIGNED}", "DELETE FROM signature", "DELETE FROM addendum"],
        {
            (AuditFault.MISSING, FactKind.NOTE),
            (AuditFault.MISSING, FactKind.SIGNATURE),
            (AuditFault.MISSING, FactKind.ADDENDUM),
        },
    ),
    "10 an addendum's body": (
        ["UPDATE addendum SET body = 'No shore.'"],
        {(AuditFault.CHANGED, FactKind.ADDENDUM)},
    ),
    "11 an addendum deleted": (["DELETE FROM addendum"], {(AuditFault.MISSING, FactKind.ADDENDUM)}),
    "12 the client's intention": (
        ["UPDATE client SET intention = 'to drown'"],
        {(AuditFault.CHANGED, FactKind.CLIENT)},
    ),
    "20 the trace of an erasure": (["DELETE FROM erasure"], {(AuditFault.MISSING, FactKind.ERASURE)}),
}


@pytest.mark.parametrize("what", CHANGED)
def test_what_was_changed_is_named(place: Path, what: str):
    statements, expected = CHANGED[what]
    assert found(attack(place, *statements)) == expected


def test_a_session_deleted_whole_is_named_with_all_that_is_its(filled: Filled, place: Path):
    of_it = f"visit_id = '{filled.session}'"
    noted = f"note_id IN (SELECT id FROM note WHERE {of_it})"
    told = attack(
        place,
        f"DELETE FROM addendum WHERE {noted}",
        f"DELETE FROM signature WHERE {noted}",
        *(f"DELETE FROM {table} WHERE {of_it}" for table in ("note", "private_note", "entry", "form_due")),
        f"DELETE FROM visit WHERE id = '{filled.session}'",
    )
    assert {kind for how, kind in found(told) if how is AuditFault.MISSING} >= {
        *(
            FactKind.VISIT,
            FactKind.ENTRY,
            FactKind.NOTE,
            FactKind.SIGNATURE,
            FactKind.ADDENDUM,
            FactKind.PRIVATE_NOTE,
            FactKind.FORM,
        )
    }


ROWS = {
    "14 the last rows cut off": ["DELETE FROM audit WHERE seq > (SELECT max(seq) - 3 FROM audit)"],
    "15 all rows but the first": ["DELETE FROM audit WHERE seq > 1"],
    "16 all rows": ["DELETE FROM audit"],
    "17 a row in the middle": ["DELETE FROM audit WHERE seq = 9"],
    "18 two rows swapped": [
        "UPDATE audit SET seq = 1000 WHERE seq = 8",
        "UPDATE audit SET seq = 8 WHERE seq = 9",
        "UPDATE audit SET seq = 9 WHERE seq = 1000",
    ],
    "19 who acted": ["UPDATE audit SET actor = 'XX' WHERE seq = 9"],
}


@pytest.mark.parametrize("what", ROWS)
def test_what_was_done_to_the_trail_is_seen(place: Path, what: str):
    assert not attack(place, *ROWS[what]).fits


def test_a_trail_whose_last_rows_tell_of_nothing_kept_is_known_by_a_backup(place: Path):
    store = records.open_record(place)
    made = store.backups.make(place, BackupReason.ASKED)
    [(_, head)] = heads.of_backups([place / folder.BACKUPS / made.name], store._keys)
    store.close()
    assert attack(place).fits
    told = attack(place, f"DELETE FROM audit WHERE seq >= {head.seq}")
    assert told.misplaced == ()
    assert told.newer == (folder.HEAD, made.name)


OF_EACH_SORT = ("1 an entry's content", "8 a signature deleted")


@pytest.mark.parametrize(
    "what",
    [
        *OF_EACH_SORT,
        *(pytest.param(each, marks=pytest.mark.long) for each in CHANGED if each not in OF_EACH_SORT),
    ],
)
def test_a_backup_of_what_was_changed_is_told_not_counted_and_restored_only_when_asked(
    place: Path,
    tmp_path: Path,
    what: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
):
    store = records.open_record(place)
    good = store.backups.make(place, BackupReason.ASKED)
    store.close()
    assert not good.amiss
    statements, expected = CHANGED[what]
    attack(place, *statements)
    monkeypatch.setattr(backup, "no_longer_wanted", list)
    store = records.open_record(place)
    made = store.backups.make(place, BackupReason.ASKED)
    verdict = store.backups.verify(place / folder.BACKUPS / made.name).verdict
    store.close()
    assert {each.name for each in backup.backups_in(place / folder.BACKUPS)} == {good.name, made.name}
    assert made.amiss == verdict.amiss != ""
    assert found(verdict) == expected
    secret = tmp_path / "passphrase.txt"
    secret.write_text(records.PASSPHRASE, encoding="utf-8")
    given = ["--data-dir", str(place), "--passphrase-file", str(secret)]
    path, into = str(place / folder.BACKUPS / made.name), tmp_path / "new"
    assert main([*given, "verify", path]) == ExitCode.FAILED
    assert verdict.amiss in capsys.readouterr().err
    assert main([*given, "restore", path, "--into", str(into)]) == ExitCode.FAILED
    assert "--altered" in (said := capsys.readouterr().err)
    assert verdict.amiss in said
    assert not into.exists()
    assert main([*given, "restore", path, "--into", str(into), "--altered"]) == ExitCode.FAILED
    assert verdict.amiss in capsys.readouterr().err
    assert folder.holds_record(into)
    for_good = ["restore", str(place / folder.BACKUPS / good.name), "--into", str(tmp_path / "good")]
    assert main([*given, *for_good]) == ExitCode.DONE


def put_back(filled: Filled, place: Path) -> None:
    shutil.copy(filled.older / folder.RECORD, place / folder.RECORD)


def emptied(_: Filled, place: Path) -> None:
    (place / folder.RECORD).write_bytes(b"")


def made_anew(_: Filled, place: Path) -> None:
    (place / folder.RECORD).write_bytes(b"")
    (place / folder.HEAD).rename(place / "away")
    records.open_record(place).close()
    (place / "away").replace(place / folder.HEAD)


@pytest.mark.parametrize("backed_up", [False, True])
@pytest.mark.parametrize("other", [put_back, emptied, made_anew])
def test_a_record_that_is_not_the_one_it_was_is_told_before_anything_is_written(
    filled: Filled, place: Path, other: Callable[[Filled, Path], None], backed_up: bool
):
    store = records.open_record(place)
    newer = [folder.HEAD]
    if backed_up and other is not made_anew:
        newer.append(store.backups.make(place, BackupReason.ASKED).name)
    store.close()
    other(filled, place)
    before = {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}
    with pytest.raises(OlderRecordError) as refused:
        records.open_record(place)
    assert all(name in str(refused.value) for name in newer)
    assert {path: path.read_bytes() for path in before} == before
    keys = vault.unlock(place, records.PASSPHRASE).keys
    store = Store.open(place, keys, "JM", older=True)
    told = [row for row in store.audit.page() if row.entity == "older record"]
    assert sorted(row.detail for row in told) == sorted(newer)
    verdict = store.audit.verify(place)
    assert not verdict.newer, "somebody knows, and the trail tells"
    store.close()
    records.open_record(place).close()  # from now on it is the record


def test_no_backup_goes_that_holds_what_the_record_lacks(
    filled: Filled, place: Path, monkeypatch: pytest.MonkeyPatch
):
    store = records.open_record(place)
    made = store.backups.make(place, BackupReason.ASKED)
    store.close()
    put_back(filled, place)
    keys = vault.unlock(place, records.PASSPHRASE).keys
    store = Store.open(place, keys, "JM", older=True)
    monkeypatch.setattr(backup, "no_longer_wanted", list)
    after = store.backups.make(place, BackupReason.ASKED)
    last = store.backups.make(place, BackupReason.ASKED)
    store.close()
    left = {each.name for each in backup.backups_in(place / folder.BACKUPS)}
    assert left == {made.name, last.name}
    assert after.name not in left


def test_the_head_is_kept_at_opening_at_closing_and_once_a_minute(place: Path):
    store = records.open_record(place)
    ticks = [0.0]
    store._head._seconds = lambda: ticks[0]
    store._writer.wait_for(lambda _: None)
    store._writer.alone(lambda: None)
    store._head._next = 60.0
    [(_, opened_at)] = heads.beside(place, store._keys)
    store.audit.note("view", "session", "s1")
    store._writer.alone(lambda: None)
    assert list(heads.beside(place, store._keys)) == [(folder.HEAD, opened_at)]
    ticks[0] = 60.0
    store.audit.note("view", "session", "s1")
    store._writer.alone(lambda: None)
    [(_, later)] = heads.beside(place, store._keys)
    assert later == store.audit.head() != opened_at
    store.audit.note("view", "session", "s1")
    last, keys = store.audit.head(), store._keys.data_key()
    store.close()
    assert list(heads.beside(place, RecordKeys(keys))) == [(folder.HEAD, last)]


def test_a_forged_head_tells_nothing(place: Path):
    (place / folder.HEAD).write_text('{"audit":[999,"00"],"kept":"head.json","mac":"00"}', encoding="utf-8")
    records.open_record(place).close()


def test_the_command_line_refuses_an_older_record_and_goes_on_when_told(
    filled: Filled, place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    put_back(filled, place)
    secret = tmp_path / "passphrase.txt"
    secret.write_text(records.PASSPHRASE, encoding="utf-8")
    given = ["--data-dir", str(place), "--passphrase-file", str(secret)]
    assert main([*given, "sessions"]) == ExitCode.FAILED
    assert "older than it was" in (said := capsys.readouterr().err)
    assert "--older-record" in said
    assert main([*given, "audit", "verify", "--older-record"]) == ExitCode.DONE
    assert main([*given, "sessions"]) == ExitCode.DONE


# -- every value, every row, every name ------------------------------------------------------------------

TABLES: dict[FactKind, type[Base]] = {
    FactKind.CLIENT: models.Client,
    FactKind.CLIENT_FACT: FactVersion,
    FactKind.RESPONSE: ResponseRow,
    FactKind.VISIT: models.Visit,
    FactKind.MEETING_WORD: MeetingWordRow,
    FactKind.ENTRY: models.Entry,
    FactKind.NOTE: models.Note,
    FactKind.SIGNATURE: models.Signature,
    FactKind.ADDENDUM: models.Addendum,
    FactKind.PRIVATE_NOTE: models.PrivateNote,
    FactKind.PRIVATE_KEY: models.PrivateKey,
    FactKind.SEALED_SLIP: models.SealedSlip,
    FactKind.FORM: models.FormDue,
    FactKind.APPOINTMENT: models.Appointment,
    FactKind.ERASURE: models.Erasure,
    FactKind.PRACTITIONER: models.Practitioner,
}
OTHER = {"INTEGER": "coalesce({0}, 0) + 100", "TEXT": "{0} || 'x'", "BLOB": "randomblob(32)"}


@pytest.fixture(scope="module")
def opened(filled: Filled, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    copy = Path(shutil.copytree(filled.place, tmp_path_factory.mktemp("opened") / "data"))
    store = records.open_record(copy)
    yield store
    store.close()


def compared(store: Store, *statements: str) -> audit_check.HeldFact:
    """Change the record, compare, and undo it all."""
    with store._engine.connect() as connection, connection.begin() as transaction:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        drop_triggers(connection)
        for statement in statements:
            connection.exec_driver_sql(statement)
        held = audit_check.compare(connection, store._keys)
        transaction.rollback()
    return held


@contextmanager
def opened_by(place: Path) -> Iterator[tuple[Engine, RecordKeys]]:
    keys = vault.unlock(place, records.PASSPHRASE).keys
    with backup_check.opened(place, keys) as engine:
        yield engine, keys


def drop_triggers(connection: Connection) -> None:
    for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").all():
        connection.exec_driver_sql(f"DROP TRIGGER {name}")


def test_each_kind_has_its_table_and_at_least_one_row_here(opened: Store):
    assert TABLES.keys() == fact_readers.READERS.keys() == set(FactKind)
    with opened._reading() as connection:
        assert {ref.kind for ref in facts.all_there(connection)} == set(FactKind)


REPEATED = (FactKind.VISIT, "signed_ms")
"""What only repeats another value: it is held against that one instead."""


def test_whether_a_note_is_signed_cannot_be_denied_unseen(place: Path, filled: Filled):
    verdict = attack(place, "UPDATE visit SET signed_ms = NULL")
    assert not verdict.fits
    assert verdict.altered == (filled.session,)


@pytest.mark.parametrize(
    ("kind", "column"),
    [
        (kind, each.name)
        for kind, row in TABLES.items()
        for each in row.__table__.columns
        if (kind, each.name) != REPEATED
    ],
)
def test_no_value_can_be_changed_unseen(opened: Store, kind: FactKind, column: str):
    table = Base.metadata.tables[TABLES[kind].__tablename__]
    other = OTHER[table.c[column].type.compile(opened._engine.dialect)].format(column)
    first = f"rowid = (SELECT min(rowid) FROM {table.name})"
    held = compared(opened, f"UPDATE {table.name} SET {column} = {other} WHERE {first}")
    assert held.misplaced
    assert held.misfit is None


@pytest.mark.parametrize("kind", FactKind)
def test_no_row_can_be_taken_away_unseen(opened: Store, kind: FactKind):
    held = compared(opened, f"DELETE FROM {TABLES[kind].__tablename__}")
    assert (AuditFault.MISSING, kind) in {(one.how, one.kind) for one in held.misplaced}


@pytest.mark.parametrize("kind", FactKind)
def test_no_row_can_be_added_unseen(opened: Store, kind: FactKind):
    table = Base.metadata.tables[TABLES[kind].__tablename__]
    new = {"id": "'forged'", "code": "'forged'", "visit_id": "'forged'", "owner": "'forged'", "seq": "77"}
    new["at_ms"] = "77"
    alone = {"note_id": "'forged'", "client_id": "'forged'", "initials": "'forged'", "form_id": "'forged'"}
    keys = new if "id" in table.c else new | alone
    values = ", ".join(keys.get(name, name) for name in (each.name for each in table.c))
    held = compared(
        opened,
        f"INSERT INTO {table.name} SELECT {values} FROM {table.name} LIMIT 1",
    )
    assert {(one.how, one.kind) for one in held.misplaced} == {(AuditFault.UNNAMED, kind)}


def test_what_was_erased_and_is_there_again_is_told(opened: Store):
    with opened._reading() as connection:
        gone = connection.exec_driver_sql("SELECT client_id FROM erasure").scalar_one()
    held = compared(
        opened,
        "INSERT INTO client (id, code, preparation, intention, created_ms) "
        f"VALUES ('{gone}', 'WREN-1', '', '', 1)",
    )
    assert [(one.how, one.kind, one.id) for one in held.misplaced] == [
        (AuditFault.BACK, FactKind.CLIENT, gone)
    ]


def as_called_later(_connection: object, _cursor: object, statement: str, parameters: object, *_: object):
    for name, other in (
        (r"entry\.data", "line.told"),
        ("entry", "line"),
        (r"client\.intention", "client.hope"),
    ):
        statement = re.sub(rf"\b{name}\b", other, statement)
    return statement, parameters


def test_hashes_know_no_names_of_tables_and_columns_and_no_order_of_rows(place: Path):
    """A later program may call its tables and columns otherwise, and keep the rows in another order."""
    with opened_by(place) as (engine, keys):
        with engine.begin() as connection:
            drop_triggers(connection)
            for statement in (
                "CREATE TEMP TABLE kept AS SELECT * FROM entry",
                "DELETE FROM entry",
                "INSERT INTO entry SELECT * FROM kept ORDER BY seq DESC",
                "ALTER TABLE entry RENAME COLUMN data TO told",
                "ALTER TABLE entry RENAME TO line",
                "ALTER TABLE client RENAME COLUMN intention TO hope",
            ):
                connection.exec_driver_sql(statement)
        event.listen(engine, "before_cursor_execute", as_called_later, retval=True)
        with engine.begin() as connection:
            assert audit_check.compare(connection, keys) == audit_check.HeldFact(None, (), 0)


def test_hashes_are_of_this_version_for_ever():
    """What stands in trails that are out there; a change here would make every record look forged."""
    written = facts._hash(
        FactKind.ENTRY, "e1", bytes(32), ["s1", 1, 10, 11, 12, "JM", "noted", '{"text":"ä"}']
    )
    assert written == "35fcf01e4fc25c40e3ff0d7c870bd249c626f710bcd2cabf00f8931d66027fe0"
    by_hand = b'[1,"private note","p1","s1","01",null]'
    assert facts._hash(FactKind.PRIVATE_NOTE, "p1", b"seal", ["s1", b"\x01", None]) == (
        hashlib.sha256(b"seal" + by_hand).hexdigest()
    )


# -- records from before there were hashes ---------------------------------------------------------------

OLD: Sequence[tuple[str, str, str, str, str]] = (
    ("open", "record", "", "", ""),
    ("create", "client", "c0", "", "INSERT INTO client VALUES ('c0', 'WREN-1', '', '', 1, '')"),
    (
        *("create", "session", "s0", ""),
        "INSERT INTO session VALUES ('s0', 'c0', 'planned', 1, NULL, NULL, '', '{}')",
    ),
    ("append", "entry", "e0", "s0", "INSERT INTO entry VALUES ('e0', 's0', 1, 1, 1, 1, 'JM', 'x', '{}')"),
    ("erase", "client", "c0", "asked", "INSERT INTO erasure VALUES ('c0', 'asked', 'JM', '', 1)"),
    ("create", "client", "c1", "", "INSERT INTO client VALUES ('c1', 'HERON-7', '', 'to swim', 1, '')"),
    (
        *("create", "session", "s1", ""),
        "INSERT INTO session VALUES ('s1', 'c1', 'planned', 1, NULL, NULL, '', '{}')",
    ),
    ("append", "entry", "e1", "s1", "INSERT INTO entry VALUES ('e1', 's1', 1, 1, 1, 1, 'JM', 'x', '{}')"),
    ("create", "note", "n1", "s1", "INSERT INTO note VALUES ('n1', 's1', 'A draft.', 1)"),
    ("view", "session", "s1", "", ""),
)
PUT_DOWN = "INSERT INTO audit VALUES (?, 1, 'JM', ?, ?, ?, ?, ?, ?)"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A record as the program of the revision before wrote it."""
    from alembic import command

    place = tmp_path / "old"
    keys = records.make_record(place)
    with backup_check.opened(place, keys) as engine, engine.begin() as connection:
        command.upgrade(migrate._config(connection), "0006")
        connection.exec_driver_sql("INSERT INTO practitioner VALUES ('JM', 1)")
        connection.exec_driver_sql("INSERT INTO meta VALUES ('program', '0.1')")
        last = bytes(32)
        for seq, (*deed, statement) in enumerate(OLD, 1):
            if statement:
                connection.exec_driver_sql(statement)
            signed = trail._sign(keys.for_purpose("audit"), last, [seq, 1, "JM", *deed])
            connection.exec_driver_sql(PUT_DOWN, (seq, *deed, last, signed))
            last = signed
        for statement in ("INSERT INTO permit VALUES ('c0')", "DELETE FROM entry WHERE id = 'e0'"):
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql("DELETE FROM session WHERE id = 's0'")
        connection.exec_driver_sql("DELETE FROM client WHERE id = 'c0'")
        connection.exec_driver_sql("DELETE FROM permit")
    return place


def test_what_is_older_than_the_hashes_is_told_and_never_called_verified(old: Path):
    verdict = attack(old)
    assert verdict.fits, str(verdict)
    assert verdict.before_hashes == 6, "practitioner, erasure, client, session, entry, note"
    assert "Written before there were hashes, and so not compared: 6." in str(verdict)
    store = records.open_record(old)
    [someone] = store.clients.listed()
    store.clients.save(replace(someone, intention="to dive"))
    assert store.audit.verify(old).before_hashes == 5
    store.close()
    assert found(attack(old, "UPDATE client SET intention = 'x'")) == {(AuditFault.CHANGED, FactKind.CLIENT)}


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("DELETE FROM entry", (AuditFault.MISSING, FactKind.ENTRY)),
        ("DELETE FROM erasure", (AuditFault.MISSING, FactKind.ERASURE)),
        ("UPDATE entry SET id = 'e9'", (AuditFault.UNNAMED, FactKind.ENTRY)),
    ],
)
def test_what_is_older_is_still_held_against_the_rows_that_name_it(
    old: Path, statement: str, expected: tuple[AuditFault, FactKind]
):
    assert expected in found(attack(old, statement))


def test_an_older_row_is_signed_as_it_was(old: Path):
    assert attack(old, "UPDATE audit SET detail = 'x' WHERE seq = 4").misfit == 4
    assert (
        attack(old, "UPDATE audit SET detail = '' WHERE seq = 4", "UPDATE audit SET facts = ''").misfit == 1
    )
