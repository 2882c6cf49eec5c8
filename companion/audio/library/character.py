"""What a piece is like, in two figures that help to find its phase: how bright it is, and how dense."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.audio.decoding.measure import RATE

WINDOW: Final = 2048
HOP: Final = 1024
AT_ONCE: Final = 10 * RATE
RISE_DB: Final = 3.0
"""A beginning is a window this much louder than the mean of the four before it (85 ms)."""
APART: Final = 7
"""Beginnings closer than this many windows (150 ms) are one."""
FAINT: Final = 1e-5
"""Windows 50 dB under the loudest say nothing about timbre, and nothing begins in them."""

Figures = NDArray[np.float64]


class Character:
    """Listens to stereo float blocks at 48 kHz, piece by piece; memory grows by 750 bytes a second."""

    def __init__(self) -> None:
        """It starts from silence."""
        self._waiting: list[NDArray[np.float32]] = []
        self._frames = 0
        self._shape = np.hanning(WINDOW).astype(np.float32)
        self._hertz = np.fft.rfftfreq(WINDOW, 1 / RATE)
        self._centroids: list[Figures] = []
        self._powers: list[Figures] = []

    def push(self, block: NDArray[np.float32]) -> None:
        """Hear the next block, an array of shape (frames, 2)."""
        self._waiting.append(block.mean(axis=1))
        self._frames += len(block)
        if self._frames >= AT_ONCE:
            self._look()

    def result(self) -> tuple[float, float]:
        """Give brightness in Hz (median spectral centroid) and density in beginnings a second."""
        self._look()
        if not self._powers:
            return 0.0, 0.0
        power, centroid = np.concatenate(self._powers), np.concatenate(self._centroids)
        if power.max() <= 1e-9:
            return 0.0, 0.0
        audible = power > power.max() * FAINT
        return float(np.median(centroid[audible])), _density(power, audible)

    def _look(self) -> None:
        sound = np.concatenate([*self._waiting]) if self._waiting else np.zeros(0, np.float32)
        count = (len(sound) - WINDOW) // HOP + 1
        if count <= 0:
            return
        windows = np.lib.stride_tricks.sliding_window_view(sound, WINDOW)[::HOP][:count] * self._shape
        amplitude = np.abs(np.fft.rfft(windows, axis=1))
        self._powers.append((amplitude**2).sum(axis=1) + 1e-12)
        self._centroids.append(amplitude @ self._hertz / (amplitude.sum(axis=1) + 1e-9))
        rest = sound[count * HOP :]
        self._waiting, self._frames = [rest], len(rest)


def _density(power: Figures, audible: NDArray[np.bool_]) -> float:
    """Count beginnings: windows that rise out of those before them."""
    before = 4
    if len(power) <= before:
        return 0.0
    decibels = 10 * np.log10(power)
    mean = np.lib.stride_tricks.sliding_window_view(decibels, before)[:-1].mean(axis=1)
    risen = np.flatnonzero((decibels[before:] - mean > RISE_DB) & audible[before:])
    begun = int((np.diff(risen) > APART).sum()) + 1 if len(risen) else 0
    return begun / (len(power) * HOP / RATE)
