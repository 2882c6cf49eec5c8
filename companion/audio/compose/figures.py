"""A piece in figures: its brightness, its pitches, how long one of them stands, and whether it is smooth."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from companion.audio.compose.score.notes import RATE, Samples

WINDOW = 1 << 14
LOWEST, HIGHEST = 31, 88
SOUNDING = 0.03
BESIDE = RATE // 100
UNHEARD = 0.01
"""Of the strength of a piece: bends under that are no breaks."""
Spectra = NDArray[np.float64]


@dataclass(frozen=True)
class Figures:
    """What can be said of a piece without ears; hertz, seconds, and shares of the whole."""

    centroid: float
    centroid_low: float
    centroid_high: float
    chroma: tuple[float, ...]
    thirds: tuple[float, ...]
    frozen: float
    frozen_pitch: int
    roughest: float


def figures(sound: Samples) -> Figures:
    """Look at a whole piece, second by second."""
    mono = sound.mean(axis=1)
    power = spectra(mono)
    hertz = np.fft.rfftfreq(WINDOW, 1 / RATE)
    inner = power[6:-8] if len(power) > 30 else power
    centroids = (inner * hertz).sum(axis=1) / (inner.sum(axis=1) + 1e-20)
    pitches = pitch_power(power)
    chroma = np.array([pitches[:, (np.arange(LOWEST, HIGHEST + 1) % 12) == c].sum() for c in range(12)])
    edges = np.searchsorted(hertz, 55.0 * 2.0 ** (np.arange(22) / 3))
    thirds = np.array([power[:, low:high].sum() for low, high in pairwise(edges)])
    frozen, pitch = longest_standing(pitches)
    low, middle, high = np.percentile(centroids, (5, 50, 95))
    return Figures(
        float(middle), float(low), float(high), _shares(chroma), _shares(thirds),
        frozen, pitch, roughest(mono),
    )  # fmt: skip


def spectra(mono: NDArray[np.float32]) -> Spectra:
    """The power spectrum around every second."""
    window = np.hanning(WINDOW).astype(np.float32)
    starts = range(0, max(1, len(mono) - WINDOW), RATE)
    return np.array([np.abs(np.fft.rfft(mono[at : at + WINDOW] * window, WINDOW)) ** 2 for at in starts])


def pitch_power(power: Spectra) -> Spectra:
    """How strong each pitch of the keyboard is in each second."""
    hertz = np.fft.rfftfreq(WINDOW, 1 / RATE)
    strong = []
    for pitch in range(LOWEST, HIGHEST + 1):
        centre = 440 * 2 ** ((pitch - 69) / 12)
        low, high = np.searchsorted(hertz, (centre * 2 ** (-1 / 30), centre * 2 ** (1 / 30)))
        strong.append(power[:, low : max(high, low + 1)].max(axis=1))
    return np.array(strong).T


def longest_standing(pitches: Spectra) -> tuple[float, int]:
    """The longest time one pitch stays within 15 dB of the strongest, pauses of a second not counted."""
    standing = pitches > SOUNDING * pitches.max(axis=1, keepdims=True)
    longest, which = 0, 0
    for column in range(standing.shape[1]):
        run, pause = 0, 0
        for here in standing[:, column]:
            run, pause = (run + 1, 0) if here else (run, pause + 1)
            if pause > 1:
                run = 0
            if run > longest:
                longest, which = run, column + LOWEST
    return float(longest), which


def roughest(mono: NDArray[np.float32]) -> float:
    """The worst break in the wave: its largest fourth difference, in parts of those in the 20 ms around.

    Light sounds bend the wave more than dark ones, for as long as they last; a break does it in one place.
    """
    bends = np.abs(np.diff(mono.astype(np.float64), 4))
    power = np.concatenate([[0.0], np.cumsum(bends**2)])
    at = np.arange(len(bends))
    start, end = np.maximum(0, at - BESIDE), np.minimum(len(bends), at + BESIDE + 1)
    around = np.sqrt(np.maximum(0, power[end] - power[start]) / (end - start))
    return float((bends / (around + UNHEARD * np.sqrt((mono.astype(np.float64) ** 2).mean()))).max())


def likeness(one: Figures, other: Figures) -> float:
    """How alike two pieces are by their pitches and their spectrum, from 0 to 1."""
    return _cosine(one.chroma, other.chroma) * _cosine(one.thirds, other.thirds)


def _cosine(one: Sequence[float], other: Sequence[float]) -> float:
    a, b = np.array(one), np.array(other)
    return float(a @ b / (np.linalg.norm(a) * np.linalg.norm(b) + 1e-20))


def _shares(values: NDArray[np.float64]) -> tuple[float, ...]:
    return tuple(float(value) for value in np.sqrt(values / (values.sum() + 1e-20)))
