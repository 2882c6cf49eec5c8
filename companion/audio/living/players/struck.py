"""What is struck or plucked: its partials, at first with the touch on them, then fading by themselves."""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

import numpy as np

from companion.audio.engine.ring import CHANNELS, RATE, Sound
from companion.audio.living.place import BLOCK, LivingNote
from companion.audio.living.players.instruments import StruckTone
from companion.audio.living.players.light import LivingLight
from companion.audio.living.players.partials import Numbers, Partials, sounded
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
_SIXTY_DB: Final = 6.9  # nepers
_GONE: Final = 8.1  # 70 dB
_KNOWN: Final = 64
_TOUCH_S: Final = 0.12
_TOUCH_HERTZ: Final = 3_000.0  # about as high as its noise is


@dataclass(frozen=True, slots=True)
class _Strings:
    """What moves after one touch: radians and nepers a frame, and how strong at first on each side."""

    turns: Numbers
    fades: Numbers
    phase: Numbers
    strengths: Numbers


class StruckPlayer:
    """Plays the struck tones of one player of a character."""

    def __init__(self, tone: StruckTone, seed: int) -> None:
        self._tone = tone
        self.lasts = round(2.4 * tone.ring_s * RATE)
        """Frames for which a tone is heard after its touch, at most."""
        self._onset = round(tone.onset_s * RATE)
        self._touched = max(self._onset, round(_TOUCH_S * RATE))
        rng = np.random.default_rng(seed)
        noise = np.convolve(rng.standard_normal(self._touched), np.hanning(14) / 7, "same")
        time = np.arange(self._touched) / RATE
        fall = np.exp(-time / 0.022) * np.minimum(1, time / max(tone.onset_s, 0.002))
        self._noise = np.asarray(tone.noise * noise * fall, np.float32)
        self._known: OrderedDict[tuple[int, int, int], _Strings] = OrderedDict()

    def fresh(self, note: LivingNote, frame: int) -> bool:
        """Say whether the touch is still on a tone as the block begins."""
        return frame < note.start + self._touched

    def touched(self, note: LivingNote, frame: int, light: LivingLight, level: float) -> Sound:
        """Give what is heard of a fresh tone in a block, frame by frame."""
        sound: Sound = np.zeros((BLOCK, CHANNELS), np.float32)
        first, into = max(0, frame - note.start), max(0, note.start - frame)
        fading = self.over(note, note.start + first, level)
        if fading is not None:
            sound[into:] = sounded(light.over(fading, late=into / BLOCK))[: BLOCK - into]
        time = np.arange(first, min(self._onset, first + BLOCK - into))
        sound[into : into + len(time)] *= (np.sin(np.pi / 2 * time / self._onset) ** 2)[:, np.newaxis]
        touch = self._noise[first : first + BLOCK - into]
        noise = touch * light.noise(_TOUCH_HERTZ, 0.5)[into : into + len(touch)]
        loud = np.abs(self._strings(note).strengths).sum(axis=1) * level
        sound[into : into + len(noise)] += np.asarray(noise[:, np.newaxis] * loud, np.float32)
        return sound

    def over(self, note: LivingNote, frame: int, level: float) -> Partials | None:
        """Give what is heard of a tone in the block from a frame on, once the touch is over."""
        strings, passed = self._strings(note), frame - note.start
        heard = strings.fades * passed < _GONE
        if not heard.any():
            return None
        fades = strings.fades[heard]
        left = np.exp(-fades * passed) * level
        before = strings.strengths[:, heard] * left
        ending = fades * (passed + BLOCK) >= _GONE
        after = np.where(ending, 0.0, before)
        phase = strings.phase[heard] + strings.turns[heard] * passed
        return Partials(strings.turns[heard], fades, phase, before, after)

    def _strings(self, note: LivingNote) -> _Strings:
        key = (note.start, note.pitch, note.seed)
        if key not in self._known:
            self._known[key] = self._set_moving(note)
            if len(self._known) > _KNOWN:
                self._known.popitem(last=False)
        self._known.move_to_end(key)
        return self._known[key]

    def _set_moving(self, note: LivingNote) -> _Strings:
        tone, rng, base = self._tone, np.random.default_rng(note.seed), hertz_of(note.pitch)
        brightness = note.bright
        if tone.ratios:
            ratios, strong, lasting = (np.array(column) for column in zip(*tone.ratios, strict=True))
            hertz = base * ratios
            strengths = strong / (1 + (hertz / knee_at(tone.knee, brightness)) ** 2)
            ring = tone.ring_s * (220 / base) ** 0.35 * lasting
        else:
            numbers = np.arange(1, tone.partials + 1, dtype=np.float64)
            hertz = base * numbers * np.sqrt(1 + tone.stretch * numbers**2)
            slope, knee = between(tone.slope, brightness), knee_at(tone.knee, brightness)
            strengths = tone_colour(numbers, hertz, slope, knee, body_of(hertz, tone.formants))
            strengths = strengths * np.abs(np.sin(np.pi * numbers * tone.touch))
            ring = tone.ring_s * (220 / base) ** 0.45 * numbers**-0.6
        keep = hertz < CEILING
        hertz, ring = hertz[keep], ring[keep]
        strengths = evenly_loud(strengths[keep], weight(hertz)) * note.level
        return self._paired(hertz, strengths, ring, note.pan, rng)

    def _paired(
        self, hertz: Numbers, strengths: Numbers, ring: Numbers, pan: float, rng: np.random.Generator
    ) -> _Strings:
        """Each partial is two: a bowl's beat against one another, of a string's one is soon gone."""
        tone, count = self._tone, len(hertz)
        apart = tone.apart * rng.uniform(0.5, 1.2, count) / 2
        quick = (1 - tone.quick, tone.quick) if tone.quick else (0.5, 0.5)
        pans = np.clip(pan + np.repeat((-0.25, 0.25), count), -1, 1)
        sides = sides_of(pans)
        fades = _SIXTY_DB / (ring * RATE)
        return _Strings(
            turns=_TAU * np.concatenate([hertz - apart, hertz + apart]) / RATE,
            fades=np.concatenate([fades, fades * (3.5 if tone.quick else 1.0)]),
            phase=rng.uniform(0, _TAU, 2 * count),
            strengths=sides * np.concatenate([strengths * quick[0], strengths * quick[1]]),
        )
