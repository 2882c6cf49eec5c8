"""Players that hold their tones: ensembles and soft pipes, each a handful of numbers."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from companion.audio.compose.score.notes import RATE, Samples, ScoreNote, frames, placed, rise
from companion.audio.compose.sound.waves import (
    CEILING,
    TAU,
    Numbers,
    Turning,
    blocks_of,
    held,
    hiss,
    loudness,
    wander,
)

FAINT = 1e-4
"""Partials that never come within 80 dB of the strongest are left out."""
QUICKEST = 1.4
"""Hertz: partials swell and turn at most so fast, or they would flutter."""


@dataclass(frozen=True)
class Ensemble:
    """Many players on one tone: every partial strolls in strength and phase, so it lives and never beats.

    ``dark`` and ``bright`` are the powers of the partial's number by which it is weaker than the first, where
    the colour of a note is none and where it is all there is; a body as ``small`` as so many hertz carries
    little of what lies under them.
    """

    name: str
    attack: float
    release: float
    dark: float = 2.2
    bright: float = 1.0
    knee: float = 5_000.0
    small: float = 120.0
    life: float = 0.8
    formants: tuple[tuple[float, float, float], ...] = ()
    even: float = 1.0
    spread: float = 0.5
    gain: float = 1.0

    def play(self, note: ScoreNote, rng: np.random.Generator) -> Samples:
        """Bow the tone: brightness opens with the bow and breathes slowly while it is held."""
        count = frames(note.lasts + self.release)
        envelope = bow(count, frames(min(self.attack, note.lasts)), frames(self.release))
        times = blocks_of(count)
        bowed = envelope[np.minimum(times * RATE, count - 1).astype(int)].astype(np.float64)
        opened = self._opened(note, times, bowed, rng)
        hertz = self._partials(note)
        strength = self.strength(hertz, opened.reshape(-1, 1))
        sound = held(count, hertz, self._ensemble(hertz, times, strength, note, rng))
        return np.asarray(sound * (envelope * np.float32(note.level * self.gain))[:, None], dtype=np.float32)

    def strength(self, hertz: Numbers, opened: Numbers) -> Numbers:
        """How strong each partial is, as far open as that; together they are equally loud."""
        number = hertz / hertz[0]
        slope = self.dark + (self.bright - self.dark) * opened
        amps = (
            np.exp(-slope * np.log(number)) / (1 + (hertz / self.knee) ** 2) / (1 + (self.small / hertz) ** 2)
        )
        if self.formants:
            body = 0.4 + sum(g * np.exp(-0.5 * ((hertz - c) / w) ** 2) for c, w, g in self.formants)
            amps = amps * body
        amps = np.where(np.round(number) % 2 == 0, amps * self.even, amps)
        return np.asarray(amps / loudness(hertz, amps))

    def _partials(self, note: ScoreNote) -> Numbers:
        every = note.hertz * np.arange(1, max(1, int(CEILING / note.hertz)) + 1, dtype=np.float64)
        loud = self.strength(every, np.array([[note.colour]]))[0]
        return np.asarray(every[: int(np.flatnonzero(loud > FAINT * loud.max())[-1]) + 1])

    def _opened(self, note: ScoreNote, times: Numbers, bowed: Numbers, rng: np.random.Generator) -> Numbers:
        """How far the tone is open: it unfolds to past its middle and closes again, breathing."""
        along = np.clip(times / max(note.lasts, 1.0), 0, 1.6)
        unfolding = np.exp(-0.5 * ((along - rng.uniform(0.5, 0.7)) / 0.32) ** 2)
        breath = 1 + 0.15 * np.sin(TAU * (rng.uniform(0.05, 0.09) * times + rng.uniform()))
        return np.asarray(note.colour * (0.1 + 1.05 * unfolding) * breath * (0.4 + 0.6 * bowed))

    def _ensemble(
        self, hertz: Numbers, times: Numbers, strength: Numbers, note: ScoreNote, rng: np.random.Generator
    ) -> Turning:
        """Every partial as two sides of a room hear it: a core, and what the players make of it."""
        number = hertz / hertz[0]
        wide = self.spread * np.minimum(1.0, hertz / 220)
        rates = np.clip(0.3 * number**0.6, 0.3, QUICKEST)
        alive = self.life * np.minimum(1.0, 0.5 + number / 8)
        core = np.sqrt(1 - alive**2) * np.exp(1j * rng.uniform(0, TAU, len(hertz)))
        apart = np.exp(1j * rng.uniform(-1.6, 1.6, len(hertz)) * wide)
        middle, side = (wander(times, rates, rng) * alive / np.sqrt(1 + wide**2) for _ in range(2))
        angle = (min(1.0, max(-1.0, note.pan)) + 1) * np.pi / 4
        left = (core * apart + middle + side * wide) * np.cos(angle)
        right = (core / apart + middle - side * wide) * np.sin(angle)
        return np.asarray(np.stack([left, right]) * strength * np.sqrt(2))


def bow(count: int, attack: int, release: int) -> NDArray[np.float32]:
    """The loudness of a sustained tone: swelling in, held, let go."""
    envelope = np.ones(count, np.float32)
    envelope[:attack] = _rise(attack)
    envelope[count - release :] *= _rise(release)[::-1]
    return envelope


@lru_cache(maxsize=16)
def _rise(count: int) -> NDArray[np.float32]:
    return rise(count)


@dataclass(frozen=True)
class Pipe:
    """One soft wind player: darker where it is softer, breath around it, a vibrato that arrives late."""

    name: str
    attack: float = 0.22
    release: float = 0.7
    dark: float = 2.6
    bright: float = 1.1
    even: float = 1.0
    vibrato_cents: float = 9.0
    breath: float = 0.035
    gain: float = 1.0

    def play(self, note: ScoreNote, rng: np.random.Generator) -> Samples:
        """Blow one tone, swelling a little in its middle; the breath comes a moment before the tone."""
        count = frames(note.lasts + self.release)
        time = np.arange(count, dtype=np.float64) / RATE
        swell = 0.82 + 0.18 * np.sin(np.pi * np.clip(time / max(note.lasts, 0.1), 0, 1))
        attack, release = frames(min(self.attack, note.lasts)), frames(self.release)
        blown = bow(count, attack, release) * swell
        tone = self._tone(note, time, blown, rng)
        air = hiss(count, note.hertz, 5_000, rng) * bow(count, attack // 2, release)
        chiff = 1 + 1.5 * np.exp(-time / 0.06)
        sound = (tone * blown + air * chiff * self.breath) * (note.level * self.gain)
        sound[:240] *= rise(min(240, count))
        return placed(sound.astype(np.float32), note.pan)

    def _tone(self, note: ScoreNote, time: Numbers, blown: Numbers, rng: np.random.Generator) -> Numbers:
        late = np.clip((time - 0.6) / 1.2, 0, 1)
        wave = np.sin(TAU * rng.uniform(4.4, 5.0) * time + rng.uniform(0, TAU)) * late * self.vibrato_cents
        bend = wave - 14 * np.exp(-time / 0.09) + 3 * np.sin(TAU * rng.uniform(0.2, 0.4) * time)
        turn = np.exp(1j * TAU * np.cumsum(note.hertz * 2 ** (bend / 1200)) / RATE)
        numbers = np.arange(1, max(2, min(16, int(CEILING / note.hertz) + 1)), dtype=np.float64)
        soft, loud = (self._strength(note.hertz * numbers, note.colour * by) for by in (0.5, 1.0))
        power, sound = np.ones_like(turn), np.zeros(len(time))
        opened = blown * (0.85 + 0.15 * wave / max(self.vibrato_cents, 1.0))
        for quiet, full in zip(soft, loud, strict=True):
            power = power * turn
            sound += power.imag * (quiet + (full - quiet) * opened)
        return sound

    def _strength(self, hertz: Numbers, colour: float) -> Numbers:
        number = np.round(hertz / hertz[0])
        amps = number ** -(self.dark + (self.bright - self.dark) * colour)
        amps = np.where(number % 2 == 0, amps * self.even, amps)
        return np.asarray(amps / loudness(hertz, amps))
