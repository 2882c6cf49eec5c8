"""An older key file put back is told to whoever opens the record, and never told of one that is not."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from companion.cli import main
from companion.db import folder
from companion.db.backups import restoring
from companion.db.keys import key_file, older_keys, recovery, vault
from companion.db.keys.record_keys import LEAST_WORK, RecordKeys
from companion.db.store import Store, refuse_older
from companion.options import ExitCode
from companion.ports.record import OlderRecordError, RecordError
from companion.record.backups import BackupReason
from tests.db import records
from tests.db.keys.test_keychain import FakeKeychain

NEW = "eleven loud magpies"
OTHER = "four slow green boats"
FILES = (folder.VAULT, folder.VAULT_COPY)

Change = Callable[[Path, RecordKeys, Store], None]


def another_passphrase(place: Path, keys: RecordKeys, store: Store) -> None:
    vault.set_passphrase(place, keys, "JM", NEW, LEAST_WORK)
    store.key_log.note("change", "passphrase", "JM")


def somebody_removed(place: Path, keys: RecordKeys, store: Store) -> None:
    vault.remove_practitioner(place, keys, "AK")
    store.key_log.note("remove", "practitioner", "AK")


def somebody_added(place: Path, keys: RecordKeys, store: Store) -> None:
    vault.add_practitioner(place, keys, "BB", NEW, LEAST_WORK)
    store.key_log.let_in("BB")


def another_recovery_key(place: Path, keys: RecordKeys, store: Store) -> None:
    vault.keep_recovery_key(place, keys, recovery.new())
    store.key_log.note("change", "recovery key")


def into_the_keychain(place: Path, keys: RecordKeys, store: Store) -> None:
    vault.put_into_keychain(place, keys, "JM", FakeKeychain())
    store.key_log.note("add", "keychain", "JM")


CHANGES: dict[Change, str] = {
    another_passphrase: "changed the passphrase of JM",
    somebody_removed: "took AK the way to open the record",
    somebody_added: "let BB open the record, too",
    another_recovery_key: "made a new recovery key",
    into_the_keychain: "let the keychain of this computer open the record for JM",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("keys") / "data"
    keys = records.make_record(place)
    vault.add_practitioner(place, keys, "AK", OTHER, LEAST_WORK)
    store = Store.open(place, keys, "JM")
    store.key_log.let_in("AK")
    store.close()
    return place


@pytest.fixture
def place(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "data"))


def taken(place: Path) -> dict[str, bytes]:
    return {name: (place / name).read_bytes() for name in FILES}


def put(place: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        (place / name).write_bytes(content)


def changed(place: Path, *changes: Change) -> dict[str, bytes]:
    """Change who may open the record; give the key file of before."""
    before = taken(place)
    keys = vault.unlock(place, records.PASSPHRASE).keys
    store = Store.open(place, keys, "JM")
    for change in changes:
        change(place, keys, store)
    store.close()
    return before


def opened(place: Path, passphrase: str = records.PASSPHRASE, *, older: bool = False) -> Store:
    entered = vault.unlock(place, passphrase)
    return Store.open(place, entered.keys, entered.initials, older=older)


@pytest.mark.parametrize("change", CHANGES)
def test_an_older_key_file_put_back_is_told_before_anything_goes_on(place: Path, change: Change):
    put(place, changed(place, change))
    before = {path: path.read_bytes() for path in place.iterdir() if path.is_file()}
    with pytest.raises(OlderRecordError, match="older one that was put back") as refused:
        opened(place)
    assert CHANGES[change] in str(refused.value)
    assert "change every passphrase" in str(refused.value)
    assert {path: path.read_bytes() for path in before} == before


def test_an_older_key_file_is_told_as_long_as_nobody_has_gone_on_knowingly(place: Path):
    before = changed(place, another_passphrase)
    opened(place, NEW).close()
    put(place, before)
    for _ in range(2):
        with pytest.raises(OlderRecordError):
            opened(place)
    store = opened(place, older=True)
    verdict = store.audit.verify(place)
    assert [row.actor for row in store.audit.page() if row.entity == older_keys.OLDER] == ["JM"]
    store.close()
    assert verdict.older_keys is None
    store = opened(place)  # it is the key file from now on
    assert "opened with an older key file, as JM" in " ".join(store.notices)
    store.close()
    store = opened(place, OTHER)
    assert "opened with an older key file, as JM" in " ".join(store.notices)
    store.close()
    for passphrase in (records.PASSPHRASE, OTHER):
        store = opened(place, passphrase)
        assert store.notices == [], "each is told once"
        store.close()


def test_after_going_on_a_change_is_a_change_and_the_newer_one_of_before_is_an_older_one(place: Path):
    before = changed(place, another_passphrase)
    newer = taken(place)
    put(place, before)
    opened(place, older=True).close()
    changed(place, another_passphrase)
    opened(place, NEW).close()
    put(place, newer)
    with pytest.raises(OlderRecordError):
        opened(place, NEW)


def test_who_was_removed_does_not_go_on_with_an_older_key_file(place: Path):
    put(place, changed(place, somebody_removed))
    for older in (False, True):
        with pytest.raises(RecordError, match="AK was removed") as refused:
            opened(place, OTHER, older=older)
        assert not isinstance(refused.value, OlderRecordError)


def test_a_key_file_put_back_while_the_record_is_open_is_told_by_verify_and_not_changed(place: Path):
    before = changed(place, another_passphrase)
    store = opened(place, NEW)
    assert store.audit.verify(place).fits
    put(place, before)
    with pytest.raises(RecordError, match="Lock the record and open it again"):
        store.key_log.refuse_older()
    verdict = store.audit.verify(place)
    store.key_log.note("change", "recovery key")  # whatever it is that writes a number: never a lower one
    store.close()
    assert not verdict.fits
    assert "changed the passphrase of JM" in str(verdict)
    with pytest.raises(OlderRecordError):
        opened(place)


def test_of_a_key_file_and_a_copy_the_newer_counts_and_the_older_opens_nothing(place: Path):
    before = changed(place, another_passphrase)
    (place / folder.VAULT).write_bytes(before[folder.VAULT])
    with pytest.raises(vault.WrongPassphraseError):
        vault.unlock(place, records.PASSPHRASE)
    entered = vault.unlock(place, NEW)
    assert "older than its copy" in entered.notice
    vault.set_passphrase(place, entered.keys, "JM", NEW, LEAST_WORK)
    assert vault.unlock(place, NEW).notice == ""
    put(place, taken(place) | {folder.VAULT_COPY: before[folder.VAULT_COPY]})  # power cut between the two
    with pytest.raises(vault.WrongPassphraseError):
        vault.unlock(place, records.PASSPHRASE)
    assert vault.unlock(place, NEW).notice == ""


@pytest.mark.parametrize("cut", ["before the copy", "before the record"])
@pytest.mark.parametrize("change", [another_passphrase, somebody_removed])
def test_a_power_cut_accuses_nobody(place: Path, change: Change, cut: str):
    before, record = taken(place), (place / folder.RECORD).read_bytes()
    head = (place / folder.HEAD).read_bytes()
    changed(place, change)
    (place / folder.RECORD).write_bytes(record)
    (place / folder.HEAD).write_bytes(head)
    if cut == "before the copy":
        (place / folder.VAULT_COPY).write_bytes(before[folder.VAULT_COPY])
    store = opened(place, NEW if change is another_passphrase else records.PASSPHRASE)
    assert store.audit.verify(place).fits
    assert store.notices == []
    store.close()
    put(place, before)
    with pytest.raises(OlderRecordError, match="the newest"):  # the opening has seen it
        opened(place)


@pytest.mark.parametrize("change", [another_passphrase, somebody_removed])
def test_a_backup_restored_is_no_older_key_file(place: Path, tmp_path: Path, change: Change):
    store = opened(place)
    made = store.backups.make(place, BackupReason.ASKED)
    store.close()
    changed(place, change)
    path, into = place / folder.BACKUPS / made.name, tmp_path / "restored"
    restoring.restore(path, into, lambda at: vault.unlock(at, records.PASSPHRASE).keys, place)
    store = opened(into)
    assert store.audit.verify(into).fits
    assert store.notices == []
    store.close()


def unnumbered(place: Path, keys: RecordKeys) -> None:
    """Write the key file as programs did before there were numbers."""
    for name in FILES:
        body = json.loads((place / name).read_bytes())
        body = {"format": 1, "id": body["id"], "slots": body["slots"]}
        signed = key_file.KeyFile(body["id"], key_file.KeyFile.decoded((place / name).read_bytes()).slots)
        body["mac"] = signed._signature(keys)
        body["checksum"] = key_file.checksum(body)
        (place / name).write_text(json.dumps(body), encoding="utf-8")


def test_a_key_file_of_before_the_numbers_opens_and_has_one_with_the_next_change(tmp_path: Path):
    place = tmp_path / "old"
    keys = records.make_record(place)
    unnumbered(place, keys)
    Store.open(place, keys, "JM").close()
    store = opened(place)
    assert store.audit.verify(place).fits
    store.close()
    before = changed(place, another_passphrase)
    opened(place, NEW).close()
    assert json.loads((place / folder.VAULT).read_bytes())["generation"] == 1
    put(place, before)
    with pytest.raises(OlderRecordError):
        opened(place)


@pytest.mark.parametrize("generation", [None, -1, 1.0, True, "2", [], 10**30])
def test_nonsense_for_a_number_is_damage(place: Path, generation: object):
    for name in FILES:
        body = json.loads((place / name).read_bytes())
        body.pop("checksum")
        body["generation"] = generation
        (place / name).write_text(json.dumps(body | {"checksum": key_file.checksum(body)}), encoding="utf-8")
    with pytest.raises(vault.VaultDamagedError):
        vault.unlock(place, records.PASSPHRASE)


def test_the_recovery_key_opens_nothing_of_an_older_key_file_unasked(place: Path):
    keys = vault.unlock(place, records.PASSPHRASE).keys
    key = recovery.new()
    vault.keep_recovery_key(place, keys, key)
    put(place, changed(place, another_passphrase))
    with pytest.raises(OlderRecordError):
        refuse_older(place, vault.unlock_with_recovery(place, key).keys)


def test_an_older_record_with_its_own_key_file_says_both(place: Path):
    shutil.copytree(place, older := place.with_name("older"))
    changed(place, another_passphrase, somebody_removed)
    store = opened(place, NEW)
    store.backups.make(place, BackupReason.ASKED)
    store.close()
    for name in (folder.RECORD, *FILES):
        shutil.copy(older / name, place / name)
    with pytest.raises(OlderRecordError, match="older than it was"):
        opened(place)


def test_the_command_line_tells_it_and_goes_on_when_told(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    put(place, changed(place, another_passphrase))
    secret = tmp_path / "passphrase.txt"
    secret.write_text(records.PASSPHRASE, encoding="utf-8")
    given = ["--data-dir", str(place), "--passphrase-file", str(secret)]
    assert main([*given, "sessions"]) == ExitCode.FAILED
    assert "older one that was put back" in (said := capsys.readouterr().err)
    assert "--older-record" in said
    assert main([*given, "audit", "verify", "--older-record"]) == ExitCode.DONE
    assert main([*given, "sessions"]) == ExitCode.DONE
