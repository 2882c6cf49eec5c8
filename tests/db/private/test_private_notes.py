import secrets
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import insert

from companion.db import models
from companion.db.keys import recovery
from companion.db.keys.record_keys import LEAST_WORK, RecordKeys, Slot, canonical
from companion.db.private import private_key
from companion.db.private.private_notes import PrivateNotes
from companion.db.store import Store
from companion.ports.record import PrivateNotesLockedError, RecordError
from companion.record.notes import PrivateNote
from tests.db import records

WORDS = "the father in the doorway"
OWN = "a lamp behind the curtain"


def private(store: Store, passphrase: str = records.PASSPHRASE) -> PrivateNotes:
    """Give the private notes of a store, with as little Argon2 as is allowed, opened by a passphrase."""
    made = PrivateNotes(store._access, LEAST_WORK)
    if passphrase:
        made.open_for(store._access.actor, passphrase)
    return made


def written(store: Store, body: str = WORDS) -> PrivateNote:
    note = PrivateNote(uuid4().hex, records.live_visit(store).id, "JM", body, 5)
    private(store).save(note)
    return note


def sealed(store: Store) -> list[tuple[bytes, bytes]]:
    with store._reading() as connection:
        rows = connection.exec_driver_sql("SELECT nonce, sealed FROM private_note").all()
    return [(row[0], row[1]) for row in rows]


def test_a_private_note_is_ciphertext_even_inside_the_encrypted_record(store: Store):
    note = written(store)
    assert private(store).of(note.visit_id) == note
    [(nonce, first)] = sealed(store)
    assert WORDS.encode() not in first
    private(store).save(note)
    [(again, second)] = sealed(store)
    assert (nonce, first) != (again, second)
    assert store.search.find("father") == []
    private(store).save(replace(note, body=""))
    assert sealed(store) == []
    assert private(store).of(note.visit_id) is None


@pytest.mark.parametrize("column", ["id", "visit_id", "sealed", "nonce"])
def test_a_row_cannot_stand_for_another(store: Store, column: str):
    one, other = written(store), written(store, "something else")
    value = {"id": "'forged'", "visit_id": "'s'"}.get(column, f"zeroblob(length({column}))")
    if column == "visit_id":
        with store._engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM private_note WHERE id = ?", (other.id,))
        value = f"'{other.visit_id}'"
    records.in_one_transaction(
        store,
        f"UPDATE private_note SET {column} = {value} WHERE id = '{one.id}'",  # noqa: S608 - our own words
    )
    visit_id = other.visit_id if column == "visit_id" else one.visit_id
    with pytest.raises(RecordError, match="damaged or not where it was written"):
        private(store).of(visit_id)


def test_nobody_elses_are_read(place: Path, store: Store):
    note = written(store)
    store.close()
    colleague = records.open_record(place, "RK")
    assert private(colleague).of(note.visit_id) is None
    colleague.close()


def test_with_a_passphrase_of_their_own_nothing_else_opens_them(place: Path, store: Store):
    note = written(store)
    private(store).set_passphrase(OWN)
    store.close()
    again = records.open_record(place)
    shut = private(again)
    assert shut.has_passphrase()
    assert not shut.are_open()
    with pytest.raises(PrivateNotesLockedError, match="are shut"):
        shut.of(note.visit_id)
    with pytest.raises(RecordError, match="does not open the private notes"):
        shut.open(records.PASSPHRASE)
    shut.open(OWN)
    assert shut.are_open()
    assert shut.of(note.visit_id) == note
    shut.shut()
    assert not shut.are_open()
    again.close()


def test_the_passphrase_can_be_taken_away_again(store: Store):
    note = written(store)
    notes = private(store)
    notes.set_passphrase(OWN)
    notes.set_passphrase("")
    assert not private(store).has_passphrase()
    assert private(store).of(note.visit_id) == note


def test_a_short_passphrase_is_refused(store: Store):
    with pytest.raises(RecordError, match="at least 12"):
        private(store).set_passphrase("short")
    assert not private(store).has_passphrase()


def test_the_trail_tells_of_them_without_words(store: Store):
    note = written(store)
    private(store).save(replace(note, body="other words"))
    private(store).save(replace(note, body=""))
    told = [row[3:7] for row in records.audit(store) if str(row[4]).startswith("private")]
    assert told == [
        ("key", "private_key", "JM", "practitioner"),
        ("create", "private_note", note.id, note.visit_id),
        ("change", "private_note", note.id, note.visit_id),
        ("delete", "private_note", note.id, note.visit_id),
    ]
    assert store.audit.misfit() is None


# -- they belong to a person


def opened_by(store: Store, typed: str) -> PrivateNote | None:
    """Type something where private notes are shut, and read the only one."""
    shut = private(store, "")
    shut.open(typed)
    return shut.of(only_session(store))


def only_session(store: Store) -> str:
    with store._reading() as connection:
        return str(connection.exec_driver_sql("SELECT visit_id FROM private_note").scalar_one())


def test_the_data_key_the_recovery_key_and_a_colleague_do_not_open_them(place: Path, store: Store):
    note = written(store)
    store.close()
    again = records.open_record(place)
    shut = private(again, "")
    assert not shut.are_open()
    with pytest.raises(PrivateNotesLockedError, match="who wrote them"):
        shut.of(note.visit_id)
    for typed in (recovery.new(), "a colleague's passphrase", ""):
        with pytest.raises(RecordError, match="does not open the private notes"):
            shut.open(typed)
    slot = shut._key._slot("JM")
    assert slot is not None
    for purpose in (private_key.PURPOSE, "vault", "audit", ""):
        assert slot.opened(private_key.PURPOSE, again._keys.for_purpose(purpose)) is None
    assert slot.opened(private_key.PURPOSE, again._keys.data_key()) is None
    assert opened_by(again, records.PASSPHRASE) == note
    again.close()


def test_a_passphrase_set_by_the_recovery_key_opens_them_after_the_slip_or_the_one_before(
    place: Path, store: Store
):
    note = written(store)
    slip = recovery.new()
    private(store).keep_slip(slip)
    store.close()
    for at, typed in enumerate((slip.lower().replace("-", " "), "set the first time")):
        new = f"set the {('first', 'second')[at]} time"
        again = records.open_record(place)
        shut = private(again, new)
        assert not shut.are_open()
        with pytest.raises(RecordError, match="does not open the private notes"):
            shut.open("never a passphrase of JM")
        shut.open(typed)
        assert shut.of(note.visit_id) == note
        assert private(again, new).are_open()
        again.close()


def test_a_newer_slip_puts_the_one_before_out_of_use(store: Store):
    written(store)
    first, second = recovery.new(), recovery.new()
    assert not private(store).has_slip()
    for slip in (first, second):
        private(store).keep_slip(slip)
    assert private(store).has_slip()
    assert opened_by(store, second) is not None
    with pytest.raises(RecordError, match="recovery key of the record never does"):
        opened_by(store, first)
    assert [row[6] for row in records.audit(store) if row[4] == "private_key"] == [
        "practitioner",
        "slip",
        "slip",
    ]


def test_a_new_passphrase_wraps_the_key_anew_and_the_old_one_opens_nothing(store: Store):
    note = written(store)
    before = sealed(store)
    private(store).follow("a new passphrase of JM")
    assert sealed(store) == before
    assert private(store, "a new passphrase of JM").of(note.visit_id) == note
    with pytest.raises(RecordError):
        opened_by(store, records.PASSPHRASE)


def test_a_passphrase_of_their_own_stays_when_the_other_changes(store: Store):
    note = written(store)
    notes = private(store)
    notes.set_passphrase(OWN)
    notes.follow("a new passphrase of JM")
    assert not private(store, "a new passphrase of JM").are_open()
    assert opened_by(store, OWN) == note


def test_spaces_around_the_passphrase_are_read_as_the_record_reads_them(store: Store):
    note = written(store)
    assert private(store, f" {records.PASSPHRASE}\n").of(note.visit_id) == note


# -- records made before


def made_before(store: Store) -> list[PrivateNote]:
    """Write private notes as they were until there was a key for each person: under the data key."""
    keys = RecordKeys(secrets.token_bytes(32))
    secret = store._keys.for_purpose("private notes")
    slot = Slot.sealed("private notes", "record", "JM", None, secret, keys)
    notes = [
        PrivateNote(uuid4().hex, records.live_visit(store).id, "JM", words, 5) for words in (WORDS, "more")
    ]
    rows = {"JM": notes, "RK": [PrivateNote(uuid4().hex, notes[0].visit_id, "RK", "of RK", 6)]}
    with store._engine.begin() as connection:
        for owner, theirs in rows.items():
            text = canonical(replace(slot, name=owner).to_json()).decode()
            connection.execute(insert(models.PrivateKey), {"owner": owner, "slot": text})
            for note in theirs:
                nonce = secrets.token_bytes(12)
                bound = canonical(["private notes", note.id, note.visit_id, owner])
                connection.execute(
                    insert(models.PrivateNote),
                    {
                        "id": note.id,
                        "visit_id": note.visit_id,
                        "owner": owner,
                        "nonce": nonce,
                        "sealed": AESGCM(keys.data_key()).encrypt(nonce, note.body.encode(), bound),
                        "updated_ms": note.updated_ms,
                    },
                )
    return notes


def test_notes_of_before_are_sealed_by_their_owners_passphrase_after_a_backup(store: Store):
    notes = made_before(store)
    made: list[int] = []
    by_keychain = private(store, "")
    assert (by_keychain.are_open(), by_keychain.are_sealed()) == (True, False)
    by_keychain.seal(lambda: made.append(0))  # no passphrase was shown
    assert [by_keychain.of(note.visit_id) for note in notes] == notes
    with pytest.raises(RecordError, match="not sealed yet"):
        by_keychain.keep_slip(recovery.new())
    before = sealed(store)
    mine = private(store)
    mine.seal(lambda: made.append(len(sealed(store))))
    assert (mine.are_open(), mine.are_sealed(), made) == (True, True, [3])
    assert len(set(before) & set(sealed(store))) == 1  # that of RK, who was not here
    assert [mine.of(note.visit_id) for note in notes] == notes
    assert [private(store).of(note.visit_id) for note in notes] == notes
    assert not private(store, "").are_open()
    mine.seal(lambda: made.append(1))
    assert made == [3]


def test_without_a_backup_nothing_is_sealed(store: Store):
    notes = made_before(store)
    before = sealed(store)
    mine = private(store)

    def full() -> None:
        raise RecordError("The disk is full.")

    with pytest.raises(RecordError, match="full"):
        mine.seal(full)
    assert sealed(store) == before
    assert mine.of(notes[0].visit_id) == notes[0]


def test_a_damaged_note_of_before_keeps_no_other_unsealed(store: Store):
    first, second = made_before(store)
    records.in_one_transaction(
        store,
        f"UPDATE private_note SET sealed = zeroblob(40) WHERE id = '{first.id}'",  # noqa: S608 - our own words
    )
    mine = private(store)
    mine.seal(lambda: None)
    assert mine.of(second.visit_id) == second
    with pytest.raises(RecordError, match="damaged"):
        mine.of(first.visit_id)
