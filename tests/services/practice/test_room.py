"""The practice room: a store for each run, kept until it is deleted; no trace in the practice's record."""

from collections.abc import Callable
from pathlib import Path

import pytest

from companion.desktop.folders import Folders
from companion.record.visits import Status
from companion.resources import assets
from companion.services.practice.room import FOLDER, PracticeRoom
from companion.services.services import Services
from companion.session.journal import Administered, Ended, Noted
from companion.session.script.script import Script
from tests.services.practice.test_session import Desk, Made, desk

__all__ = ["desk"]


class Room:
    """What a practice has of the practice room."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.room = PracticeRoom(Folders.beneath(desk.place), desk.post, desk.program)

    def script(self, script_id: str = "panic") -> Script:
        return next(script for script in self.room.shelf().scripts if script.id == script_id)

    def begun(self, faster: float = 10, script: Script | None = None) -> Made:
        return self._made(lambda then, failed: self.room.begin(script or self.script(), faster, then, failed))

    def opened(self, run_id: str) -> Made:
        return self._made(lambda then, failed: self.room.open(run_id, then, failed))

    def said(self, run_id: str) -> str:
        found: list[str] = []
        self.room.open(run_id, lambda *_: found.append("opened"), found.append)
        self.desk.until(lambda: bool(found))
        return found[0]

    def beside(self) -> dict[str, str]:
        """Give what lies beside the practice room, but for what the record writes down of its own opening."""
        found = self.desk.hashes().items()
        return {path: seen for path, seen in found if FOLDER not in path and not path.endswith("-wal")}

    def _made(self, open_it: Callable[[Callable[..., None], Callable[[str], None]], None]) -> Made:
        found: list[Made | str] = []
        open_it(lambda inner, visit: found.append((inner, visit)), found.append)
        self.desk.until(lambda: bool(found))
        made = found[0]
        assert isinstance(made, tuple), made
        return made


@pytest.fixture
def room(desk: Desk) -> Room:
    return Room(desk)


def run_through(inner: Services, made: Made) -> None:
    _, visit = made
    conductor = inner.sessions.begin(visit)
    for fact in (Administered({}), Noted("was afraid"), Ended("", "JM")):
        conductor.enter(fact)
    inner.sessions.close_visit(inner.records.visits.find(visit.id) or visit)


def test_a_run_is_kept_to_be_read_again_and_leaves_no_trace_in_the_record(room: Room):
    assert room.room.runs() == []
    before = room.beside()
    made = room.begun(faster=5)
    inner, visit = made
    assert (visit.client_code, visit.plan.protocol.id) == ("Sample client", "im")
    assert visit.plan.intention == room.script().intention
    assert inner._rate == 5
    run_through(inner, made)
    room.room.set_aside()
    [run] = room.room.runs()
    assert (run.script, run.faster, run.unfinished) == (room.script(), 5, False)
    again, kept = room.opened(run.id)
    assert kept.status is Status.CLOSED
    assert Noted("was afraid") in [entry.fact for entry in again.journal.entries(kept.id)]
    assert room.beside() == before
    assert room.desk.program.records.clients.count() == 0
    assert room.desk.program.records.visits.listed(limit=9) == []
    room.room.delete(run.id)
    assert room.room.runs() == []
    assert room.beside() == before
    assert not (room.desk.place / FOLDER).exists()


def test_one_that_was_cut_off_is_gone_on_with_at_its_own_speed(room: Room):
    inner, visit = room.begun(faster=2)
    inner.sessions.begin(visit).enter(Noted("before the crash"))
    room.room.set_aside()
    room.desk.close()
    again = Room(Desk(room.desk.place))
    assert not again.desk.program.locked_session.under_way, "the practice's own door is as ever"
    [run] = again.room.runs()
    assert run.unfinished
    found, left = again.opened(run.id)
    assert (left.status, found._rate) == (Status.LIVE, 2)
    assert Noted("before the crash") in [entry.fact for entry in found.journal.entries(left.id)]
    again.room.set_aside()
    again.desk.close()


def test_scripts_of_the_practices_own_stand_beside_those_that_ship(room: Room):
    own = room.desk.place / "scripts"
    own.mkdir()
    text = (assets() / "scripts" / "5_panic.toml").read_text(encoding="utf-8")
    (own / "ours.toml").write_text(text.replace('id = "panic"', 'id = "ours"'), encoding="utf-8")
    (own / "odd.toml").write_text(text.replace('id = "panic"', 'id = "odd"').replace('"im"', '"moon"'))
    (own / "wrong.toml").write_text("title = 1", encoding="utf-8")
    shelf = room.room.shelf()
    assert "ours" in {script.id for script in shelf.scripts}
    assert "odd" not in {script.id for script in shelf.scripts}
    assert any("there is no protocol “moon”" in problem for problem in shelf.problems)
    assert any(problem.startswith("wrong.toml") for problem in shelf.problems)
    assert shelf.own_folder == str(own)


def test_runs_lie_beside_one_another_and_one_that_is_spoilt_can_still_be_deleted(room: Room):
    room.begun()
    room.begun(script=room.script("nausea"))
    room.room.set_aside()
    newer, older = room.room.runs()
    assert [run.script and run.script.id for run in (newer, older)] == ["nausea", "panic"]
    (Path(room.room.folder) / newer.id / "run.json").write_text("{", encoding="utf-8")
    assert room.room.runs()[0].script is None
    assert "cannot be read any more" in room.said(newer.id)
    room.room.delete(newer.id)
    assert room.room.runs() == [older]


def test_a_protocol_that_is_gone_is_said_and_leaves_nothing(room: Room):
    from dataclasses import replace

    found: list[str] = []
    gone = replace(room.script(), protocol="moon")
    room.room.begin(gone, 1, lambda *_: found.append("begun"), found.append)
    room.desk.until(lambda: bool(found))
    assert "there is no protocol “moon”" in found[0]
    assert room.room.runs() == []
