from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from companion.db.keys import LEAST_WORK
from companion.db.private import PrivateNotes
from companion.db.store import Store
from companion.ports import PrivateNotesLockedError, RecordError
from companion.record.notes import PrivateNote
from tests.db import records

WORDS = "the father in the doorway"
OWN = "a lamp behind the curtain"


def private(store: Store) -> PrivateNotes:
    """Give the private notes of a store, with as little Argon2 as is allowed."""
    return PrivateNotes(store._access, LEAST_WORK)


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
    assert private(store).of(note.session_id) == note
    [(nonce, first)] = sealed(store)
    assert WORDS.encode() not in first
    private(store).save(note)
    [(again, second)] = sealed(store)
    assert (nonce, first) != (again, second)
    assert store.find("father") == []
    private(store).save(replace(note, body=""))
    assert sealed(store) == []
    assert private(store).of(note.session_id) is None


@pytest.mark.parametrize("column", ["id", "session_id", "sealed", "nonce"])
def test_a_row_cannot_stand_for_another(store: Store, column: str):
    one, other = written(store), written(store, "something else")
    value = {"id": "'forged'", "session_id": "'s'"}.get(column, f"zeroblob(length({column}))")
    if column == "session_id":
        with store._engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM private_note WHERE id = ?", (other.id,))
        value = f"'{other.session_id}'"
    records.in_one_transaction(
        store,
        f"UPDATE private_note SET {column} = {value} WHERE id = '{one.id}'",  # noqa: S608 - our own words
    )
    session_id = other.session_id if column == "session_id" else one.session_id
    with pytest.raises(RecordError, match="damaged or not where it was written"):
        private(store).of(session_id)


def test_nobody_elses_are_read(place: Path, store: Store):
    note = written(store)
    store.close()
    colleague = records.open_record(place, "RK")
    assert private(colleague).of(note.session_id) is None
    colleague.close()


def test_with_a_passphrase_of_their_own_nothing_else_opens_them(place: Path, store: Store):
    note = written(store)
    private(store).set_passphrase(OWN)
    store.close()
    again = records.open_record(place)
    shut = private(again)
    assert shut.has_passphrase()
    assert not shut.are_open()
    with pytest.raises(PrivateNotesLockedError, match="own passphrase"):
        shut.of(note.session_id)
    with pytest.raises(RecordError, match="does not open the private notes"):
        shut.open(records.PASSPHRASE)
    shut.open(OWN)
    assert shut.are_open()
    assert shut.of(note.session_id) == note
    shut.shut()
    assert not shut.are_open()
    again.close()


def test_the_passphrase_can_be_taken_away_again(store: Store):
    note = written(store)
    notes = private(store)
    notes.set_passphrase(OWN)
    notes.set_passphrase("")
    assert not private(store).has_passphrase()
    assert private(store).of(note.session_id) == note


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
        ("key", "private_key", "JM", "record"),
        ("create", "private_note", note.id, note.session_id),
        ("change", "private_note", note.id, note.session_id),
        ("delete", "private_note", note.id, note.session_id),
    ]
    assert store.verify_audit() is None
