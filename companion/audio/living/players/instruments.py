"""The players of living music by name, each a handful of numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from companion.session.music.characters import MusicInstrument

Formants = tuple[tuple[float, float, float], ...]
"""Where a body answers: hertz, how wide, how much."""


@dataclass(frozen=True, slots=True)
class EnsembleTone:
    """Some players on one tone, each a little off and wandering; a pair is dark first, bright then."""

    attack_s: float
    release_s: float
    slope: tuple[float, float]
    knee: tuple[float, float]
    formants: Formants
    cents: float
    wander: float
    swell: float
    players: int = 3
    partials: int = 24


@dataclass(frozen=True, slots=True)
class StruckTone:
    """Something struck or plucked: partials that fade fast at first and slowly then, and the noise of it.

    ``ratios`` are the partials of what is no string, each with its strength and how long it lasts.
    """

    ring_s: float
    onset_s: float
    slope: tuple[float, float]
    knee: tuple[float, float]
    touch: float
    noise: float
    formants: Formants = ()
    stretch: float = 0.0
    quick: float = 0.7
    ratios: tuple[tuple[float, float, float], ...] = ()
    apart: float = 0.15
    partials: int = 18


@dataclass(frozen=True, slots=True)
class SoloTone:
    """One who sings a line: harmonics, breath or bow, and a vibrato that comes late."""

    attack_s: float
    release_s: float
    slope: tuple[float, float]
    knee: tuple[float, float]
    formants: Formants
    breath: float
    vibrato_cents: float
    even: float = 1.0
    partials: int = 14


ENSEMBLES: Final[Mapping[MusicInstrument, EnsembleTone]] = {
    MusicInstrument.STRINGS: EnsembleTone(
        1.9, 2.4, (1.5, 0.7), (1_300, 6_500),
        ((300, 220, 0.8), (700, 350, 0.6), (1_600, 700, 0.4), (3_000, 1_000, 0.35)),
        cents=7, wander=3.5, swell=0.6,
    ),
    MusicInstrument.LOW_STRINGS: EnsembleTone(
        2.0, 2.4, (1.1, 0.7), (1_000, 4_000), ((230, 140, 0.9), (480, 240, 0.7), (1_100, 500, 0.4)),
        cents=4, wander=2.0, swell=0.25, players=2,
    ),
    MusicInstrument.VOICES: EnsembleTone(
        2.0, 2.6, (1.45, 0.6), (1_300, 8_000),
        ((430, 130, 1.6), (850, 190, 1.0), (2_600, 420, 0.4), (3_500, 600, 0.3)),
        cents=9, wander=6.0, swell=0.6,
    ),
}  # fmt: skip

STRUCK: Final[Mapping[MusicInstrument, StruckTone]] = {
    MusicInstrument.FELT_PIANO: StruckTone(
        9.0, 0.007, (1.25, 0.8), (1_100, 4_500), touch=0.13, noise=0.035, stretch=0.0002,
        formants=((180, 120, 0.5), (420, 300, 0.5)),
    ),
    MusicInstrument.HARP: StruckTone(
        7.0, 0.003, (1.2, 0.75), (1_300, 6_000), touch=0.24, noise=0.03, stretch=0.00006,
        formants=((220, 150, 0.5), (600, 400, 0.4)),
    ),
    MusicInstrument.GUITAR: StruckTone(
        6.0, 0.004, (1.2, 0.8), (1_100, 5_000), touch=0.21, noise=0.03, stretch=0.00004,
        formants=((105, 40, 0.8), (215, 70, 0.6), (450, 300, 0.3)),
    ),
    MusicInstrument.BOWLS: StruckTone(
        16.0, 0.006, (0.0, 0.0), (1_500, 8_000), touch=0.0, noise=0.07, quick=0.0, apart=0.6,
        ratios=((1.0, 1.0, 1.0), (2.71, 0.7, 0.5), (5.15, 0.45, 0.25), (8.2, 0.3, 0.12)),
    ),
}  # fmt: skip

SOLOS: Final[Mapping[MusicInstrument, SoloTone]] = {
    MusicInstrument.FLUTE: SoloTone(
        0.18, 0.5, (2.0, 1.25), (1_800, 6_000), ((700, 500, 0.6),), breath=0.09, vibrato_cents=8, partials=10
    ),
    MusicInstrument.CELLO: SoloTone(
        0.5, 0.9, (1.5, 0.85), (1_100, 4_500), ((220, 120, 0.6), (450, 250, 0.6), (1_400, 600, 0.4)),
        breath=0.03, vibrato_cents=10,
    ),
}  # fmt: skip
