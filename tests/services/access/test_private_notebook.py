"""Private notes belong to a person: through the program, its unlocking, its curtain and its people."""

from pathlib import Path

import pytest
from sqlalchemy import insert

from companion.cli import main
from companion.db import folder, models
from companion.db.keys import vault
from companion.db.keys.record_keys import RecordKeys, Slot, canonical
from companion.options import ExitCode
from companion.ports.record import PrivateNotesLockedError
from companion.record.backups import BackupReason
from companion.record.notes import PrivateNote
from tests.db import records
from tests.db.keys.test_keychain import FakeKeychain
from tests.services.access.test_practitioners import House, house, open_curtain
from tests.services.access.test_record_access import ANOTHER, PASSPHRASE

__all__ = ["house"]

THIRD = "eleven loud magpies"


def unlocked(house: House, passphrase: str = PASSPHRASE) -> House:
    """Open the record, and wait for the private notes."""
    assert house.unlock(passphrase) == ""
    house.program._background.before()()
    return house


def locked(house: House) -> None:
    """Lock the record."""
    house.program.access.lock()
    house.post.make_next()


def written(house: House) -> PrivateNote:
    note = PrivateNote(
        "p1", records.live_visit(house.store).id, house.program.access.initials, "only for me", 1
    )
    house.program.private_notes.save(note)
    return note


def asked(house: House, passphrase: str) -> str:
    """Type a secret where a private note asks for it."""
    house.program.private_notes.open(passphrase, house.done, house.told.append)
    return house.answer()


def with_recovery_key(house: House) -> str:
    key = house.program.practitioners.new_recovery_key()
    house.program.practitioners.keep_recovery_key(key, house.done, house.told.append)
    assert house.answer() == ""
    return key


def test_they_open_with_the_record_for_who_wrote_them(house: House):
    note = written(unlocked(house))
    assert house.add("BB", ANOTHER) == ""
    locked(house)
    unlocked(house, ANOTHER)
    assert house.program.private_notes.read(note.visit_id) is None
    assert [house.store.private.are_open(), house.store.private._key.kind()] == [True, ""]
    locked(house)
    unlocked(house)
    assert house.program.private_notes.read(note.visit_id) == note


def test_a_second_of_the_same_initials_is_another_person(house: House):
    unlocked(house)
    house.add("AA", ANOTHER)
    locked(house)
    note = written(unlocked(house, ANOTHER))
    locked(house)
    unlocked(house)
    house.program.practitioners.remove("AA", house.done, house.told.append)
    assert house.answer() == ""
    for like in ("AA", "aa", "\N{CYRILLIC CAPITAL LETTER A}A"):
        assert "2 is free" in house.add(like, THIRD)
    assert "AA2 is free" in house.add("AA", THIRD)
    assert house.add("AA2", THIRD) == ""
    locked(house)
    unlocked(house, THIRD)
    assert house.program.private_notes.read(note.visit_id) is None


def test_who_was_let_in_and_never_came_is_remembered_too(house: House):
    unlocked(house)
    house.add("AA", ANOTHER)
    house.program.practitioners.remove("AA", house.done, house.told.append)
    assert house.answer() == ""
    assert "AA2 is free" in house.add("AA", THIRD)


def test_the_recovery_key_gives_nobody_the_initials_of_somebody_who_left(house: House):
    unlocked(house)
    key = with_recovery_key(house)
    house.add("AA", ANOTHER)
    house.program.practitioners.remove("AA", house.done, house.told.append)
    house.answer()
    locked(house)
    assert house.unlock(key) == ""
    for initials in ("AA", "jm"):
        house.program.access.set_passphrase(initials, THIRD, house.done, house.told.append)
        assert "is or was somebody here" in house.answer()
    assert vault.practitioners(house.place) == ["JM"]
    house.program.access.set_passphrase("AA2", THIRD, house.done, house.told.append)
    assert house.answer() == ""
    assert house.program.access.initials == "AA2"


def test_the_recovery_key_leaves_them_shut_until_the_slip_is_typed(house: House):
    note = written(unlocked(house))
    people, notebook = house.program.practitioners, house.program.private_notes
    slip, key = people.new_recovery_key(), with_recovery_key(house)
    assert not people.has_private_slip()
    people.keep_private_slip(slip, house.done, house.told.append)
    assert house.answer() == ""
    assert people.has_private_slip()
    assert house.store.audit.verify(house.place).fits
    locked(house)
    assert house.unlock(key) == ""
    house.program.access.set_passphrase("JM", THIRD, house.done, house.told.append)
    assert house.answer() == ""
    assert not notebook.is_open()
    with pytest.raises(PrivateNotesLockedError):
        notebook.read(note.visit_id)
    for typed in (key, THIRD):
        assert "does not open the private notes" in asked(house, typed)
    assert asked(house, slip) == ""
    assert notebook.read(note.visit_id) == note
    locked(house)
    unlocked(house, THIRD)  # which opens them again from now on
    assert notebook.read(note.visit_id) == note


def test_a_curtain_opened_by_the_recovery_key_shuts_them(house: House):
    note = written(unlocked(house))
    key = with_recovery_key(house)
    assert open_curtain(house, key) == "JM"
    with pytest.raises(PrivateNotesLockedError):
        house.program.private_notes.read(note.visit_id)
    assert asked(house, PASSPHRASE) == ""
    assert house.program.private_notes.read(note.visit_id) == note


def test_a_new_passphrase_opens_them_and_the_old_one_no_more(house: House):
    note = written(unlocked(house))
    house.program.practitioners.change_passphrase(PASSPHRASE, THIRD, house.done, house.told.append)
    assert house.answer() == ""
    locked(house)
    unlocked(house, THIRD)
    assert house.program.private_notes.read(note.visit_id) == note
    house.store.private.shut()
    assert "does not open" in asked(house, PASSPHRASE)


def test_after_the_keychain_they_ask_for_the_passphrase_once(house: House):
    keychain = FakeKeychain()
    house.program.practitioners._keychain = lambda: keychain
    unlocked(house)
    house.add("BB", ANOTHER)
    house.program.practitioners.use_keychain(use=True, then=house.done, failed=house.told.append)
    assert house.answer() == ""
    for _ in ("no note yet", "a note"):
        locked(house)
        house.program.access.unlock_by_keychain(house.done, house.told.append)
        assert house.answer() == ""
        assert not house.program.private_notes.is_open()
        for wrong in (ANOTHER, "nobody's passphrase"):
            assert asked(house, wrong)
        assert not house.program.private_notes.is_open()
        assert asked(house, PASSPHRASE) == ""
        assert house.program.private_notes.is_open()
        house.program.private_notes.save(PrivateNote("p9", session(house), "JM", "once", 1))


def session(house: House) -> str:
    """Give the one session of the record."""
    visits = house.store.visits.listed()
    return visits[0].id if visits else records.live_visit(house.store).id


def unsealed(house: House) -> None:
    """Give JM a key that opens by the data key, as all did once."""
    secret = house.store._keys.for_purpose("private notes")
    slot = Slot.sealed("private notes", "record", "JM", None, secret, RecordKeys(bytes(range(32))))
    with house.store._engine.begin() as connection:
        values = {"owner": "JM", "slot": canonical(slot.to_json()).decode()}
        connection.execute(insert(models.PrivateKey), values)


def test_a_record_of_before_is_sealed_at_the_next_unlock_after_a_backup_that_was_checked(house: House):
    assert house.unlock(PASSPHRASE) == ""
    house.program._background.before()()
    house.store.private.shut()
    unsealed(house)
    note = written(house)
    assert not house.program.private_notes.is_sealed()
    locked(house)
    unlocked(house)
    notebook = house.program.private_notes
    assert notebook.is_sealed()
    assert notebook.read(note.visit_id) == note
    [made] = (house.place / folder.BACKUPS).glob(f"*-{BackupReason.MIGRATION}.backup")
    assert house.store.backups.verify(made).state.rows["private_note"] == 1
    assert house.store.audit.verify(house.place).fits


@pytest.mark.usefixtures("qapp")
def test_the_command_line_encloses_them_for_who_wrote_them_and_says_where_it_cannot(
    house: House, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
):
    written(unlocked(house))
    key = with_recovery_key(house)
    house.program.close()
    out = tmp_path_factory.mktemp("out")

    def export(secret: str, name: str) -> int:
        file = out / "secret.txt"
        file.write_text(secret, encoding="utf-8")
        given = ["--data-dir", str(house.place), "--passphrase-file", str(file)]
        return main([*given, "export", "last", "--private", "--format", "json", "--out", str(out / name)])

    assert export(PASSPHRASE, "mine.json") == ExitCode.DONE
    assert "only for me" in Path(out / "mine.json").read_text(encoding="utf-8")
    assert export(key, "theirs.json") == ExitCode.FAILED
    assert "does not open the private notes" in capsys.readouterr().err
    assert not (out / "theirs.json").exists()
