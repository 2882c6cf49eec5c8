"""The power goes at any moment: what had been promised is there, and everything that is there is whole."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from companion.db import folder
from companion.db.audit import trail
from companion.db.backups import backup, restoring
from companion.db.backups.backup_check import opened
from companion.db.journal import black_box
from companion.db.keys import vault
from companion.db.store import Store
from companion.ports.record import RecordError
from tests.reliability import shim, victim
from tests.reliability.killing import Victims
from tests.reliability.powercut import Disk, Fate, put
from tests.reliability.tally import Tally
from tests.today import every_other_day

pytestmark = [every_other_day(even=True), pytest.mark.timeout(3600)]

Look = Callable[[Path, list[str]], str]


def counts(everyday: int, long: int) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("count", [everyday, pytest.param(long, marks=pytest.mark.long)])


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder that is quick to write to, since every state of the disk is written out anew."""
    with TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as made:  # noqa: S108
        yield Path(made)


def recorded(deed: str, place: Path, *words: str) -> list[shim.Change]:
    """Let a process do something, and give what it did to its files."""
    into = place.parent / "changes"
    with Victims(environment=shim.environment()) as victims:
        victims.start(deed, place, str(into), *words)
        assert list(victims.rest()) == []
    return shim.changes(into)


def cut(changes: list[shim.Change], place: Path, memory: Path, count: int, look: Look, tally: Tally) -> None:
    """Let the power go after ever so many changes, in ever so many ways, and look what is left."""
    chance = Random(count)  # noqa: S311 - when the power goes, not a secret
    moments = sorted(chance.randrange(1, len(changes) + 1) for _ in range(count))
    disk, told = Disk(), 0
    for moment in moments:
        for change in changes[told:moment]:
            disk.tell(change)
        told = max(told, moment)
        fate = chance.choice([Fate.MIXED, Fate.MIXED, Fate.MIXED, Fate.LOST, Fate.KEPT])
        left = memory / "data"
        left.mkdir()
        put(disk.after_a_cut(fate, chance), place, left)
        tally.count(look(left, disk.marks))
        shutil.rmtree(left)
    tally.close()


def look_at_record(left: Path, marks: list[str]) -> str:
    """Look at the database alone, then at the black box alone: each must hold what was acknowledged."""
    if "made" not in marks:
        return "before the first promise"
    acknowledged = set(marks[1:])
    try:
        with opened(left, victim.keys_of(left)) as engine:
            with engine.connect() as connection:
                connection.exec_driver_sql("COMMIT")
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                found = [row[0] for row in connection.exec_driver_sql("PRAGMA cipher_integrity_check")]
                found += [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check")]
                connection.exec_driver_sql("BEGIN")
            with engine.execution_options(readonly=True).begin() as connection:
                kept = set(connection.exec_driver_sql("SELECT id FROM entry").scalars())
                if not acknowledged <= kept:
                    return "lost"
                if trail.verify(connection, victim.keys_of(left)) is not None or found != ["ok"]:
                    return "corrupt"
    except Exception:  # noqa: BLE001 - a record that cannot be opened is what this is looking for
        return "corrupt"
    boxes = [black_box.read(path, victim.keys_of(left)) for path in black_box.files(left)]
    if not acknowledged <= {entry.id for box in boxes if box for entry in box.entries}:
        return "lost"
    return "whole"


@counts(40, 10_000)
def test_what_was_acknowledged_is_in_the_database_and_in_the_black_box(
    tmp_path: Path, memory: Path, count: int
):
    place = tmp_path / "data"
    changes = recorded("write_and_mark", place, "")
    shutil.copy(tmp_path / victim.KEYS_FILE, memory)
    tally = Tally("power cuts while writing")
    cut(changes, place, memory, count, look_at_record, tally)
    assert (tally.lost, tally.corrupt) == (0, 0)
    assert tally.seen["whole"] > count / 2


@counts(40, 1_000)
def test_a_weak_setting_fails_as_it_must(tmp_path: Path, memory: Path, count: int):
    """Without syncing and black box: were nothing lost here, the test above would prove nothing."""
    place = tmp_path / "data"
    changes = recorded("write_and_mark", place, "weak")
    shutil.copy(tmp_path / victim.KEYS_FILE, memory)
    tally = Tally("control: synchronous=OFF, which has to fail")
    cut(changes, place, memory, count, look_at_record, tally)
    assert tally.lost + tally.corrupt > count / 10


def look_at_backups(left: Path, marks: list[str]) -> str:
    """Every backup that is there is whole, and so is a restored folder; what was acknowledged is there."""
    found = backup.backups_in(left / folder.BACKUPS)
    promised = [mark for mark in marks if mark != "restored"]
    if max((made.name for made in found), default="") < max(promised, default=""):
        return "lost"
    try:
        for made in found:
            restoring.verify(left / folder.BACKUPS / made.name, lambda _: victim.keys_of(left))
        if (left / "restored").exists():
            Store.open(left / "restored", victim.keys_of(left), "JM").close()
        elif "restored" in marks:
            return "lost"
    except RecordError:
        return "corrupt"
    return "whole"


@counts(10, 300)
def test_backups_and_restored_folders_are_whole_or_not_there(tmp_path: Path, memory: Path, count: int):
    place = tmp_path / "data"
    changes = recorded("back_up_and_mark", place)
    shutil.copy(tmp_path / victim.KEYS_FILE, memory)
    tally = Tally("power cuts while backing up and restoring")
    cut(changes, place, memory, count, look_at_backups, tally)
    assert (tally.lost, tally.corrupt) == (0, 0)


def look_at_vault(left: Path, marks: list[str]) -> str:
    """The key file opens by the passphrase that was set last, or by the one that was just being set."""
    if not marks:
        return "before the first promise"
    for number in (len(marks) - 1, len(marks)):
        try:
            vault.unlock(left, victim.passphrase(number))
        except RecordError:
            continue
        return "whole"
    return "lost"


@counts(10, 400)
def test_the_key_file_opens_by_the_old_passphrase_or_the_new(tmp_path: Path, memory: Path, count: int):
    place = tmp_path / "data"
    changes = recorded("change_passphrases", place)
    tally = Tally("power cuts while changing the passphrase")
    cut(changes, place, memory, count, look_at_vault, tally)
    assert (tally.lost, tally.corrupt) == (0, 0)
