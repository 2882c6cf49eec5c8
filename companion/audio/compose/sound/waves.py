"""Sound from sums of sines, as products of matrices: tones that ring down, tones that are held, and noise.

A sine over many samples is a sine at every 512th of them times a sine over 512: so all partials of a tone are
one product, at some billions of operations a second, and every partial may swell and turn on its own.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from companion.audio.compose.score.notes import RATE, Samples

HOP = 512
TAU = 2 * np.pi
CEILING = 11_500.0
"""Hertz above which nothing is played; the notes are made at 24,000 samples a second."""
TO_SILENCE = np.log(1_000.0)
"""A tone has rung down when it is 60 dB under where it began."""
POOL = 1 << 14
PER_TURN = 8
NOISE = 1 << 17
Numbers = NDArray[np.float64]
Turning = NDArray[np.complex128]
"""Strength and phase of a partial in one number."""


def ringing(count: int, hertz: Numbers, lasting: Numbers, strength: Turning) -> Samples:
    """Sines that begin together and fade, each at its own pace; strengths have a row for each side."""
    turn = (TAU * 1j * hertz - TO_SILENCE / lasting) / RATE
    blocks = -(-count // HOP)
    far = np.exp(turn * HOP * np.arange(blocks)[:, None])
    near = np.exp(turn[:, None] * np.arange(HOP))
    return _product(strength[:, None, :] * far, np.concatenate([near.real, near.imag]), count)


def held(count: int, hertz: Numbers, strength: Turning) -> Samples:
    """Sines led from block to block: strengths by side, by block (one more than sounds), by partial."""
    blocks = -(-count // HOP)
    far = np.exp(TAU * 1j * ((hertz * HOP / RATE * np.arange(blocks)[:, None]) % 1.0))
    near = np.exp(TAU * 1j * hertz[:, None] * np.arange(HOP) / RATE)
    later = np.arange(HOP) / HOP
    waves = [near.real * (1 - later), near.real * later, near.imag * (1 - later), near.imag * later]
    strength, far = strength.astype(np.complex64), far.astype(np.complex64)
    led = np.concatenate([strength[:, :-1] * far, strength[:, 1:] * far], axis=2)
    return _product(led, np.concatenate(waves), count)


def _product(far: Turning, near: Numbers, count: int) -> Samples:
    """The real part of the product of both, which is the sum of all partials, side by side."""
    sides, blocks, _ = far.shape
    rows = np.concatenate([far.real, -far.imag], axis=2, dtype=np.float32).reshape(sides * blocks, -1)
    sound = rows @ near.astype(np.float32)
    return np.ascontiguousarray(sound.reshape(sides, blocks * HOP)[:, :count].T)


def blocks_of(count: int) -> Numbers:
    """The times in seconds at which held partials are led, for so many samples."""
    return np.arange(-(-count // HOP) + 1, dtype=np.float64) * (HOP / RATE)


@lru_cache(maxsize=1)
def _pool() -> Turning:
    """One long smooth stroll around zero in the plane, of which everyone walks a stretch."""
    rng = np.random.default_rng(64)
    kept = np.arange(POOL) * PER_TURN < POOL
    kept[-(POOL // PER_TURN) :] = True
    stroll = np.fft.ifft((rng.standard_normal(POOL) + 1j * rng.standard_normal(POOL)) * kept)
    return np.asarray(stroll / np.sqrt((np.abs(stroll) ** 2).mean()))


def wander(times: Numbers, rates: Numbers, rng: np.random.Generator) -> Turning:
    """Strolls at these rates in hertz, no two alike, of mean power one: by time and by rate."""
    where = times[:, None] * rates * PER_TURN + rng.uniform(0, POOL, len(rates))
    before = where.astype(np.int64)
    part = where - before
    pool = _pool()
    return pool[before % POOL] * (1 - part) + pool[(before + 1) % POOL] * part


def heard(hertz: Numbers) -> Numbers:
    """How much of a frequency's power loudness counts, about as K-weighting does."""
    return np.asarray((1 + 1.5 / (1 + (1_500 / hertz) ** 4)) / (1 + (45 / hertz) ** 4))


def loudness(hertz: Numbers, strength: Numbers) -> Numbers:
    """How loud partials are together, along the last axis."""
    return np.asarray(np.sqrt((strength**2 * heard(hertz)).sum(axis=-1, keepdims=True)))


@lru_cache(maxsize=16)
def _hiss(low: float, high: float) -> NDArray[np.float32]:
    """An endless noise that swells to its middle between two frequencies and falls on both sides."""
    rng = np.random.default_rng([round(low), round(high)])
    hertz = np.maximum(np.fft.rfftfreq(NOISE, 1 / RATE), 1.0)
    shape = 1 / np.sqrt((1 + (low / hertz) ** 4) * (1 + (hertz / high) ** 3))
    sound = np.fft.irfft(np.fft.rfft(rng.standard_normal(NOISE)) * shape, NOISE)
    return np.asarray(sound / np.sqrt((sound**2).mean()), dtype=np.float32)


def hiss(count: int, low: float, high: float, rng: np.random.Generator) -> NDArray[np.float32]:
    """Noise between two frequencies, of power one; what lasts longer than five seconds comes round again."""
    at = np.arange(count) + int(rng.integers(NOISE))
    return np.asarray(_hiss(low, high)[at & (NOISE - 1)], dtype=np.float32)
