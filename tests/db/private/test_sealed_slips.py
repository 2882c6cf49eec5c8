"""The practice's sealed slip: made by its owner alone, and never used without a row of the trail."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event

from companion.db.audit.trail import AuditTrail
from companion.db.keys import recovery, vault
from companion.db.keys.record_keys import LEAST_WORK, Slot
from companion.db.keys.tries import TooSoonError, Tries
from companion.db.private.private_key import PURPOSE
from companion.ports.record import OlderRecordError, RecordError
from companion.record.audit.text import told as told_in_words
from companion.record.notes import PrivateNote
from companion.record.sealed_slips import Why, in_words
from companion.session.time.clock import ClockReading
from tests.db import records

WORDS = "the father in the doorway"


class Envelope:
    """A record in which JM has private notes, a slip of their own and one sealed; RK has it open."""

    def __init__(self, place: Path, session: str, own: str, sealed: str) -> None:
        self.place, self.session, self.own, self.sealed = place, session, own, sealed
        self.store = records.open_record(place, "RK")

    def write(self, owner: str, body: str) -> None:
        self.store.private.open_for(owner, records.PASSPHRASE, LEAST_WORK)
        self.store.private.save(PrivateNote(f"note of {owner}", self.session, owner, body, 5))

    def go_on(self, initials: str) -> None:
        """Let somebody else go on."""
        self.store.act_for(initials)

    def read(self, typed: str, owner: str = "JM") -> str:
        return in_words(self.store.sealed.read(owner, typed, Why.DIED).notes)

    def rows(self, action: str = "open") -> list[tuple[object, ...]]:
        asked = [row for row in records.audit(self.store) if row[4] == "sealed_slip" and row[3] == action]
        return [(row[2], row[5], row[6]) for row in asked]

    def change(self, *statements: str) -> None:
        records.in_one_transaction(self.store, *statements)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str, str]:
    place = tmp_path_factory.mktemp("enveloped") / "data"
    own, sealed = recovery.new(), recovery.new()
    store = records.new_store(place)
    session = records.live_visit(store).id
    store.private.open_for("JM", records.PASSPHRASE, LEAST_WORK)
    store.private.save(PrivateNote("note of JM", session, "JM", WORDS, 5))
    store.private.keep_slip(own)
    store.sealed.keep(sealed)
    store.close()
    return place, session, own, sealed


@pytest.fixture
def envelope(made: tuple[Path, str, str, str], place: Path) -> Iterator[Envelope]:
    opened = Envelope(Path(shutil.copytree(made[0], place)), *made[1:])
    yield opened
    opened.store.close()


def refused(envelope: Envelope, typed: str, owner: str = "JM", match: str = "nothing was opened") -> None:
    """Hold that something opens nothing, and puts no use down."""
    with pytest.raises(RecordError, match=match):
        envelope.read(typed, owner)
    assert envelope.rows() == []
    Tries(envelope.place).forget()


def test_it_opens_the_notes_to_a_colleague_and_the_trail_tells_who_whose_when_and_why(envelope: Envelope):
    assert WORDS in envelope.read(envelope.sealed.lower().replace("-", " "))
    assert envelope.rows() == [("RK", "JM", Why.DIED.value)]
    assert envelope.store.audit.verify(envelope.place).fits
    said = [line.said for line in told_in_words(envelope.store.audit.page())]
    assert any(
        "opened the private notes of JM with the sealed slip: who wrote them has died" in s for s in said
    )


def test_nothing_is_left_open_by_it(envelope: Envelope):
    envelope.read(envelope.sealed)
    assert envelope.store.private.of(envelope.session) is None
    envelope.store.act_for("JM")
    assert not envelope.store.private.are_open()


@pytest.mark.logs_warnings
def test_a_right_slip_gives_no_word_before_its_row_is_safe(
    envelope: Envelope, monkeypatch: pytest.MonkeyPatch
):
    given: list[str] = []

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(AuditTrail, "add_deed", full)
    monkeypatch.setattr(type(envelope.store.sealed), "_notes", lambda *_: given.append("words"))
    with pytest.raises(RecordError, match="disk is full"):
        envelope.read(envelope.sealed)
    assert given == []
    assert envelope.rows() == []


@pytest.mark.logs_warnings
def test_a_record_that_takes_no_row_shows_nothing(envelope: Envelope):
    envelope.change(
        "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'disk is full'); END"
    )
    with pytest.raises(RecordError):
        envelope.read(envelope.sealed)
    envelope.change("DROP TRIGGER full")
    assert envelope.rows() == []


def test_an_older_record_without_the_row_of_a_use_is_told(envelope: Envelope):
    envelope.store.close()
    before = {path: path.read_bytes() for path in envelope.place.glob("companion.db*")}
    envelope.store = records.open_record(envelope.place, "RK")
    envelope.read(envelope.sealed)
    envelope.store.close()
    for path, content in before.items():
        path.write_bytes(content)
    with pytest.raises(OlderRecordError):
        records.open_record(envelope.place, "RK")


# -- what opens nothing


def test_the_slips_are_not_each_other(envelope: Envelope):
    refused(envelope, envelope.own)
    envelope.go_on("JM")
    with pytest.raises(RecordError, match="does not open the private notes"):
        envelope.store.private.open(envelope.sealed)
    envelope.store.private.open(envelope.own)


def test_the_recovery_key_a_mistyped_slip_and_a_strange_one_open_nothing(envelope: Envelope):
    key = recovery.new()
    vault.keep_recovery_key(envelope.place, envelope.store._keys, key)
    for typed, match in (
        (key, "nothing was opened"),
        (recovery.new(), "nothing was opened"),
        (records.PASSPHRASE, "mistyped"),
        ("", "mistyped"),
        (envelope.sealed[:-1] + ("0" if envelope.sealed[-1] != "0" else "1"), "mistyped"),
    ):
        refused(envelope, typed, match=match)
    with pytest.raises(RecordError, match="belongs to another record"):
        vault.open_by(envelope.place, envelope.sealed)


def test_a_withdrawn_one_and_the_one_before_open_nothing(envelope: Envelope):
    envelope.go_on("JM")
    envelope.store.private.open_for("JM", records.PASSPHRASE, LEAST_WORK)
    newer = recovery.new()
    envelope.store.sealed.keep(newer)
    envelope.go_on("RK")
    refused(envelope, envelope.sealed)
    assert WORDS in envelope.read(newer)
    envelope.go_on("JM")
    assert [slip.owner for slip in envelope.store.sealed.held()] == ["JM"]
    envelope.store.sealed.withdraw()
    envelope.store.sealed.withdraw()
    assert envelope.store.sealed.held() == []
    assert envelope.rows("withdraw") == [("JM", "JM", "")]
    envelope.go_on("RK")
    with pytest.raises(RecordError, match="holds no sealed slip of JM"):
        envelope.read(newer)
    assert len(envelope.rows()) == 1
    assert envelope.store.audit.verify(envelope.place).fits


def test_that_of_another_person_opens_only_theirs(envelope: Envelope):
    theirs = recovery.new()
    envelope.write("RK", "of RK")
    envelope.store.sealed.keep(theirs)
    with pytest.raises(RecordError, match="your own"):
        envelope.read(theirs, "RK")
    refused(envelope, theirs)
    with pytest.raises(RecordError, match="holds no sealed slip"):
        envelope.read(theirs, "TS")
    envelope.go_on("TS")
    read = envelope.read(theirs, "RK")
    assert "of RK" in read
    assert WORDS not in read


@pytest.mark.logs_warnings
@pytest.mark.parametrize(
    "copied",
    [
        "UPDATE sealed_slip SET slot = (SELECT slot FROM sealed_slip WHERE owner = 'RK') WHERE owner = 'JM'",
        "UPDATE sealed_slip SET slot = (SELECT slip FROM private_key WHERE owner = 'RK') WHERE owner = 'JM'",
        "UPDATE private_key SET slip = (SELECT slot FROM sealed_slip WHERE owner = 'RK') WHERE owner = 'JM'",
        "UPDATE sealed_slip SET made_ms = 1 WHERE owner = 'JM'",
        "UPDATE sealed_slip SET slot = 'x' WHERE owner = 'JM'",
        "UPDATE sealed_slip SET slot = '[]' WHERE owner = 'JM'",
    ],
)
def test_a_copied_row_opens_nobody_elses(envelope: Envelope, copied: str):
    theirs, own = recovery.new(), recovery.new()
    envelope.write("RK", "of RK")
    envelope.store.sealed.keep(theirs)
    envelope.store.private.keep_slip(own)
    envelope.change(copied)
    envelope.go_on("TS")
    for typed in (theirs, own) if "made_ms" not in copied else (envelope.sealed, theirs):
        refused(envelope, typed)
    envelope.go_on("JM")
    for typed in (theirs, own, envelope.sealed):
        with pytest.raises(RecordError):
            envelope.store.private.open(typed)
    assert not envelope.store.audit.verify(envelope.place).fits


@pytest.mark.logs_warnings
def test_a_withdrawn_row_that_is_put_back_opens_nothing(envelope: Envelope):
    envelope.change("CREATE TABLE kept AS SELECT * FROM sealed_slip")
    envelope.go_on("JM")
    envelope.store.sealed.withdraw()
    envelope.go_on("RK")
    envelope.change("INSERT INTO sealed_slip SELECT * FROM kept", "DROP TABLE kept")
    refused(envelope, envelope.sealed, match="not as the audit trail tells")
    assert "Deleted, and there all the same: sealed slip JM" in str(
        envelope.store.audit.verify(envelope.place)
    )


def test_a_damaged_note_keeps_no_other_shut(envelope: Envelope):
    second = records.live_visit(envelope.store).id
    envelope.go_on("JM")
    envelope.store.private.open_for("JM", records.PASSPHRASE, LEAST_WORK)
    envelope.store.private.save(PrivateNote("second", second, "JM", "more", 5))
    envelope.change("UPDATE private_note SET sealed = zeroblob(40) WHERE id = 'second'")
    envelope.go_on("RK")
    read = envelope.read(envelope.sealed)
    assert WORDS in read
    assert "This private note is damaged" in read


def test_wrong_ones_make_the_next_wait_as_passphrases_do(envelope: Envelope):
    now = ClockReading(0, 0, 10**12, "this boot")
    envelope.store.sealed._tries = Tries(envelope.place, lambda: now)
    for _ in range(3):
        with pytest.raises(RecordError):
            envelope.read(recovery.new())
        now = replace(now, boot_ns=now.boot_ns + 10**9)
    with pytest.raises(TooSoonError, match="was not made"):
        envelope.read(envelope.sealed)
    now = replace(now, boot_ns=now.boot_ns + 60 * 10**9)
    assert WORDS in envelope.read(envelope.sealed)


# -- what its owner knows


def test_its_owner_is_told_until_they_have_read_it(envelope: Envelope):
    envelope.read(envelope.sealed)
    envelope.store.sealed.put_down_export("JM")
    assert envelope.store.sealed.uses() == []
    for _ in range(2):
        envelope.go_on("JM")
        uses = envelope.store.sealed.uses()
        assert [(use.reader, use.why, use.wrote) for use in uses] == [
            ("RK", Why.DIED.value, False),
            ("RK", "", True),
        ]
    envelope.store.sealed.heed()
    assert envelope.store.sealed.uses() == []
    assert envelope.store.audit.verify(envelope.place).fits


def test_nobody_makes_one_where_the_notes_are_shut(envelope: Envelope):
    envelope.go_on("JM")
    with pytest.raises(RecordError, match="are shut"):
        envelope.store.sealed.keep(recovery.new())
    envelope.go_on("RK")
    assert WORDS in envelope.read(envelope.sealed)


def test_two_uses_for_two_reasons_are_told_apart(envelope: Envelope):
    for why in (Why.DIED, Why.LAW):
        envelope.store.sealed.read("JM", envelope.sealed, why)
    said = " ".join(line.said for line in told_in_words(envelope.store.audit.page()))
    assert "has died" in said
    assert "a court" in said


def test_the_data_key_opens_no_sealed_slip(envelope: Envelope):
    with envelope.store._reading() as connection:
        text = connection.exec_driver_sql("SELECT slot FROM sealed_slip").scalar_one()
    slot = Slot.from_json(json.loads(text))
    for secret in (
        envelope.store._keys.data_key(),
        envelope.store._keys.for_purpose(PURPOSE),
        records.PASSPHRASE.encode(),
    ):
        assert slot.opened(PURPOSE, secret) is None
    assert slot.opened(PURPOSE, recovery.parse(envelope.sealed)) is not None


def test_who_has_written_no_private_note_yet_can_seal_what_comes(envelope: Envelope):
    slip = recovery.new()
    envelope.go_on("TS")
    envelope.store.private.open_for("TS", records.PASSPHRASE, LEAST_WORK)
    envelope.store.sealed.keep(slip)
    envelope.go_on("RK")
    assert envelope.read(slip, "TS") == ""
    envelope.go_on("TS")
    envelope.write("TS", "of TS")
    envelope.go_on("RK")
    assert "of TS" in envelope.read(slip, "TS")


def test_a_new_passphrase_of_the_owner_leaves_it_as_it_is(envelope: Envelope):
    envelope.go_on("JM")
    envelope.store.private.open_for("JM", records.PASSPHRASE, LEAST_WORK)
    envelope.store.private.follow("a new passphrase of JM", LEAST_WORK)
    envelope.go_on("RK")
    assert WORDS in envelope.read(envelope.sealed)


def test_telling_of_it_does_not_go_through_the_whole_trail(envelope: Envelope):
    asked: list[tuple[str, object]] = []

    def take(_connection: object, _cursor: object, statement: str, values: object, *_: object) -> None:
        asked.append((statement, values))

    event.listen(envelope.store._engine, "before_cursor_execute", take)
    envelope.store.sealed.uses()
    statement, values = next(one for one in asked if "sealed_slip" in one[0])
    with envelope.store._engine.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()  # type: ignore[arg-type]
    steps = [str(row[3]) for row in plan]
    assert [step for step in steps if "ix_audit_sealed_slip" in step]
    assert not [step for step in steps if step.startswith("SCAN audit")]
