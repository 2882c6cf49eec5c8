"""The practice's sealed slip through the program: proof, consent, use, lock and change of person."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from companion.db.keys import recovery
from companion.db.keys.record_keys import LEAST_WORK
from companion.record.sealed_slips import Reading, Why
from tests.db.keys.test_keychain import FakeKeychain
from tests.services.access.test_practitioners import House, house, open_curtain
from tests.services.access.test_private_notebook import locked, unlocked, with_recovery_key, written
from tests.services.access.test_record_access import ANOTHER, PASSPHRASE

__all__ = ["house"]


class Sealing:
    """What is asked of a program about sealed slips, and what it answers."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.keys: list[str] = []
        self.readings: list[Reading] = []

    def draw(self, passphrase: str = PASSPHRASE) -> str:
        self.house.program.practitioners.sealed.draw(passphrase, self._drawn, self.house.told.append)
        return self.house.answer()

    def keep(self, key: str) -> str:
        self.house.program.practitioners.sealed.keep(key, self.house.done, self.house.told.append)
        return self.told()

    def make(self) -> str:
        assert self.draw() == ""
        assert self.keep(self.keys[-1]) == ""
        return self.keys[-1]

    def ask(self, key: str, owner: str = "JM") -> None:
        self.house.program.practitioners.sealed.open(owner, key, Why.LEFT, self._read, self.house.told.append)

    def open(self, key: str, owner: str = "JM") -> str:
        self.ask(key, owner)
        return self.house.answer()

    def write(self, path: Path) -> str:
        self.house.program.practitioners.sealed.write(path, self.house.done, self.house.told.append)
        return self.told()

    def told(self) -> str:
        return self.house.told.pop() if self.house.told else self.house.answer()

    def _drawn(self, key: str) -> None:
        self.keys.append(key)
        self.house.told.append("")

    def _read(self, reading: Reading) -> None:
        self.readings.append(reading)
        self.house.told.append("")


@pytest.fixture
def sealing(house: House) -> Sealing:
    """JM, with a private note, and BB, who may open the record."""
    written(unlocked(house))
    assert house.add("BB", ANOTHER) == ""
    return Sealing(house)


def as_colleague(sealing: Sealing) -> None:
    locked(sealing.house)
    unlocked(sealing.house, ANOTHER)


def test_a_colleague_reads_them_and_their_owner_is_told_at_the_next_unlock(
    sealing: Sealing, tmp_path_factory: pytest.TempPathFactory
):
    house, out = sealing.house, tmp_path_factory.mktemp("out") / "theirs.txt"
    key = sealing.make()
    as_colleague(sealing)
    assert [slip.owner for slip in house.program.practitioners.sealed.held()] == ["JM"]
    assert sealing.open(key) == ""
    assert [note.body for note in sealing.readings[0].notes] == ["only for me"]
    assert sealing.write(out) == ""
    text = out.read_text(encoding="utf-8")
    assert "only for me" in text
    assert "Read by BB" in text
    assert "already" in sealing.write(out)
    locked(house)
    unlocked(house)
    used = house.program.practitioners.sealed.uses()
    assert [(use.reader, use.why, use.wrote) for use in used[:2]] == [
        ("BB", Why.LEFT.value, False),
        ("BB", "", True),
    ]
    house.program.practitioners.sealed.heed(house.done, house.told.append)
    assert house.answer() == ""
    assert house.program.practitioners.sealed.uses() == []
    assert house.store.audit.verify(house.place).fits


def test_one_is_drawn_only_for_the_owners_own_passphrase(sealing: Sealing):
    key = with_recovery_key(sealing.house)
    for typed, said in (
        (ANOTHER, "passphrase of who wrote them"),
        (key, "who wrote them"),
        ("no", "not open"),
    ):
        assert said in sealing.draw(typed)
    assert sealing.keys == []


def test_only_the_slip_that_was_drawn_for_who_is_signed_in_is_kept(sealing: Sealing):
    assert "not drawn for you" in sealing.keep(recovery.new())
    sealing.draw()
    house = sealing.house
    house.program.access.act_for("BB")
    assert "not drawn for you" in sealing.keep(sealing.keys[0])
    house.program.access.act_for("JM")
    assert "are shut" in sealing.keep(sealing.keys[0])
    key = sealing.make()
    assert "not drawn for you" in sealing.keep(key)
    sealing.draw()
    locked(house)
    unlocked(house)
    assert "not drawn for you" in sealing.keep(sealing.keys[-1])
    assert len(house.program.practitioners.sealed.held()) == 1


def test_after_the_keychain_it_is_made_by_the_passphrase(sealing: Sealing):
    house = sealing.house
    house.program.practitioners._keychain = lambda: keychain
    keychain = FakeKeychain()
    house.program.practitioners.use_keychain(use=True, then=house.done, failed=house.told.append)
    assert house.answer() == ""
    locked(house)
    house.program.access.unlock_by_keychain(house.done, house.told.append)
    assert house.answer() == ""
    assert not house.store.private.are_open()
    key = sealing.make()
    as_colleague(sealing)
    assert sealing.open(key) == ""


def test_where_notes_with_their_own_passphrase_are_shut_none_is_drawn(sealing: Sealing):
    house = sealing.house
    house.store.private._kdf = LEAST_WORK
    house.program.private_notes.set_passphrase("a lamp behind the curtain", house.done, house.told.append)
    assert house.answer() == ""
    locked(house)
    unlocked(house)
    assert "are shut" in sealing.draw()
    house.program.private_notes.open("a lamp behind the curtain", house.done, house.told.append)
    assert house.answer() == ""
    assert sealing.draw() == ""


def test_the_lock_and_a_change_of_person_shut_what_was_read(
    sealing: Sealing, tmp_path_factory: pytest.TempPathFactory
):
    house, out = sealing.house, tmp_path_factory.mktemp("out")
    key = sealing.make()
    as_colleague(sealing)
    assert sealing.open(key) == ""
    open_curtain(house, PASSPHRASE)
    assert "are shut" in sealing.write(out / "a.txt")
    open_curtain(house, ANOTHER)
    assert sealing.open(key) == ""
    locked(house)
    assert "are shut" in sealing.write(out / "b.txt")
    unlocked(house, ANOTHER)
    assert "are shut" in sealing.write(out / "c.txt")
    assert list(out.iterdir()) == []


def test_nobody_else_is_given_what_was_asked_for_before_they_came(sealing: Sealing):
    key = sealing.make()
    as_colleague(sealing)
    sealing.ask(key)
    sealing.house.program.practitioners.signed_in = "JM"  # the curtain was opened meanwhile
    assert "are shut" in sealing.house.answer()
    assert sealing.readings == []


def test_the_notes_of_somebody_removed_are_opened_so_too(sealing: Sealing):
    house = sealing.house
    key = sealing.make()
    as_colleague(sealing)
    house.program.practitioners.remove("JM", house.done, house.told.append)
    assert house.answer() == ""
    assert sealing.open(key) == ""
    assert sealing.readings[0].notes[0].body == "only for me"


@pytest.mark.usefixtures("qapp")
def test_the_page_for_the_envelope_says_whose_it_is_and_what_comes_of_its_use(
    sealing: Sealing, tmp_path_factory: pytest.TempPathFactory
):
    sealing.draw()
    key, path = sealing.keys[0], tmp_path_factory.mktemp("papers") / "slip.pdf"
    sealing.house.program.practitioners.sealed.page(key).save(path)
    (page,) = PdfReader(path).pages
    said = " ".join(page.extract_text().split())
    assert all(group in said for group in key.split("-"))
    for words in ("private notes of JM", "audit trail", "JM is told at the next unlock", "envelope"):
        assert words in said
