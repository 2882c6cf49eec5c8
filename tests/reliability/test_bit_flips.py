"""One bit is wrong on the disk: it is noticed, or it does not matter; nothing is ever read wrong."""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from companion.db import folder
from companion.db.journal import black_box
from companion.db.keys import vault
from companion.db.store import Store
from companion.ports.record import RecordError
from companion.session.journal import Entry, Noted
from tests.db import records
from tests.reliability import victim
from tests.reliability.killing import Victims
from tests.reliability.tally import Tally

pytestmark = [pytest.mark.timeout(1800), pytest.mark.logs_warnings]


def counts(everyday: int, long: int) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("count", [everyday, pytest.param(long, marks=pytest.mark.long)])


def flipped(path: Path, chance: Random) -> bytes:
    """Give a file with one bit that is wrong."""
    content = bytearray(path.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return bytes(content)


def filled(place: Path) -> tuple[list[Entry], str]:
    """Make a record with forty entries; give them, and the id of their session."""
    victim.make(place)
    store = victim.open_store(place)
    visit = store.visits.listed()[0]
    entries = [records.entry(seq, Noted(victim.LONG[: seq * 45])) for seq in range(1, 41)]
    records.append(store, visit.id, *entries)
    store.close()
    return entries, visit.id


def read(store: Store, visit_id: str) -> tuple[list[Entry], bool]:
    """Read a session, and tell whether the audit trail fits."""
    try:
        return store.journal.entries(visit_id), store.audit.misfit() is None
    finally:
        store.close()


@counts(20, 1_000)
def test_in_the_database_it_is_noticed(tmp_path: Path, count: int):
    place, tally, chance = tmp_path / "data", Tally("flipped bits in the database"), Random(count)  # noqa: S311
    entries, visit_id = filled(place)
    for number in range(count):
        trial = copied(place, tmp_path / f"trial{number}")
        (trial / folder.RECORD).write_bytes(flipped(place / folder.RECORD, chance))
        try:
            found = read(victim.open_store(trial), visit_id)
        except RecordError as error:
            tally.count("told" if "damaged" in str(error) else f"told otherwise: {error}")
        else:
            tally.count("without effect" if found == (entries, True) else "corrupt")
        shutil.rmtree(trial.parent)
    tally.close()
    assert (tally.lost, tally.corrupt) == (0, 0)
    assert set(tally.seen) <= {"told", "without effect"}


def copied(place: Path, to: Path) -> Path:
    """Copy a record, with its keys beside it."""
    shutil.copytree(place, to / "data")
    shutil.copy(place.parent / victim.KEYS_FILE, to)
    return to / "data"


@counts(10, 300)
def test_in_the_write_ahead_log_the_black_box_makes_up_for_it(tmp_path: Path, count: int):
    place, tally, chance = tmp_path / "data", Tally("flipped bits in the log"), Random(count)  # noqa: S311
    victim.make(place)
    with Victims() as victims:
        victims.start("write_for_ever", place)
        acknowledged = [victims.line() for _ in range(50)]
        acknowledged += victims.kill()
    brought_back = 0
    for number in range(count):
        trial = copied(place, tmp_path / f"trial{number}")
        log = trial / f"{folder.RECORD}-wal"
        log.write_bytes(flipped(log, chance))
        store = victim.open_store(trial)
        brought_back += any("were brought back" in line for line in store.notices)
        found, fits = read(store, store.visits.listed()[0].id)
        kept = {entry.id for entry in found}
        tally.count("lost" if not set(acknowledged) <= kept else "whole" if fits else "corrupt")
        shutil.rmtree(trial.parent)
    tally.seen["brought back"] = brought_back
    tally.close()
    assert (tally.lost, tally.corrupt) == (0, 0)
    assert brought_back > 0, "else this test would prove nothing"


@counts(40, 1_000)
def test_in_the_black_box_it_costs_only_what_comes_after_it(tmp_path: Path, count: int):
    tally, chance = Tally("flipped bits in the black box"), Random(count)  # noqa: S311
    place = tmp_path / "data"
    victim.make(place)
    store = victim.open_store(place)
    visit = store.visits.listed()[0]
    store.journal.attend(place, visit)
    entries = [records.entry(seq, Noted("a word")) for seq in range(1, 11)]
    for entry in entries:
        records.append(store, visit.id, entry)
    (path,) = black_box.files(place)
    whole = path.read_bytes()
    for _ in range(count):
        path.write_bytes(flipped(path, chance))
        box = black_box.read(path, store._keys)
        found = list(box.entries) if box else []
        tally.count("noticed" if found == entries[: len(found)] and len(found) < 10 else "corrupt")
        path.write_bytes(whole)
    store.close()
    tally.close()
    assert (tally.lost, tally.corrupt) == (0, 0)


@counts(20, 400)
def test_in_the_key_file_its_copy_opens_the_record(tmp_path: Path, count: int):
    keys, place = records.make_record(tmp_path), tmp_path
    whole = (place / folder.VAULT).read_bytes()

    def opened() -> bool:
        return vault.unlock(place, records.PASSPHRASE).keys.data_key() == keys.data_key()

    one_damaged(place / folder.VAULT, whole, count, opened, Tally("flipped bits in the key file"))
    (place / folder.VAULT_COPY).unlink()
    one_damaged(place / folder.VAULT, whole, count, opened, Tally("the same without its copy"))


def one_damaged(path: Path, whole: bytes, count: int, opened: Callable[[], bool], tally: Tally) -> None:
    """Damage a key file ever so often: it opens the right keys, or says that it is damaged."""
    chance = Random(count)  # noqa: S311
    for _ in range(count):
        path.write_bytes(flipped(path, chance))
        try:
            tally.count("opened" if opened() else "corrupt")
        except RecordError as error:
            tally.count("told" if "damaged" in str(error) else f"told otherwise: {error}")
        path.write_bytes(whole)
    tally.close()
    assert (tally.lost, tally.corrupt) == (0, 0)
    assert set(tally.seen) <= {"opened", "told"}
