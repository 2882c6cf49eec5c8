"""Where the mix goes: the device through one of two back ends, or nothing that keeps time."""

import threading
import time
from collections.abc import Callable, Sequence
from math import cos, pi
from typing import Final, Protocol, TypeAlias

from companion.audio.engine.mixer import BLOCK
from companion.audio.engine.ring import RATE, Sound

Pull: TypeAlias = Callable[[], Sound]
"""Gives the next block."""


class Output(Protocol):
    """A sound device that fetches the mix by itself. Start, stop and close it in the owner thread."""

    tapped: bool
    """Whether it takes the mix; otherwise it plays silence. Whoever stops it taps it no more."""
    read_at: float
    """When it last fetched something, on the monotonic clock."""

    @property
    def failed(self) -> bool:
        """Whether the device is lost, or could not be opened at all."""
        ...

    @property
    def opened(self) -> bool:
        """Whether the device is open; while somebody is still about it, it has neither opened nor failed."""
        ...

    @property
    def behind_s(self) -> float:
        """How much later than it is set the loudness is heard: what lies behind it in a buffer."""
        ...

    def start(self) -> None:
        """Open the device."""
        ...

    def stop(self) -> None:
        """Close the device."""
        ...

    def close(self) -> None:
        """Let go of everything."""
        ...

    def set_volume(self, amplitude: float) -> None:
        """Set the loudness past the buffer."""
        ...

    def device(self) -> str:
        """Give the id of the device that is being played to, as far as it is known."""
        ...

    def devices(self) -> Sequence[tuple[str, str]]:
        """List what it could play to, by id and name; nothing where that cannot be chosen."""
        ...

    def move_to(self, device: str) -> None:
        """Play to another of these devices from now on; it takes a moment."""
        ...


class NullOutput:
    """Plays to nobody, in real time, so that the music keeps its place while there is no device."""

    def __init__(self, pull: Pull) -> None:
        self._pull = pull
        self._over = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def running(self) -> bool:
        """Whether it is keeping time."""
        return self._thread is not None

    def start(self) -> None:
        """Begin to pull."""
        self._over.clear()
        self._thread = threading.Thread(target=self._run, name="null output", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop pulling; when this returns, nothing is being pulled any more."""
        if self._thread is not None:
            self._over.set()
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        due = time.monotonic()
        while not self._over.wait(max(0.0, due - time.monotonic())):
            self._pull()
            # After a sleep of the machine it goes on from here; it does not play what was slept through.
            due = max(due + BLOCK / RATE, time.monotonic() - 1.0)


class Hush:
    """The one fast fade there is: past the buffer, on the output's own volume."""

    FALL: Final = 0.4
    STEEPEST: Final = 0.2  # a faster one would be heard as a cut
    DRAIN: Final = 1.2  # what was mixed before the fade is still in the buffer; it must not be heard again

    def __init__(
        self, set_volume: Callable[[float], None], behind_s: Callable[[], float] = lambda: 0.0
    ) -> None:
        """``behind_s`` says how much later the volume is heard: it falls so much faster, as far as it may."""
        self._set_volume = set_volume
        self._behind_s = behind_s
        self._since: float | None = None

    @property
    def active(self) -> bool:
        """Whether the output is turned down now."""
        return self._since is not None

    def begin(self, now: float) -> None:
        """Fall silent from now on; the mix has to be faded, too, before it opens again."""
        if self._since is None:
            self._since = now

    def tick(self, now: float) -> None:
        """Take the next step."""
        if self._since is None:
            return
        passed = now - self._since
        fall_s = max(self.STEEPEST, self.FALL - self._behind_s())
        if passed < fall_s:
            self._set_volume(cos(passed / fall_s * pi / 2))
        elif passed < self.FALL + self.DRAIN:
            self._set_volume(0.0)
        else:
            self._set_volume(1.0)
            self._since = None
