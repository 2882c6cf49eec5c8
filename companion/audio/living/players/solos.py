"""One who sings a line: harmonics that follow one phase, a vibrato that comes late, and breath."""

from typing import Final

import numpy as np

from companion.audio.engine.ring import RATE, Sound
from companion.audio.living.place import BLOCK, LivingNote
from companion.audio.living.players.instruments import SoloTone
from companion.audio.living.players.light import LivingLight
from companion.audio.living.players.noise import block_of, noise_of
from companion.audio.living.players.partials import Numbers
from companion.audio.living.players.spectra import (
    CEILING,
    between,
    body_of,
    evenly_loud,
    hertz_of,
    knee_at,
    sides_of,
    tone_colour,
)
from companion.audio.living.weighting import weight

_TAU: Final = 2 * np.pi
_LATE_S: Final = 0.7
_BREATH_FRAMES: Final = 243_000
_BREATH_HERTZ: Final = 2_000.0


class SoloPlayer:
    """Plays the sung tones of one player of a character."""

    def __init__(self, tone: SoloTone, seed: int) -> None:
        self._tone = tone
        self.lasts = round(tone.release_s * RATE)
        """Frames for which a tone is heard after its end."""
        self._breath = _breath(seed)

    def over(self, note: LivingNote, frame: int, light: LivingLight, level: float) -> Sound:
        """Give what is heard of a tone in a block, frame by frame."""
        rng, tone = np.random.default_rng(note.seed), self._tone
        seconds = np.maximum(np.arange(frame - note.start, frame - note.start + BLOCK) / RATE, 0.0)
        hertz, vibrato = hertz_of(note.pitch), rng.uniform(4.3, 5.1)
        late = np.clip((seconds - _LATE_S) / 1.2, 0, 1)
        swing = hertz * tone.vibrato_cents / 1731 / vibrato
        phase = _TAU * hertz * seconds + swing * late * np.sin(_TAU * vibrato * seconds)
        phase += hertz * 0.0015 / 0.3 * np.sin(_TAU * 0.3 * seconds + rng.uniform(0, _TAU))
        sung = _harmonics(phase, *self._strengths(hertz, light))
        air = block_of(self._breath, note.seed + frame - note.start)
        breath = air * light.noise(_BREATH_HERTZ, 0.4) * tone.breath
        length = max(0.2, (note.end - note.start) / RATE)
        swell = (
            0.8
            + 0.2 * np.sin(np.pi * np.clip(seconds / length, 0, 1))
            + 0.05 * late * np.sin(_TAU * vibrato * seconds)
        )
        mono = (sung + breath) * swell * self._envelope(note, frame) * (note.level * level)
        return np.asarray(mono[:, np.newaxis] * sides_of(note.pan), np.float32)

    def _strengths(self, hertz: float, light: LivingLight) -> list[Numbers]:
        tone = self._tone
        numbers = np.arange(1, max(1, min(tone.partials, int(CEILING / hertz))) + 1, dtype=np.float64)
        weights, body = weight(numbers * hertz), body_of(numbers * hertz, tone.formants)
        made = []
        for bright, lit in zip(light.bright, light.on(numbers * hertz), strict=True):
            slope, knee = between(tone.slope, bright), knee_at(tone.knee, bright)
            colour = tone_colour(numbers, numbers * hertz, slope, knee, body)
            made.append(evenly_loud(colour, weights) * lit)
        return made

    def _envelope(self, note: LivingNote, frame: int) -> Numbers:
        at = np.arange(frame, frame + BLOCK)
        rise = np.clip((at - note.start) / (self._tone.attack_s * RATE), 0, 1)
        fall = np.clip((at - note.end) / (self._tone.release_s * RATE), 0, 1)
        envelope: Numbers = np.sin(rise * np.pi / 2) ** 2 * np.cos(fall * np.pi / 2) ** 2
        return envelope


def _harmonics(phase: Numbers, before: Numbers, after: Numbers) -> Numbers:
    """Sum the sines of the multiples of a phase; each follows from the two before it."""
    ramp = np.arange(len(phase)) / len(phase)
    last, now, twice = np.zeros(len(phase)), np.sin(phase), 2 * np.cos(phase)
    made = np.zeros(len(phase))
    for old, new in zip(before, after, strict=True):
        made += now * (old + (new - old) * ramp)
        last, now = now, twice * now - last
    return made


def _breath(seed: int) -> Sound:
    """Five seconds of the noise of air at an edge, that joins its own beginning."""

    def colour(hertz: Numbers) -> Numbers:
        return (hertz / 900) ** 2 / (1 + (hertz / 900) ** 2) / (1 + (hertz / 3_500) ** 3)

    return noise_of(_BREATH_FRAMES, colour, np.random.default_rng([seed, 7]))
