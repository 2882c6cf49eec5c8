"""The room the music sounds in: a long, smooth, darkening echo, added block by block."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from companion.audio.compose.score.notes import RATE, Samples, frames, rise

BANDS = 90.0 * 2.0 ** np.arange(8)
SPAN = 1 << 19
LOOPS = (3**11, 2**18)
HOP = 512
SMOOTH = 48
"""Hops, about a second, over which the air follows the music."""


@dataclass(frozen=True)
class Room:
    """How long a room rings in the middle, how much of it is heard, how soon its treble goes, its air."""

    seconds: float
    wet: float
    treble: float = 2_000.0
    delay: float = 0.03
    air: float = 0.008


def echo(room: Room, seed: int) -> Samples:
    """The impulse response of a room: noise in octave bands, each fading at its own pace."""
    rng = np.random.default_rng([seed, 4])
    count = frames(room.seconds * 1.1)
    time = np.arange(count) / RATE
    hertz = np.fft.rfftfreq(count, 1 / RATE)
    spectrum = np.fft.rfft(rng.standard_normal((2, count)))
    octaves = np.log2(np.maximum(hertz, 1.0)[None, :] / BANDS[:, None])
    sound = np.zeros((2, count))
    for centre, distance in zip(BANDS, octaves, strict=True):
        window = np.where(np.abs(distance) < 1, np.cos(np.pi / 2 * np.clip(distance, -1, 1)) ** 2, 0.0)
        lasting = room.seconds / (1 + (centre / room.treble) ** 1.2)
        fading = 10 ** (-3 * time / lasting)
        sound += np.fft.irfft(spectrum * window, count) * fading * (centre / 700) ** -0.15
    start, end = frames(0.08), frames(0.5)
    sound[:, :start] *= rise(start)
    sound[:, -end:] *= rise(end)[::-1]
    sound[1] = 0.4 * sound[0] + 0.92 * sound[1]
    sound /= np.sqrt((sound**2).sum(axis=1).mean())
    return np.pad(sound, ((0, 0), (frames(room.delay), 0))).T.astype(np.float32)


class Echo:
    """Adds a room to a stream: convolution by overlapping blocks, the tail carried from one to the next."""

    def __init__(self, room: Room, seed: int) -> None:
        """The block length is what one transform of fixed size can take."""
        response = echo(room, seed)
        self.block = (SPAN - len(response) + 1) // HOP * HOP
        self._response = np.fft.rfft(response.T, SPAN)
        self._tail = np.zeros((2, len(response) - 1), np.float32)

    def __call__(self, block: Samples) -> Samples:
        """The sound of the room alone for one full block."""
        ringing = np.fft.irfft(np.fft.rfft(block.T, SPAN) * self._response, SPAN).astype(np.float32)
        ringing[:, : self._tail.shape[1]] += self._tail
        self._tail = ringing[:, self.block : self.block + self._tail.shape[1]].copy()
        return np.ascontiguousarray(ringing[:, : self.block].T)


class Air:
    """What is heard of a room beside its music: a breath of noise that swells and settles with it."""

    def __init__(self, room: Room) -> None:
        """Two loops of which the ends never meet in a session."""
        self._level = room.air
        self._loops = tuple(_breath(length) for length in LOOPS)
        self._before = np.zeros(SMOOTH)
        self._at = 0

    def __call__(self, direct: Samples) -> Samples:
        """The air over one stretch of music; call in order, in whole hops but for the last."""
        steps = -(-len(direct) // HOP)
        padded = np.pad(direct, ((0, steps * HOP - len(direct)), (0, 0))).astype(np.float64)
        power = np.concatenate([self._before, (padded**2).reshape(steps, -1).mean(axis=1)])
        summed = np.cumsum(np.concatenate([[0.0], power]))
        strong = np.sqrt(np.maximum(0.0, summed[SMOOTH:] - summed[:-SMOOTH]) / SMOOTH)
        led = np.interp(np.arange(len(direct)) / HOP, np.arange(steps + 1), strong)
        where = np.arange(self._at, self._at + len(direct))
        noise = sum(loop[where % len(loop)] for loop in self._loops)
        self._before, self._at = power[-SMOOTH:], self._at + len(direct)
        return np.asarray(noise * (led * self._level)[:, None], dtype=np.float32)


@lru_cache(maxsize=len(LOOPS))
def _breath(length: int) -> Samples:
    """A loop of noise between a whisper and a hiss, falling by four decibels an octave on its way up."""
    rng = np.random.default_rng(length)
    hertz = np.maximum(np.fft.rfftfreq(length, 1 / RATE), 1.0)
    shape = hertz**-0.7 / (1 + (700 / hertz) ** 4) / (1 + (hertz / 9_000) ** 8)
    sound = np.fft.irfft(np.fft.rfft(rng.standard_normal((2, length))) * shape, length)
    return np.asarray((sound / np.sqrt(2 * (sound**2).mean())).T, dtype=np.float32)
