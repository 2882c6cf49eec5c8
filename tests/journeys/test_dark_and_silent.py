"""In a dark room nothing flashes and nothing sounds that the guide did not choose, whatever happens."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from companion.session.tags import TAGS
from companion.ui.keys import DEFAULTS, Action
from tests.audio.recording import Recording, SoundServer, sound_server
from tests.journeys.screen import Flicker, LightMeter, Screen, screen
from tests.today import every_other_day

ROOM = Path(__file__).with_name("dim_room.py")
ROOT = Path(__file__).parents[2]

BY_ITSELF = (0.002, 0.03)
"""How much the mean luminance of the whole screen, and of the worst tile of 160 × 160 pixels, may change from
one frame to the next by what the program does: the clock, a check-in, a lost device, an error."""

BY_A_KEY = (0.01, 0.06)
"""The same for what the guide asks for, up to one whole screen in place of another (docs/adr has figures)."""

THE_WINDOW = (0.02, 0.06)
"""The same for the window that vanishes in a crash, and comes back, on a black desktop."""

BRIGHT = 0.005
"""The most of the screen that may be brighter than half of white."""

LATE_S = 0.1
"""After a look that came later than this, the machine kept the meter waiting, and a change may be several."""

X_NAMES = {
    "Space": "space", "Enter": "Return", "Esc": "Escape", "←": "Left", "→": "Right", "↑": "Up", "↓": "Down",
    "-": "minus", "+": "plus", ",": "comma", ".": "period", "?": "question",
    "Page down": "Next", "Page up": "Prior",
}  # fmt: skip

pytestmark = [
    every_other_day(even=True),
    pytest.mark.vlc,
    pytest.mark.timeout(240),
    pytest.mark.logs_warnings,
]


class DimRoom:
    """The program in a process of its own, and what it last said of itself."""

    def __init__(self, screen: Screen, server: SoundServer, folder: Path, part: str) -> None:
        sound = {"XDG_RUNTIME_DIR": server.environment["XDG_RUNTIME_DIR"], "HOME": server.environment["HOME"]}
        self.process = subprocess.Popen(
            [sys.executable, str(ROOM), str(folder), part],
            cwd=ROOT,
            env={**screen.environment, **sound, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._screen = screen
        self._told = threading.Condition()
        self._lines = 0
        self._last: dict[str, Any] = {}
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def wait_for(self, true: Callable[[dict[str, Any]], bool], seconds: float = 60.0) -> dict[str, Any]:
        """Wait until what it says of itself is so."""
        with self._told:
            there = self._told.wait_for(lambda: bool(self._last) and true(self._last), seconds)
            assert there, f"the room stayed as it was: {self._last}"
            return self._last

    def comes_to(self, name: str) -> None:
        """Wait for a screen, and let the keyboard reach it."""
        self.wait_for(lambda line: line["screen"] == name)
        self._screen.give_focus()
        self.wait_for(lambda line: bool(line["active"]))

    def press(self, *keys: str) -> None:
        """Press keys one after the other, and look at the room for a while after each."""
        for key in keys:
            had = self._keys()
            *modifiers, name = key.split("+") if len(key) > 1 else [key]
            self._screen.press(
                "+".join(
                    [
                        *(m.lower() for m in modifiers),
                        X_NAMES.get(name, name if len(name) > 1 else name.lower()),
                    ]
                )
            )
            self._reached(had + 1, key)
            self.look()

    def write(self, text: str) -> None:
        """Type a line."""
        had = self._keys()
        self._screen.type(text)
        self._reached(had + len(text), text)
        self.press("Enter")

    def look(self) -> None:
        """Give it half a second to show what it will."""
        with self._told:
            enough = self._lines + 2
            assert self._told.wait_for(lambda: self._lines >= enough, 60), "the room does not answer"

    def _keys(self) -> int:
        """Say how many keys have reached it."""
        return int(self.wait_for(lambda _: True)["keys"])

    def _reached(self, keys: int, pressed: str) -> None:
        with self._told:
            there = self._told.wait_for(lambda: self._last["keys"] >= keys, 60)
            assert there, f"{pressed} did not reach the room: {self._last}"

    def close(self) -> None:
        """End it at once, as a crash would."""
        self.process.kill()
        self.process.wait()
        self._thread.join()
        assert self.process.stdout is not None
        self.process.stdout.close()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            with self._told:
                self._last = json.loads(line)
                self._lines += 1
                self._told.notify_all()


@contextmanager
def dim_room(screen: Screen, server: SoundServer, folder: Path, part: str) -> Iterator[DimRoom]:
    """Have the program for a while."""
    room = DimRoom(screen, server, folder, part)
    try:
        yield room
    finally:
        room.close()


@pytest.fixture
def server() -> Iterator[SoundServer]:
    """A sound server of its own."""
    with sound_server() as made:
        yield made


@pytest.fixture
def recording(server: SoundServer) -> Iterator[Recording]:
    """Whatever comes out of it."""
    made = Recording(server)
    yield made
    made.close()


def test_every_key_and_every_trouble_in_the_dark(
    tmp_path: Path, server: SoundServer, recording: Recording
) -> None:
    with screen() as shown:
        with dim_room(shown, server, tmp_path, "first") as room:
            room.comes_to("LiveScreen")
            with LightMeter(shown) as keys:
                _a_session_by_every_key(room)
            with LightMeter(shown) as curtain:
                _draw_and_open_the_curtain(room, tmp_path)
            with LightMeter(shown) as itself:
                _trouble_comes(room, server)
            crash = LightMeter(shown)
            crash.start()
        with dim_room(shown, server, tmp_path, "again") as room:
            room.comes_to("LockedSessionScreen")
            crash.stop()
            with LightMeter(shown) as after:
                _resume_and_end(room, tmp_path)
    for meter, limits in (
        (keys, BY_A_KEY),
        (curtain, THE_WINDOW),
        (itself, BY_ITSELF),
        (crash, THE_WINDOW),
        (after, BY_A_KEY),
    ):
        _is_dark(meter.changes, limits)
    assert not recording.sound().any()


def _a_session_by_every_key(room: DimRoom) -> None:
    room.press("D")
    room.write("one part")
    room.wait_for(lambda line: line["zero"] is not None)
    for action, key in DEFAULTS.items():
        if action is Action.CURTAIN:
            continue  # hides the window's content as a whole, and is measured as that
        room.press(key)
        if action is Action.VITALS:
            room.write("138/86 92 97")
        if action in {
            Action.NOTE,
            Action.DESCRIBE,
            Action.READINGS,
            Action.RETIME,
            Action.ADMINISTER,
            Action.EMERGENCY,
            Action.CHOOSE,
            Action.STRIKE,
            Action.WINDOWS,
            Action.KEYS,
            Action.SKIP,
        }:
            room.press("Esc")
        if action is Action.END:
            room.wait_for(lambda line: line["screen"] == "ChecklistScreen")
            room.press("Esc")
            room.wait_for(lambda line: line["screen"] == "LiveScreen")
    room.press(*(tag.key for tag in TAGS))
    room.press("1", "Esc")


def _trouble_comes(room: DimRoom, server: SoundServer) -> None:
    written = room.wait_for(lambda _: True)["entries"]
    room.wait_for(lambda line: line["entries"] > written)  # something fell due, or grew too old
    os.kill(room.process.pid, signal.SIGUSR1)
    room.look()
    for change in (server.take_device_away, server.bring_device_back):
        change()
        for _ in range(4):
            room.look()


def _draw_and_open_the_curtain(room: DimRoom, folder: Path) -> None:
    room.press(DEFAULTS[Action.CURTAIN])
    room.wait_for(lambda line: line["screen"] == "CurtainScreen")
    room.press("Ctrl+Shift+E", "Esc", "Ctrl+S", "Ctrl+S", "Ctrl+↓", "Ctrl+↑")
    _type_the_passphrase(room, folder)
    room.wait_for(lambda line: line["screen"] == "LiveScreen")
    room.look()


def _type_the_passphrase(room: DimRoom, folder: Path) -> None:
    room.write((folder / "passphrase.txt").read_text(encoding="utf-8").strip())


def _resume_and_end(room: DimRoom, folder: Path) -> None:
    room.press("Ctrl+Shift+E", "Esc", "Ctrl+↓", "Ctrl+↑")
    _type_the_passphrase(room, folder)
    room.comes_to("TodayScreen")
    room.look()
    room.press("Enter")
    room.comes_to("LiveScreen")
    room.press("C", "Ctrl+E")
    room.wait_for(lambda line: line["screen"] == "ChecklistScreen")
    room.press("Ctrl+Enter")
    waits = room.wait_for(lambda line: bool(line["said"]) or line["focus"] == "What stays open")
    if waits["said"].startswith("Not entered yet"):  # what the keys left begun, asked about once
        room.press("Ctrl+Enter")
    room.wait_for(lambda line: line["focus"] == "What stays open")
    room.write("the rest by telephone")
    room.press("Ctrl+Enter")
    room.wait_for(lambda line: line["screen"] == "ForYourRecords")
    room.look()
    room.press("1")
    room.wait_for(lambda line: line["screen"] == "ReviewScreen")
    room.look()


def _is_dark(changes: Sequence[Flicker], limits: tuple[float, float]) -> None:
    assert changes, "nothing was seen"
    at_once = [change for change in changes if change.since < LATE_S]
    for change in at_once:
        assert change.step <= limits[0], change
        assert change.tile_step <= limits[1], change
    brightest = max(changes, key=lambda change: change.bright)
    assert brightest.bright <= BRIGHT, brightest
