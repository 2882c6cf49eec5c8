"""The record by itself, without a window: ``DATA UNLOCKS LOOKS APPENDS SESSIONS``."""

import json
import sqlite3
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import Final
from uuid import uuid4

from benchmarks.child.disk import SyncedFile
from benchmarks.child.unlocking import argon2_ms
from benchmarks.child.words import ENTRIES, Words, archive
from benchmarks.plan import PASSPHRASE
from companion.db.connection.engine import make_engine
from companion.db.keys import vault
from companion.db.store import Store
from companion.record.client import Client
from companion.record.visits import Visit
from companion.report.session_report import SessionReport
from companion.report.timeline.timeline import timeline
from companion.resources import assets
from companion.session.codec.files import encode_plan, load_protocol
from companion.session.journal import Entry, Marked
from companion.session.plan import Plan

CLIENTS: Final = 400

NEWEST: Final = "SELECT * FROM visit ORDER BY opened_ms DESC LIMIT 50"


def main(data: str, unlocks: int, looks: int, appends: int, sessions: int) -> None:
    """Measure, and print the answer."""
    place = Path(data)
    plan = Plan(load_protocol(assets() / "protocols" / "im.toml"))
    answer: dict[str, object] = {"argon2_ms": [argon2_ms(place) for _ in range(unlocks)]}
    store = Store.open(place, vault.unlock(place, PASSPHRASE).keys, "JM")
    with SyncedFile(place) as file:
        answer["append_ms"], answer["synced_ms"] = appended(store, plan, file, appends)
    store.close()
    words = Words()
    began = time.monotonic()
    fill(place, encode_plan(plan), sessions, words)
    answer["filled_s"] = time.monotonic() - began
    store = Store.open(place, vault.unlock(place, PASSPHRASE).keys, "JM")
    answer["first_today_ms"] = milliseconds(lambda: today(store))
    answer["today_ms"] = [milliseconds(lambda: today(store)) for _ in range(looks)]
    answer["plain_ms"] = plain_ms(encode_plan(plan), sessions, looks)
    answer["find_ms"] = found_ms(store, words, looks, best=False)
    answer["best_ms"] = found_ms(store, words, looks, best=True)
    step = max(1, sessions // looks)
    answer["timings_ms"] = [milliseconds(store.journal.timings) for _ in range(3)]
    answer["open_ms"] = [milliseconds(partial(opened, store, f"s{n}")) for n in range(0, sessions, step)]
    store.close()
    print(json.dumps(answer))


def appended(store: Store, plan: Plan, file: SyncedFile, appends: int) -> tuple[list[float], list[float]]:
    """Append one entry at a time, and sync a bare file once between any two."""
    someone = Client(uuid4().hex, "A.K.")
    store.clients.save(someone)
    visit = Visit(uuid4().hex, someone.id, someone.code, plan)
    store.visits.save(visit)
    answered: SimpleQueue[str] = SimpleQueue()
    append_ms, synced_ms = [], []
    for seq in range(1, appends + 1):
        entry = Entry(uuid4().hex, seq, seq, seq, seq, "JM", Marked("Calm"))
        before = time.perf_counter_ns()
        store.journal.append(visit.id, [entry], lambda: answered.put(""), answered.put)
        assert answered.get() == ""
        append_ms.append((time.perf_counter_ns() - before) / 1e6)
        synced_ms.append(file.append_ms())
    return append_ms, synced_ms


def rows(plan: str, sessions: int) -> list[tuple[str, str, int, str]]:
    """Make up sessions: id, client, when, plan."""
    return [(f"s{i}", f"c{i % CLIENTS}", i + 1, plan) for i in range(sessions)]


def fill(place: Path, plan: str, sessions: int, words: Words) -> None:
    """Put an archive into the record as fast as SQLite takes it: 40 entries and a note to a session."""
    engine = make_engine(place, vault.unlock(place, PASSPHRASE).keys)
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO client (id, code, preparation, intention, created_ms) VALUES (?, ?, '', '', 0)",
            [(f"c{i}", f"C-{i}") for i in range(CLIENTS)],
        )
        connection.exec_driver_sql(
            "INSERT INTO visit (id, client_id, status, planned_ms, opened_ms, ended_ms, zone, plan, seal) "
            "VALUES (?1, ?2, 'closed', ?3, ?3, ?3, 'UTC', ?4, x'')",
            rows(plan, sessions),
        )
        for number, (entries, note, passages) in enumerate(archive(words, sessions)):
            connection.exec_driver_sql(
                "INSERT INTO entry VALUES (?1, ?2, ?3, ?3 * 120000, ?3 * 120000, ?4, 'JM', ?5, ?6)", entries
            )
            connection.exec_driver_sql(
                "INSERT INTO note VALUES (?1, ?2, ?3, 0)", (f"n{number}", f"s{number}", note)
            )
            connection.exec_driver_sql("INSERT INTO passage VALUES (?, ?, ?, ?, ?)", passages)
    engine.dispose()


def found_ms(store: Store, words: Words, looks: int, *, best: bool) -> list[float]:
    """Look for each of some words several times."""
    typed = [looked_for for looked_for in words.looked_for() for _ in range(looks)]
    return [milliseconds(partial(store.search.find, text, best=best)) for text in typed]


def opened(store: Store, visit_id: str) -> None:
    """Read and lay out all that Review shows."""
    visit = store.visits.find(visit_id)
    assert visit is not None
    report = SessionReport(visit.plan, store.journal.entries(visit_id), visit.zone)
    assert len(report.lines()) == ENTRIES
    timeline(report.session)
    store.notes.of(visit_id)


def today(store: Store) -> None:
    """Ask all that Today asks."""
    store.visits.unfinished()
    assert len(store.visits.listed(limit=50, begun=True)) == 50
    store.clients.count()
    store.appointments.coming(limit=5)
    store.visits.unsigned(limit=3)
    store.visits.count_unsigned()
    store.forms.unsent()


def plain_ms(plan: str, sessions: int, looks: int) -> list[float]:
    """Read fifty rows from as many in plain SQLite, neither encrypted nor turned into anything."""
    plain = sqlite3.connect(":memory:")
    plain.execute("CREATE TABLE visit (id TEXT PRIMARY KEY, client_id TEXT, opened_ms INTEGER, plan TEXT)")
    plain.execute("CREATE INDEX opened ON visit (opened_ms)")
    plain.executemany("INSERT INTO visit VALUES (?, ?, ?, ?)", rows(plan, sessions))
    took = [milliseconds(lambda: plain.execute(NEWEST).fetchall()) for _ in range(looks)]
    plain.close()
    return took


def milliseconds(call: Callable[[], object]) -> float:
    """Say how long a call takes."""
    before = time.perf_counter_ns()
    call()
    return (time.perf_counter_ns() - before) / 1e6


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
