"""The whole way: client, process, libVLC and a real sound server, whose output is recorded.

What is judged here is what happens and what is heard in the end, never how soon: that is counted in blocks
in `test_player`, and measured by `start.py bench` and in `test_real_speed`, beside a bare player.
"""

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client
from pathlib import Path
from queue import SimpleQueue

import pytest

from companion.audio.engine.mixer import Mixer
from companion.audio.engine.player_place import PlayerPlace
from companion.audio.engine.programme_player import ProgrammePlayer
from companion.audio.output.backend import Backend
from companion.audio.output.output import Hush
from companion.audio.output.output_control import NoDevice
from companion.audio.process.request_server import Request, RequestServer
from companion.audio.process.service import Service
from companion.audio.process.state_file import StateFile
from companion.audio.process.wire import address, boot_ns, decode, key
from companion.children import Child, child_command
from companion.override import override
from companion.session.music.mood import FRAMES, LivingMusic, LivingPast, Mood, Steering
from companion.session.music.programme import Cue, Happening, Programme, Track, Verb
from companion.session.music.troubles import MusicTrouble
from tests.audio.recording import (
    PATIENCE_S,
    Guide,
    Recording,
    Tape,
    client_program,
    music_processes,
    sound_server,
    wait_for,
    write_tone,
)

pytestmark = [
    pytest.mark.vlc,
    pytest.mark.skipif(
        not all(map(shutil.which, ("pulseaudio", "pactl", "parec", "pgrep"))),
        reason="needs pulseaudio and pulseaudio-utils",
    ),
]

LIVING = LivingMusic("harp_and_flute", 5, Mood(0.2, 0.5, 0.8, 0.6))

PITCHES = {"a": 220.0, "b": 300.0, "c": 380.0, "d": 460.0}


@pytest.fixture(scope="module")
def tape() -> Iterator[Tape]:
    with sound_server() as server:
        tape = Tape(server)
        yield tape
        tape.close()


@pytest.fixture
def folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder, in an environment without sound."""
    for name in ("DISPLAY", "PULSE_SERVER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.setenv("HOME", str(folder))
    return folder


@pytest.fixture
def recording(tape: Tape, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Recording:
    """What is heard from now on; the music goes to the server that is recorded."""
    assert folder.is_dir(), "its environment comes first"
    tape.renew_if_dead()
    for name in ("XDG_RUNTIME_DIR", "HOME"):
        monkeypatch.setenv(name, tape.server.environment[name])
    tape.recording.forget()
    return tape.recording


@pytest.fixture
def guides(folder: Path) -> Iterator[Callable[..., Guide]]:
    """Make clients that let go of the music at the end."""
    made: list[Guide] = []

    def make(*, session: str = "one", null: bool = False) -> Guide:
        made.append(Guide(folder, session=session, null=null))
        return made[-1]

    yield make
    for guide in made:
        guide.music.detach()


@pytest.fixture
def guide(guides: Callable[..., Guide]) -> Guide:
    return guides()


def track(folder: Path, name: str, seconds: float = 30.0) -> Track:
    path = folder / f"{name}.wav"
    if name in PITCHES:
        write_tone(path, PITCHES[name], seconds)
    return Track(name, str(path), name.title(), seconds, "peak")


def one_track(folder: Path) -> Programme:
    return Programme((Cue("peak", (track(folder, "a"), track(folder, "b"))),), fade_seconds=2.0)


def playing(recording: Recording, guide: Guide, programme: Programme) -> None:
    """Begin, and wait until the music has risen."""
    guide.music.play(programme, "peak")
    guide.wait_until(lambda state: state.position_s > 0)
    wait_for(recording.loud)


def test_one_piece_follows_another_past_what_cannot_be_played_and_a_phase_follows_a_phase(
    recording: Recording, guide: Guide, folder: Path
) -> None:
    began = boot_ns()
    garbage = track(folder, "garbage")
    Path(garbage.path).write_bytes(os.urandom(50_000))
    peak = (track(folder, "a", 5.0), track(folder, "missing"), garbage, track(folder, "b", 8.0))
    programme = Programme((Cue("peak", peak), Cue("back", (track(folder, "c"),))), fade_seconds=1.5)
    playing(recording, guide, programme)
    guide.wait_for_event(lambda event: event.happening is Happening.STARTED and event.track_id == "b")
    guide.music.enter("back")
    guide.wait_for_event(lambda event: event.happening is Happening.STARTED and event.phase == "back")
    recording.wait(2.0)
    wait_for(recording.loud)

    skipped = [(e.track_id, e.why) for e in guide.events if e.happening is Happening.SKIPPED]
    assert skipped == [("missing", "missing"), ("garbage", "undecodable")]
    numbers = [event.number for event in guide.events]
    assert numbers == sorted(set(numbers))
    assert all(began <= event.boot_ns <= boot_ns() for event in guide.events)
    guide.music.acknowledge(numbers[-1])


@pytest.fixture(params=["libVLC", "PyAV and miniaudio"])
def backend(request: pytest.FixtureRequest, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Name the back end that plays; for the second one libVLC is hidden from the music process."""
    if request.param != "libVLC":
        monkeypatch.setenv("PYTHON_VLC_LIB_PATH", str(folder / "no-such-library"))
    return str(request.param).split()[0]


def test_silence_now_is_silent_and_comes_back(
    recording: Recording, backend: str, guide: Guide, folder: Path
) -> None:
    playing(recording, guide, one_track(folder))
    guide.music.do(Verb.SILENCE_NOW)
    guide.wait_until(lambda state: state.silenced and state.level_db is None)
    wait_for(recording.silent)
    recording.wait(1.5)  # what is still in the buffer is not heard again
    assert not recording.last(1.5).any()

    guide.music.do(Verb.SILENCE_NOW)
    state = guide.wait_until(lambda state: not state.silenced)
    assert state.backend.startswith(backend)
    assert bool(state.backend_why) == (backend != "libVLC")
    wait_for(recording.loud)
    assert [e.why for e in guide.events] == ["programme", "silence now", "resumed"]


def test_the_music_outlives_a_killed_program_and_is_taken_up_again(
    recording: Recording, folder: Path, guides: Callable[..., Guide]
) -> None:
    programme = one_track(folder)
    program = client_program(folder, programme)
    wait_for(recording.loud)
    playing_on = music_processes(folder)
    program.kill()
    program.wait()
    recording.wait(1.0)
    wait_for(recording.loud)

    guide = guides()
    seen = guide.wait_until(lambda state: state.title == "A")
    guide.music.play(programme, "peak")
    event = guide.wait_for_event(lambda _: True)
    assert (event.happening, event.track_id) == (Happening.STARTED, "a")
    guide.wait_until(lambda state: state.position_s > seen.position_s + 1.0)
    wait_for(recording.loud)
    assert seen.position_s > 1.0
    assert len(guide.events) == 1
    assert len(playing_on) == 1
    assert music_processes(folder) == playing_on


def test_before_the_program_knows_a_session_the_verbs_work_and_nothing_is_started(
    recording: Recording, folder: Path, guides: Callable[..., Guide]
) -> None:
    stranger = guides(session="")
    stranger.music.do(Verb.SILENCE_NOW)
    recording.wait(0.5)
    assert music_processes(folder) == []

    guide = guides()
    playing(recording, guide, one_track(folder))
    stranger.wait_until(lambda state: state.title == "A")
    stranger.music.do(Verb.SOFTER)
    stranger.music.do(Verb.SILENCE_NOW)
    guide.wait_until(lambda state: state.silenced and state.volume_db == -1.5)
    wait_for(recording.silent)
    assert stranger.events == []


def test_a_killed_music_process_is_back_at_its_place(
    recording: Recording, guide: Guide, folder: Path
) -> None:
    playing(recording, guide, one_track(folder))
    guide.music.do(Verb.SOFTER)
    before = guide.wait_until(lambda state: state.volume_db == -1.5)
    heard_s = recording.seconds
    recording.wait(1.5)
    first = music_processes(folder)
    os.kill(first[0], signal.SIGKILL)
    wait_for(lambda: bool(music_processes(folder)) and music_processes(folder) != first)
    guide.wait_for_event(lambda event: event.why == "resumed")
    recording.wait(1.0)
    wait_for(recording.loud)
    state = guide.music.state()
    assert (state.title, state.volume_db) == ("A", -1.5)
    # In its place: what the sink has played since, and what is on its way there, is the most there can be.
    assert before.position_s < state.position_s < before.position_s + recording.seconds - heard_s + 2.0
    numbers = [event.number for event in guide.events]
    assert numbers == sorted(set(numbers))


def test_living_music_of_a_killed_process_goes_on_where_it_was_and_is_steered_from_there(
    folder: Path, guides: Callable[..., Guide]
) -> None:
    guide = guides(null=True)
    light, deep = Mood(0.2, 0.5, 0.8, 0.6), Mood(0.9, 0.3, 0.4, 0.2)
    cues = tuple(
        Cue(phase, (), LivingMusic("harp_and_flute", 5, mood))
        for phase, mood in (("onset", light), ("peak", deep))
    )
    guide.music.play(Programme(cues), "onset")
    guide.wait_until(lambda state: state.position_s > 2.0)
    guide.music.enter("peak")
    guide.wait_for_event(lambda event: event.why == "phase")
    before = guide.wait_until(lambda state: state.position_s > 4.0)
    first = music_processes(folder)
    os.kill(first[0], signal.SIGKILL)
    back = guide.wait_for_event(lambda event: event.why == "resumed")
    assert before.position_s - 2.0 < back.position_s < before.position_s + 2.0
    assert (back.track_id, back.title) == ("harp_and_flute", "Harp, guitar and flute")
    assert back.steering is not None
    assert back.steering.mood == deep, "told again, as it was steered last"
    state = guide.wait_until(lambda state: state.mood is not None and state.mood.depth > light.depth)
    assert state.length_s == 0.0
    guide.music.do(Verb.GENTLER)
    gentle = guide.wait_for_event(lambda event: event.why == "gentler")
    assert gentle.steering is not None
    assert gentle.steering.frame > back.steering.frame


def test_living_music_goes_on_where_it_was_after_program_and_music_process_both_died(
    folder: Path, guides: Callable[..., Guide]
) -> None:
    before = guides(null=True)
    before.music.play(Programme((Cue("onset", (), LIVING),)), "onset")
    before.wait_until(lambda state: state.position_s > 2.0)
    before.music.detach()
    for process in music_processes(folder):
        os.kill(process, signal.SIGKILL)
    wait_for(lambda: not music_processes(folder))

    after = guides(null=True)
    after.music.play(Programme((Cue("onset", (), LIVING),)), "onset", "harp_and_flute")
    back = after.wait_for_event(lambda event: event.why == "resumed")
    assert back.position_s > 0.5
    after.music.detach()
    for process in music_processes(folder):
        os.kill(process, signal.SIGKILL)
    wait_for(lambda: not music_processes(folder))

    (folder / "music-place.json").write_text("torn", encoding="utf-8")
    known = LivingPast((Steering("harp_and_flute", 5, 0, LIVING.mood, 0.0),), 600 * FRAMES)
    last = guides(null=True)
    last.music.play(Programme((Cue("onset", (), LIVING),), known=(known,)), "onset", "harp_and_flute")
    from_journal = last.wait_for_event(lambda event: event.happening is Happening.STARTED)
    assert from_journal.position_s >= 600


class NoDoor(RequestServer):
    """Has nobody come in: what is asked is put there."""

    def __init__(self) -> None:
        self.requests = SimpleQueue()
        self.reachable = True


class SaidWhenKept(StateFile):
    """Says when something was kept."""

    def __init__(self, data_dir: Path, kept: Callable[[], None]) -> None:
        super().__init__(data_dir)
        self._when_kept = kept

    @override
    def keep(self, place: PlayerPlace | None) -> None:
        super().keep(place)
        self._when_kept()


def test_a_place_that_another_process_left_is_not_lost_before_it_is_asked_for(tmp_path: Path) -> None:
    """A device that is told of, or a client that is slow, comes between the start and the first request."""
    programme = Programme((Cue("onset", (), LIVING),))
    before = StateFile(tmp_path)
    before.begin("one", programme)
    assert before.wait(PATIENCE_S)
    before.keep(PlayerPlace("onset", "harp_and_flute", volume_db=-3.0))
    assert before.wait(PATIENCE_S)
    door = NoDoor()
    leave: Request = ({"do": "leave"}, Future())
    state_file = SaidWhenKept(tmp_path, lambda: door.requests.put(leave))
    state_file.tell(Happening.DEVICE_LOST)
    mixer = Mixer()
    player = ProgrammePlayer(mixer, lambda _: (), Hush(lambda _: None), state_file.tell)
    way = NoDevice(mixer.render, MusicTrouble.NONE)
    Service(door, player, way, state_file, Backend("own", lambda _: (), None)).run()
    kept = StateFile(tmp_path)
    assert [event.happening for event in kept.events] == [Happening.DEVICE_LOST]
    remembered = kept.recall()
    assert remembered is not None
    assert (remembered.place.track_id, remembered.place.volume_db) == ("harp_and_flute", -3.0)


def test_with_nothing_that_decodes_it_says_what_to_install(
    folder: Path, guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_VLC_LIB_PATH", str(folder / "no-such-library"))
    (folder / "av.py").write_text("raise ImportError('no PyAV here')")
    monkeypatch.setenv("PYTHONPATH", str(folder))
    guide.music.play(one_track(folder), "peak")
    state = guide.wait_until(lambda state: state.phase == "peak")
    assert state.backend == "none"
    assert state.trouble is MusicTrouble.INSTALL_PACKAGES
    guide.music.enter("back")
    guide.wait_until(lambda state: state.phase == "back")
    assert guide.events == []


@pytest.mark.parametrize(
    "backend", ["libVLC", pytest.param("PyAV and miniaudio", marks=pytest.mark.long)], indirect=True
)
def test_without_a_device_it_keeps_time_and_is_heard_when_one_comes_back(
    backend: str, folder: Path, guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sound_server() as server:
        for name in ("XDG_RUNTIME_DIR", "HOME"):
            monkeypatch.setenv(name, server.environment[name])
        guide.music.play(one_track(folder), "peak")
        guide.wait_until(lambda state: bool(state.device) and state.position_s > 1.0)
        server.take_device_away()
        lost = guide.wait_until(lambda state: bool(state.trouble))
        assert lost.trouble is MusicTrouble.NO_DEVICE
        guide.wait_until(lambda state: state.position_s > lost.position_s + 1.0)
        server.bring_device_back()
        again = Recording(server)
        wait_for(again.begun)
        again.close()
        guide.wait_until(lambda state: not state.trouble and state.backend.startswith(backend))
    happened = [event.happening for event in guide.events[:3]]
    assert happened == [Happening.STARTED, Happening.DEVICE_LOST, Happening.DEVICE_BACK]


def test_with_no_device_at_all_the_program_works_and_says_so(folder: Path, guide: Guide) -> None:
    guide.music.play(one_track(folder), "peak")
    state = guide.wait_until(lambda state: bool(state.trouble) and state.position_s > 1.0)
    assert state.trouble is MusicTrouble.NO_DEVICE
    assert state.backend.startswith("libVLC 3.")


def test_stopped_it_ends_and_leaves_nothing(folder: Path, guides: Callable[..., Guide]) -> None:
    guide = guides(null=True)
    guide.music.play(one_track(folder), "peak")
    guide.wait_until(lambda state: state.position_s > 0)
    guide.music.do(Verb.SILENCE_NOW)
    guide.wait_until(lambda state: state.silenced and state.level_db is None)
    guide.music.stop()
    wait_for(lambda: not music_processes(folder))
    guide.wait_until(lambda state: not state.phase)
    assert {path.name for path in folder.iterdir()} & {"music-place.json", "music-programme.json"} == set()


def test_after_a_restart_of_the_machine_a_silence_that_was_asked_for_lasts(
    folder: Path, guides: Callable[..., Guide]
) -> None:
    programme = one_track(folder)
    before = guides(null=True)
    before.music.play(programme, "peak")
    before.wait_until(lambda state: state.position_s > 1.0)
    before.music.do(Verb.SOFTER)
    before.music.do(Verb.SILENCE_NOW)
    place = folder / "music-place.json"
    wait_for(lambda: b'"silenced": true' in place.read_bytes())
    before.music.detach()
    for process in music_processes(folder):
        os.kill(process, signal.SIGKILL)
    wait_for(lambda: not music_processes(folder))

    after = guides(null=True)
    after.music.play(programme, "peak", "a")
    state = after.wait_until(lambda state: state.title == "A")
    assert state.silenced
    assert (state.level_db, state.volume_db) == (None, -1.5)
    assert state.position_s > 1.0
    after.music.do(Verb.SILENCE)
    after.wait_until(lambda state: state.level_db is not None)


def test_another_session_starts_anew_and_hears_nothing_of_the_one_before(
    folder: Path, guides: Callable[..., Guide]
) -> None:
    programme = one_track(folder)
    one = guides(session="one", null=True)
    one.music.play(programme, "peak")
    one.wait_until(lambda state: state.position_s > 1.0)
    two = guides(session="two", null=True)
    two.music.play(programme, "peak")
    started = two.wait_for_event(lambda event: event.happening is Happening.STARTED)
    assert (started.position_s, started.number > one.events[0].number) == (0.0, True)
    assert all(event.number > one.events[0].number for event in two.events)


def test_what_a_session_asks_whose_music_was_taken_over_changes_nothing_but_what_the_hand_does(
    folder: Path, guides: Callable[..., Guide]
) -> None:
    programme = replace(one_track(folder), cues=(*one_track(folder).cues, Cue("after")))
    one, two = guides(session="one", null=True), guides(session="two", null=True)
    one.music.play(programme, "peak")
    one.wait_for_event(lambda event: event.happening is Happening.STARTED)
    two.music.play(programme, "peak")
    started = two.wait_for_event(lambda event: event.happening is Happening.STARTED)
    known, process = len(one.events), music_processes(folder)
    one.music.enter("after")
    one.music.acknowledge(started.number)
    one.music.stop()
    one.music.do(Verb.SOFTER)
    two.wait_until(lambda state: state.volume_db == -1.5)
    assert (two.music.state().phase, music_processes(folder), len(one.events)) == ("peak", process, known)
    place = folder / "music-place.json"
    wait_for(lambda: b'"volume_db": -1.5' in place.read_bytes())
    kept = json.loads(place.read_bytes())
    assert kept["session"] == "two"
    assert started.number in {event["number"] for event in kept["events"]}
    two.music.stop()
    wait_for(lambda: not music_processes(folder))


def test_music_that_was_taken_over_is_not_started_again_by_who_had_it(
    folder: Path, guides: Callable[..., Guide]
) -> None:
    programme = one_track(folder)
    one, two = guides(session="one", null=True), guides(session="two", null=True)
    one.music.play(programme, "peak")
    one.wait_for_event(lambda event: event.happening is Happening.STARTED)
    two.music.play(programme, "peak")
    two.wait_for_event(lambda event: event.happening is Happening.STARTED)
    one.music.do(Verb.SOFTER)  # its answer tells whose the music is now
    two.wait_until(lambda state: state.volume_db == -1.5)
    two.music.detach()
    (process,) = music_processes(folder)
    os.kill(process, signal.SIGKILL)
    one.wait_until(lambda state: not state.phase)
    assert music_processes(folder) == []


def test_a_second_process_for_the_same_folder_gives_way(folder: Path, guides: Callable[..., Guide]) -> None:
    guide = guides(null=True)
    guide.music.play(one_track(folder), "peak")
    guide.wait_until(lambda state: state.phase == "peak")
    command = [*child_command(Child.AUDIO), "--null"]
    command += ["--data-dir", str(folder), "--runtime-dir", str(folder)]
    assert subprocess.run(command, check=False, timeout=60).returncode == 3
    guide.music.do(Verb.DUCK)
    guide.wait_until(lambda state: state.ducked)


def test_nonsense_and_strangers_are_turned_away_and_the_music_goes_on(
    folder: Path, guides: Callable[..., Guide]
) -> None:
    guide = guides(null=True)
    guide.music.play(one_track(folder), "peak")
    guide.wait_until(lambda state: state.position_s > 0)
    with pytest.raises(AuthenticationError):
        Client(address(folder, folder), authkey=b"a guess")
    for nonsense in (b'{"do": "fly"}', b'{"do": "verb"}', b'{"do": "verb", "verb": "fly"}', b"{}"):
        with Client(address(folder, folder), authkey=key(folder)) as connection:
            connection.send_bytes(nonsense)
            assert "error" in decode(connection.recv_bytes())
    with Client(address(folder, folder), authkey=key(folder)) as connection:
        connection.send_bytes(b"\x80not even JSON")
        with pytest.raises(EOFError):
            connection.recv_bytes()
    assert (folder / "music.key").stat().st_mode & 0o077 == 0
    guide.music.do(Verb.DUCK)
    guide.wait_until(lambda state: state.ducked)


@pytest.mark.long
def test_a_process_whose_folder_was_thrown_away_ends_by_itself(
    folder: Path, guides: Callable[..., Guide]
) -> None:
    guide = guides(null=True)
    guide.music.play(one_track(folder), "peak")
    guide.wait_until(lambda state: state.position_s > 0)
    guide.music.detach()
    Path(address(folder, folder)).unlink()
    wait_for(lambda: not music_processes(folder))


@pytest.mark.long
def test_left_alone_it_ends_by_itself_and_keeps_what_it_has_to_tell(
    folder: Path, guides: Callable[..., Guide]
) -> None:
    programme = Programme(one_track(folder).cues, outlive_seconds=1.0)
    guide = guides(null=True)
    guide.music.play(programme, "peak")
    guide.wait_until(lambda state: state.position_s > 0)
    guide.music.detach()
    wait_for(lambda: not music_processes(folder))
    later = guides(null=True)
    later.music.play(programme, "peak")
    later.wait_for_event(lambda event: event.why == "ended")
