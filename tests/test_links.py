"""A link within the data folder leads nowhere: what it points to is never written, cut short or made."""

import sys
from pathlib import Path

import pytest

from companion.audio.outbox import Outbox
from companion.audio.process import hold
from companion.db import folder, vault
from companion.db.tries import FILE as TRIES
from companion.desktop import Folders, install_logging
from companion.ports import RecordError
from companion.program.doorstep import UNDER_WAY, Doorstep
from companion.session.programme import Programme
from companion.settings import FILE as SETTINGS
from companion.settings import SettingsFile
from companion.system_clock import read_clocks
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

    vault.set_passphrase(place, keys, "JM", "another long passphrase")
    with pytest.raises(RecordError):
        vault.open_by(place, "not this passphrase")
    settings = SettingsFile(place)
    assert settings.keep(settings.now) == ""
    doorstep = Doorstep(Folders.beneath(place), lambda call: call(), read_clocks)
    doorstep.begins()
    let_go = hold(place)
    assert let_go is not None
    let_go()
    outbox = Outbox(place)
    outbox.begin("a session", Programme(()))
    log = install_logging(place)
    log.close()

    assert {path.name: path.read_bytes() for path in elsewhere.iterdir()} == before


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
