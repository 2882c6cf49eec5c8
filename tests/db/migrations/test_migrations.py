import subprocess
import sys
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from companion.db import folder, migrate
from companion.db.connection import errors
from companion.db.connection.engine import make_engine
from companion.db.connection.table_base import Base
from companion.db.keys import vault
from companion.db.store import Store
from companion.ports.record import RecordError
from tests.db import records
from tests.db.migrations import triggers


def _shape(place: Path) -> set[tuple[str, str, str]]:
    """Tell what SQLite itself knows of a record: kind, name and definition of everything in it."""
    engine = make_engine(place, vault.unlock(place, records.PASSPHRASE).keys)
    with engine.begin() as connection:
        found = connection.exec_driver_sql("SELECT type, name, coalesce(sql, '') FROM sqlite_master").all()
    engine.dispose()
    return {(kind, name, " ".join(sql.split())) for kind, name, sql in found if "alembic_version" not in name}


def test_the_migrations_make_what_the_models_say(tmp_path: Path):
    keys = records.make_record(tmp_path / "models")
    engine = make_engine(tmp_path / "models", keys)
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
        for statement in (*triggers.TRIGGERS, *triggers.SEARCH):
            connection.exec_driver_sql(statement)
    engine.dispose()
    Store.open(tmp_path / "migrated", records.make_record(tmp_path / "migrated"), "JM").close()
    assert _shape(tmp_path / "migrated") == _shape(tmp_path / "models")


def test_every_table_is_strict(place: Path):
    Store.open(place, records.make_record(place), "JM").close()
    index = ("passages", "passages_")  # FTS5 makes its tables itself
    tables = [sql for kind, name, sql in _shape(place) if kind == "table" and not name.startswith(index)]
    assert len(tables) == len(Base.metadata.tables)
    assert all(sql.endswith("STRICT") for sql in tables)


def test_the_head_is_that_of_the_migrations():
    config = Config()
    config.set_main_option("script_location", str(migrate._MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [migrate.HEAD]


def test_a_folder_may_have_any_name(tmp_path: Path):
    place = tmp_path / "50 % für 'uns' #1?"
    Store.open(place, records.make_record(place), "JM").close()
    records.open_record(place).close()


def test_a_newer_record_is_refused_and_left_as_it_is(place: Path):
    store = Store.open(place, records.make_record(place), "JM")
    with store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'from the future'")
        connection.exec_driver_sql("UPDATE meta SET value = '9.1' WHERE key = 'program'")
    store.close()
    before = (place / folder.RECORD).read_bytes()
    with pytest.raises(errors.DataNewerError, match=r"written by Companion 9\.1, newer than this one"):
        records.open_record(place)
    assert (place / folder.RECORD).read_bytes() == before


def test_tables_are_made_all_or_none(place: Path, monkeypatch: pytest.MonkeyPatch):
    keys = records.make_record(place)
    monkeypatch.setattr(migrate, "__version__", None)  # the last statement fails
    with pytest.raises(RecordError):
        Store.open(place, keys, "JM")
    assert _shape(place) == set()
    monkeypatch.undo()
    records.open_record(place).close()


@pytest.mark.parametrize(
    ("doing", "unwanted"),
    [
        (
            "from companion.db.keys import vault; vault.exists(Path('.'))",
            "sqlalchemy alembic sqlcipher3 PySide6",
        ),
        ("records.open_record(Path(sys.argv[1])).close()", "alembic PySide6"),
    ],
)
def test_only_what_is_needed_is_loaded(place: Path, doing: str, unwanted: str):
    Store.open(place, records.make_record(place), "JM").close()
    needs = "from tests.db import records\n" if "records" in doing else ""
    program = (
        f"import sys\nfrom pathlib import Path\n{needs}{doing}\n"
        f"print(*(set({unwanted.split()}) & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", program, place], check=False, capture_output=True, text=True)
    assert (told.stdout, told.stderr) == ("\n", "")


def test_tables_of_two_shapes_at_once_are_told_as_damaged(place: Path):
    keys = records.make_record(place)
    Store.open(place, keys, "JM").close()
    engine = make_engine(place, vault.unlock(place, records.PASSPHRASE).keys)
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO alembic_version (version_num) VALUES ('0001')")
    engine.dispose()
    with pytest.raises(RecordError, match="damaged"):
        Store.open(place, vault.unlock(place, records.PASSPHRASE).keys, "JM")
