"""A screen of our own, real keys on it, and a light meter before it."""

import mmap
import os
import struct
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

WIDTH: Final = 1280
HEIGHT: Final = 800
TILE: Final = 160
FRAME_S: Final = 0.02

Light = NDArray[np.float32]


class Screen:
    """An X server without a monitor, whose picture can be read and whose keyboard can be pressed."""

    def __init__(self, folder: Path) -> None:
        read, write = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        command = [
            "Xvfb",
            "-displayfd",
            str(write),
            "-screen",
            "0",
            size,
            "-nolisten",
            "tcp",
            "-fbdir",
            str(folder),
        ]
        self._server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            self.name = ":" + told.readline().strip()
        self._file = (folder / "Xvfb_screen0").open("rb")
        self._memory = mmap.mmap(self._file.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack_from(">25I", self._memory)
        start = header[0] + 12 * header[19]  # XWD: the header, then the colour map, then the picture
        self._bytes_a_line = header[12]
        self._picture = memoryview(self._memory)[start : start + HEIGHT * self._bytes_a_line]

    @property
    def settings(self) -> dict[str, str]:
        """What a program needs to know to open its window here."""
        return {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

    @property
    def environment(self) -> dict[str, str]:
        """The same beside everything else that there is to know."""
        return {**os.environ, **self.settings}

    def frame(self) -> NDArray[np.uint8]:
        """Read the picture: height × width × blue, green, red and a byte that means nothing."""
        lines = np.frombuffer(self._picture, np.uint8).reshape(HEIGHT, self._bytes_a_line)
        return lines[:, : 4 * WIDTH].reshape(HEIGHT, WIDTH, 4).copy()

    def is_still(self, frame: NDArray[np.uint8]) -> bool:
        """Tell whether the picture is what it was, without taking it."""
        return np.array_equal(np.frombuffer(self._picture, np.uint64), frame.reshape(-1).view(np.uint64))

    def press(self, *keys: str) -> None:
        """Press keys of the keyboard, named as X names them."""
        self._control("key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Write on the keyboard."""
        self._control("type", "--delay", "15", text)

    def give_focus(self) -> None:
        """Let the keyboard reach the program's window, as a window manager would."""
        self._control("search", "--onlyvisible", "--name", "Companion", "windowfocus")

    def close(self) -> None:
        """Take the screen away."""
        self._server.terminate()
        self._server.wait()
        self._picture.release()
        self._memory.close()
        self._file.close()

    def _control(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True, capture_output=True)


@contextmanager
def screen() -> Iterator[Screen]:
    """Have a screen for a while."""
    with tempfile.TemporaryDirectory(prefix="screen") as folder:
        made = Screen(Path(folder))
        try:
            yield made
        finally:
            made.close()


def _linear() -> Light:
    value = np.arange(256) / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4).astype(np.float32)


LINEAR: Final = _linear()
BLUE, GREEN, RED = 0.0722 * LINEAR, 0.7152 * LINEAR, 0.2126 * LINEAR


def light(pixels: NDArray[np.uint8]) -> Light:
    """Work out the relative luminance (WCAG 2.2) of pixels in blue, green, red order."""
    total: Light = BLUE[pixels[..., 0]] + GREEN[pixels[..., 1]] + RED[pixels[..., 2]]
    return total


@dataclass(frozen=True, slots=True)
class Flicker:
    """How the light changed from one look to the next, and how long ago that was.

    Of the whole screen, and of its worst tile.
    """

    at: float
    since: float
    mean: float
    step: float
    tile_step: float
    tile: tuple[int, int]
    bright: float


class LightMeter:
    """Looks at a screen fifty times a second from a thread of its own, and keeps each change."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._ended = threading.Event()
        self.changes: list[Flicker] = []
        self._thread = threading.Thread(target=self._look)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Look no longer."""
        self._ended.set()
        self._thread.join()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _look(self) -> None:
        seen = self._steady_frame()
        lit = light(seen)
        tiles = _tiles(lit)
        looked = time.monotonic()
        while not self._ended.wait(FRAME_S):
            before, looked = looked, time.monotonic()
            if self._screen.is_still(seen):
                continue
            frame = self._steady_frame()
            changed = np.flatnonzero((frame != seen).any(axis=(1, 2)))
            if not len(changed):
                continue
            lines = slice(changed[0], changed[-1] + 1)
            mean = float(lit.mean())
            lit[lines] = light(frame[lines])
            now = _tiles(lit)
            moved = np.abs(now - tiles)
            row, column = np.unravel_index(int(moved.argmax()), moved.shape)
            change = Flicker(
                looked,
                looked - before,
                float(lit.mean()),
                abs(float(lit.mean()) - mean),
                float(moved.max()),
                (int(row), int(column)),
                float((lit > 0.5).mean()),
            )
            self.changes.append(change)
            seen, tiles = frame, now

    def _steady_frame(self) -> NDArray[np.uint8]:
        """Read until two readings agree: what the server was still drawing was never on a monitor."""
        before = self._screen.frame()
        for _ in range(5):
            frame = self._screen.frame()
            if np.array_equal(frame, before):
                break
            before = frame
        return before


def _tiles(lit: Light) -> Light:
    tiles: Light = lit.reshape(HEIGHT // TILE, TILE, WIDTH // TILE, TILE).mean(axis=(1, 3))
    return tiles
