"""Killed with -9, again and again: whatever had been acknowledged is there, and everything fits."""

import shutil
import sys
from pathlib import Path
from random import Random

import pytest

from companion.db import folder, migrate
from companion.db.backups import backup, restoring
from companion.db.backups.backup_check import opened, state_of
from companion.db.backups.bundle import BackupDamagedError
from companion.db.journal import black_box
from companion.record.backups import BackupReason
from tests.db import newer_program, records
from tests.reliability import victim
from tests.reliability.killing import Victims
from tests.reliability.tally import Tally
from tests.today import every_other_day

pytestmark = [
    every_other_day(even=True),
    pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals"),
    pytest.mark.timeout(1800),
]


BATCH = 20
"""How often one record is written to and killed: reading a long one would take all the time."""


def counts(everyday: int, long: int) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("count", [everyday, pytest.param(long, marks=pytest.mark.long)])


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "data"
    victim.make(made)
    return made


@counts(10, 1_000)
def test_no_acknowledged_entry_is_lost(tmp_path: Path, count: int):
    tally, chance = Tally("kill -9 while writing"), Random(count)  # noqa: S311 - when to kill, not a secret
    with Victims() as victims:
        for first in range(0, count, BATCH):
            place, acknowledged = tmp_path / str(first) / "data", list[str]()
            place.parent.mkdir()
            victim.make(place)
            for _ in range(first, min(first + BATCH, count)):
                victims.start("write_for_ever", place)
                said = [victims.line() for _ in range(chance.randint(0, 40))]
                acknowledged += said + victims.kill()
                tally.count(look(place, acknowledged))
            tally.acknowledged += len(acknowledged)
            shutil.rmtree(place.parent)
    tally.close()
    assert tally.acknowledged > count
    assert (tally.lost, tally.corrupt) == (0, 0)


def look(place: Path, acknowledged: list[str]) -> str:
    """Say what became of a killed writer's record: of the database alone, and of what a box brings back."""
    with opened(place, victim.keys_of(place)) as engine, engine.connect() as connection:
        alone = set(connection.exec_driver_sql("SELECT id FROM entry").scalars())
        pages = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    boxed = [black_box.read(path, victim.keys_of(place)) for path in black_box.files(place)]
    store = victim.open_store(place)
    entries = store.journal.entries(store.visits.listed()[0].id)
    fits = store.audit.misfit() is None
    store.close()
    kept = {entry.id for entry in entries}
    if (
        not set(acknowledged) <= alone
        or not {entry.id for box in boxed if box for entry in box.entries} <= kept
    ):
        return "lost"
    in_order = [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    return "whole" if fits and in_order and pages == ["ok"] else "corrupt"


@counts(2, 100)
def test_a_migration_happens_wholly_or_not_at_all(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int
):
    tally, chance = Tally("kill -9 while migrating"), Random(count)  # noqa: S311
    store = victim.open_store(place)
    records.append(store, store.visits.listed()[0].id, *(records.entry(seq) for seq in range(1, 31)))
    store.close()
    before = migrate.HEAD
    newer_program.install(monkeypatch, tmp_path, newer_program.TWENTY)
    with Victims(str(tmp_path / "server")) as victims:
        for number in range(count):
            trial = tmp_path / f"trial{number}" / "data"
            shutil.copytree(place, trial)
            shutil.copy(place.parent / victim.KEYS_FILE, trial.parent)
            victims.start("migrate", trial)
            kill_within(victims, trial, chance)
            with opened(trial, victim.keys_of(trial)) as engine:
                schema = state_of(engine).schema
            store = victim.open_store(trial)
            whole = (
                len(store.journal.entries(store.visits.listed()[0].id)) == 30 and store.audit.misfit() is None
            )
            store.close()
            with opened(trial, victim.keys_of(trial)) as engine:
                arrived = state_of(engine).schema == migrate.HEAD
            known = {before: "found as before", migrate.HEAD: "found migrated"}
            tally.count(known.get(schema, "corrupt") if whole and arrived else "corrupt")
            shutil.rmtree(trial.parent)
    tally.close()
    assert (tally.lost, tally.corrupt) == (0, 0)


def kill_within(victims: Victims, trial: Path, chance: Random) -> None:
    """Kill at a moment that is known by what lies in the folder, and a little later."""
    marks = [
        "backups/*",
        "backups/.making-*/packed",
        "backups/.making-*/unpacked/companion.db",
        "backups/*.backup",
    ]
    wanted = chance.choice([*marks, marks[-1], marks[-1]])
    for _ in range(200_000):
        if any(trial.glob(wanted)):
            break
    for _ in range(chance.randint(0, 60_000)):
        trial.exists()
    victims.kill()


@counts(3, 200)
def test_a_backup_that_is_there_is_whole(place: Path, count: int):
    tally, chance = Tally("kill -9 while backing up"), Random(count)  # noqa: S311
    acknowledged = [""]
    with Victims() as victims:
        for _ in range(count):
            victims.start("back_up_for_ever", place)
            said = [victims.line() for _ in range(chance.randint(0, 2))]
            for _ in range(chance.randint(0, 30_000)):
                place.exists()
            acknowledged += said + victims.kill()
            found = backup.backups_in(place / folder.BACKUPS)
            tally.count(judged(place, [made.name for made in found], acknowledged[-1]))
    tally.acknowledged = len(acknowledged) - 1
    tally.close()
    assert (tally.lost, tally.corrupt) == (0, 0)


def judged(place: Path, names: list[str], acknowledged: str) -> str:
    """Say whether the newest acknowledged backup, or a newer one, is there, and all are whole."""
    try:
        for name in names:
            restoring.verify(place / folder.BACKUPS / name, lambda _: victim.keys_of(place))
    except BackupDamagedError:
        return "corrupt"
    return "whole" if max(names, default="") >= acknowledged else "lost"


@counts(2, 100)
def test_a_restored_folder_that_is_there_is_whole(place: Path, count: int):
    tally, chance = Tally("kill -9 while restoring"), Random(count)  # noqa: S311
    store = victim.open_store(place)
    records.append(store, store.visits.listed()[0].id, *(records.entry(seq) for seq in range(1, 31)))
    name = store.backups.make(place, BackupReason.ASKED).name
    store.close()
    restored = place.parent / "restored"
    restored.mkdir()
    with Victims() as victims:
        for _ in range(count):
            victims.start("restore_for_ever", place, name)
            acknowledged = [victims.line() for _ in range(chance.randint(0, 2))]
            for _ in range(chance.randint(0, 20_000)):
                place.exists()
            acknowledged += victims.kill()
            there = [path for path in restored.iterdir() if not path.name.startswith(".")]
            outcome = "whole" if set(acknowledged) <= {str(path) for path in there} else "lost"
            for path in there:
                (path.parent / victim.KEYS_FILE).write_bytes((place.parent / victim.KEYS_FILE).read_bytes())
                store = victim.open_store(path)
                if len(store.journal.entries(store.visits.listed()[0].id)) != 30:
                    outcome = "corrupt"
                store.close()
            tally.count(outcome)
            shutil.rmtree(restored)
            restored.mkdir()
    tally.close()
    assert (tally.lost, tally.corrupt) == (0, 0)
