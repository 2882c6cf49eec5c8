"""The instruments: ensembles, plucked strings, struck bowls and a soft pipe, each a handful of numbers."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from companion.audio.compose.score.notes import RATE, Samples, ScoreNote, frames, placed, rise

LOOP = 1 << 18
TAU = 2 * np.pi
CEILING = 7_500.0
Mono = NDArray[np.float32]


@dataclass(frozen=True)
class Ensemble:
    """Many players on one tone: every harmonic is a narrow band of noise, so it breathes and never beats."""

    name: str
    attack: float
    release: float
    slope: float = 1.3
    knee: float = 1_800.0
    width_cents: float = 22.0
    formants: tuple[tuple[float, float, float], ...] = ()
    even: float = 1.0
    spread: float = 0.5

    def play(self, note: ScoreNote, rng: np.random.Generator) -> Samples:
        """Bow the tone: brightness opens with the bow and breathes slowly while it is held."""
        dark, bright = _tables(self, round(note.hertz, 3))
        count = frames(note.lasts + self.release)
        time = np.arange(count, dtype=np.float32) / RATE
        envelope = _bow(count, frames(min(self.attack, note.lasts)), frames(self.release))
        breath = 0.5 + 0.5 * np.sin(TAU * (rng.uniform(0.05, 0.09) * time + rng.uniform()))
        opened = (note.colour * (0.6 + 0.4 * breath) * envelope).astype(np.float32)
        swell = 1 - 0.14 * np.sin(TAU * (rng.uniform(0.06, 0.11) * time + rng.uniform()))
        envelope *= swell.astype(np.float32) * np.float32(note.level)
        middle, side = (_read(dark, bright, int(rng.integers(LOOP)), opened) for _ in range(2))
        side *= np.float32(self.spread * min(1.0, note.hertz / 220))
        left, right = np.cos((note.pan + 1) * np.pi / 4), np.sin((note.pan + 1) * np.pi / 4)
        sound = np.stack([(middle + side) * np.float32(left), (middle - side) * np.float32(right)], axis=1)
        return np.asarray(sound * envelope[:, None], dtype=np.float32)

    def loudness_of(self, harmonics: NDArray[np.float64], hertz: float, bright: bool) -> NDArray[np.float64]:
        """How strong each harmonic is, for the dark and the bright side of the tone."""
        at = harmonics * hertz
        amps = harmonics ** -(self.slope if bright else self.slope + 1.3)
        if self.formants:
            amps = amps * (0.2 + sum(g * np.exp(-0.5 * ((at - c) / w) ** 2) for c, w, g in self.formants))
        amps = np.where(harmonics % 2 == 0, amps * self.even, amps)
        return np.asarray(amps / (1 + (at / self.knee) ** 4), dtype=np.float64)


@lru_cache(maxsize=48)
def _tables(ensemble: Ensemble, hertz: float) -> tuple[Mono, Mono]:
    """Two endless loops of one tone, dark and bright, alike in phase so that they can be mixed freely."""
    rng = np.random.default_rng(round(hertz * 1_000))
    bins = np.arange(LOOP // 2 + 1) * (RATE / LOOP)
    phases = np.exp(1j * rng.uniform(0, TAU, len(bins)))
    harmonics = np.arange(1, max(1, min(40, int(CEILING / hertz))) + 1, dtype=np.float64)
    loops = []
    for bright in (False, True):
        spectrum = np.zeros(len(bins))
        for number, amp in zip(harmonics, ensemble.loudness_of(harmonics, hertz, bright), strict=True):
            width = hertz * number**0.9 * (2 ** (ensemble.width_cents / 1200) - 1)
            low, high = np.searchsorted(bins, (hertz * number - 5 * width, hertz * number + 5 * width))
            shape = np.exp(-0.5 * ((bins[low:high] - hertz * number) / width) ** 2)
            spectrum[low:high] += amp * shape / np.sqrt(width)
        loop = np.fft.irfft(spectrum * phases, LOOP)
        loops.append((loop / np.sqrt((loop**2).mean())).astype(np.float32))
    return loops[0], loops[1]


def _read(dark: Mono, bright: Mono, start: int, opened: Mono) -> Mono:
    """Read both loops from one place on, mixed as far open as the curve says."""
    where = (np.arange(len(opened)) + start) & (LOOP - 1)
    sound = dark[where]
    return np.asarray(sound + (bright[where] - sound) * opened, dtype=np.float32)


def _bow(count: int, attack: int, release: int) -> Mono:
    """The loudness of a sustained tone: swelling in, held, let go."""
    envelope = np.ones(count, np.float32)
    envelope[:attack] = rise(attack)
    envelope[count - release :] *= rise(release)[::-1]
    return envelope


@dataclass(frozen=True)
class Plucked:
    """A string set moving by finger, felt or thumb: partials that fade, the higher the sooner."""

    name: str
    ring: float
    tilt: float = 1.3
    touch: float = 0.18
    stretch: float = 0.00008
    soften: float = 0.004
    mellow: float = 1_600.0

    def play(self, note: ScoreNote, rng: np.random.Generator) -> Samples:
        """Pluck once; a softer touch is a darker one."""
        ring = self.ring * (220 / note.hertz) ** 0.45
        sound = np.zeros(frames(ring), np.float32)
        time = np.arange(len(sound), dtype=np.float32) / RATE
        for number in range(1, 15):
            hertz = note.hertz * number * np.sqrt(1 + self.stretch * number**2)
            if hertz > CEILING:
                break
            decay = ring * number**-0.6
            amp = abs(np.sin(np.pi * number * self.touch)) * number**-self.tilt
            amp /= 1 + (hertz / (self.mellow * (0.6 + 0.9 * note.colour))) ** 2
            count = min(len(sound), frames(decay))
            part = time[:count]
            drift = 1 + rng.uniform(-1, 1) * 0.0003
            tone = np.sin(TAU * hertz * part) + 0.5 * np.sin(TAU * hertz * drift * part + rng.uniform(0, 1))
            tone *= np.exp(-6.9 / decay * part)
            tone[-count // 4 :] *= rise(len(tone[-count // 4 :]))[::-1]
            sound[:count] += (tone * amp).astype(np.float32)
        onset = frames(self.soften)
        sound[:onset] *= rise(onset)
        return placed(sound * np.float32(note.level), note.pan)


@dataclass(frozen=True)
class Bowl:
    """A bronze bowl touched with a soft mallet: a few partials in slowly turning pairs."""

    name: str
    ring: float
    partials: tuple[tuple[float, float, float], ...]
    onset: float = 0.09

    def play(self, note: ScoreNote, rng: np.random.Generator) -> Samples:
        """Strike once; each partial is two tones under one hertz apart, one more left, one more right."""
        ring = self.ring * (220 / note.hertz) ** 0.35
        sound = np.zeros((frames(ring), 2), np.float32)
        for ratio, amp, lasting in self.partials:
            hertz = note.hertz * ratio
            if hertz > CEILING:
                continue
            count = frames(ring * lasting)
            time = np.arange(count, dtype=np.float64) / RATE
            fading = np.exp(-6.9 / (ring * lasting) * time)
            fading[-count // 5 :] *= rise(len(fading[-count // 5 :]))[::-1]
            apart = rng.uniform(0.25, 0.8)
            for sign in (-1, 1):
                tone = np.sin(TAU * (hertz + sign * apart / 2) * time + rng.uniform(0, TAU)) * fading
                level = np.float32(0.5 * amp * note.level * (0.5 + 0.5 * note.colour if ratio > 1 else 1.0))
                sound[:count] += placed(tone.astype(np.float32) * level, note.pan + sign * 0.3)
        start = frames(self.onset)
        sound[:start] *= rise(start)[:, None]
        return sound


@dataclass(frozen=True)
class Pipe:
    """One soft wind player: few harmonics, a little breath, a vibrato that arrives late."""

    name: str
    attack: float = 0.22
    release: float = 0.7
    amps: tuple[float, ...] = (1.0, 0.32, 0.16, 0.06, 0.03)
    vibrato_cents: float = 9.0

    def play(self, note: ScoreNote, rng: np.random.Generator) -> Samples:
        """Blow one tone, swelling a little in its middle."""
        count = frames(note.lasts + self.release)
        time = np.arange(count, dtype=np.float64) / RATE
        late = np.clip((time - 0.6) / 1.2, 0, 1)
        wave = np.sin(TAU * rng.uniform(4.4, 5.0) * time + rng.uniform(0, TAU)) * late * self.vibrato_cents
        bend = wave - 14 * np.exp(-time / 0.09) + 3 * np.sin(TAU * rng.uniform(0.2, 0.4) * time)
        phase = TAU * np.cumsum(note.hertz * 2 ** (bend / 1200)) / RATE
        sound = np.zeros(count)
        for number, amp in enumerate(self.amps, start=1):
            if number * note.hertz < CEILING:
                sound += amp * (0.4 + 0.9 * note.colour) ** (number - 1) * np.sin(number * phase)
        swell = 0.82 + 0.18 * np.sin(np.pi * np.clip(time / max(note.lasts, 0.1), 0, 1))
        envelope = _bow(count, frames(min(self.attack, note.lasts)), frames(self.release)) * swell
        return placed((sound * envelope * note.level).astype(np.float32), note.pan)
