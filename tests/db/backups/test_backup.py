"""A backup is a promise: it is opened and checked before it counts, and it comes back whole."""

import json
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from companion.db import erasure, folder
from companion.db.backups import backup, bundle, restoring
from companion.db.connection.errors import DataNewerError
from companion.db.journal import black_box
from companion.db.keys import vault
from companion.db.keys.record_keys import RecordKeys
from companion.db.store import Store
from companion.ports.record import RecordError
from companion.record.backups import BackupReason, backup_at
from companion.record.retention import ErasureReason as Erased
from companion.record.retention import ErasureRequest
from companion.record.visits import Status
from companion.session.journal import Noted
from tests.db import newer_program, records

HERON = "the heron by the lake"


def unlocked(place: Path) -> RecordKeys:
    return vault.open_by(place, records.PASSPHRASE).keys


@pytest.fixture
def filled(store: Store, place: Path) -> Store:
    """A record with one closed session of five entries, and its black box."""
    visit = records.live_visit(store)
    store.journal.attend(place, visit)
    for seq in range(1, 6):
        records.append(store, visit.id, records.entry(seq, Noted(HERON)))
    store.visits.save(replace(visit, status=Status.CLOSED, ended_ms=9_000))
    return store


def made(store: Store, place: Path) -> Path:
    """Make a backup; give its file."""
    return place / folder.BACKUPS / store.backups.make(place, BackupReason.ASKED).name


def test_a_restored_record_is_the_one_that_was_backed_up(filled: Store, place: Path, tmp_path: Path):
    path = made(filled, place)
    visits, entries = filled.visits.listed(), filled.journal.entries(filled.visits.listed()[0].id)
    filled.close()
    shutil.rmtree(place / folder.BOXES, ignore_errors=True)
    told: list[float] = []
    found = restoring.restore(path, tmp_path / "new" / "home", unlocked, place, told.append)
    assert found.verdict.fits
    assert (found.state.visits, found.state.entries) == (1, 5)
    assert told == sorted(told)
    assert told[-1] == 1.0
    restored = records.open_record(tmp_path / "new" / "home")
    assert restored.visits.listed() == visits
    assert restored.journal.entries(visits[0].id) == entries
    assert restored.audit.misfit() is None
    assert restored.notices == []
    restored.close()
    assert {path.name for path in (tmp_path / "new").iterdir()} == {"home"}


def test_it_holds_nothing_that_can_be_read_without_the_keys(filled: Store, place: Path):
    content = made(filled, place).read_bytes()
    with zipfile.ZipFile(made(filled, place)) as packed:
        assert set(packed.namelist()) == {*bundle.NAMES, bundle.MANIFEST}
        told = json.loads(packed.read(bundle.MANIFEST))
    assert told["rows"]["visit"] == 1
    for word in (b"heron", b"HERON", b"CREATE TABLE"):
        assert word not in content


def test_the_black_box_goes_only_when_a_backup_holds_the_closed_session(store: Store, place: Path):
    visit = records.live_visit(store)
    store.journal.attend(place, visit)
    records.append(store, visit.id, records.entry(1))
    made(store, place)
    assert len(black_box.files(place)) == 1, "the session is still under way"
    store.visits.save(replace(visit, status=Status.CLOSED))
    assert len(black_box.files(place)) == 1, "no backup yet"
    made(store, place)
    assert black_box.files(place) == []


def test_what_is_newer_than_the_backup_comes_back_from_the_black_box(
    store: Store, place: Path, tmp_path: Path
):
    path = made(store, place)
    visit = records.live_visit(store)
    store.journal.attend(place, visit)
    records.append(store, visit.id, records.entry(1, Noted(HERON)))
    store.close()
    (place / folder.RECORD).write_bytes(b"the disk has eaten it")
    restoring.restore(path, tmp_path / "new", unlocked, place)
    restored = records.open_record(tmp_path / "new")
    assert [entry.fact for entry in restored.journal.entries(visit.id)] == [Noted(HERON)]
    assert restored.notices[0].startswith("1 entry of the session of")
    restored.close()


@pytest.mark.parametrize("seed", range(25))
def test_a_damaged_backup_is_never_taken_for_a_whole_one(
    filled: Store, place: Path, tmp_path: Path, seed: int
):
    path, chance = made(filled, place), Random(seed)  # noqa: S311 - where to damage, not a secret
    content = bytearray(path.read_bytes())
    where = chance.randrange(len(content))
    if seed % 5:
        content[where] ^= 1 << chance.randrange(8)
    else:
        del content[where:]
    path.write_bytes(content)
    refused = ""
    try:
        restoring.restore(path, tmp_path / "new", unlocked, place)
    except RecordError as error:
        refused = str(error)
    if refused:
        assert refused.startswith(("This backup is damaged", "The key file", "This passphrase"))
        assert not (tmp_path / "new").exists()
    else:  # a bit that no one reads, such as a time in the archive's directory
        restored = records.open_record(tmp_path / "new")
        assert restored.journal.entries(filled.visits.listed()[0].id) == filled.journal.entries(
            filled.visits.listed()[0].id
        )
        restored.close()


def test_a_bundle_put_together_by_someone_else_is_refused(filled: Store, place: Path, tmp_path: Path):
    path = made(filled, place)
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    told = json.loads(parts[bundle.MANIFEST]) | {"made_ms": 1}
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in (parts | {bundle.MANIFEST: json.dumps(told).encode()}).items():
            packed.writestr(name, content)
    with pytest.raises(bundle.BackupDamagedError, match="damaged and cannot be relied on"):
        restoring.verify(path, unlocked)
    (tmp_path / "words.backup").write_text("these are words")
    with pytest.raises(bundle.BackupDamagedError):
        restoring.verify(tmp_path / "words.backup", unlocked)


@pytest.mark.parametrize(
    "how", ["squeezed manifest", "squeezed record", "one more", "twice", "deep", "huge manifest"]
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_bundle_that_grows_or_is_no_bundle_of_ours_is_refused_before_it_is_unpacked(
    filled: Store, place: Path, tmp_path: Path, how: str
):
    path = made(filled, place)
    with zipfile.ZipFile(path) as packed:
        parts = [(name, packed.read(name), zipfile.ZIP_STORED) for name in packed.namelist()]
    squeezed = zipfile.ZIP_DEFLATED
    match how:
        case "squeezed manifest":
            parts[0] = (bundle.MANIFEST, parts[0][1] + b" " * 2_000_000, squeezed)
        case "squeezed record":
            parts = [
                (name, bytes(50_000_000) if name == folder.RECORD else b, squeezed) for name, b, _ in parts
            ]
        case "one more":
            parts.append(("../outside", b"x", zipfile.ZIP_STORED))
        case "twice":
            parts.append(parts[-1])
        case "deep":
            parts[0] = (bundle.MANIFEST, b"[" * 100_000, zipfile.ZIP_STORED)
        case _:
            parts[0] = (bundle.MANIFEST, b" " * 2_000_000, zipfile.ZIP_STORED)
    with zipfile.ZipFile(path, "w") as packed:
        for name, content, kind in parts:
            packed.writestr(name, content, kind)
    with pytest.raises(bundle.BackupDamagedError):
        restoring.restore(path, tmp_path / "new", unlocked, place)
    assert not (tmp_path / "new").exists()


def test_work_that_is_given_up_leaves_nothing(filled: Store, place: Path):
    class GivenUpError(Exception):
        pass

    def until(limit: float) -> bundle.Step:
        def step(done: float) -> None:
            if done >= limit:
                raise GivenUpError

        return step

    for limit in (0.0, 0.2, 0.5, 0.7, 0.95):
        with pytest.raises(GivenUpError):
            filled.backups.make(place, BackupReason.ASKED, until(limit))
    assert list((place / folder.BACKUPS).iterdir()) == []
    assert len(black_box.files(place)) == 1
    made(filled, place)


def test_a_record_that_takes_a_while_to_copy_is_backed_up_and_tells_how_far_it_is(filled: Store, place: Path):
    visit = records.live_visit(filled)
    filled.journal.keep(visit.id, [records.entry(seq, Noted(HERON)) for seq in range(1, 1_500)])
    told: list[float] = []
    path = place / folder.BACKUPS / filled.backups.make(place, BackupReason.ASKED, told.append).name
    assert [done for done in told if done < 0.3], "while it is copied"
    assert restoring.verify(path, unlocked).state.rows["entry"] == 1_504


def test_old_ones_go_only_after_a_new_one_was_checked(
    filled: Store, place: Path, monkeypatch: pytest.MonkeyPatch
):
    old = [backup_at(1_600_000_000_000 + hour * 3_600_000, BackupReason.DAILY) for hour in range(3)]
    (place / folder.BACKUPS).mkdir()
    for one in old:
        (place / folder.BACKUPS / one.name).write_bytes(b"old")
    (place / folder.BACKUPS / "holiday.jpg").write_bytes(b"mine")
    with monkeypatch.context() as broken:
        broken.setattr(backup, "unpack", lambda *_: (_ for _ in ()).throw(bundle.BackupDamagedError()))
        with pytest.raises(RecordError):
            filled.backups.make(place, BackupReason.ASKED)
    assert len(backup.backups_in(place / folder.BACKUPS)) == 3
    made(filled, place)
    assert [one.made_ms for one in backup.backups_in(place / folder.BACKUPS)[1:]] == [old[-1].made_ms]
    assert (place / folder.BACKUPS / "holiday.jpg").exists()


def test_a_record_with_a_broken_trail_is_backed_up_and_told(filled: Store, place: Path):
    records.in_one_transaction(
        filled, "DROP TRIGGER audit_stays", "UPDATE audit SET actor = 'XX' WHERE seq = 3"
    )
    older = made(filled, place)
    path = made(filled, place)
    assert restoring.verify(path, unlocked).verdict.misfit == 3
    assert older.exists(), "nothing goes while the trail is in doubt"


def test_a_second_folder_gets_the_same_and_is_read_back(filled: Store, place: Path, tmp_path: Path):
    path, second = made(filled, place), tmp_path / "stick"
    second.mkdir()
    backup.copy_to(path, second)
    assert [p.name for p in second.iterdir()] == [path.name]
    assert restoring.verify(second / path.name, unlocked).verdict.fits
    with pytest.raises(RecordError):
        backup.copy_to(path, tmp_path / "no stick")


def test_restoring_never_goes_over_something(filled: Store, place: Path, tmp_path: Path):
    path = made(filled, place)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").write_text("mine")
    with pytest.raises(RecordError, match="holds something already"):
        restoring.restore(path, tmp_path / "full", unlocked, place)
    (tmp_path / "empty").mkdir()
    restoring.restore(path, tmp_path / "empty", unlocked, place)
    records.open_record(tmp_path / "empty").close()
    with pytest.raises(RecordError, match="There is no such backup"):
        restoring.verify(tmp_path / "nothing.backup", unlocked)


def test_a_wrong_passphrase_is_told_as_such(filled: Store, place: Path, tmp_path: Path):
    path = made(filled, place)
    with pytest.raises(vault.WrongPassphraseError):
        restoring.restore(
            path, tmp_path / "new", lambda at: vault.open_by(at, "not this one at all").keys, place
        )
    assert not (tmp_path / "new").exists()


def test_what_is_left_of_a_killed_backup_is_cleared_away(filled: Store, place: Path):
    left = place / folder.BACKUPS / f"{backup._SCRATCH}x1y2"
    left.mkdir(parents=True)
    (left / folder.RECORD).write_bytes(b"half of it")
    made(filled, place)
    assert not left.exists()


def test_before_a_migration_there_is_a_backup_and_a_trial_on_a_copy(
    filled: Store, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    visits = filled.visits.listed()
    filled.close()
    with monkeypatch.context() as newer:
        newer_program.install(newer, tmp_path, ["CREATE TABLE later (id TEXT) STRICT"])
        store = records.open_record(place)
        assert store.visits.listed() == visits
        store.close()
    (before,) = backup.backups_in(place / folder.BACKUPS)
    assert before.reason is BackupReason.MIGRATION
    with pytest.raises(DataNewerError):
        records.open_record(place)
    restoring.restore(place / folder.BACKUPS / before.name, tmp_path / "old", unlocked, place)
    restored = records.open_record(tmp_path / "old")
    assert restored.visits.listed() == visits, "the older program goes on from there"
    restored.close()


def test_a_migration_that_cannot_work_fails_on_the_copy(
    filled: Store, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    filled.close()
    before = (place / folder.RECORD).read_bytes()
    newer_program.install(monkeypatch, tmp_path, ["CREATE TABLE client (id TEXT) STRICT"])
    with pytest.raises(RecordError, match="brought up to date, and no backup could be made before"):
        records.open_record(place)
    assert (place / folder.RECORD).read_bytes() == before


def test_who_was_erased_does_not_come_back(filled: Store, place: Path, tmp_path: Path):
    path = made(filled, place)
    visit = filled.visits.listed()[0]
    filled.journal.attend(place, visit)
    records.append(filled, visit.id, records.entry(6))
    filled.erasures.erase(ErasureRequest(visit.client_id, visit.client_code, Erased.ASKED))
    filled.close()
    assert len(black_box.files(place)) == 1, "as after a crash"
    reopened = records.open_record(place)
    assert (reopened.clients.listed(), black_box.files(place)) == ([], [])
    gone = reopened.erasures.traces()
    reopened.close()
    assert erasure.traces_in(place, unlocked(place)) == gone
    restoring.restore(path, tmp_path / "new", unlocked, place)
    restored = records.open_record(tmp_path / "new")
    assert len(restored.clients.listed()) == 1
    assert restored.erasures.erase_again(gone) == 1
    assert (restored.clients.listed(), restored.visits.listed(), restored.erasures.traces()) == ([], [], gone)
    assert restored.erasures.erase_again(gone) == 0
    assert restored.audit.misfit() is None
    restored.close()


def with_manifest(path: Path, **changed: object) -> None:
    """Write a bundle anew with another manifest."""
    with zipfile.ZipFile(path) as packed:
        pieces = {name: packed.read(name) for name in packed.namelist()}
    manifest = json.loads(pieces[bundle.MANIFEST]) | changed
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in (pieces | {bundle.MANIFEST: json.dumps(manifest).encode()}).items():
            packed.writestr(name, content)


@pytest.mark.parametrize("mac", ["é", "\ud800", None, [], 5, "0" * 64])
def test_a_signature_that_is_none_is_damage(filled: Store, place: Path, mac: object):
    path = made(filled, place)
    with_manifest(path, mac=mac)
    with pytest.raises(bundle.BackupDamagedError):
        restoring.verify(path, unlocked)


@pytest.mark.parametrize("at", [-6, -10])
def test_a_table_of_contents_that_lies_nowhere_is_damage(filled: Store, place: Path, at: int):
    path = made(filled, place)
    content = bytearray(path.read_bytes())
    content[at : at + 4] = b"\xff\xff\xff\x7f"
    path.write_bytes(content)
    with pytest.raises(bundle.BackupDamagedError):
        restoring.verify(path, unlocked)
