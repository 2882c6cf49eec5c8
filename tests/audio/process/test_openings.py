"""A disk that hangs: who opens a file, closes it or keeps the place of the music never waits for it."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, cast

import pytest

from companion.audio.decoding import file_source
from companion.audio.decoding.av_source import AvSource
from companion.audio.engine.mixer import BLOCK, Mixer
from companion.audio.engine.programme_player import ProgrammePlayer
from companion.audio.engine.ring import RATE
from companion.audio.output.backend import Backend
from companion.audio.output.output import Hush
from companion.audio.output.output_control import NoDevice
from companion.audio.process import service
from companion.audio.process.aside_writer import AsideWriter, replace
from companion.audio.process.openings import Openings
from companion.audio.process.service import Service
from companion.audio.process.state_file import StateFile
from companion.audio.process.wire import Message, programme_to_json
from companion.session.music.programme import Cue, Programme, Track, Verb
from companion.session.music.troubles import LeftOut, MusicTrouble
from tests.audio.recording import PATIENCE_S, wait_for, write_tone

if TYPE_CHECKING:
    from companion.audio.process.request_server import Request, RequestServer


class Disk:
    """Where a share is mounted; while it hangs, nobody who asks it anything gets an answer."""

    def __init__(self) -> None:
        self.answers = threading.Event()
        self.asked = 0

    def wait(self) -> None:
        self.asked += 1
        assert self.answers.wait(PATIENCE_S), "the disk of a test was never released"


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    disk, is_file = Disk(), Path.is_file

    def ask(path: Path) -> bool:
        if "share" in path.parts:
            disk.wait()
        return is_file(path)

    monkeypatch.setattr(Path, "is_file", ask)
    yield disk
    disk.answers.set()


def test_a_file_that_hangs_is_not_opened_again_before_its_disk_answers(
    disk: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(file_source, "_LET_GO_S", 0.0)
    (tmp_path / "share").mkdir()
    path = tmp_path / "share" / "a.wav"
    write_tone(path, 220.0, 2.0)
    noted: list[str] = []
    openings = Openings(lambda _track: (AvSource,), noted.append)
    (way,) = openings.ways(Track("a", str(path), "A", 2.0, "peak"))
    first = way(str(path), start_s=0.0, ahead_s=3.0)
    wait_for(lambda: disk.asked == 1)
    first.close()
    for _ in range(5):
        refused = way(str(path), start_s=0.0, ahead_s=3.0)
        assert refused.trouble is LeftOut.LATE
        assert refused.ring.ended
    assert (disk.asked, noted) == (1, [str(path)])
    disk.answers.set()
    wait_for(lambda: way(str(path), start_s=0.0, ahead_s=3.0).trouble is None)


class Desk:
    """Where requests come in, without a socket."""

    def __init__(self) -> None:
        self.requests: SimpleQueue[Request] = SimpleQueue()
        self.reachable = True
        self.at_once: Callable[[Message], object] = lambda _message: None


class Run:
    """A music process without its process: the owner thread, what it serves, and a mix that nobody hears."""

    def __init__(self, folder: Path, writer: AsideWriter) -> None:
        self.mixer = Mixer()
        self.state_file = StateFile(folder, writer)
        self.desk = Desk()
        way = NoDevice(self.mixer.render, MusicTrouble.NONE)
        backend = Backend("PyAV", lambda _track: (AvSource,), None)
        openings = Openings(backend.ways, self.state_file.opening)
        player = ProgrammePlayer(self.mixer, openings.ways, Hush(way.set_volume), self.state_file.tell)
        self.service = Service(cast("RequestServer", self.desk), player, way, self.state_file, backend)
        self.owner = threading.Thread(target=self.service.run)

    def ask(self, **message: object) -> Message:
        """Ask for something, as a visitor does."""
        answer: Future[Message] = Future()
        asked = {"session": "one", **message}
        self.desk.at_once(asked)
        self.desk.requests.put((asked, answer))
        return answer.result(PATIENCE_S)


def test_with_every_disk_hanging_each_verb_is_done_and_the_end_comes(
    disk: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(service, "LEAVE_S", 0.1)
    writes: list[Path] = []

    def write(path: Path, content: str | None) -> None:
        writes.append(path)
        disk.wait()
        replace(path, content)

    tracks = tuple(Track(name, str(tmp_path / "share" / name), name, 30.0, "peak") for name in "abc")
    run = Run(tmp_path, AsideWriter(write))
    run.owner.start()
    played = {"programme": programme_to_json(Programme((Cue("peak", tracks),))), "phase": "peak"}
    run.ask(do="play", **played, start_track="", start_s=0.0, loudest={}, output="")
    wait_for(lambda: bool(writes))
    for verb in Verb:
        assert "error" not in run.ask(do="verb", verb=verb)
    asked = run.ask(do="poll")
    assert asked["state"]["silenced"]
    assert asked["state"]["volume_db"] == 0.0
    wait_for(lambda: run.mixer.still)
    run.ask(do="stop")
    wait_for(lambda: not run.owner.is_alive())
    disk.answers.set()
    assert run.state_file.wait(PATIENCE_S)


def test_silence_now_begins_while_the_owner_is_about_something_else(tmp_path: Path):
    run = Run(tmp_path, AsideWriter())  # its owner never comes to look
    run.desk.at_once({"do": "verb", "verb": "softer"})
    run.mixer.render()
    assert not run.mixer.still
    run.desk.at_once({"do": "verb", "verb": "silence now"})
    for _ in range(round(0.5 * RATE / BLOCK)):
        run.mixer.render()
    assert run.mixer.still
