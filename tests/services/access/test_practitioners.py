"""Who opens the record, through the program and a real key file."""

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from companion.audio.process import music_client
from companion.db import folder
from companion.db.connection import errors
from companion.db.keys import key_file, vault
from companion.db.models import Audit
from companion.db.store import Store
from companion.desktop.folders import Folders
from companion.ports.record import PrivateNotesLockedError, RecordError
from companion.record.notes import Note, PrivateNote
from companion.record.typed.saved_form import SavedForm
from companion.services.services import Services
from companion.session.journal import Marked
from tests.db import records
from tests.db.keys.test_keychain import FakeKeychain
from tests.fakes import FakePlayer
from tests.services.access.test_record_access import ANOTHER, PASSPHRASE, Post


class House:
    """A program with a record of one practitioner, waited for instead of watched."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.post = Post()
        self.told: list[str] = []
        self.begin_again()

    def begin_again(self) -> None:
        """Start the program."""
        self.program = Services(Folders.beneath(self.place).make(), self.post)

    def done(self) -> None:
        """Hear that what was asked is done."""
        self.told.append("")

    def answer(self) -> str:
        """Wait for the answer of what was asked."""
        self.post.make_next()
        return self.told.pop()

    def unlock(self, passphrase: str) -> str:
        """Open the record."""
        self.program.access.unlock(passphrase, self.done, self.told.append)
        return self.answer()

    def add(self, initials: str, passphrase: str) -> str:
        """Let one more practitioner in."""
        self.add_later(initials, passphrase)
        return self.answer()

    def add_later(self, initials: str, passphrase: str) -> None:
        """Begin to let one more practitioner in."""
        self.program.practitioners.add(initials, passphrase, self.done, self.told.append)

    @property
    def store(self) -> Store:
        """The record, which is open."""
        return self.program.access.store


class NoMusic(FakePlayer):
    """Stands where the music process would be."""

    def __init__(self, *_places: object, **_calls: object) -> None:
        super().__init__()

    def detach(self) -> None:
        """Let go of it."""


@pytest.fixture
def _no_music(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(music_client, "MusicClient", NoMusic)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path)
    keys, _ = vault.create(tmp_path, "JM", PASSPHRASE)
    keys.forget()
    yield made
    made.program.close()


@pytest.mark.usefixtures("qapp", "_no_music")
def test_what_each_practitioner_enters_bears_their_initials_in_journal_and_audit(house: House):
    assert house.unlock(PASSPHRASE) == ""
    assert house.add("AK", ANOTHER) == ""
    house.program.close()
    house.begin_again()
    assert house.unlock(ANOTHER) == ""
    assert (house.program.access.initials, house.program.practitioners.signed_in) == ("AK", "AK")
    store = house.program.access._store
    assert store is not None
    visit = records.live_visit(store)
    conductor = house.program.sessions.resume(visit)
    conductor.enter(Marked("tears"))
    store._writer.wait_for(lambda _: None)
    marked = [entry for entry in store.journal.entries(visit.id) if isinstance(entry.fact, Marked)]
    assert [entry.author for entry in marked] == ["AK"]
    with store._engine.connect() as connection:
        rows = connection.execute(Audit.__table__.select().order_by(Audit.seq)).all()
    added = next(row for row in rows if (row.action, row.entity) == ("add", "practitioner"))
    assert (added.actor, added.entity_id) == ("JM", "AK")
    assert {row.actor for row in rows if row.seq > added.seq} == {"AK"}
    assert store.audit.misfit() is None


def test_a_new_passphrase_needs_the_old_one_and_no_one_elses(house: House):
    house.unlock(PASSPHRASE)
    house.add("AK", ANOTHER)
    people = house.program.practitioners
    people.change_passphrase("a wrong passphrase", "eleven loud magpies", house.done, house.told.append)
    assert "does not open" in house.answer()
    people.change_passphrase(ANOTHER, "eleven loud magpies", house.done, house.told.append)
    assert "another practitioner's" in house.answer()
    people.change_passphrase(PASSPHRASE, "eleven loud magpies", house.done, house.told.append)
    assert house.answer() == ""
    house.program.close()
    house.begin_again()
    assert house.unlock("eleven loud magpies") == ""


def test_nobody_removes_who_is_signed_in_or_the_last_one(house: House):
    house.unlock(PASSPHRASE)
    house.add("AK", ANOTHER)
    house.program.practitioners.remove("JM", house.done, house.told.append)
    assert "JM is signed in" in house.answer()
    house.program.practitioners.remove("AK", house.done, house.told.append)
    assert house.answer() == ""
    assert house.program.practitioners.practitioners() == ["JM"]


def test_a_recovery_key_that_was_never_typed_back_leaves_none_and_the_program_knows(house: House):
    house.unlock(PASSPHRASE)
    people = house.program.practitioners
    assert not people.has_recovery_key()
    first, second = people.new_recovery_key(), people.new_recovery_key()
    people.keep_recovery_key(second, house.done, house.told.append)
    assert house.answer() == ""
    assert people.has_recovery_key()
    house.program.close()
    house.begin_again()
    assert "does not open" not in house.unlock(second)
    assert "replaced" in house.unlock(first)


@pytest.mark.usefixtures("qapp")
def test_the_printed_page_holds_the_key(house: House, tmp_path_factory: pytest.TempPathFactory):
    key = house.program.practitioners.new_recovery_key()
    path = tmp_path_factory.mktemp("papers") / "key.pdf"
    page_of_it = house.program.practitioners.recovery_page(key)
    assert not path.exists()
    page_of_it.save(path)
    (page,) = PdfReader(path).pages
    words = page.extract_text()
    assert all(group in words for group in key.split("-"))
    with pytest.raises(RecordError, match="is a folder"):
        page_of_it.save(path.parent)
    with pytest.raises(RecordError, match="no other program"):
        page_of_it.for_reading("key.pdf")


def whose(answers: list[tuple[str, str]]) -> tuple[Callable[[str], None], Callable[[str], None]]:
    return lambda who: answers.append((who, "")), lambda said: answers.append(("", said))


def test_verifying_says_whose_passphrase_it_is_and_hands_out_no_keys(house: House):
    house.unlock(PASSPHRASE)
    house.add("AK", ANOTHER)
    answers: list[tuple[str, str]] = []
    for passphrase in (PASSPHRASE, ANOTHER, "neither of the two"):
        house.program.practitioners.verify(passphrase, *whose(answers))
        house.post.make_next()
    assert answers == [("JM", ""), ("AK", ""), ("", "This passphrase does not open the record.")]


def test_damaged_keys_a_wrong_passphrase_and_a_damaged_record_are_three_sentences(house: House):
    house.unlock(PASSPHRASE)
    house.program.close()
    said = [house.unlock("not this one at all")]
    record = house.place / folder.RECORD
    whole = record.read_bytes()
    record.write_bytes(whole[:20] + bytes(200) + whole[220:])
    said.append(house.unlock(PASSPHRASE))
    record.write_bytes(whole)
    for name in (folder.VAULT, folder.VAULT_COPY):
        (house.place / name).write_bytes(b"not a key file")
    said.append(house.unlock(PASSPHRASE))
    assert said == [
        "This passphrase does not open the record.",
        errors.DAMAGED,
        key_file._DAMAGED,
    ]
    assert len(set(said)) == 3


def test_a_key_file_that_asks_for_too_much_work_is_refused_in_a_sentence(house: House):
    path = house.place / folder.VAULT
    body = json.loads(path.read_bytes())
    body["slots"][0]["kdf"]["memory_kib"] = 1 << 30  # a terabyte
    body.pop("checksum")
    path.write_text(json.dumps(body | {"checksum": key_file.checksum(body)}), encoding="utf-8")
    (house.place / folder.VAULT_COPY).unlink()
    assert "vault.json is damaged" in house.unlock(PASSPHRASE)


# -- the lock


def test_a_lock_closes_the_record_forgets_its_keys_and_is_in_the_audit_trail(house: House):
    house.unlock(PASSPHRASE)
    keys, store = house.program.practitioners._keys, house.program.access._store
    assert keys is not None
    assert store is not None
    house.program.access.lock()
    house.post.make_next()
    assert (house.program.access.initials, house.program.practitioners.signed_in) == ("", "")
    for use in (keys.for_cipher, store.clients.listed, lambda: house.program.records):
        with pytest.raises(RecordError):
            use()
    with pytest.raises(RecordError, match="locked"):
        house.program.records.clients.listed()
    assert house.unlock(PASSPHRASE) == ""
    assert "lock" in [row[3] for row in records.audit(house.store)]
    assert house.store.audit.misfit() is None


def test_what_was_begun_before_a_lock_ends_well_and_unlocking_waits_for_it(house: House):
    house.unlock(PASSPHRASE)
    go_on = threading.Event()
    store, done = house.store, list[str]()

    def slow() -> None:
        go_on.wait(30)
        store.clients.save(records.client("AUK-1"))

    house.program._background.do(slow, lambda _: done.append("written"), done.append)
    house.add_later("AK", ANOTHER)
    house.program.access.lock()
    house.program.access.unlock(ANOTHER, house.done, house.told.append)
    assert house.told == []
    go_on.set()
    for _ in range(4):
        house.post.make_next()
    assert sorted([*done, *house.told]) == ["", "", "written"]
    assert house.program.access.initials == "AK"
    assert [music_client.code for music_client in house.program.records.clients.listed()] == ["AUK-1"]


def test_a_key_that_came_by_the_recovery_key_is_forgotten_by_a_lock_too(house: House):
    house.unlock(PASSPHRASE)
    key = house.program.practitioners.new_recovery_key()
    house.program.practitioners.keep_recovery_key(key, house.done, house.told.append)
    assert house.answer() == ""
    house.program.access.lock()
    house.post.make_next()
    assert house.unlock(key) == ""
    recovered = house.program.access._recovered
    assert recovered is not None
    house.program.access.lock()
    house.post.make_next()
    with pytest.raises(RecordError):
        recovered.for_cipher()
    house.program.access.set_passphrase("JM", ANOTHER, house.done, house.told.append)
    assert house.answer() == "The record is locked."


@pytest.mark.usefixtures("qapp", "_no_music")
def test_who_opens_the_curtain_signs_journal_and_audit_from_then_on(house: House):
    house.unlock(PASSPHRASE)
    house.add("AK", ANOTHER)
    visit = records.live_visit(house.store)
    conductor = house.program.sessions.resume(visit)
    conductor.enter(Marked("tears"))
    house.program.access.act_for("AK")
    conductor.enter(Marked("tears"))
    house.store._writer.wait_for(lambda _: None)
    marked = [entry for entry in house.store.journal.entries(visit.id) if isinstance(entry.fact, Marked)]
    assert [entry.author for entry in marked] == ["JM", "AK"]
    actors = {row[5]: row[2] for row in records.audit(house.store)}
    assert [actors[entry.id] for entry in marked] == ["JM", "AK"]


def open_curtain(house: House, secret: str) -> str:
    """Open the curtain, and say who goes on."""
    answers: list[tuple[str, str]] = []
    house.program.practitioners.verify(secret, *whose(answers))
    house.post.make_next()
    initials, problem = answers.pop()
    assert problem == ""
    house.program.access.act_for(initials)
    return initials


@pytest.mark.usefixtures("qapp", "_no_music")
def test_after_the_curtain_everything_is_the_others(house: House):
    house.unlock(PASSPHRASE)
    house.add("BB", ANOTHER)
    visit = records.live_visit(house.store)
    notebook = house.program.private_notes
    notebook.save(PrivateNote("p1", visit.id, "JM", "only for JM", 1))
    house.program.records.saved_forms.keep(SavedForm(code="of JM"))
    open_curtain(house, ANOTHER)
    assert notebook.read(visit.id) is None
    notebook.save(PrivateNote("p2", visit.id, "BB", "only for BB", 2))
    note = Note("n", visit.id, "A quiet hour.")
    house.program.records.notes.save(note)
    assert house.program.records.notes.sign(note, 3).signed_by == "BB"
    assert house.program.records.saved_forms.mine() is None
    house.program.access.act_for("JM")
    with pytest.raises(PrivateNotesLockedError):
        notebook.read(visit.id)
    open_curtain(house, PASSPHRASE)
    kept = notebook.read(visit.id)
    assert kept is not None
    assert (kept.author, kept.body) == ("JM", "only for JM")
    actors = {(row[3], row[5]): row[2] for row in records.audit(house.store)}
    assert (actors["create", "p1"], actors["create", "p2"], actors["sign", "n"]) == ("JM", "BB", "BB")


@pytest.mark.usefixtures("qapp", "_no_music")
def test_a_private_key_that_was_open_is_shut_when_another_goes_on(house: House):
    house.unlock(PASSPHRASE)
    house.add("BB", ANOTHER)
    house.program.private_notes.set_passphrase("only for private notes", house.done, house.told.append)
    assert house.answer() == ""
    assert house.program.private_notes.is_open()
    house.program.access.act_for("BB")
    house.program.access.act_for("JM")
    assert not house.program.private_notes.is_open()


def test_the_keychain_opens_the_record_and_is_in_the_audit_trail(house: House):
    keychain = FakeKeychain()
    house.program.practitioners._keychain = lambda: keychain
    assert not house.program.practitioners.keychain_opens()
    house.unlock(PASSPHRASE)
    house.program.practitioners.use_keychain(use=True, then=house.done, failed=house.told.append)
    assert house.answer() == ""
    assert house.program.practitioners.keychain_opens()
    house.program.access.lock()
    house.post.make_next()
    house.program.access.unlock_by_keychain(house.done, house.told.append)
    assert house.answer() == ""
    assert house.program.access.initials == "JM"
    assert ("add", "keychain") in [(row[3], row[4]) for row in records.audit(house.store)]
    house.program.practitioners.use_keychain(use=False, then=house.done, failed=house.told.append)
    assert house.answer() == ""
    assert keychain.kept == {}
    assert not house.program.practitioners.keychain_opens()


def test_an_older_key_file_put_back_is_not_changed_by_a_recovery_key_until_somebody_goes_on(house: House):
    house.unlock(PASSPHRASE)
    key = house.program.practitioners.new_recovery_key()
    house.program.practitioners.keep_recovery_key(key, house.done, house.told.append)
    assert house.answer() == ""
    names = (folder.VAULT, folder.VAULT_COPY)
    older = {name: (house.place / name).read_bytes() for name in names}
    house.program.practitioners.change_passphrase(
        PASSPHRASE, "eleven loud magpies", house.done, house.told.append
    )
    assert house.answer() == ""
    for name, content in older.items():
        (house.place / name).write_bytes(content)
    house.program.practitioners.add("BB", ANOTHER, house.done, house.told.append)
    assert "Lock the record" in house.answer()
    house.program.close()
    house.begin_again()
    assert "changed the passphrase of JM" in house.unlock(key)
    assert house.program.access.is_older()
    house.program.access.set_passphrase("JM", ANOTHER, house.done, house.told.append)
    assert "locked" in house.answer()
    assert {name: (house.place / name).read_bytes() for name in names} == older
    house.unlock(key)
    house.program.access.go_on_with_older(house.done, house.told.append)
    assert (house.answer(), house.program.access.is_older(), house.program.access.initials) == ("", False, "")
    house.program.access.set_passphrase("JM", ANOTHER, house.done, house.told.append)
    assert house.answer() == ""
    assert any("older key file, as who had the recovery key" in said for said in house.program.notices())
