"""Players that set a body ringing and let it: plucked and hammered strings, bowls, tines."""

from dataclasses import dataclass

import numpy as np

from companion.audio.compose.score.notes import Samples, ScoreNote, frames, rise
from companion.audio.compose.sound.waves import CEILING, TAU, Numbers, Turning, hiss, loudness, ringing


@dataclass(frozen=True)
class Plucked:
    """A string set moving by finger, felt or thumb: partials that fade in two stages, on a wooden body.

    ``body`` has the resonances of the wood in hertz, ``noise`` from and to where finger or felt is heard;
    what lies under ``small`` hertz is carried little. A string fades fast, ``at_once``, while it moves its
    bridge, and slowly once it swings beside it.
    """

    name: str
    ring: float
    tilt: float = 1.1
    touch: float = 0.18
    stretch: float = 0.00008
    soften: float = 0.004
    mellow: float = 3_000.0
    small: float = 110.0
    at_once: float = 0.76
    body: tuple[float, ...] = (110.0, 205.0, 390.0)
    wood: float = 0.04
    noise: tuple[float, float] = (300.0, 3_000.0)
    finger: float = 0.033
    gain: float = 1.0

    def play(self, note: ScoreNote, rng: np.random.Generator) -> Samples:
        """Pluck once; a softer touch is a darker one."""
        ring = self.ring * (220 / note.hertz) ** 0.45
        count = frames(ring)
        hertz, amps = self._partials(note)
        lasting = ring * (hertz / hertz[0]) ** -0.5 / (1 + hertz / 6_000)
        sound = np.zeros((count, 2), np.float32)
        sides = _sides(note.pan)
        long = lasting > ring / 3
        for some, length in ((long, count), (~long, count // 3)):
            if some.any():
                sound[:length] += self._strings(length, hertz[some], lasting[some], amps[some], sides, rng)
        short = min(count, frames(0.6))
        sound[:short] += self._knock(short, note, sides, rng)
        _soft_ends(sound, frames(self.soften), count // 4)
        return sound * np.float32(note.level * self.gain)

    def _partials(self, note: ScoreNote) -> tuple[Numbers, Numbers]:
        number = np.arange(1, max(2, min(40, int(CEILING / note.hertz) + 1)), dtype=np.float64)
        hertz = note.hertz * number * np.sqrt(1 + self.stretch * number**2)
        number, hertz = number[hertz <= CEILING], hertz[hertz <= CEILING]
        plucked = np.maximum(np.abs(np.sin(np.pi * number * self.touch)), 0.06) * number**-self.tilt
        plucked /= 1 + (self.small / hertz) ** 2
        amps = plucked / (1 + (hertz / (self.mellow * 9 ** (note.colour - 0.5))) ** 2)
        return hertz, amps / loudness(hertz, amps)

    def _strings(
        self, count: int, hertz: Numbers, lasting: Numbers, amps: Numbers, sides: Numbers,
        rng: np.random.Generator,
    ) -> Samples:  # fmt: skip
        """Each partial is three: what fades at once, and two a hair apart that stay, one to each side."""
        drift = 1 + rng.uniform(0.00008, 0.0003, len(hertz))
        scattered = rng.uniform(-np.pi, np.pi, len(hertz)) * np.minimum(1.0, (np.arange(len(hertz)) / 9) ** 2)
        turned = _spread(amps) + scattered + rng.uniform(-0.3, 0.3, (3, len(hertz)))
        phase = np.exp(1j * turned)
        after = 1 - self.at_once
        left, right = (self.at_once, 0.8 * after, 0.6 * after), (self.at_once, 0.6 * after, 0.8 * after)
        strength = np.array([left, right])[:, :, None] * sides[:, None, None] * phase * amps
        apart = np.concatenate([hertz, hertz / drift, hertz * drift])
        fading = np.concatenate([0.28 * lasting, lasting, 0.9 * lasting])
        return ringing(count, apart, fading, strength.reshape(2, -1))

    def _knock(self, count: int, note: ScoreNote, sides: Numbers, rng: np.random.Generator) -> Samples:
        """What is heard of the wood, and of the finger or the felt that touches the string."""
        wood = np.array(self.body) * rng.uniform(0.98, 1.02, len(self.body))
        phase = np.exp(1j * rng.uniform(0, TAU, (2, len(wood))))
        body = ringing(
            count, wood, np.linspace(0.5, 0.25, len(wood)), phase * self.wood * np.abs(sides)[:, None]
        )
        touch = hiss(count, *self.noise, rng) * np.exp(-np.arange(count) / frames(0.035))
        return body + np.outer(touch * (self.finger * (0.4 + 0.8 * note.colour)), np.abs(sides)).astype(
            np.float32
        )


@dataclass(frozen=True)
class Bowl:
    """Bronze touched with a soft mallet, or a tine with a thumb: a few partials in slowly turning pairs.

    Partials are ratio, strength and lasting against the first; the higher ones follow the colour of a note.
    """

    name: str
    ring: float
    partials: tuple[tuple[float, float, float], ...]
    onset: float = 0.09
    beats: tuple[float, float] = (0.25, 0.8)
    noise: tuple[float, float] = (200.0, 1_500.0)
    mallet: float = 0.08
    gain: float = 1.0

    def play(self, note: ScoreNote, rng: np.random.Generator) -> Samples:
        """Strike once; each partial is two tones under one hertz apart, one more left, one more right."""
        ring = self.ring * (220 / note.hertz) ** 0.35
        count = frames(ring)
        ratio, amp, lasting = (np.array(column) for column in zip(*self.partials, strict=True))
        there = note.hertz * ratio <= CEILING
        hertz, amp, lasting = note.hertz * ratio[there], amp[there], ring * lasting[there]
        amp = amp * np.where(hertz > note.hertz * 1.01, 10 ** (note.colour - 0.5), 1.0)
        apart = rng.uniform(*self.beats, len(hertz)) / 2
        strength = self._sides(note.pan, len(hertz), rng) * np.tile(amp / 2, 2)
        sound = ringing(count, np.concatenate([hertz - apart, hertz + apart]), np.tile(lasting, 2), strength)
        short = min(count, frames(0.5))
        touch = hiss(short, *self.noise, rng) * np.exp(-np.arange(short) / frames(0.05)) * self.mallet
        sound[:short] += np.outer(touch, np.abs(_sides(note.pan))).astype(np.float32)
        _soft_ends(sound, frames(self.onset), count // 5)
        return sound * np.float32(note.level * self.gain)

    def _sides(self, pan: float, count: int, rng: np.random.Generator) -> Turning:
        lower, upper = _sides(pan - 0.3), _sides(pan + 0.3)
        turned = np.exp(1j * rng.uniform(0, TAU, 2 * count))
        return np.asarray(np.stack([lower, upper], axis=1).repeat(count, axis=1) * turned)


def _spread(amps: Numbers) -> Numbers:
    """Phases in which the strong partials pile up least (after Schroeder 1970)."""
    power = np.cumsum(amps**2 / (amps**2).sum())
    return np.asarray(-TAU * np.concatenate([[0.0], np.cumsum(power)[:-1]]))


def _sides(pan: float) -> Numbers:
    """How much of a sound is heard left and right, at constant power."""
    angle = (min(1.0, max(-1.0, pan)) + 1) * np.pi / 4
    return np.array([np.cos(angle), np.sin(angle)])


def _soft_ends(sound: Samples, onset: int, end: int) -> None:
    """Begin and end without a step."""
    sound[:onset] *= rise(onset)[:, None]
    sound[len(sound) - end :] *= rise(end)[::-1, None]
