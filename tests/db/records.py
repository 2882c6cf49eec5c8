"""A record in a folder, with as little Argon2 as is allowed, and the rows to put in it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from sqlalchemy import select

from companion.db import folder as data_folder
from companion.db import migrate
from companion.db.connection.engine import checkpoint, make_engine
from companion.db.keys import vault
from companion.db.keys.record_keys import LEAST_WORK, RecordKeys
from companion.db.models import Audit
from companion.db.store import Store
from companion.record.client import Client
from companion.record.visits import Status, Visit
from companion.session.journal import Entry, Fact, Marked
from tests import samples
from tests.fakes import outcome

PASSPHRASE = "seven quiet herons wade"


def make_record(folder: Path) -> RecordKeys:
    keys, _ = vault.create(folder, "JM", PASSPHRASE, LEAST_WORK)
    return keys


def new_store(folder: Path) -> Store:
    """Open a record in which nothing is yet, made once and copied: all that are made so have the same key."""
    files, data_key = _blank()
    data_folder.prepare(folder)
    for name, written in files.items():
        (folder / name).touch(0o600)
        (folder / name).write_bytes(written)
    return Store.open(folder, RecordKeys(data_key), "JM")


@cache
def _blank() -> tuple[Mapping[str, bytes], bytes]:
    with TemporaryDirectory() as made:
        place = Path(made)
        keys = make_record(place)
        engine = make_engine(place, keys)
        migrate.bring_up_to_date(engine)
        checkpoint(engine)
        engine.dispose()
        return {path.name: path.read_bytes() for path in place.iterdir()}, keys.data_key()


def open_record(folder: Path, actor: str = "JM") -> Store:
    return Store.open(folder, vault.unlock(folder, PASSPHRASE).keys, actor)


def client(code: str = "HERON-7") -> Client:
    return Client(uuid4().hex, code, created_ms=1)


def visit(of: Client, **changes: object) -> Visit:
    planned = Visit(uuid4().hex, of.id, of.code, samples.plan(), Status.PLANNED, planned_ms=1_000)
    return replace(planned, **changes)  # type: ignore[arg-type]


def live_visit(store: Store) -> Visit:
    someone = client(f"HERON-{uuid4().hex[:8]}")
    store.clients.save(someone)
    started = visit(someone, status=Status.LIVE, opened_ms=2_000)
    store.visits.save(started)
    return started


def entry(seq: int, fact: Fact | None = None) -> Entry:
    return Entry(uuid4().hex, seq, seq * 10, seq * 10 + 1, 2_000 + seq * 10, "JM", fact or Marked("tears"))


def append(store: Store, visit_id: str, *entries: Entry) -> str:
    """Append and wait for the answer; a later write has to queue behind it."""
    answers: list[str] = []
    store.journal.append(visit_id, entries, *outcome(answers))
    store._writer.wait_for(lambda _: None)
    return answers[0]


def audit(store: Store) -> list[Sequence[object]]:
    with store._reading() as connection:
        return [tuple(row) for row in connection.execute(select(Audit.__table__).order_by(Audit.seq))]


def in_one_transaction(store: Store, *statements: str) -> None:
    """Do what only someone with the keys and a tool of their own could do."""
    with store._engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
