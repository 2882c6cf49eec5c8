"""The file of a session under way, and its music, through the program's own parts."""

from dataclasses import replace
from pathlib import Path

import pytest

from companion.audio.process import music_client
from companion.desktop.folders import Folders
from companion.services.access.locked_session import UNDER_WAY, LockedSession
from companion.session.journal import Administered, Marked, MusicDone
from companion.session.music.programme import Verb
from companion.session.session import PROGRAM
from companion.session.time.clock import MINUTE
from tests.fakes import FakePlayer, Room, build_session

ID = build_session().id


class Music(FakePlayer):
    """The running music process."""

    def __init__(self, told: list[str]) -> None:
        super().__init__(told=told)

    def detach(self) -> None:
        """Let go of it."""
        self.told.append("detach")


@pytest.fixture(autouse=True)
def music(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    told: list[str] = []
    monkeypatch.setattr(music_client, "MusicClient", lambda *_places, **_calls: Music(told))
    return told


@pytest.fixture
def room() -> Room:
    made = Room(build_session())
    made.conductor.open("UTC")
    return made


def locked_session(place: Path, room: Room) -> LockedSession:
    return LockedSession(Folders.beneath(place).make(), lambda call: call(), room.clock.now)


def test_the_file_is_there_from_begin_to_end_and_only_then(tmp_path: Path, room: Room):
    made = locked_session(tmp_path, room)
    steps = [made.under_way]
    made.begins(ID)
    steps.append(made.under_way)
    assert made.elapsed(ID) is None
    made.keep(room.conductor.session, 1.0)
    assert made.elapsed(ID) is not None
    made.ends(ID)
    steps.append(made.under_way)
    assert steps == [False, True, False]
    assert not list(tmp_path.glob(f"{UNDER_WAY}*"))


def test_another_program_reads_what_this_one_wrote_at_administration_and_voiding(tmp_path: Path, room: Room):
    writer, reader = locked_session(tmp_path, room), locked_session(tmp_path, room)
    writer.begins(ID)
    spans = []
    acts = (
        room.conductor.tick,
        lambda: room.conductor.enter(Administered({"amount": "45 mg"})),
        room.conductor.undo,
    )
    for act in acts:
        act()
        writer.keep(room.conductor.session, 1.0)
        room.pass_time(10)
        elapsed = reader.elapsed(ID)
        assert elapsed is not None
        spans.append((elapsed.span // MINUTE, elapsed.since_zero))
    assert spans == [(10, False), (10, True), (30, False)]
    path = tmp_path / UNDER_WAY
    assert path.stat().st_mode & 0o777 == 0o600
    assert b"45 mg" not in path.read_bytes()


def test_it_is_written_only_when_it_has_become_otherwise(tmp_path: Path, room: Room):
    made = locked_session(tmp_path, room)
    made.begins(ID)
    made.keep(room.conductor.session, 1.0)
    before = (tmp_path / UNDER_WAY).stat().st_ino
    room.conductor.enter(Marked("tears"))
    made.keep(room.conductor.session, 1.0)
    assert (tmp_path / UNDER_WAY).stat().st_ino == before


def test_a_disk_that_takes_nothing_stops_no_session(tmp_path: Path, room: Room):
    made, reader = locked_session(tmp_path, room), locked_session(tmp_path, room)
    (tmp_path / f"{UNDER_WAY}.tmp").mkdir()
    made.begins(ID)
    made.keep(room.conductor.session, 1.0)
    assert reader.elapsed(ID) is None
    assert made.elapsed(ID) is not None
    (tmp_path / f"{UNDER_WAY}.tmp").rmdir()
    made.keep(room.conductor.session, 1.0)
    assert reader.elapsed(ID) is not None


def test_an_empty_file_of_an_older_program_says_that_a_session_is_under_way(tmp_path: Path, room: Room):
    (tmp_path / UNDER_WAY).touch()
    made = locked_session(tmp_path, room)
    assert made.under_way
    assert made.elapsed(ID) is None


def test_what_was_done_to_the_music_before_the_passphrase_is_journalled_at_its_moment(
    tmp_path: Path, room: Room, music: list[str]
):
    room.conductor.enter(Administered({"amount": "45 mg"}))
    writer = locked_session(tmp_path, room)
    writer.begins(ID)
    writer.keep(room.conductor.session, 1.0)
    again = locked_session(tmp_path, room)
    room.clock.wind(5 * MINUTE)
    again.do(ID, Verb.SILENCE_NOW)
    assert music == ["silence now"]
    room.clock.wind(2 * MINUTE)
    conductor = room.conductor
    again.begins(ID)
    assert music[-1] == "detach"
    conductor.music_was_moved(again.taken(conductor.session.id))
    ((entry, fact),) = conductor.session.state.facts(MusicDone)
    assert (fact.verb, entry.moment, entry.noticed) == ("silence now", 5 * MINUTE, 7 * MINUTE)
    assert entry.author == PROGRAM
    assert again.taken(conductor.session.id) == []
    assert room.journal.kept[conductor.session.id][-1] == entry


def test_what_was_done_in_another_session_is_not_this_ones(tmp_path: Path, room: Room):
    made = locked_session(tmp_path, room)
    made.begins(ID)
    made.keep(room.conductor.session, 1.0)
    made.do(ID, Verb.SOFTER)
    assert made.taken("another") == []
    assert [verb for verb, _ in made.taken(ID)] == [Verb.SOFTER]
    made.close()


def test_each_of_several_has_its_clock_and_the_last_begun_comes_last(tmp_path: Path, room: Room):
    other = Room(replace(build_session(), id="other"))
    other.clock.wind(7 * MINUTE)
    room.clock.wind(7 * MINUTE)
    other.conductor.open("UTC")
    made = locked_session(tmp_path, room)
    for one in (room, other):
        made.begins(one.conductor.session.id)
        made.keep(one.conductor.session, 1.0)
    reader = locked_session(tmp_path, room)
    spans = [found.span // MINUTE for name in (ID, "other") if (found := reader.elapsed(name))]
    assert (list(reader.visits()), spans) == ([ID, "other"], [7, 0])
    assert reader.elapsed("a third") is None
    made.begins(ID)
    made.keep(room.conductor.session, 1.0)
    assert list(reader.visits()) == ["other", ID]
    made.ends("other", [ID])
    assert list(reader.visits()) == [ID]
    made.keep(room.conductor.session, 1.0)
    made.ends(ID)
    assert not reader.under_way


def test_what_nobody_ends_is_forgotten_with_the_last_that_does(tmp_path: Path, room: Room):
    made = locked_session(tmp_path, room)
    made.keep(replace(room.conductor.session, id="in a record that was put back since"), 1.0)
    again = locked_session(tmp_path, room)
    again.begins(ID)
    again.keep(room.conductor.session, 1.0)
    assert len(again.visits()) == 2
    again.ends(ID, others=["another"])
    assert not again.under_way


def test_one_that_has_ended_is_not_written_down_again_after_a_full_disk(tmp_path: Path, room: Room):
    made = locked_session(tmp_path, room)
    other = replace(room.conductor.session, id="other")
    for one in (room.conductor.session, other):
        made.begins(one.id)
        made.keep(one, 1.0)
    (tmp_path / f"{UNDER_WAY}.tmp").mkdir()
    made.ends("other", [ID])
    (tmp_path / f"{UNDER_WAY}.tmp").rmdir()
    assert list(locked_session(tmp_path, room).visits()) == [ID, "other"]
    made.keep(room.conductor.session, 1.0)
    assert list(locked_session(tmp_path, room).visits()) == [ID]
