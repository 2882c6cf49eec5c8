"""Data folders of older schemas, as they lie on disks: a later version opens each with nothing lost.

``older`` holds one for each, written by ``tools.older_records`` and never anew. What opens them is a version
to come, so that the newest has to be migrated as well; and the program of today then has to refuse it.
"""

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from companion.db import folder, migrate
from companion.db.backups import backup, restoring
from companion.db.backups.backup_check import opened
from companion.db.connection import errors
from companion.db.keys import vault
from companion.db.keys.record_keys import LEAST_WORK, RecordKeys
from companion.record.backups import BackupReason
from tests.db import newer_program, records
from tools.older_records import OLDER

SCHEMAS = sorted(path.name for path in OLDER.iterdir())

TOLD_OF = {"audit", "alembic_version", "meta"}
"""Where an opening writes something down itself; the trail has a check of its own."""


@pytest.fixture(params=SCHEMAS)
def schema(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def old(tmp_path: Path, schema: str) -> Path:
    place = tmp_path / "old"
    shutil.copytree(OLDER / schema, place)
    (place / folder.BACKUPS).mkdir()
    return place


@pytest.fixture
def later(tmp_path: Path) -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patch:
        newer_program.install(patch, tmp_path, newer_program.TWENTY[:1])
        yield patch


def keys_of(place: Path) -> RecordKeys:
    return vault.unlock(place, records.PASSPHRASE).keys


def values_in(place: Path) -> Counter[str]:
    """Count every value that is written down anywhere, whatever its table is called."""
    with opened(place, keys_of(place)) as engine, engine.begin() as connection:
        return Counter(value for table in _tables(connection) for value in _values(connection, table))


def _tables(connection: Connection) -> list[str]:
    asked = "SELECT name FROM sqlite_master WHERE type = 'table'"
    names = [str(row[0]) for row in connection.exec_driver_sql(asked)]
    return [name for name in names if name not in TOLD_OF and not name.startswith(("passages", "sqlite_"))]


def _values(connection: Connection, table: str) -> list[str]:
    rows = connection.exec_driver_sql(f'SELECT * FROM "{table}"').all()  # noqa: S608 - our own names
    return [repr(value) for row in rows for value in row if isinstance(value, bytes | str) and value]


@pytest.mark.usefixtures("later")
def test_a_later_version_opens_it_with_a_checked_backup_first_and_nothing_lost(
    old: Path, schema: str, tmp_path: Path
):
    before = values_in(old)
    assert before
    store = records.open_record(old)
    store.private.open_for("JM", records.PASSPHRASE, LEAST_WORK)
    assert store.audit.verify(old).fits
    visits = store.visits.listed()
    assert any(note and "Saw a heron." in note.body for note in map(store.notes.of, [v.id for v in visits]))
    assert [private.body for v in visits if (private := store.private.of(v.id))] == ["for the writer alone"]
    assert {hit.visit_id for hit in store.search.find("heron")} & {visit.id for visit in visits}
    store.close()
    assert not before - values_in(old)
    [made] = [one for one in backup.backups_in(old / folder.BACKUPS) if one.reason is BackupReason.MIGRATION]
    path, into = old / folder.BACKUPS / made.name, tmp_path / "restored"
    found = restoring.verify(path, keys_of)
    assert (found.state.schema, found.verdict.fits) == (schema, True)
    restoring.restore(path, into, keys_of, old)
    assert not before - values_in(into)


def test_the_program_of_today_refuses_what_a_later_one_opened(old: Path, later: pytest.MonkeyPatch):
    records.open_record(old).close()
    later.undo()
    kept = (old / folder.RECORD).read_bytes()
    with pytest.raises(errors.DataNewerError, match=r"newer than this one, .*: nothing was changed"):
        records.open_record(old)
    assert (old / folder.RECORD).read_bytes() == kept


def test_the_newest_schema_that_is_kept_is_known_to_this_program():
    assert SCHEMAS
    assert SCHEMAS[-1] <= migrate.HEAD
