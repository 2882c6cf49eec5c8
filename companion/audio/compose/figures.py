"""A piece in figures: its brightness, its pitches, how long one of them stands, and whether anything breaks in it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from companion.audio.compose.notes import RATE, Samples

WINDOW = 1 << 14
LOWEST, HIGHEST = 31, 88
SOUNDING = 0.01
Spectra = NDArray[np.float64]


@dataclass(frozen=True)
class Figures:
    """What can be said of a piece without ears; hertz, seconds, and shares of the whole."""

    centroid: float
    centroid_low: float
    centroid_high: float
    chroma: tuple[float, ...]
    octaves: tuple[float, ...]
    frozen: float
    frozen_pitch: int
    roughest: float
    onsets: float


def figures(sound: Samples) -> Figures:
    """Look at a whole piece, second by second."""
    mono = sound.mean(axis=1)
    power = spectra(mono)
    hertz = np.fft.rfftfreq(WINDOW, 1 / RATE)
    inner = power[6:-8] if len(power) > 30 else power
    centroids = (inner * hertz).sum(axis=1) / (inner.sum(axis=1) + 1e-20)
    pitches = pitch_power(power)
    chroma = np.array([pitches[:, (np.arange(LOWEST, HIGHEST + 1) % 12) == c].sum() for c in range(12)])
    edges = np.searchsorted(hertz, 55.0 * 2.0 ** np.arange(8))
    octaves = np.array([power[:, low:high].sum() for low, high in zip(edges[:-1], edges[1:], strict=True)])
    frozen, pitch = longest_standing(pitches)
    low, middle, high = np.percentile(centroids, (5, 50, 95))
    return Figures(
        float(middle), float(low), float(high), _shares(chroma), _shares(octaves),
        frozen, pitch, roughest(mono), onsets(mono),
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
    """The longest time one pitch stays within 20 dB of the strongest, pauses under two seconds not counted."""
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
    """The worst break in the wave: the peak of its fourth difference against the middle of its surroundings."""
    bends = np.abs(np.diff(mono.astype(np.float64), 4))
    width = RATE // 50
    pieces = bends[: len(bends) // width * width].reshape(-1, width)
    usual = np.maximum(np.median(pieces, axis=1), np.median(bends) * 0.2 + 1e-9)
    return float((pieces.max(axis=1) / usual).max())


def onsets(mono: NDArray[np.float32]) -> float:
    """How many times a second the music audibly begins something: rises of 3 dB within a tenth of a second."""
    width = RATE // 20
    level = np.sqrt((mono[: len(mono) // width * width].reshape(-1, width).astype(np.float64) ** 2).mean(axis=1))
    decibels = 20 * np.log10(level + 10 ** (-60 / 20) * level.max() + 1e-12)
    rises = (decibels[2:] - decibels[:-2]) > 3.0
    return float((rises[1:] & ~rises[:-1]).sum() / (len(mono) / RATE))


def likeness(one: Figures, other: Figures) -> float:
    """How alike two pieces are by their pitches and their spectrum, from 0 to 1."""
    return _cosine(one.chroma, other.chroma) * _cosine(one.octaves, other.octaves)


def _cosine(one: Sequence[float], other: Sequence[float]) -> float:
    a, b = np.array(one), np.array(other)
    return float(a @ b / (np.linalg.norm(a) * np.linalg.norm(b) + 1e-20))


def _shares(values: NDArray[np.float64]) -> tuple[float, ...]:
    return tuple(float(value) for value in np.sqrt(values / (values.sum() + 1e-20)))
