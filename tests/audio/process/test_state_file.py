import json
from pathlib import Path

import pytest

from companion.audio.engine.player_place import PlayerPlace
from companion.audio.process.state_file import StateFile
from companion.audio.process.wire import event_from_json, programme_from_json, programme_to_json
from companion.session.music.programme import Cue, Happening, Programme, Track
from tests.audio.recording import PATIENCE_S

TRACK = Track("t", "/music/t.opus", "Tide", 240.0, "peak", gain_db=-2.5)
PROGRAMME = Programme((Cue("peak", (TRACK,)), Cue("still")), fade_seconds=6.0, last_resort=TRACK)
PLACE = PlayerPlace("peak", "t", 12.5, ("s", "t"), paused=True, volume_db=-3.0)


@pytest.fixture
def state_file(tmp_path: Path):
    state_file = StateFile(tmp_path)
    state_file.begin("one", PROGRAMME)
    assert state_file.wait(PATIENCE_S)
    return state_file


def opened(folder: Path, *written: StateFile) -> StateFile:
    """Read what was kept, once it is written."""
    assert all(state_file.wait(PATIENCE_S) for state_file in written)
    return StateFile(folder)


def test_a_programme_survives_the_wire():
    assert programme_from_json(json.loads(json.dumps(programme_to_json(PROGRAMME)))) == PROGRAMME


def test_an_event_is_kept_until_it_is_acknowledged_and_across_processes(
    state_file: StateFile, tmp_path: Path
):
    state_file.tell(Happening.STARTED, phase="peak", track=TRACK, why="programme")
    state_file.tell(Happening.STOPPED, phase="peak", track=TRACK, position_s=3.0, why="next")
    state_file.keep(PLACE)
    again = opened(tmp_path, state_file)
    assert again.events == state_file.events
    again.acknowledge(again.events[0].number)
    assert [event.happening for event in again.events] == [Happening.STOPPED]
    again.keep(PLACE)
    assert opened(tmp_path, again).events == again.events


def test_numbers_never_repeat_even_when_the_file_is_lost(state_file: StateFile, tmp_path: Path):
    state_file.tell(Happening.STARTED)
    state_file.keep(PLACE)
    again = opened(tmp_path, state_file)
    again.tell(Happening.STOPPED)
    assert again.events[1].number > again.events[0].number
    (tmp_path / "music-place.json").unlink()
    fresh = StateFile(tmp_path)
    fresh.tell(Happening.STARTED)
    assert fresh.events[0].number >= state_file.events[0].number


def test_another_process_recalls_what_played_and_where(state_file: StateFile, tmp_path: Path):
    state_file.keep(PLACE)
    remembered = opened(tmp_path, state_file).recall()
    assert remembered is not None
    assert (remembered.programme, remembered.place) == (PROGRAMME, PLACE)
    assert remembered.suspect == ""


def test_a_file_over_which_the_process_died_is_remembered_until_it_played(
    state_file: StateFile, tmp_path: Path
):
    state_file.keep(PLACE)
    assert state_file.wait(PATIENCE_S)
    state_file.opening("/music/evil.opus")
    remembered = opened(tmp_path, state_file).recall()
    assert remembered is not None
    assert remembered.suspect == "/music/evil.opus"
    state_file.keep(PLACE)
    remembered = opened(tmp_path, state_file).recall()
    assert remembered is not None
    assert remembered.suspect == ""


def test_another_process_knows_what_played_without_fault(state_file: StateFile, tmp_path: Path):
    assert opened(tmp_path, state_file).backend == ""
    state_file.backend = "libVLC 3.0.20"
    state_file.keep(PLACE)
    assert opened(tmp_path, state_file).backend == "libVLC 3.0.20"


def test_another_session_is_not_told_of_this_one(state_file: StateFile, tmp_path: Path):
    state_file.tell(Happening.STARTED)
    state_file.keep(PLACE)
    again = opened(tmp_path, state_file)
    again.begin("two", PROGRAMME)
    assert again.events == []


@pytest.mark.parametrize(
    "spoilt", [b"", b"{", b"[]", b"\xff\xfe", b'{"events": 5, "number": 3, "place": null}']
)
def test_a_spoilt_file_is_a_fresh_start(tmp_path: Path, spoilt: bytes):
    for name in ("music-place.json", "music-programme.json"):
        (tmp_path / name).write_bytes(spoilt)
    assert StateFile(tmp_path).recall() is None


def test_a_disk_that_refuses_stops_nothing(tmp_path: Path):
    state_file = StateFile(tmp_path / "gone")
    state_file.begin("one", PROGRAMME)
    state_file.tell(Happening.STARTED)
    assert state_file.wait(PATIENCE_S)
    state_file.keep(PLACE)
    assert state_file.wait(PATIENCE_S)
    assert len(state_file.events) == 1


def test_after_the_end_nothing_is_left(state_file: StateFile, tmp_path: Path):
    state_file.tell(Happening.STARTED)
    state_file.keep(PLACE)
    state_file.forget()
    assert opened(tmp_path, state_file).events == []
    assert list(tmp_path.iterdir()) == []


def test_an_event_survives_the_wire(state_file: StateFile):
    state_file.tell(Happening.SKIPPED, track=TRACK, why="missing")
    event = state_file.events[0]
    content = {name: getattr(event, name) for name in event.__slots__}
    assert event_from_json(json.loads(json.dumps(content))) == event
