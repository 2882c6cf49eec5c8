"""The practice session: a store of its own, of which the practice's record never learns."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from companion.desktop.folders import Folders
from companion.record.visits import Status, Visit
from companion.services import sessions
from companion.services.practice.session import FOLDER, PracticeSession
from companion.services.services import Services
from companion.session.journal import Administered, Ended, Noted
from companion.settings import Number, Practice, Settings
from tests.services.access.test_record_access import PASSPHRASE, Post
from tests.services.test_sessions import NoMusic, NoSurroundings

Made = tuple[Services, Visit]

LATE = ("companion.db-shm", "head.json", "head.json.tmp")
"""What the record itself writes when it comes to it: its index of pages, and the head of its trail."""


class Desk:
    """A practice with a record that is open, and what it has of practice sessions."""

    def __init__(self, place: Path, passphrase: str = PASSPHRASE) -> None:
        self.place = place
        self.post = Post()
        self.program = Services(Folders.beneath(place).make(), self.post)
        self.practice = PracticeSession(Folders.beneath(place), self.post, self.program)
        said: list[str] = []
        if self.program.access.is_new():
            self.program.access.set_up("JM", passphrase, said.append, said.append)
        else:
            self.program.access.unlock(passphrase, lambda: said.append(""), said.append)
        self.until(lambda: bool(said))
        assert self.program.access.initials == "JM"

    def opened(self, again: bool = False) -> Made | str:
        """Begin one, or go on with what is left; gives it, or why that could not be."""
        found: list[Made | str] = []
        open_it = self.practice.resume if again else self.practice.begin
        open_it(lambda inner, visit: found.append((inner, visit)), found.append)
        self.until(lambda: bool(found))
        return found[0]

    def begun(self, again: bool = False) -> Made:
        made = self.opened(again)
        assert isinstance(made, tuple), made
        return made

    def hashes(self) -> dict[str, str]:
        """Give what lies in the data folder, but for the practice session, and what each file holds."""
        self.program._background.before()()
        return {
            str(path.relative_to(self.place)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(self.place.rglob("*"))
            if path.is_file() and FOLDER not in path.parts and path.name not in LATE
        }

    def close(self) -> None:
        self.practice.set_aside()
        self.program.close()

    def until(self, there: Callable[[], bool]) -> None:
        while not there():
            self.post.make_next()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[Desk]:
    del qapp
    monkeypatch.setattr(sessions, "MusicClient", NoMusic)
    monkeypatch.setattr(sessions, "EnvironmentWatch", NoSurroundings)
    made = Desk(tmp_path / "data")
    yield made
    made.close()


def test_a_whole_practice_session_leaves_no_trace_in_the_record(desk: Desk):
    desk.program.settings.keep(
        Settings(
            practice=Practice("Lindenhof", emergency="[ ] Call", numbers=(Number("Dr Weiss", "0142"),)),
            second_backup=str(desk.place.parent / "second"),
        )
    )
    before = desk.hashes()
    inner, visit = desk.begun()
    assert inner.settings.now.practice.emergency == "[ ] Call"
    assert "Practice session" in inner.settings.now.practice.name
    conductor = inner.sessions.begin(visit)
    for fact in (Administered({"amount": "as in life"}), Noted("a sample word"), Ended("", "JM")):
        conductor.enter(fact)
    inner.sessions.close_visit(visit)
    assert [client.code for client in inner.records.clients.listed()] == ["Sample client"]
    assert visit.plan.playlists.keys() == {phase.id for phase in visit.plan.protocol.phases}
    desk.practice.throw_away()
    assert desk.hashes() == before
    assert not (desk.place / FOLDER).exists()
    assert not (desk.place.parent / "second").exists()
    assert desk.program.records.clients.count() == 0
    assert not desk.practice.left_behind


def test_one_that_was_cut_off_is_gone_on_with_or_thrown_away(desk: Desk):
    inner, visit = desk.begun()
    inner.sessions.begin(visit).enter(Noted("before the crash"))
    desk.close()
    again = Desk(desk.place)
    assert (desk.place / FOLDER).exists()
    assert not again.program.locked_session.under_way, "the practice's own door is as ever"
    assert again.program.records.visits.unfinished() == []
    found, left = again.begun(again=True)
    assert left.status is Status.LIVE
    assert [entry.fact for entry in found.journal.entries(left.id) if isinstance(entry.fact, Noted)] == [
        Noted("before the crash")
    ]
    again.practice.throw_away()
    assert not again.practice.left_behind
    assert not (desk.place / FOLDER).exists()
    again.close()


def test_nobody_opens_it_who_could_not_open_the_practices_record(desk: Desk, tmp_path: Path):
    desk.begun()
    desk.practice.set_aside()
    other = Desk(tmp_path / "elsewhere")
    (desk.place / FOLDER).rename(other.place / FOLDER)
    refused = other.opened(again=True)
    assert isinstance(refused, str)
    assert "can be thrown away" in refused
    other.practice.throw_away()
    assert not (other.place / FOLDER).exists()
    other.close()
