"""The practice's own files go along with a backup, sealed, and come back as they were."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.db import folder
from companion.db.backups import backup, bundle, practice_files, restoring
from companion.db.keys.record_keys import RecordKeys
from companion.record.backups import BackupReason
from tests.db import records

WORDS = {
    "settings.json": '{"text": 150}',
    "notes/own.toml": "name = 'Own'",
    "notes/ñandú.toml": "name = 'Ñandú'",
    "snippets/grounding.txt": "Feet on the floor.",
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "data"
    for name, words in WORDS.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(words, encoding="utf-8")
    return made


def begun(place: Path) -> RecordKeys:
    """Make the record that the files lie beside."""
    keys = records.make_record(place)
    records.open_record(place).close()
    return keys


def words_in(place: Path) -> dict[str, str]:
    """Read the practice's files of a data folder."""
    found = (place / "settings.json", *(place / "notes").glob("*"), *(place / "snippets").glob("*"))
    return {path.relative_to(place).as_posix(): path.read_text(encoding="utf-8") for path in found}


def test_they_come_back_with_the_record_and_nobody_reads_them_on_the_way(place: Path, tmp_path: Path):
    keys = begun(place)
    made = place / folder.BACKUPS / backup.make(place, keys, BackupReason.ASKED).name
    assert not any(words.encode() in made.read_bytes() for words in WORDS.values())
    restoring.verify(made, lambda _: keys)
    restoring.restore(made, tmp_path / "new", lambda _: keys, place)
    assert words_in(tmp_path / "new") == WORDS
    assert not (tmp_path / "new" / bundle.PRACTICE).exists()


def test_a_backup_from_before_there_were_any_is_restored_still(place: Path, tmp_path: Path):
    keys = begun(place)
    made = place / folder.BACKUPS / backup.make(place, keys, BackupReason.ASKED).name
    with zipfile.ZipFile(made) as packed:
        pieces = {name: packed.read(name) for name in packed.namelist() if name != bundle.PRACTICE}
    with zipfile.ZipFile(tmp_path / made.name, "w") as older:
        for name, content in pieces.items():
            older.writestr(name, content)
    restoring.restore(tmp_path / made.name, tmp_path / "new", lambda _: keys, place)
    assert not (tmp_path / "new" / "settings.json").exists()


def test_what_was_changed_on_the_way_is_refused(place: Path, tmp_path: Path):
    keys = records.make_record(place)
    content = practice_files.sealed(place, keys)
    for place_of_it in (0, len(content) // 2, len(content) - 1):
        changed = bytes(byte ^ (number == place_of_it) for number, byte in enumerate(content))
        with pytest.raises(bundle.BackupDamagedError):
            practice_files.open_sealed(changed, keys, tmp_path)


def test_what_leads_out_of_the_folder_or_is_no_words_stays_where_it_is(place: Path, tmp_path: Path):
    keys = records.make_record(place)
    (tmp_path / "elsewhere.txt").write_text("not ours", encoding="utf-8")
    (place / "notes" / "link.toml").symlink_to(tmp_path / "elsewhere.txt")
    (place / "notes" / "huge.toml").write_bytes(b" " * (practice_files.LARGEST + 1))
    (place / "notes" / "within").mkdir()
    into = tmp_path / "new"
    into.mkdir()
    practice_files.open_sealed(practice_files.sealed(place, keys), keys, into)
    assert words_in(into) == WORDS


def test_a_folder_or_a_file_that_cannot_be_read_costs_no_backup(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    keys = begun(place)
    entries, content = Path.iterdir, Path.read_bytes

    def iterdir(path: Path) -> Iterator[Path]:
        if path.name == "snippets":
            raise PermissionError(13, "Permission denied")
        return entries(path)

    def read_bytes(path: Path) -> bytes:
        if path.name == "own.toml":
            raise OSError(5, "Input/output error")
        return content(path)

    with monkeypatch.context() as failing:
        failing.setattr(Path, "iterdir", iterdir)
        failing.setattr(Path, "read_bytes", read_bytes)
        made = place / folder.BACKUPS / backup.make(place, keys, BackupReason.ASKED).name
    restoring.restore(made, tmp_path / "new", lambda _: keys, place)
    assert set(words_in(tmp_path / "new")) == {"settings.json", "notes/ñandú.toml"}
