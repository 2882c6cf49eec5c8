"""Harmony as it is heard: how strong each of the twelve pitch classes is, and how rough it is."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.audio.compose.listen.moments import Row

PER_OCTAVE: Final = 36
OCTAVES: Final = 7
LOWEST: Final = 32.703
"""Hertz: the lowest C of the piano."""
SHARPNESS: Final = (2 ** (2 / PER_OCTAVE) + 1) / (2 ** (2 / PER_OCTAVE) - 1)
RATE: Final = 24_000
STEP_S: Final = 4_096 / 22_050
STEPS: Final = 11
"""Steps in a stretch of two seconds."""
_AT_ONCE: Final = 1_000
_HALVING: Final = 31
PARTIALS: Final = 40


def chroma(mono: NDArray[np.float32], rate: int) -> Row:
    """The strength of C, C sharp and so on: a row of length one for each stretch of two seconds."""
    low = mono if rate == RATE else halved(mono)
    steps = int(len(low) / RATE / STEP_S) + 1
    bank = _bank()
    octaves = []
    for down in range(OCTAVES):
        octaves.append(_strength(low, RATE / 2**down, steps, bank) * 2 ** (down / 2))
        low = halved(low) if down < OCTAVES - 1 else low
    pitches = np.concatenate(octaves[::-1], axis=1)
    pitches = np.roll(pitches, 1, axis=1)  # a semitone is its middle third, and the ones beside it
    classes = pitches.reshape(steps, OCTAVES, 12, PER_OCTAVE // 12).sum(axis=(1, 3))
    classes /= np.maximum(classes.max(axis=1, keepdims=True), 1e-9)
    whole = steps // STEPS
    stretches = classes[: whole * STEPS].reshape(whole, STEPS, 12).mean(axis=1)
    return np.asarray(stretches / np.maximum(np.linalg.norm(stretches, axis=1, keepdims=True), 1e-9))


def _bank() -> NDArray[np.complex64]:
    """Windowed tones of the highest octave at 24 kHz, long enough to tell thirds of semitones apart."""
    hertz = LOWEST * 2 ** (OCTAVES - 1) * 2 ** (np.arange(PER_OCTAVE) / PER_OCTAVE)
    size = int(np.ceil(SHARPNESS * RATE / hertz[0])) | 1
    time = np.arange(size) - size // 2
    bank = np.zeros((size, PER_OCTAVE), np.complex64)
    for column, frequency in enumerate(hertz):
        length = SHARPNESS * RATE / frequency
        window = np.where(np.abs(time) <= length / 2, 0.5 + 0.5 * np.cos(2 * np.pi * time / length), 0)
        bank[:, column] = window * np.exp(-2j * np.pi * frequency / RATE * time)
        bank[:, column] *= np.sqrt(length / SHARPNESS) / window.sum()
    return bank


def _strength(low: NDArray[np.float32], rate: float, steps: int, bank: NDArray[np.complex64]) -> Row:
    """How strong the 36 pitches of an octave are at each step."""
    size = len(bank)
    padded = np.pad(low, (size // 2, size))
    places = np.minimum(np.round(np.arange(steps) * STEP_S * rate).astype(int), len(padded) - size)
    parts = []
    for first in range(0, steps, _AT_ONCE):
        looks = np.stack([padded[at : at + size] for at in places[first : first + _AT_ONCE]])
        parts.append(np.abs(looks @ bank))
    return np.asarray(np.concatenate(parts), np.float64)


def halved(mono: NDArray[np.float32]) -> NDArray[np.float32]:
    """The same sound with half as many samples, what is too high for them taken out."""
    reach = _HALVING
    time = np.arange(-reach, reach + 1)
    taps = np.sinc(time / 2) / 2 * np.hamming(len(time))
    padded = np.pad(mono, (reach, reach + 1))
    count = (len(mono) + 1) // 2
    halves = np.zeros(count, np.float32)
    for place, tap in enumerate(taps):
        if abs(tap) > 1e-9:
            halves += np.float32(tap) * padded[place : place + 2 * count : 2][:count]
    return halves


def change(stretches: Row) -> float:
    """How far the harmony moves from one stretch to the next: 0 where it stands."""
    return float((1 - (stretches[1:] * stretches[:-1]).sum(axis=1)).mean())


def alike(stretches: Row) -> Row:
    """How alike each stretch is to each other one."""
    return np.asarray(stretches @ stretches.T)


def likeness(stretches: Row) -> float:
    """How alike stretches are that lie ten seconds or more apart."""
    return float(np.median(alike(stretches)[np.triu_indices(len(stretches), 5)]))


def roughness(tones: Row, hertz: Row) -> float:
    """How rough the strongest partials are together, after Sethares, in the middle of all seconds."""
    return float(np.median([_rough(np.sqrt(power), hertz) for power in tones]))


def _rough(amplitude: Row, hertz: Row) -> float:
    inner = amplitude[1:-1]
    peaks = 1 + np.flatnonzero(
        (inner > amplitude[:-2]) & (inner >= amplitude[2:]) & (inner >= amplitude.max() * 0.01)
    )
    peaks = peaks[(hertz[peaks] > 40) & (hertz[peaks] < 6_000)]
    peaks = np.sort(peaks[np.argsort(amplitude[peaks])[-PARTIALS:]])
    if len(peaks) < 2:
        return 0.0
    one, other = np.triu_indices(len(peaks), 1)
    low, apart = hertz[peaks[one]], hertz[peaks[other]] - hertz[peaks[one]]
    width = 0.24 / (0.0207 * low + 18.96)
    together = np.minimum(amplitude[peaks[one]], amplitude[peaks[other]])
    beating = np.exp(-3.5 * width * apart) - np.exp(-5.75 * width * apart)
    return float((together * beating).sum() / (amplitude[peaks].sum() + 1e-12))
