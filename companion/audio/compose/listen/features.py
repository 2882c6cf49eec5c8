"""The features of a sound, comparable with those of the reference music in assets/music/aims.toml."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from companion.audio.compose.listen import harmony_heard, timbre
from companion.audio.compose.listen.moments import (
    BANDS,
    FIRST_OF_TILT,
    NOTHING,
    RATES,
    THIRDS,
    Frames,
    Moments,
    Row,
    loudness,
    loudness_range,
    middle,
    moments,
)
from companion.audio.decoding.decoded import decoded
from companion.audio.decoding.measure import RATE

LEVEL: Final = -20.0
"""LUFS: every sound is brought to this level before anything is said of it."""
SHORTEST_S: Final = 15.0


@dataclass(frozen=True)
class Features:
    """What can be said of a sound without ears; how each is found stands in assets/music/aims.toml."""

    seconds: float
    level: float
    tilt: float
    band_1k_2k: float
    band_2k_5k: float
    band_5k_10k: float
    rolloff: float
    wander: float
    harmonic_change: float
    chroma_likeness: float
    onsets: float
    micro: float
    roughness: float
    loudness_range: float
    correlation: float
    mono_loss: float
    small_speaker_loss: float


@dataclass(frozen=True)
class Examined:
    """A sound looked at from end to end: its features, and what they were found from, for pictures."""

    features: Features
    moments: Moments
    levels: Row
    beginnings: tuple[float, ...]
    chroma: Row


def features(sound: Frames, rate: int) -> Features:
    """Measure a sound; raises ValueError where it is too short or silent."""
    return heard(sound, rate).features


def features_of(path: Path) -> Features:
    """Measure a file as it will be played; raises `AudioError` or ValueError with one clear sentence."""
    return features(sound_of(path), RATE)


def sound_of(path: Path) -> Frames:
    """Decode a whole file."""
    return np.concatenate(list(decoded(path)))


def heard(sound: Frames, rate: int) -> Examined:
    """Look at a sound from end to end."""
    if rate not in RATES:
        raise ValueError(f"A sound is measured at 24 or 48 kHz, not at {rate} samples a second.")
    seconds = len(sound) / rate
    if seconds < SHORTEST_S:
        raise ValueError(f"A sound of {seconds:.0f} s is too short to be measured.")
    seen = moments(sound, rate)
    inner = middle(len(seen.total))
    level = loudness(seen.loud)
    if level <= LEVEL - 50 + 1e-9:
        raise ValueError("There is nothing to hear in it.")
    mono = timbre.mono_of(sound, 10 ** ((LEVEL - level) / 20))
    levels = timbre.quick(mono, rate)
    begin = timbre.beginnings(levels)
    stretches = harmony_heard.chroma(mono, rate)
    return Examined(
        Features(
            seconds=seconds,
            level=level,
            tilt=tilt(seen.thirds[inner].mean(axis=0)),
            **bands(seen, inner),
            rolloff=float(np.median(seen.rolloff[inner])),
            wander=timbre.wander(timbre.coefficients(mono, rate)),
            harmonic_change=harmony_heard.change(stretches),
            chroma_likeness=harmony_heard.likeness(stretches),
            onsets=len(begin) / seconds * 60,
            micro=timbre.micro(levels),
            roughness=harmony_heard.roughness(seen.tones, seen.hertz),
            loudness_range=loudness_range(seen.loud),
            correlation=correlation(sound, rate),
            mono_loss=level - loudness(seen.mono),
            small_speaker_loss=level - loudness(seen.small),
        ),
        seen, levels, tuple(at / timbre.SECOND for at in begin), stretches,
    )  # fmt: skip


def tilt(thirds: Row) -> float:
    """How the power in thirds of an octave falls from 100 Hz to 8 kHz, in decibels an octave."""
    octaves = np.log2(THIRDS[FIRST_OF_TILT:-1])
    return float(np.polyfit(octaves, 10 * np.log10(thirds[FIRST_OF_TILT:] + NOTHING), 1)[0])


def bands(seen: Moments, inner: slice) -> dict[str, float]:
    """The power in each band against all of it."""
    shares = seen.bands[inner].mean(axis=0) / (seen.total[inner].mean() + NOTHING)
    return dict(zip(BANDS, (10 * np.log10(shares + NOTHING)).tolist(), strict=True))


def correlation(sound: Frames, rate: int) -> float:
    """How alike left and right are in the middle of all seconds: 1 where they are the same."""
    whole = len(sound) // rate
    left, right = sound[: whole * rate].reshape(whole, rate, 2).transpose(2, 0, 1).astype(np.float64)
    left, right = left - left.mean(axis=1, keepdims=True), right - right.mean(axis=1, keepdims=True)
    strong = (left**2).mean(axis=1), (right**2).mean(axis=1)
    both = (strong[0] > 1e-8) & (strong[1] > 1e-8)
    if not both.any():
        return 1.0 if np.allclose(left, right) else 0.0
    alike = (left * right).mean(axis=1)[both] / np.sqrt(strong[0][both] * strong[1][both])
    return float(np.median(alike))
