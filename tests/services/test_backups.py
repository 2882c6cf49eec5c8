"""Backups are made when they are due, and never while a session is live."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue

import pytest

from companion.db import folder
from companion.db.backups import backup
from companion.db.backups.backup_maker import BackupMaker
from companion.db.backups.bundle import Step
from companion.ports.record import RecordError
from companion.record.backups import DAY_MS, Backup, BackupCheck, BackupReason, BackupWork, backup_at
from companion.record.visits import Status
from companion.services.backups import Backups
from companion.services.second_folder import SECOND, SEEN
from companion.settings import SettingsFile
from tests.db import records
from tests.fakes import outcome


class House:
    """A record, what looks after its backups, and whether a session is live; what is told waits."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.store = records.new_store(place)
        self.visit = records.live_visit(self.store)
        self.store.visits.save(replace(self.visit, status=Status.CLOSED, ended_ms=9_000))
        self.live = False
        self.settings = SettingsFile(place)
        self.told: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self.drive = 1
        self.backups = Backups(place, self.settings, self.told.put, lambda: self.live, self._drive_of)
        self.backups.on_open(self.store)

    def _drive_of(self, folder: Path) -> int:
        """Say on which drive a folder lies that is there."""
        folder.stat()
        return 1 if folder.is_relative_to(self.place) else self.drive

    def wait(self) -> None:
        """Let what was begun come to its end."""
        while self.backups.standing().doing is not BackupWork.NOTHING:
            self.told.get(timeout=60)()
        while not self.told.empty():
            self.told.get()()

    @property
    def names(self) -> list[BackupReason]:
        return [made.reason for made in self.backups.standing().backups]

    def age(self, days: float) -> None:
        """Let the backups that there are have been made earlier."""
        for made in backup.backups_in(self.place / folder.BACKUPS):
            older = backup_at(made.made_ms - round(days * DAY_MS), made.reason)
            path = self.place / folder.BACKUPS / made.name
            path.rename(path.with_name(older.name))


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path / "data")
    yield made
    made.backups.on_close(patience_s=60)
    made.store.close()


def test_one_is_made_after_a_session_and_then_daily(house: House):
    house.backups.session_ended()
    house.wait()
    assert house.names == [BackupReason.SESSION]
    house.backups.tend()
    house.wait()
    assert house.names == [BackupReason.SESSION], "not yet"
    house.age(1.01)
    house.backups.tend()
    house.wait()
    assert house.names == [BackupReason.DAILY, BackupReason.SESSION]


def test_a_session_that_ended_after_the_last_one_is_backed_up_though_no_day_has_passed(house: House):
    house.backups.back_up(*outcome([]))
    house.wait()
    newest = house.backups.standing().backups[0]
    house.store.visits.save(replace(house.visit, status=Status.CLOSED, ended_ms=newest.made_ms + 1))
    assert house.names == [BackupReason.ASKED]
    house.age(0.0001)
    house.backups.tend()
    house.wait()
    assert house.names == [BackupReason.DAILY], "of one day the newest stays"


def test_while_a_session_is_live_nothing_is_done(house: House):
    house.live = True
    said: list[str] = []
    checked: list[str] = []
    house.backups.tend()
    house.backups.back_up(*outcome(said))
    house.backups.verify("any", lambda _: None, checked.append)
    assert house.backups.standing().doing is BackupWork.NOTHING
    assert said == ["A session is under way: backups wait until it has ended."]
    assert checked == said
    assert house.names == []


def test_a_session_that_begins_ends_what_is_under_way(house: House, monkeypatch: pytest.MonkeyPatch):
    begun, go_on = threading.Event(), threading.Event()

    def slow(_: BackupMaker, place: Path, reason: BackupReason, step: Step) -> Backup:
        begun.set()
        go_on.wait(60)
        return backup.make(place, house.store._keys, reason, step)

    said: list[str] = []
    with monkeypatch.context() as slowly:
        slowly.setattr(BackupMaker, "make", slow)
        house.backups.back_up(*outcome(said))
        begun.wait(60)
        house.backups.session_began()
        go_on.set()
        house.wait()
    assert house.names == []
    assert list((house.place / folder.BACKUPS).iterdir()) == [], "nothing half is left"
    assert house.backups.standing().trouble == ""
    house.backups.tend()
    house.wait()
    assert house.names == [BackupReason.DAILY], "it is made later"


def test_only_one_thing_is_done_at_a_time(house: House):
    said: list[str] = []
    house.backups.back_up(*outcome(said))
    house.backups.back_up(*outcome(said))
    house.wait()
    assert said == ["A backup is being made or checked already.", ""]


def test_a_backup_is_checked_with_what_it_holds(house: House):
    house.backups.back_up(*outcome([]))
    house.wait()
    checked: list[BackupCheck] = []
    house.backups.verify(house.backups.standing().backups[0].name, checked.append, lambda _: None)
    house.wait()
    assert checked == [BackupCheck(sessions=1)]


def test_a_drive_that_is_absent_is_told_and_copied_to_when_it_is_back(house: House, tmp_path: Path):
    stick = tmp_path / "stick"
    with pytest.raises(RecordError, match="Nothing can be written in"):
        house.backups.prepare_second(str(stick))
    stick.mkdir()
    house.backups.prepare_second(str(stick))
    house.settings.keep(replace(house.settings.now, second_backup=str(stick)))
    stick.rename(tmp_path / "pulled out")
    house.backups.back_up(*outcome([]))
    house.wait()
    assert "is not there: its drive may not be connected" in house.backups.standing().second
    stick.mkdir()
    house.backups.tend()
    house.wait()
    assert "is not there" in house.backups.standing().second, "an empty mount point is not the stick"
    assert list(stick.iterdir()) == []
    stick.rmdir()
    (tmp_path / "pulled out").rename(stick)
    house.backups.tend()
    house.wait()
    assert house.backups.standing().second == ""
    assert backup.backups_in(stick / SECOND) == list(house.backups.standing().backups)


@pytest.mark.logs_warnings
def test_one_that_cannot_be_made_is_told_until_one_is(house: House):
    (house.place / folder.BACKUPS).write_text("in the way")
    said: list[str] = []
    house.backups.back_up(*outcome(said))
    house.wait()
    assert said[0]
    assert house.backups.standing().trouble == said[0]
    (house.place / folder.BACKUPS).unlink()
    house.backups.tend()
    house.wait()
    assert house.backups.standing().trouble == ""


def test_after_two_weeks_it_is_overdue(house: House):
    assert house.backups.standing().overdue, "the session was in 1970"
    house.backups.back_up(*outcome([]))
    house.wait()
    assert not house.backups.standing().overdue
    house.age(14.1)
    assert house.backups.standing().overdue


def test_today_is_told_when_no_backup_was_seen_on_another_drive(house: House, tmp_path: Path):
    stick = tmp_path / "stick"
    stick.mkdir()
    assert house.backups.standing().none_elsewhere, "the session was in 1970"
    said = house.backups.prepare_second(str(stick))
    assert said.startswith("Every backup is copied there, too. This folder is on the same drive")
    house.settings.keep(replace(house.settings.now, second_backup=str(stick)))
    house.backups.back_up(*outcome([]))
    house.wait()
    assert house.backups.standing().none_elsewhere, "a folder on the same drive is none on another"
    house.drive = 2
    assert house.backups.prepare_second(str(stick)) == ""
    house.backups.tend()
    house.wait()
    assert not house.backups.standing().none_elsewhere
    stick.rename(tmp_path / "in a drawer")
    assert not house.backups.standing().none_elsewhere, "it was seen, and is remembered"
    house.settings.keep(replace(house.settings.now, second_days=0))
    (house.place / folder.BACKUPS / SEEN).unlink()
    assert not house.backups.standing().none_elsewhere, "who asked never to be told is not"


@pytest.mark.parametrize(("days", "told"), [(6.9, False), (7.1, True), (-400, True)])
def test_one_seen_on_another_drive_counts_for_the_days_of_the_practice(house: House, days: float, told: bool):
    made = backup_at(time.time_ns() // 1_000_000 - round(days * DAY_MS), BackupReason.ASKED)
    (house.place / folder.BACKUPS).mkdir(exist_ok=True)
    (house.place / folder.BACKUPS / SEEN).write_text(made.name, encoding="utf-8")
    assert house.backups.standing().none_elsewhere == told


@pytest.mark.parametrize("kept", [b"", b"\xff\xfe", b"companion-99999999T999999Z-daily.backup"])
def test_a_memory_that_cannot_be_read_is_none(house: House, kept: bytes):
    (house.place / folder.BACKUPS).mkdir(exist_ok=True)
    (house.place / folder.BACKUPS / SEEN).write_bytes(kept)
    assert house.backups.standing().none_elsewhere


def test_what_is_under_way_may_end_before_the_record_is_closed(tmp_path: Path):
    house = House(tmp_path / "data")
    house.backups.session_ended()
    house.backups.on_close(patience_s=60)
    assert len(backup.backups_in(house.place / folder.BACKUPS)) == 1
    house.store.close()
    with pytest.raises(RecordError):
        house.store.backups.make(house.place, BackupReason.ASKED)


def test_a_clock_that_was_wrong_for_a_while_holds_no_backup_up(house: House):
    house.backups.back_up(*outcome([]))
    house.wait()
    house.age(-400)
    house.backups.tend()
    house.wait()
    assert house.names == [BackupReason.ASKED, BackupReason.DAILY], "the new one is not taken for an old one"
    house.age(15)
    assert house.backups.standing().overdue


def test_one_of_a_record_that_was_changed_is_told_and_lets_none_go(house: House, tmp_path: Path):
    (tmp_path / "stick").mkdir()
    house.backups.prepare_second(str(tmp_path / "stick"))
    house.settings.keep(replace(house.settings.now, second_backup=str(tmp_path / "stick")))
    said: list[str] = []
    house.backups.back_up(*outcome(said))
    house.wait()
    records.in_one_transaction(house.store, "UPDATE client SET preparation = 'other words'")
    house.backups.back_up(*outcome(said))
    house.wait()
    assert said[0] == ""
    assert said[1].startswith(
        "A backup was made, and no older one was let go. Not as they were written: client"
    )
    assert house.backups.standing().trouble == said[1]
    there = house.backups.standing().backups
    assert len(there) == 2, "of one day, the newest would stay"
    assert backup.backups_in(tmp_path / "stick" / SECOND) == list(there)
    checked: list[BackupCheck] = []
    house.backups.verify(there[0].name, checked.append, lambda _: None)
    house.wait()
    assert checked[0].amiss in said[1]
