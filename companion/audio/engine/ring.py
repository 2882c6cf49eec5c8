"""A bounded buffer of sound between one thread that decodes and one that plays."""

import threading
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

RATE: Final = 48_000
"""Frames a second, everywhere in the music process."""

CHANNELS: Final = 2

Sound: TypeAlias = NDArray[np.float32]
"""Frames by channels."""


class Ring:
    """Holds what is decoded ahead: the writer waits while it is full, the reader never waits."""

    def __init__(self, seconds: float) -> None:
        self._frames: Sound = np.zeros((round(seconds * RATE), CHANNELS), np.float32)
        # Half a second of room is worth waking the writer for; a block is not.
        self._roomy = min(len(self._frames), RATE // 2)
        self._changed = threading.Condition()
        self._closed = threading.Event()
        self.written = 0
        self.taken = 0
        self.ended = False

    @property
    def closed(self) -> bool:
        """Whether nobody wants it any more."""
        return self._closed.is_set()

    @property
    def fill(self) -> int:
        """How many frames are waiting to be played."""
        return self.written - self.taken

    @property
    def room(self) -> int:
        """How many more frames it would take."""
        return len(self._frames) - self.fill

    @property
    def drained(self) -> bool:
        """Whether everything that will ever come has been played."""
        return self.ended and self.fill == 0

    def write(self, sound: Sound) -> bool:
        """Put frames in, waiting for room; false once nobody wants them any more."""
        with self._changed:
            while len(sound) and not self.closed:
                room = min(len(sound), self.room)
                if room:
                    self._put(sound[:room])
                    sound = sound[room:]
                else:
                    self._changed.wait()
            return not self.closed

    def read(self, into: Sound) -> int:
        """Fill an array from the front, with silence where nothing is ready; tell how many frames were."""
        with self._changed:
            frames = min(len(into), self.fill)
            start = self.taken % len(self._frames)
            first = min(frames, len(self._frames) - start)
            into[:first] = self._frames[start : start + first]
            into[first:frames] = self._frames[: frames - first]
            self.taken += frames
            if self.room >= self._roomy:
                self._changed.notify()
        into[frames:] = 0
        return frames

    def end(self) -> None:
        """Tell the reader that nothing more will come."""
        self.ended = True

    def close(self) -> None:
        """Let go of a waiting writer; what it still writes is dropped."""
        with self._changed:
            self._closed.set()
            self.ended = True
            self._changed.notify()

    def wait_until_closed(self) -> None:
        """Wait for the day on which nobody wants it any more."""
        self._closed.wait()

    def _put(self, sound: Sound) -> None:
        start = self.written % len(self._frames)
        first = min(len(sound), len(self._frames) - start)
        self._frames[start : start + first] = sound[:first]
        self._frames[: len(sound) - first] = sound[first:]
        self.written += len(sound)
