"""A link within the data folder leads nowhere, and at a pipe nobody waits: only plain files are opened."""

import os
import sys
from pathlib import Path

import pytest

from companion.audio.process import wire
from companion.audio.process.control import hold
from companion.audio.process.control import holder as process_of
from companion.audio.process.state_file import StateFile
from companion.cli import main
from companion.db import folder
from companion.db.backups import backup
from companion.db.journal import ballast
from companion.db.journal.black_box import SUFFIX
from companion.db.keys import vault
from companion.db.keys.record_keys import RecordKeys
from companion.db.keys.tries import FILE as TRIES
from companion.db.store import Store
from companion.desktop.folders import Folders
from companion.desktop.log import install_logging
from companion.desktop.single_instance import SingleInstance
from companion.machine_clock import read_clocks
from companion.options import ExitCode
from companion.ports.record import RecordError
from companion.record.backups import BackupReason
from companion.services.access.locked_session import UNDER_WAY, LockedSession
from companion.session.music.programme import Programme
from companion.settings import FILE as SETTINGS
from companion.settings import SettingsFile
from tests.audio.recording import short_folder
from tests.db import records

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links are made by administrators there")

NAMES = (
    folder.VAULT,
    folder.VAULT_COPY,
    SETTINGS,
    TRIES,
    UNDER_WAY,
    "music.lock",
    "companion.log",
    "crash.log",
    "music-place.new",
    "music-programme.new",
)


def test_nothing_that_the_program_writes_goes_through_a_link(tmp_path: Path):
    place, elsewhere = tmp_path / "data", tmp_path / "elsewhere"
    elsewhere.mkdir()
    keys = records.make_record(place)
    for name in (*NAMES, *(f"{name}.tmp" for name in NAMES)):
        (elsewhere / name).write_bytes(b"not ours")
        if name in (folder.VAULT, folder.VAULT_COPY):
            (elsewhere / name).write_bytes((place / name).read_bytes())
        (place / name).unlink(missing_ok=True)
        (place / name).symlink_to(elsewhere / name)
    before = {path.name: path.read_bytes() for path in elsewhere.iterdir()}
    write_everywhere(place, keys)
    assert {path.name: path.read_bytes() for path in elsewhere.iterdir()} == before


def test_nothing_waits_at_a_pipe_that_stands_where_a_file_should(tmp_path: Path):
    """To open one waits until somebody opens its other end, which may be never."""
    place = tmp_path / "data"
    keys = records.make_record(place)
    boxes = place / folder.BOXES
    boxes.mkdir()
    vaults = (folder.VAULT, folder.VAULT_COPY)
    pipes = [place / name for name in (*NAMES, "companion.lock", "music.key") if name not in vaults]
    pipes += [place / f"{name}.tmp" for name in NAMES] + [boxes / f"visit-1.1{SUFFIX}"]
    for pipe in pipes:
        os.mkfifo(pipe)
    instance = SingleInstance(place)
    assert instance.take() is None
    instance.release()
    assert len(wire.key(place)) == 32
    assert process_of(place) == 0
    write_everywhere(place, keys)
    Store.open(place, keys, "JM").close()


def write_everywhere(place: Path, keys: RecordKeys) -> None:
    """Write whatever the program has beside its record."""
    vault.set_passphrase(place, keys, "JM", "another long passphrase")
    with pytest.raises(RecordError):
        vault.open_by(place, "not this passphrase")
    settings = SettingsFile(place)
    settings.keep(settings.now)
    locked_session = LockedSession(Folders.beneath(place), lambda call: call(), read_clocks)
    locked_session.begins("a session")
    let_go = hold(place)
    assert let_go is not None
    let_go()
    state_file = StateFile(place)
    state_file.begin("a session", Programme(()))
    assert state_file.wait(10)
    log = install_logging(place)
    log.close()


@pytest.mark.parametrize("name", [folder.RECORD, f"{folder.RECORD}-wal", f"{folder.RECORD}-shm"])
def test_a_record_that_is_a_link_is_told_and_not_followed(tmp_path: Path, name: str):
    place = tmp_path / "data"
    records.make_record(place)
    records.open_record(place).close()
    there = tmp_path / name
    there.write_bytes((place / name).read_bytes() if (place / name).exists() else b"")
    (place / name).unlink(missing_ok=True)
    (place / name).symlink_to(there)
    before = there.read_bytes()
    with pytest.raises(RecordError, match=f"{name} in the data folder is a link"):
        records.open_record(place)
    assert there.read_bytes() == before


@pytest.mark.parametrize("name", ["run", "log", "cache"])
def test_a_folder_of_the_program_that_is_a_link_is_told_and_not_followed(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
):
    there, secret = tmp_path / "there", tmp_path / "secret.txt"
    there.mkdir()
    secret.write_text(records.PASSPHRASE, encoding="utf-8")
    with short_folder() as place:  # a socket's folder with a long path is elsewhere, and no link would be met
        (place / name).symlink_to(there)
        records.make_record(place)
        asked = ["--data-dir", str(place), "sessions", "--passphrase-file", str(secret)]
        assert main(asked) == ExitCode.FAILED
    assert f"{name} in the data folder is a link" in capsys.readouterr().err
    assert list(there.iterdir()) == []


def test_the_data_folder_itself_may_be_a_link(tmp_path: Path):
    (tmp_path / "there").mkdir()
    (tmp_path / "data").symlink_to(tmp_path / "there")
    Folders.beneath(tmp_path / "data").make()
    assert (tmp_path / "there" / "cache").is_dir()


@pytest.mark.logs_warnings
def test_backups_and_black_boxes_go_through_no_link_and_that_is_told(tmp_path: Path):
    place, there = tmp_path / "data", tmp_path / "there"
    records.make_record(place)
    there.mkdir()
    (there / "begun.box").write_bytes(b"")  # a black box that was only begun is removed
    for name in (folder.BACKUPS, folder.BOXES):
        (place / name).symlink_to(there)
    store = records.open_record(place)
    assert [said.split()[0] for said in store.notices] == [folder.BACKUPS, folder.BOXES]
    with pytest.raises(RecordError, match="backups in the data folder is a link"):
        store.backups.make(place, BackupReason.ASKED)
    visit = records.live_visit(store)
    store.journal.attend(place, visit)
    assert records.append(store, visit.id, records.entry(1)) == "", "the record holds it"
    store.close()
    assert [path.name for path in there.iterdir()] == ["begun.box"]
    for name in (folder.BACKUPS, folder.BOXES):
        (place / name).unlink()
    store = records.open_record(place)
    assert store.notices == []
    store.backups.make(place, BackupReason.ASKED)
    store.close()


def test_a_second_folder_may_be_a_link_and_a_file_in_it_is_not_followed(tmp_path: Path):
    place, there, far = tmp_path / "data", tmp_path / "there", tmp_path / "far"
    records.make_record(place)
    there.mkdir()
    far.write_bytes(b"not ours")
    (tmp_path / "second").symlink_to(there)
    store = records.open_record(place)
    made = store.backups.make(place, BackupReason.ASKED)
    store.close()
    (there / f"{made.name}.part").symlink_to(far)
    backup.copy_to(place / folder.BACKUPS / made.name, tmp_path / "second")
    assert (there / made.name).read_bytes() == (place / folder.BACKUPS / made.name).read_bytes()
    assert not (there / made.name).is_symlink()
    assert far.read_bytes() == b"not ours"


def test_room_kept_back_is_not_given_up_elsewhere(tmp_path: Path):
    far = tmp_path / "far"
    far.write_bytes(bytes(ballast.SIZE))
    (tmp_path / ballast.FILE).symlink_to(far)
    assert not ballast.give_up(tmp_path)
    ballast.lay(tmp_path)
    assert ballast.give_up(tmp_path)
    assert len(far.read_bytes()) == ballast.SIZE


def test_a_new_record_is_not_made_where_a_link_leads(tmp_path: Path):
    place = tmp_path / "data"
    place.mkdir()
    (place / folder.RECORD).symlink_to(tmp_path / "far.db")
    with pytest.raises(RecordError):
        records.make_record(place)
    assert not (tmp_path / "far.db").exists()
    assert not folder.holds_keys(place)


def test_the_key_to_the_music_is_ours(tmp_path: Path):
    (tmp_path / "known").write_bytes(b"known to somebody")
    (tmp_path / "music.key").symlink_to(tmp_path / "known")
    assert wire.key(tmp_path) != b"known to somebody"
    assert wire.key(tmp_path) == (tmp_path / "music.key").read_bytes()
