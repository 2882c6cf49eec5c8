"""The light of a whole piece opens and closes with its phrases, as an organist works the swell box."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.audio.compose.score.notes import RATE, Samples

OPENS: Final = (800.0, 3_000.0)
"""Hertz above which it opens once, and once more: music by people wanders most in its highest octaves."""
LONGER: Final = 0.35
"""The part of it that goes with what is two or three phrases long."""
PHRASES: Final = 2.6
SHORT: Final = 3
"""The higher, the longer it stays open and the sooner it has closed and opened again."""
USUAL: Final = 26.0
"""Decibels by which a piece opens and closes, where its arrangement says nothing."""
TAPS: Final = 256
STEP: Final = 1024


class SwellBox:
    """Opens above some 800 Hz in the middle of each phrase and closes at its ends; the mean power stays.

    ``depth`` is how far it opens and closes, in decibels above the lower of both frequencies, and twice
    as many above the higher one; ``phrase`` and ``length`` are in seconds.
    """

    def __init__(self, phrase: float, length: float, depth: float) -> None:
        """The longer wave comes out even, so that the end of an endless piece leads into its beginning."""
        longer = length / max(1, round(length / (PHRASES * phrase)))
        self._length = length
        self._times = np.arange(0, length, STEP / RATE)
        turn = 2 * np.pi * self._times
        closed = (1 - LONGER) * _closing(turn / phrase) + LONGER * _closing(turn / longer)
        opened = [10 ** (-depth * times * closed / 20) for times in (1, 2)]
        self._opened = [each / np.sqrt((each**2).mean()) for each in opened]
        self._before = np.zeros((TAPS - 1, 2), np.float32)

    def __call__(self, sound: Samples, start: int) -> Samples:
        """The same stretch of music, more open or less; stretches come in order."""
        at = (start + np.arange(len(sound))) / RATE
        opened, high = (np.interp(at, self._times, each, period=self._length) for each in self._opened)
        before = np.concatenate([self._before, sound])
        self._before = before[-(TAPS - 1) :]
        low, middle = (np.stack([_below(hertz, side) for side in before.T], axis=1) for hertz in OPENS)
        turned = low + (middle - low) * opened[:, None] + (sound - middle) * high[:, None]
        return np.asarray(turned, np.float32)


def _closing(turn: NDArray[np.float64]) -> NDArray[np.float64]:
    """Closed at each whole turn, and open for most of it."""
    return np.asarray((0.5 + 0.5 * np.cos(turn)) ** SHORT)


def _below(hertz: float, side: NDArray[np.float32]) -> NDArray[np.float32]:
    """What lies under a frequency, by a filter of six decibels an octave: all of it adds up again."""
    fading = np.exp(-2 * np.pi * hertz / RATE * np.arange(TAPS))
    return np.convolve(side, (fading / fading.sum()).astype(np.float32), "valid")
