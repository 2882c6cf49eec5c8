"""A real backup restored: as the record of an empty data folder, and beside the one in use."""

import shutil
from pathlib import Path

import pytest

from companion.db import folder
from companion.db.backups import backup
from companion.ports.record import RecordError
from companion.record.backups import BackupReason, Restored
from companion.services.access.restoring import SCRATCH, Restoring, finish_interrupted, restore, restore_here
from companion.services.background import Background
from companion.settings import RESTORED, Practice, Settings, SettingsFile
from tests.db import records


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """Give a backup of a record with one session."""
    place = tmp_path / "lost"
    keys = records.make_record(place)
    store = records.open_record(place)
    visit = records.live_visit(store)
    records.append(store, visit.id, records.entry(1), records.entry(2))
    name = backup.make(place, keys, BackupReason.ASKED).name
    store.close()
    shutil.move(place / folder.BACKUPS / name, tmp_path / name)
    return tmp_path / name


def here(place: Path, file: Path, secret: str = records.PASSPHRASE, refusal: str = "") -> Restored | str:
    background = Background(lambda call: call())
    told: list[Restored | str] = []
    restoring = Restoring(place, background, lambda: refusal, SettingsFile(place).read_again)
    restoring.as_the_record(file, secret, told.append, told.append)
    background.before()()
    return told[0]


def test_an_empty_place_gets_the_record_and_keeps_its_own_files(tmp_path: Path, made: Path):
    place = tmp_path / "new"
    place.mkdir()
    (place / "settings.json").write_text("{}", encoding="utf-8")
    assert here(place, made) == Restored(1, 2)
    assert not (place / RESTORED).exists()
    store = records.open_record(place)
    assert [visit.client_code[:5] for visit in store.visits.listed()] == ["HERON"]
    assert store.audit.misfit() is None
    store.close()
    assert (place / "settings.json").exists()
    assert not (place / SCRATCH).exists()
    assert made.exists()


def test_a_new_computer_gets_the_practices_words_where_it_has_none_of_its_own(tmp_path: Path):
    lost, place = tmp_path / "lost", tmp_path / "new"
    keys = records.make_record(lost)
    records.open_record(lost).close()
    SettingsFile(lost).keep(
        Settings(practice=Practice(name="Heron House", emergency="[ ] Call 112"), text=150)
    )
    for folder_name, file in (("notes", "own.toml"), ("notes", "soap.toml"), ("snippets", "grounding.txt")):
        (lost / folder_name).mkdir(exist_ok=True)
        (lost / folder_name / file).write_text(f"of the lost one: {file}", encoding="utf-8")
    made = lost / folder.BACKUPS / backup.make(lost, keys, BackupReason.ASKED).name
    assert b"Heron House" not in made.read_bytes()
    (place / "notes").mkdir(parents=True)
    (place / "notes" / "soap.toml").write_text("of the new one", encoding="utf-8")
    SettingsFile(place).keep(Settings(text=120))
    assert here(place, made) == Restored(0, 0)
    taken = SettingsFile(place).now
    assert (taken.practice.name, taken.practice.emergency, taken.text) == ("Heron House", "[ ] Call 112", 120)
    assert (place / "notes" / "soap.toml").read_text(encoding="utf-8") == "of the new one"
    assert (place / "notes" / "own.toml").read_text(encoding="utf-8") == "of the lost one: own.toml"
    assert (place / "snippets" / "grounding.txt").read_text(
        encoding="utf-8"
    ) == "of the lost one: grounding.txt"
    assert not (place / RESTORED).exists()


def test_what_is_there_is_never_replaced(tmp_path: Path, made: Path):
    place = tmp_path / "used"
    records.make_record(place)
    before = {path.name: path.read_bytes() for path in place.iterdir() if path.is_file()}
    assert "There is a record here already" in str(here(place, made))
    assert {path.name: path.read_bytes() for path in place.iterdir() if path.is_file()} == before
    (tmp_path / "half").mkdir()
    (tmp_path / "half" / folder.RECORD).write_bytes(b"")
    with pytest.raises(RecordError, match="or a part of one"):
        restore_here(made, records.PASSPHRASE, tmp_path / "half")


def test_a_crash_between_two_of_its_files_is_finished_at_the_next_start(tmp_path: Path, made: Path):
    for moved in range(4):
        place = tmp_path / f"crashed-{moved}"
        place.mkdir()
        restore(made, place / SCRATCH, records.PASSPHRASE, place)
        pieces = sorted((place / SCRATCH).iterdir(), key=lambda path: path.name == folder.VAULT)
        assert pieces[-1].name == folder.VAULT
        for piece in pieces[: min(moved, len(pieces) - 1)]:
            piece.rename(place / piece.name)
        finish_interrupted(place)
        store = records.open_record(place)
        assert [visit.client_code[:5] for visit in store.visits.listed()] == ["HERON"]
        store.close()
        assert not (place / SCRATCH).exists()


def test_where_no_restore_was_interrupted_nothing_is_finished(tmp_path: Path, made: Path):
    empty, used = tmp_path / "empty", tmp_path / "used"
    empty.mkdir()
    finish_interrupted(empty)
    assert not list(empty.iterdir())
    records.make_record(used)
    restore(made, used / SCRATCH, records.PASSPHRASE, used)
    before = (used / folder.VAULT).read_bytes()
    finish_interrupted(used)
    assert (used / folder.VAULT).read_bytes() == before


@pytest.mark.parametrize("what", ["wrong", "damaged", "missing", "refused"])
def test_what_cannot_be_restored_is_told_and_leaves_an_empty_place(tmp_path: Path, made: Path, what: str):
    place = tmp_path / "new"
    place.mkdir()
    if what == "damaged":
        made.write_bytes(made.read_bytes()[:-4_000])
    if what == "missing":
        made.unlink()
    said = here(
        place,
        made,
        "another passphrase" if what == "wrong" else records.PASSPHRASE,
        "Another program has it." if what == "refused" else "",
    )
    assert isinstance(said, str)
    assert said
    assert list(place.iterdir()) == []


def test_beside_the_record_in_use_it_goes_to_a_new_folder(tmp_path: Path, made: Path):
    place = tmp_path / "used"
    records.make_record(place)
    records.open_record(place).close()
    background = Background(lambda call: call())
    told: list[Restored | str] = []
    restoring = Restoring(place, background, str)
    restoring.into_folder(made, tmp_path / "beside", records.PASSPHRASE, told.append, told.append)
    background.before()()
    assert told == [Restored(1, 2)]
    restoring.into_folder(made, tmp_path / "beside", records.PASSPHRASE, told.append, told.append)
    background.before()()
    assert "holds something already" in str(told[1])
    assert not restoring.is_altered()
