"""`python -m tools.older_records`: writes the small data folder of today's schema, for later versions.

It is written once, when a version with that schema is released, by the program as it is then, and is never
written anew: what a later program has to read is what this one wrote.
"""

import json
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from alembic import command

from companion.db import folder, migrate
from companion.db.backups.backup_check import opened
from companion.db.keys import vault
from companion.db.keys.record_keys import LEAST_WORK
from companion.db.store import Store
from companion.record.notes import Note, PrivateNote
from companion.record.visits import Status
from companion.session.journal import Administered, Ended, Fact, Marked, Noted
from tests.db import records

OLDER: Final = Path(__file__).resolve().parents[1] / "tests" / "db" / "migrations" / "older"
"""A folder for each schema, encrypted under the passphrase of the tests of the record."""

ROWS: Final = OLDER.with_name("record_0009")
"""The rows of a record of schema 0009, put down by the program of that time."""


def main() -> int:
    """Write the folder of today's schema, and that of 0009 from its rows, where they are not there."""
    for schema, write in (("0009", from_rows), (migrate.HEAD, by_this_program)):
        if (OLDER / schema).exists():
            sys.stdout.write(f"{schema} is there already, and stays as it is\n")
            continue
        with TemporaryDirectory() as scratch:
            place = Path(scratch) / schema
            write(place)
            keep(place, OLDER / schema)
        sys.stdout.write(f"{schema} was written\n")
    return 0


def keep(place: Path, kept: Path) -> None:
    """Keep of a data folder what cannot be made again."""
    kept.mkdir(parents=True)
    for name in (folder.RECORD, folder.VAULT):
        shutil.copy(place / name, kept / name)


def by_this_program(place: Path) -> None:
    """Write a record with a client, a session with its note, and a private note."""
    store = Store.open(place, records.make_record(place), "JM")
    store.private.open_for("JM", records.PASSPHRASE, LEAST_WORK)
    client = records.client()
    store.clients.save(client)
    visit = records.visit(client, status=Status.LIVE, opened_ms=2_000)
    store.visits.save(visit)
    facts: tuple[Fact, ...] = (
        Administered({"amount": "45 mg"}),
        Marked("tears"),
        Noted("saw a heron"),
        Ended(),
    )
    records.append(store, visit.id, *(records.entry(seq, fact) for seq, fact in enumerate(facts, 1)))
    store.notes.save(Note("note-1", visit.id, "Rested well.\nSaw a heron.", 3_000))
    store.private.save(PrivateNote("private-1", visit.id, "JM", "for the writer alone", 3_000))
    store.close()


def from_rows(place: Path) -> None:
    """Make the tables of 0009 by the migrations of that time, and put in them what that program wrote."""
    told: dict[str, Any] = json.loads((ROWS / "record.json").read_text("utf-8"))
    folder.prepare(place)
    shutil.copy(ROWS / "vault.json", place / folder.VAULT)
    keys = vault.unlock(place, records.PASSPHRASE).keys
    with opened(place, keys) as engine, engine.begin() as connection:
        command.upgrade(migrate._config(connection), "0009")  # noqa: SLF001
        for table, rows in told["tables"].items():
            for row in rows:
                marks = ", ".join("?" * len(row))
                statement = f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608 - our own words
                connection.exec_driver_sql(statement, tuple(map(written, row)))


def written(value: Any) -> Any:  # noqa: ANN401 - what SQLite keeps
    """Give a value as SQLite kept it."""
    return bytes.fromhex(value["hex"]) if isinstance(value, dict) else value


if __name__ == "__main__":
    sys.exit(main())
