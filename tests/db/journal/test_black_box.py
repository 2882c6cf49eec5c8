"""The second copy of a live session: every acknowledged entry is in it, and comes back from it."""

import shutil
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete

from companion.db import folder
from companion.db.audit.trail import AuditHead
from companion.db.connection import errors
from companion.db.journal import black_box
from companion.db.journal.black_box import BlackBox
from companion.db.keys import vault
from companion.db.keys.record_keys import RecordKeys
from companion.db.models import Entry as EntryRow
from companion.db.models import Visit as VisitRow
from companion.db.store import Store
from companion.record.visits import Visit
from companion.session.journal import Entry, Noted
from tests.db import records
from tests.small_disk import fill, small_disk

KEYS = RecordKeys(bytes(range(48)))


def attended(place: Path) -> tuple[Store, Visit]:
    """A record with a live visit that has a black box."""
    store = records.new_store(place)
    visit = records.live_visit(store)
    store.journal.attend(place, visit)
    return store, visit


def lose(store: Store, *, visit: bool = False) -> None:
    """Do to the database what a damaged write-ahead log does: drop what came last, without a word."""
    with store._engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER entry_is_kept")
        connection.execute(delete(EntryRow).where(EntryRow.seq > 3))
        if visit:
            connection.exec_driver_sql("DROP TRIGGER visit_is_kept")
            connection.execute(delete(EntryRow))
            connection.execute(delete(VisitRow))


def boxed(
    place: Path, count: int, text: str = "the heron by the lake"
) -> tuple[Path, list[Entry], list[int]]:
    """Write a black box; give its file, what it holds, and where in the file each record ends."""
    visit = records.visit(records.client())
    box, entries, ends = BlackBox(place, KEYS, visit), [], []
    for seq in range(1, count + 1):
        entries.append(records.entry(seq, Noted(text * (seq % 4))))
        box.write(entries[-1:], AuditHead(seq, bytes(32).hex()))
        ends.append(black_box.files(place)[0].stat().st_size)
    return black_box.files(place)[0], entries, ends


@pytest.mark.parametrize("torn", [True, False])
def test_a_black_box_that_holds_nothing_goes_at_the_next_opening(place: Path, *, torn: bool):
    store, visit = attended(place)
    records.append(store, visit.id, records.entry(1))
    store.close()
    (full,) = black_box.files(place)
    keys = vault.unlock(place, records.PASSPHRASE).keys
    empty = BlackBox(place, keys, visit)
    empty.write([records.entry(2)], AuditHead(0, bytes(32).hex()))
    begun = black_box.files(place)[1]
    sealed = begun.read_bytes()
    first = 44 + int.from_bytes(sealed[40:44], "big")
    begun.write_bytes(sealed[: 40 if torn else first])
    opened = records.open_record(place, "JM")
    assert black_box.files(place) == [full], "what holds an entry stays"
    opened.close()


def test_a_black_box_gets_a_name_that_none_of_its_session_has(place: Path):
    visit = records.visit(records.client())
    place.mkdir()
    for _ in range(2):
        BlackBox(place, KEYS, visit).write([records.entry(1)], AuditHead(1, bytes(32).hex()))
    first, second = black_box.files(place)
    black_box.remove(first)
    BlackBox(place, KEYS, visit).write([records.entry(2)], AuditHead(1, bytes(32).hex()))
    assert [path.name for path in black_box.files(place)] == [second.name, f"{visit.id}.3.box"]


def test_what_the_database_lost_comes_back_in_one_line(place: Path):
    store, visit = attended(place)
    entries = [records.entry(seq) for seq in range(1, 11)]
    assert [records.append(store, visit.id, entry) for entry in entries] == [""] * 10
    lose(store)
    store.close()
    store = records.open_record(place)
    assert store.journal.entries(visit.id) == entries
    assert store.notices == [
        "7 entries of the session of 1 Jan 1970, 00:00, had not reached the record and were brought back."
    ]
    assert store.audit.misfit() is None
    store.close()
    store = records.open_record(place)
    assert store.notices == []
    store.close()


def test_a_session_that_a_restored_backup_does_not_know_comes_back_whole(place: Path):
    store, visit = attended(place)
    records.append(store, visit.id, *(records.entry(seq) for seq in range(1, 6)))
    lose(store, visit=True)
    store.close()
    store = records.open_record(place)
    assert store.visits.unfinished() == [visit]
    assert len(store.journal.entries(visit.id)) == 5
    assert store.notices[0].startswith("5 entries of the session")
    store.close()


def test_a_record_that_has_everything_is_told_nothing(place: Path):
    store, visit = attended(place)
    records.append(store, visit.id, records.entry(1))
    store.close()
    store = records.open_record(place)
    assert store.notices == []
    store.close()


def test_a_trail_that_was_cut_off_behind_the_programs_back_is_told(place: Path):
    store, visit = attended(place)
    for seq in range(1, 6):
        records.append(store, visit.id, records.entry(seq))
    with store._engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER audit_is_kept")
        connection.exec_driver_sql("DELETE FROM audit WHERE seq > (SELECT max(seq) - 4 FROM audit)")
    store.close()
    store = records.open_record(place)
    assert store.audit.misfit() is None, "the chain alone cannot tell"
    assert [line[:35] for line in store.notices] == ["The audit trail is not the one that"]
    store.close()


@pytest.mark.logs_warnings
def test_it_is_written_though_the_database_does_not_take_it(place: Path):
    store, visit = attended(place)
    with store._engine.begin() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER no BEFORE INSERT ON entry BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
    entry = records.entry(1)
    assert records.append(store, visit.id, entry) != ""
    assert records.append(store, visit.id, entry) != "", "tried again"
    with store._engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER no")
    store.close()
    store = records.open_record(place)
    assert store.journal.entries(visit.id) == [entry]
    store.close()


@pytest.mark.logs_warnings
def test_the_database_takes_it_though_the_box_cannot_be_written(place: Path):
    store, visit = attended(place)
    (place / folder.BOXES).write_text("in the way")
    first, second = records.entry(1), records.entry(2)
    assert records.append(store, visit.id, first) == ""
    (place / folder.BOXES).unlink()
    assert records.append(store, visit.id, second) == ""
    assert store.journal.entries(visit.id) == [first, second]
    box = black_box.read(black_box.files(place)[0], store._keys)
    assert box is not None
    assert box.entries == (first, second), "what it missed goes along with the next"
    store.close()


@pytest.mark.logs_warnings
def test_on_a_full_disk_it_takes_the_room_that_was_kept_back(tmp_path: Path):
    with small_disk(tmp_path / "disk", 4) as disk:
        store, visit = attended(disk / "data")
        fill(disk)
        entries = [records.entry(number) for number in range(1, 21)]
        for entry in entries:
            records.append(store, visit.id, entry)  # the record itself may say that it has no room
        boxes = [black_box.read(path, store._keys) for path in black_box.files(disk / "data")]
        assert [entry for box in boxes if box for entry in box.entries] == entries
        store.close()


def test_each_run_of_the_program_writes_a_file_of_its_own(place: Path):
    store, visit = attended(place)
    records.append(store, visit.id, records.entry(1))
    store.close()
    before = black_box.files(place)[0].read_bytes()
    store = records.open_record(place)
    store.journal.attend(place, visit)
    records.append(store, visit.id, records.entry(2))
    store.close()
    assert [path.name for path in black_box.files(place)] == [f"{visit.id}.{n}.box" for n in (1, 2)]
    assert black_box.files(place)[0].read_bytes() == before


def test_nothing_of_it_can_be_read_without_the_keys(place: Path):
    place.mkdir()
    path, _, _ = boxed(place, 5)
    assert b"heron" not in path.read_bytes().lower()
    assert path.stat().st_mode & 0o077 == 0
    assert black_box.read(path, RecordKeys.random()) is None


@given(st.integers(0, 2**32))
def test_damage_costs_only_what_comes_after_it_and_never_reads_wrong(
    tmp_path_factory: pytest.TempPathFactory, seed: int
):
    chance = Random(seed)  # noqa: S311 - where to damage, not a secret
    place = tmp_path_factory.mktemp("box")
    path, entries, ends = boxed(place, 8)
    content = bytearray(path.read_bytes())
    where = chance.randrange(len(content))
    if chance.random() < 0.5:
        del content[where:]
    else:
        content[where] ^= 1 << chance.randrange(8)
    path.write_bytes(content)
    box = black_box.read(path, KEYS)
    whole = [entry for entry, end in zip(entries, ends, strict=True) if end <= where]
    assert list(box.entries if box else ()) == whole
    shutil.rmtree(place)


def test_the_keys_of_a_closed_record_write_no_box(place: Path):
    place.mkdir()
    keys = RecordKeys.random()
    box = BlackBox(place, keys, records.visit(records.client()))
    keys.forget()
    with pytest.raises(Exception, match=errors.CLOSED):
        box.write([records.entry(1)], AuditHead())
