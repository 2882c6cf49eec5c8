"""Timbre along the way: a spectrum in mel bands, with tones that begin, and colours that move."""

from collections.abc import Iterator
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.audio.compose.listen.moments import Frames, Row

BANDS: Final = 64
HIGHEST: Final = 12_000.0
FLOOR: Final = -70.0
"""Decibels; what is softer counts as silence."""
SECOND: Final = 86.33
"""Looks a second with which beginnings of tones are found."""
_AT_ONCE: Final = 1_500
_TURNED: Final = 15
_HELD: Final = 1_000
"""Looks by which a sound is made longer at both ends before it is filtered."""


def mel(mono: NDArray[np.float32], rate: int, size: int, step: int, as_of: int) -> Row:
    """The power in 64 bands at each step, scaled as a window of so many samples would give it."""
    window = np.hanning(size + 1)[:-1].astype(np.float32)
    window *= np.float32(as_of / size)
    padded = np.pad(mono, (size // 2, size))
    bands = mel_bands(rate, size)
    parts = []
    for first in range(0, len(mono) + 1, step * _AT_ONCE):
        last = min(first + step * _AT_ONCE, len(mono) + 1)
        looks = np.stack([padded[at : at + size] for at in range(first, last, step)])
        spectra = np.fft.rfft(looks * window)
        parts.append((spectra.real**2 + spectra.imag**2) @ bands)
    return np.asarray(np.concatenate(parts), np.float64)


@cache
def mel_bands(rate: int, size: int) -> NDArray[np.float32]:
    """Slaney's triangular bands, each of the same area: spectra times this are powers in bands."""
    hertz = np.fft.rfftfreq(size, 1 / rate)
    edges = _hertz_of(np.linspace(0, _mel_of(HIGHEST), BANDS + 2))
    low, centre, high = edges[:-2], edges[1:-1], edges[2:]
    rising = (hertz[:, None] - low) / (centre - low)
    falling = (high - hertz[:, None]) / (high - centre)
    return (np.maximum(0, np.minimum(rising, falling)) * 2 / (high - low)).astype(np.float32)


def _mel_of(hertz: float) -> float:
    return 15 + float(np.log(hertz / 1_000) / (np.log(6.4) / 27))


def _hertz_of(mels: Row) -> Row:
    return np.where(mels < 15, mels * 200 / 3, 1_000 * np.exp((mels - 15) * np.log(6.4) / 27))


def decibels(power: Row, least: float = 1e-10) -> Row:
    """Powers as decibels, nothing more than 80 dB under the strongest."""
    found = 10 * np.log10(np.maximum(power, least))
    return np.asarray(np.maximum(found, found.max() - 80))


def mono_of(sound: Frames, gain: float) -> NDArray[np.float32]:
    """Both channels as one, at another level."""
    return np.asarray(sound.mean(axis=1) * np.float32(gain))


def coefficients(mono: NDArray[np.float32], rate: int) -> Row:
    """MFCC 1 to 13 each half second."""
    size = 4_480 if rate == 48_000 else 2_240
    levels = decibels(mel(mono, rate, size, rate // 2, 4_096) + 1e-7)
    order, band = np.arange(1, 14)[:, None], np.arange(BANDS)
    return np.asarray(levels @ (np.cos(np.pi * order * (2 * band + 1) / (2 * BANDS)) * np.sqrt(2 / BANDS)).T)


def wander(found: Row) -> float:
    """How far the timbre goes from its mean, over a sound without its ends."""
    inner = found[int(len(found) * 0.05) : int(len(found) * 0.95)]
    return float(np.sqrt(inner.var(axis=0).sum()))


def quick(mono: NDArray[np.float32], rate: int) -> Row:
    """The mel bands 86 times a second, in decibels."""
    size, step = (2_240, 556) if rate == 48_000 else (1_120, 278)
    return np.maximum(decibels(mel(mono, rate, size, step, 2_048)), FLOOR)


def beginnings(levels: Row) -> list[int]:
    """The looks at which tones begin: peaks of the rise over all bands, a decibel above what is around."""
    rise = np.maximum(0, np.diff(levels, axis=0)).mean(axis=1)
    return list(_peaks(rise, around=8, beside=40, above=1.0, wait=10))


def _peaks(rise: Row, around: int, beside: int, above: float, wait: int) -> Iterator[int]:
    at = 1
    while at < len(rise):
        near = rise[max(0, at - around) : at + around]
        far = rise[max(0, at - beside) : at + beside]
        if rise[at] == near.max() and rise[at] >= far.mean() + above:
            yield at
            at += wait
        at += 1


def micro(levels: Row) -> float:
    """How the bands move between 0.3 and 8 times a second, in decibels, each weighed by its power."""
    turned = np.pad(levels, ((_TURNED, _TURNED), (0, 0)), "reflect", reflect_type="odd")
    longer = np.pad(turned, ((_HELD, _HELD), (0, 0)), "edge")
    filtered = np.fft.rfft(longer, axis=0) * _between(len(longer))[:, None]
    moved = np.fft.irfft(filtered, len(longer), axis=0)[_TURNED + _HELD : -_TURNED - _HELD]
    weight = (10 ** (levels / 10)).mean(axis=0)
    return float((weight / weight.sum() * moved.std(axis=0)).sum())


def _between(count: int) -> Row:
    """What a second-order Butterworth band-pass leaves when it runs forth and back."""
    turn = np.tan(np.pi * np.minimum(np.fft.rfftfreq(count), 0.4999))
    low, high = np.tan(np.pi * np.array([0.3, 8.0]) / SECOND)
    away = (turn**2 - low * high) / (np.maximum(turn, 1e-9) * (high - low))
    return np.asarray(1 / (1 + away**4))
