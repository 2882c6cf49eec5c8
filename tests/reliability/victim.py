"""Processes that keep a record while something terrible happens to them; told by their output and marks.

Each is forked from a server that has everything loaded, one for every line that comes in.
"""

import os
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from companion.db.backups import backup, restoring
from companion.db.connection import engine
from companion.db.keys import vault
from companion.db.keys.record_keys import LEAST_WORK, RecordKeys
from companion.db.store import Store
from companion.ports.record import RecordError
from companion.record.backups import BackupReason
from companion.record.notes import Note
from companion.session.journal import Noted
from tests.db import newer_program, records
from tests.reliability.shim import Inside

LONG = "the heron by the lake " * 100
ENTRIES = 60
TRIED = 25
KEYS_FILE = "keys.hex"
"""The data key beside the data folder, so that a check need not stretch a passphrase every time."""


def make(place: Path) -> None:
    """Make a record with a live visit, and leave its keys beside it."""
    keys = records.make_record(place)
    (place.parent / KEYS_FILE).write_text(keys.data_key().hex())
    store = Store.open(place, keys, "JM")
    records.live_visit(store)
    store.close()


def open_store(place: Path) -> Store:
    """Open the record that ``make`` has made."""
    return Store.open(place, keys_of(place), "JM")


def keys_of(place: Path) -> RecordKeys:
    """Give the keys that ``make`` has left."""
    return RecordKeys(bytes.fromhex((place.parent / KEYS_FILE).read_text()))


def say(line: str) -> None:
    """Write a whole line at once, so that no one is killed half-way through it."""
    os.write(1, f"{line}\n".encode())


# -- what they do --------------------------------------------------------------------------------------


def write_for_ever(place: Path) -> None:
    """Append entries as fast as it goes, and say which are kept."""
    store = open_store(place)
    [visit] = store.visits.unfinished()
    store.journal.attend(place, visit)
    for seq in count(len(store.journal.entries(visit.id)) + 1):
        entry = records.entry(seq, Noted(LONG[: seq % 900]))
        if trouble := records.append(store, visit.id, entry):
            raise AssertionError(trouble)
        say(entry.id)
        if seq % 20 == 0:
            store.visits.save(visit)
            store.notes.save(Note("note", visit.id, LONG[:seq]))


def write_and_mark(place: Path, into: str, weakness: str) -> None:
    """Append entries while the shim writes down what happens to the files; mark what is acknowledged."""
    if weakness == "weak":
        weak = ["synchronous=OFF" if pragma == "synchronous=FULL" else pragma for pragma in engine._PRAGMAS]
        pytest.MonkeyPatch().setattr(engine, "_PRAGMAS", weak)
    inside = Inside()
    inside.record(place, Path(into))
    make(place)
    store = open_store(place)
    [visit] = store.visits.unfinished()
    inside.mark("made")
    if weakness != "weak":
        store.journal.attend(place, visit)
    for seq in range(1, ENTRIES + 1):
        entry = records.entry(seq, Noted(LONG[: seq * 37 % 1900]))
        assert records.append(store, visit.id, entry) == ""
        inside.mark(entry.id)
        if seq % 10 == 0:
            store.notes.save(Note("note", visit.id, LONG[: seq * 10]))
    store.close()


def go_on_after_failures(place: Path, kind: str, nth: str, code: str, again: str) -> None:
    """Append entries while a write fails, trying those not kept once more, as the conductor does."""
    inside = Inside()
    inside.record(place, Path(os.devnull))
    try:
        store = open_store(place)
        [visit] = store.visits.unfinished()
        inside.fail(kind, int(nth), int(code), again=again == "again")
        store.journal.attend(place, visit)
        unsaved = []
        for seq in range(1, TRIED + 1):
            unsaved.append(records.entry(seq, Noted(LONG[: seq * 37 % 1900])))
            if trouble := records.append(store, visit.id, *unsaved):
                say(f"trouble {trouble}")
            else:
                for entry in unsaved:
                    say(f"kept {entry.id}")
                unsaved = []
        store.close()
    except RecordError as error:
        say(f"trouble {error}")


def migrate(place: Path) -> None:
    """Open the record with a program that has twenty migrations more."""
    open_store(place).close()
    say("migrated")


def back_up_for_ever(place: Path) -> None:
    """Make one backup after another, and say which are there."""
    store = open_store(place)
    while True:
        say(store.backups.make(place, BackupReason.ASKED).name)


def restore_for_ever(place: Path, name: str) -> None:
    """Restore a backup into one new folder after another."""
    source = place / "backups" / name
    for number in count(1):
        into = place.parent / "restored" / f"{os.getpid()}-{number}"
        restoring.restore(source, into, lambda _: keys_of(place), place)
        say(str(into))


def back_up_and_mark(place: Path, into: str) -> None:
    """Make a few backups and a restored folder while the shim writes down what happens."""
    inside = Inside()
    inside.record(place, Path(into))
    make(place)
    store = open_store(place)
    for number in range(3):
        records.append(store, store.visits.listed()[0].id, records.entry(number + 1, Noted(LONG)))
        inside.mark(store.backups.make(place, BackupReason.ASKED).name)
    source = place / "backups" / backup.backups_in(place / "backups")[0].name
    restoring.restore(source, place / "restored", lambda _: keys_of(place), place)
    inside.mark("restored")
    store.close()


def change_passphrases(place: Path, into: str) -> None:
    """Change the passphrase again and again while the shim writes down what happens."""
    inside = Inside()
    inside.record(place, Path(into))
    keys, _ = vault.create(place, "JM", passphrase(0), LEAST_WORK)
    inside.mark("0")
    for number in range(1, 7):
        vault.set_passphrase(place, keys, "JM", passphrase(number), LEAST_WORK)
        inside.mark(str(number))


def passphrase(number: int) -> str:
    """Give the passphrase that is set as this one."""
    return f"seven quiet herons wade {number}"


DEEDS: dict[str, Callable[..., None]] = {
    deed.__name__: deed
    for deed in (
        write_for_ever,
        write_and_mark,
        go_on_after_failures,
        migrate,
        back_up_for_ever,
        restore_for_ever,
        back_up_and_mark,
        change_passphrases,
    )
}


def serve() -> None:
    """For every line, a deed and its words, fork a victim; say who it is, and how it ended."""
    for line in sys.stdin:
        deed, place, *words = line.rstrip("\n").split("\t")
        victim = os.fork()
        if victim == 0:
            say(str(os.getpid()))
            try:
                DEEDS[deed](Path(place), *words)
            except BaseException as error:  # noqa: BLE001 - whatever it is, the test has to see it
                say(f"failed {type(error).__name__}: {error}")
            os._exit(0)
        os.waitpid(victim, 0)
        say("ended")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        newer_program.install(pytest.MonkeyPatch(), Path(sys.argv[1]), newer_program.TWENTY)
    serve()
