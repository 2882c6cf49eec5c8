"""A sound moment by moment, ten a second: where its power lies, and how loud it is to whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

Frames = NDArray[np.float32]
"""Stereo sound as an array of shape (frames, 2)."""
Row = NDArray[np.float64]

RATES: Final = (24_000, 48_000)
A_SECOND: Final = 10
WINDOW_S: Final = 0.1875
LOWEST: Final = 20.0
"""Hertz: nothing below is counted."""
THIRDS: Final = 100.0 * 2.0 ** (np.arange(-6, 20) / 3)
"""Edges of thirds of an octave, from 25 Hz to 8 kHz; those from 100 Hz on have the tilt."""
FIRST_OF_TILT: Final = 6
BANDS: Final = {"band_1k_2k": (1_000, 2_000), "band_2k_5k": (2_000, 5_000), "band_5k_10k": (5_000, 10_000)}
SMALL_SPEAKER: Final = 350.0
"""Hertz below which a telephone or a small loudspeaker plays next to nothing."""
NOTHING: Final = 1e-12
_AT_ONCE: Final = 300


@dataclass(frozen=True)
class Moments:
    """What each moment holds; ``loud``, ``small`` and ``mono`` are K-weighted mean squares of both channels.

    ``small`` lacks what a small speaker lacks, ``mono`` is both channels become one. ``tones`` are the power
    spectra of one moment a second, without the ends of the sound.
    """

    thirds: Row
    bands: Row
    total: Row
    rolloff: Row
    loud: Row
    small: Row
    mono: Row
    tones: Row
    hertz: Row


def moments(sound: Frames, rate: int) -> Moments:
    """Look at a whole sound."""
    size = round(WINDOW_S * rate)
    hertz = np.asarray(np.fft.rfftfreq(size, 1 / rate), np.float64)
    inner = middle(-(-len(sound) // (rate // A_SECOND)))
    parts, tones, at = [], [], 0
    for left, right, mono in _spectra(sound, rate, size):
        parts.append(_look(left, right, mono, hertz))
        chosen = np.arange(at, at + len(mono))
        tones.append(
            mono[(chosen >= inner.start) & (chosen < inner.stop) & ((chosen - inner.start) % A_SECOND == 0)]
        )
        at += len(mono)
    rows = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
    return Moments(**rows, tones=np.concatenate(tones), hertz=hertz)


def middle(count: int, edge: float = 0.04) -> slice:
    """Leave out the ends of so many moments, where music comes in and goes."""
    return slice(int(count * edge), max(int(count * (1 - edge)), int(count * edge) + 1))


def _spectra(sound: Frames, rate: int, size: int) -> Iterator[tuple[Row, Row, Row]]:
    """Power spectra of left, right and of both as one, some hundred moments at once."""
    window = np.hanning(size + 1)[:-1].astype(np.float32)
    window /= np.sqrt((window**2).sum() * size / 2)  # so that the sum of a spectrum is a mean square
    padded = np.pad(sound, ((size // 2, size - size // 2), (0, 0)))
    step = rate // A_SECOND
    for first in range(0, len(sound), step * _AT_ONCE):
        places = range(first, min(first + step * _AT_ONCE, len(sound)), step)
        left, right = (
            np.fft.rfft(np.stack([padded[at : at + size, channel] for at in places]) * window)
            for channel in (0, 1)
        )
        yield _power(left), _power(right), _power((left + right) / 2)


def _power(spectra: NDArray[np.complexfloating]) -> Row:
    return np.asarray(spectra.real**2 + spectra.imag**2)


def _look(left: Row, right: Row, mono: Row, hertz: Row) -> dict[str, Row]:
    """What some moments hold."""
    ear = k_weight(hertz)
    speaker = ear * high_pass(hertz)
    heard = mono * (hertz > LOWEST)
    both = left + right
    edges = np.searchsorted(hertz, THIRDS)
    cumulated = np.cumsum(mono, axis=1)
    return {
        "thirds": np.stack([mono[:, low:high].sum(axis=1) for low, high in pairwise(edges)], axis=1),
        "bands": np.stack([mono[:, _between(hertz, band)].sum(axis=1) for band in BANDS.values()], axis=1),
        "total": heard.sum(axis=1),
        "rolloff": hertz[(cumulated < 0.95 * cumulated[:, -1:]).sum(axis=1).clip(0, len(hertz) - 1)],
        "loud": both @ ear,
        "small": both @ speaker,
        "mono": 2 * (mono @ ear),
    }


def _between(hertz: Row, band: tuple[float, float]) -> slice:
    low, high = np.searchsorted(hertz, band)
    return slice(int(low), int(high))


def high_pass(hertz: Row) -> Row:
    """What a small speaker leaves of the power at each frequency: a Butterworth of the fourth order."""
    return 1 / (1 + (SMALL_SPEAKER / np.maximum(hertz, 1.0)) ** 8)


def k_weight(hertz: Row) -> Row:
    """How the power at each frequency counts towards loudness (ITU-R BS.1770, its two filters at 48 kHz)."""
    z = np.exp(-2j * np.pi * hertz / 48_000)
    head = (1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z**2) / (
        1 - 1.69065929318241 * z + 0.73248077421585 * z**2
    )
    low = (1 - 2 * z + z**2) / (1 - 1.99004745483398 * z + 0.99007225036621 * z**2)
    return np.asarray(np.abs(head * low) ** 2)


def loudness(power: Row) -> float:
    """The loudness of K-weighted moments, quiet blocks left out as EBU R128 does; -70 where there is none."""
    blocks = _means(power, 4)
    heard = blocks[_lufs(blocks) > -70]
    if not len(heard):
        return -70.0
    return float(_lufs(heard[_lufs(heard) > _lufs(heard.mean()) - 10].mean()))


def loudness_range(power: Row) -> float:
    """From the soft to the loud, by windows of three seconds (EBU Tech 3342)."""
    short = _means(power, 3 * A_SECOND)
    short = short[_lufs(short) > -70]
    if not len(short):
        return 0.0
    short = short[_lufs(short) > _lufs(short.mean()) - 20]
    soft, loud = np.percentile(_lufs(short), (10, 95))
    return float(loud - soft)


def momentary(power: Row, moments_each: int = 3 * A_SECOND) -> Row:
    """The loudness around each moment."""
    kernel = np.ones(min(moments_each, len(power)))
    weight = np.convolve(np.ones(len(power)), kernel, "same")
    return np.asarray(_lufs(np.convolve(power, kernel, "same") / weight))


def _means(power: Row, count: int) -> Row:
    return np.convolve(power, np.ones(min(count, len(power))) / min(count, len(power)), "valid")


def _lufs(power: Row) -> Row:
    return np.asarray(-0.691 + 10 * np.log10(power + NOTHING))
