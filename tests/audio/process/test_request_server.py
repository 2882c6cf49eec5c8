"""The music's door: strangers on its socket, and a process that does not answer."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import cycle
from multiprocessing import AuthenticationError
from multiprocessing.connection import Connection, deliver_challenge
from pathlib import Path
from typing import Any

import pytest

from companion.audio.process.control import holder
from companion.audio.process.request_server import STRANGERS
from companion.audio.process.wire import address
from companion.session.music.programme import Cue, Programme, Track, Verb
from companion.session.music.troubles import MusicTrouble
from tests.audio.recording import PATIENCE_S, Guide, music_processes, wait_for, write_tone

pytestmark = [
    pytest.mark.vlc,
    pytest.mark.skipif(sys.platform == "win32", reason="strangers knock at a socket"),
]

DEAF = """
import sys, threading
from pathlib import Path
from companion.audio.process.control import hold
from companion.audio.process.request_server import RequestServer
from companion.audio.process.wire import address, key
folder = Path(sys.argv[1])
let_go = hold(folder)
server = RequestServer(address(folder, folder), key(folder))
threading.Event().wait()
"""
"""It lets everybody in, and answers nobody: its owner thread is stuck."""

OF_ANOTHER_VERSION = """
import os, sys
from dataclasses import asdict
from pathlib import Path
from companion.audio.process.control import hold
from companion.audio.process.request_server import RequestServer
from companion.audio.process.wire import address, key
from companion.session.music.programme import MusicState
folder, spoilt = Path(sys.argv[1]), {"trouble": {"trouble": "No sound device can be reached."},
    "more": {"tempo": 60}, "none": None}[sys.argv[2]]
let_go = hold(folder)
server = RequestServer(address(folder, folder), key(folder))
while True:
    message, answer = server.requests.get()
    state = asdict(MusicState()) | spoilt if spoilt else None
    answer.set_result({"pid": os.getpid(), "events": [], "state": state})
"""
"""It answers as another version of the program does: in words for codes, or with what is not known here."""


@pytest.fixture
def guides(folder: Path) -> Iterator[Callable[..., Guide]]:
    """Make clients that let go of the music at the end."""
    made: list[Guide] = []

    def make(*, session: str = "one") -> Guide:
        made.append(Guide(folder, session=session, null=True))
        return made[-1]

    yield make
    for guide in made:
        guide.music.detach()


def a_tone(folder: Path) -> Programme:
    path = folder / "a.wav"
    write_tone(path, 220.0, 120.0)
    return Programme((Cue("peak", (Track("a", str(path), "A", 120.0, "peak"),)),), fade_seconds=2.0)


def playing(guide: Guide, folder: Path) -> int:
    """Begin, and give the process that plays."""
    guide.music.play(a_tone(folder), "peak")
    guide.wait_until(lambda state: state.position_s > 0)
    return holder(folder)


def the_verbs_work(guide: Guide, *, ducked: bool) -> None:
    guide.wait_until(lambda state: bool(state.title) and state.ducked is not ducked)
    guide.music.do(Verb.DUCK)
    guide.wait_until(lambda state: state.ducked is ducked)


# -- strangers: each keeps its line open, as long as it is let


def says_nothing(_line: socket.socket) -> None:
    pass


def announces_too_much(line: socket.socket) -> None:
    line.sendall(b"\0\0\x01\x01" + b"\0\0\0\0")  # 257 bytes, of which four come


def announces_gigabytes(line: socket.socket) -> None:
    line.sendall(b"\xff\xff\xff\xff\x7f\xff\xff\xff\xff\xff\xff\xff")


def announces_less_than_nothing(line: socket.socket) -> None:
    line.sendall(b"\xff\xff\xff\xfe" * 2)


def talks_garbage(line: socket.socket) -> None:
    line.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n" + bytes(range(256)))


def breaks_off_in_the_head(line: socket.socket) -> None:
    line.sendall(b"\0\0")


def breaks_off_in_the_answer(line: socket.socket) -> None:
    line.recv(1024)
    line.sendall(b"\0\0\0\x10" + b"half")


def guesses_and_stays(line: socket.socket) -> None:
    line.recv(1024)
    line.sendall(b"\0\0\0\x10" + bytes(16))


def asks_instead_of_answering(line: socket.socket) -> None:
    deliverer: Connection[Any, Any] = Connection(os.dup(line.fileno()))
    with deliverer, suppress(AuthenticationError, EOFError, OSError):
        deliver_challenge(deliverer, b"another key")


def leaves_at_once(line: socket.socket) -> None:
    line.close()


def leaves_with_a_reset(line: socket.socket) -> None:
    line.sendall(b"\0\0\0\x10")
    line.shutdown(socket.SHUT_RDWR)


STRANGE = (
    says_nothing,
    announces_too_much,
    announces_gigabytes,
    announces_less_than_nothing,
    talks_garbage,
    breaks_off_in_the_head,
    breaks_off_in_the_answer,
    guesses_and_stays,
    asks_instead_of_answering,
    leaves_at_once,
    leaves_with_a_reset,
)


@pytest.fixture
def knock(folder: Path) -> Iterator[Callable[[], socket.socket]]:
    """Knock as a stranger."""
    lines: list[socket.socket] = []

    def new() -> socket.socket:
        line = socket.socket(socket.AF_UNIX)
        lines.append(line)
        line.connect(address(folder, folder))  # without a time limit it waits for room in the queue
        line.settimeout(PATIENCE_S)
        return line

    yield new
    for line in lines:
        line.close()


def hung_up_on(line: socket.socket) -> bool:
    """Whether the other side ended it; what it said before is not looked at."""
    try:
        while line.recv(1024):
            pass
    except ConnectionError:
        pass
    return True


def test_no_stranger_ends_or_delays_the_music(
    folder: Path, guides: Callable[..., Guide], knock: Callable[[], socket.socket]
) -> None:
    guide = guides()
    process = playing(guide, folder)
    ducked = cycle((True, False))
    for stranger in STRANGE:
        stranger(knock())
        the_verbs_work(guide, ducked=next(ducked))
    the_verbs_work(guides(session=""), ducked=next(ducked))
    crowd = [knock() for _ in range(3 * STRANGERS)]
    the_verbs_work(guide, ducked=next(ducked))
    the_verbs_work(guides(session=""), ducked=next(ducked))
    assert all(map(hung_up_on, crowd)), "each was hung up on in the end, without having said a word"
    assert music_processes(folder) == [process]


@pytest.mark.logs_warnings
def test_music_that_is_stuck_is_told_and_taken_back_by_whoever_wants_it(
    folder: Path, guides: Callable[..., Guide]
) -> None:
    guide = guides()
    stuck = playing(guide, folder)
    guide.music.do(Verb.SOFTER)
    before = guide.wait_until(lambda state: state.volume_db == -1.5 and state.position_s > 1.0)
    os.kill(stuck, signal.SIGSTOP)
    guide.wait_until(lambda state: state.trouble is MusicTrouble.NO_ANSWER)
    guide.wait_for_event(lambda event: event.why == "resumed")
    # Some seconds on, no file is suspected any more of having ended the process that was just opening it.
    back = guide.wait_until(lambda state: not state.trouble and state.position_s > before.position_s + 2.0)
    assert (back.title, back.volume_db) == ("A", -1.5)
    again = holder(folder)
    assert music_processes(folder) == [again]
    assert again not in {stuck, 0}

    guide.music.detach()
    os.kill(again, signal.SIGSTOP)
    window = guides(session="")  # it knows no programme: the record is not open yet
    window.music.do(Verb.SILENCE_NOW)
    window.wait_until(lambda state: state.trouble is MusicTrouble.NO_ANSWER)
    window.wait_until(lambda state: state.silenced and state.title == "A" and state.level_db is None)
    assert music_processes(folder) == [holder(folder)] != [again]


@pytest.mark.logs_warnings
def test_music_that_lets_in_and_does_not_answer_is_taken_back(
    folder: Path, guides: Callable[..., Guide]
) -> None:
    with subprocess.Popen([sys.executable, "-c", DEAF, str(folder)]) as deaf:
        wait_for(lambda: holder(folder) == deaf.pid and Path(address(folder, folder)).exists())
        guide = guides()
        guide.music.play(a_tone(folder), "peak")
        guide.wait_until(lambda state: state.trouble is MusicTrouble.NO_ANSWER)
        guide.wait_until(lambda state: state.position_s > 0 and not state.trouble)
        assert deaf.wait(PATIENCE_S) == -signal.SIGKILL
    the_verbs_work(guide, ducked=True)


@pytest.mark.logs_warnings
@pytest.mark.parametrize(
    "spoilt",
    ["trouble", pytest.param("more", marks=pytest.mark.long), pytest.param("none", marks=pytest.mark.long)],
)
def test_music_that_answers_as_another_version_does_is_taken_back(
    folder: Path, guides: Callable[..., Guide], spoilt: str
) -> None:
    with subprocess.Popen([sys.executable, "-c", OF_ANOTHER_VERSION, str(folder), spoilt]) as other:
        wait_for(lambda: holder(folder) == other.pid and Path(address(folder, folder)).exists())
        guide = guides()
        guide.music.play(a_tone(folder), "peak")
        guide.wait_until(lambda state: state.position_s > 0 and not state.trouble)
        assert other.wait(PATIENCE_S) == -signal.SIGKILL
    the_verbs_work(guide, ducked=True)


@pytest.mark.logs_warnings
@pytest.mark.long
def test_music_whose_key_was_lost_is_taken_back(folder: Path, guides: Callable[..., Guide]) -> None:
    guide = guides()
    before = playing(guide, folder)
    guide.music.detach()
    (folder / "music.key").unlink()
    window = guides(session="")
    window.music.do(Verb.SILENCE_NOW)
    window.wait_until(lambda state: state.silenced)
    assert music_processes(folder) == [holder(folder)] != [before]


@pytest.mark.logs_warnings
@pytest.mark.long
def test_music_that_is_stuck_ends_when_it_is_to_end(folder: Path, guides: Callable[..., Guide]) -> None:
    guide = guides()
    os.kill(playing(guide, folder), signal.SIGSTOP)
    guide.music.stop()
    wait_for(lambda: not music_processes(folder))
    guide.wait_until(lambda state: not state.title)
    assert holder(folder) == 0
    assert music_processes(folder) == []
