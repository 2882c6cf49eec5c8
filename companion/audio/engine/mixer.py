"""The mixer: voices and gain lines in, blocks of twenty milliseconds out. Knows neither files nor devices."""

import threading
from enum import Enum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.audio.engine.ring import CHANNELS, RATE, Ring, Sound

BLOCK: Final = 960
"""Frames in a block: twenty milliseconds."""

CEILING: Final = 10 ** (-1 / 20)
"""No sample leaves the mixer above −1 dBFS."""

_RECOVERY: Final = BLOCK / RATE / 0.3  # the limiter lets go over 0.3 s
_METER: Final = BLOCK / RATE / 0.4  # the meter looks back over 0.4 s

_HISS: Final = 2.0**-15
"""The least that sixteen bits can say: −98 dB, with as much of it up as down, in every moment of its own."""
_INAUDIBLE: Final = 1e-7
_EDGE: Final = BLOCK


def amplitude(db: float) -> float:
    """Turn decibels into a factor."""
    return float(10 ** (db / 20))


class GainShape(Enum):
    """How a gain line gets from one value to another.

    POWER keeps the sum of squares constant when one line falls as others rise, from wherever each of
    them stands; SMOOTH has no corner at either end.
    """

    POWER = "power"
    SMOOTH = "smooth"


class GainLine:
    """A gain that rests, or moves along a curve counted in samples; it never jumps."""

    def __init__(self, value: float, shape: GainShape = GainShape.SMOOTH) -> None:
        self._shape = shape
        self._start = value
        self.target = value
        self._length = 0
        self._at = 0

    @property
    def resting(self) -> bool:
        """Whether it has arrived."""
        return self._at >= self._length

    @property
    def value(self) -> float:
        """Where it is now."""
        return self.target if self.resting else float(self._curve(np.float64(self._at)))

    def move(self, target: float, seconds: float) -> None:
        """Set out for another value from wherever it is."""
        self._start, self.target = self.value, target
        self._length, self._at = round(seconds * RATE), 0

    def take(self, frames: int) -> NDArray[np.float32] | float:
        """Give the gain of the next frames, one number while it rests."""
        if self.resting:
            return self.target
        steps = np.minimum(np.arange(self._at, self._at + frames, dtype=np.float64), self._length)
        self._at += frames
        return np.asarray(self._curve(steps), np.float32)[:, np.newaxis]

    def _curve(self, steps: NDArray[np.float64] | np.float64) -> NDArray[np.float64] | np.float64:
        rise = np.sin(steps * (np.pi / 2 / self._length)) ** 2
        if self._shape is GainShape.SMOOTH:
            return self._start + (self.target - self._start) * rise
        return np.sqrt(self._start**2 + (self.target**2 - self._start**2) * rise)


class Voice:
    """One track in the mix."""

    def __init__(self, ring: Ring, gain_db: float = 0.0) -> None:
        self.ring = ring
        self.line = GainLine(0.0, GainShape.POWER)
        self.after: Voice | None = None
        """The voice that has to end before this one begins, on the very next sample."""
        self._gain = amplitude(gain_db)
        self.leads_on = False
        """Whether another follows it so; otherwise its last moments fade, in case its file was cut off."""
        self.ended_at = 0
        """The frame of the latest block from which on there was nothing left of it."""

    @property
    def gone(self) -> bool:
        """Whether nothing of it will be heard any more."""
        return self.ring.drained or (self.line.target == 0.0 and self.line.resting)

    def add_to(self, block: Sound, scratch: Sound) -> int:
        """Mix its next frames into a block; tell how many were missing."""
        gain = self._gain * self.line.take(len(block))
        start = self._start(len(block))
        scratch[:start] = 0
        frames = start + self.ring.read(scratch[start:])
        self.ended_at = frames
        if self.ring.ended and not self.leads_on and self.ring.fill < _EDGE:
            left = np.arange(frames, 0, -1, dtype=np.float32) + self.ring.fill
            scratch[:frames] *= np.minimum(left / _EDGE, 1.0)[:, np.newaxis]
        scratch *= gain
        block += scratch
        return 0 if self.ring.ended else len(block) - frames

    def _start(self, frames: int) -> int:
        """Where in the present block it begins, being behind its predecessor in the order of the mix."""
        if self.after is None:
            return 0
        if not self.after.ring.drained:
            return frames
        start, self.after = self.after.ended_at, None
        return start


class Mixer:
    """Sums the voices and multiplies the gain lines: voice × track × duck × volume × fade."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._voices: list[Voice] = []
        self._gone: list[Voice] = []
        self._fade = GainLine(1.0)
        self._duck = GainLine(1.0)
        self._volume = GainLine(1.0)
        self._limiter = Limiter()
        self._noise = np.random.default_rng()
        self.hiss = False
        """Whether a noise that nobody hears lies under everything, music and silence alike."""
        self._scratch: Sound = np.zeros((BLOCK, CHANNELS), np.float32)
        self._power = 0.0
        self.blocks = 0
        self.starved = 0
        """How many frames were missing so far, because nothing was decoded in time."""

    @property
    def still(self) -> bool:
        """Whether it has faded to silence and the voices wait where they are."""
        return self._fade.target == 0.0 and self._fade.resting

    @property
    def open(self) -> bool:
        """Whether it is heard, or on its way there."""
        return self._fade.target == 1.0

    @property
    def level_db(self) -> float | None:
        """The loudness of the last moments, or nothing in silence."""
        return float(10 * np.log10(self._power)) if self._power > _INAUDIBLE else None

    def crossfade(self, voice: Voice | None, seconds: float) -> None:
        """Let a voice in, or none, while all others leave; at once if nothing is heard."""
        with self._lock:
            span = 0.0 if self.still else seconds
            for other in self._voices:
                other.line.move(0.0, span)
            if voice is not None:
                voice.line.move(1.0, span)
                self._voices.append(voice)

    def segue(self, voice: Voice, after: Voice) -> None:
        """Let a voice follow another without a gap or a fade: not one sample lies between them."""
        with self._lock:
            voice.line = GainLine(1.0, GainShape.POWER)
            voice.after, after.leads_on = after, True
            self._voices.append(voice)

    def fade(self, to: float, seconds: float) -> None:
        """Move the whole mix towards silence (0) or back (1)."""
        with self._lock:
            self._fade.move(to, seconds)

    def duck(self, db: float, seconds: float) -> None:
        """Lower everything while someone speaks, or with 0 dB let it come back."""
        with self._lock:
            self._duck.move(amplitude(db), seconds)

    def volume(self, db: float, seconds: float) -> None:
        """Set the guide's volume."""
        with self._lock:
            self._volume.move(amplitude(db), seconds)

    def take_gone(self) -> list[Voice]:
        """Hand over the voices that have left since the last call."""
        with self._lock:
            gone, self._gone = self._gone, []
            return gone

    def render(self) -> Sound:
        """Mix the next block; called by the output's thread."""
        with self._lock:
            block: Sound = np.zeros((BLOCK, CHANNELS), np.float32)
            if not self.still:
                for voice in self._voices:
                    self.starved += voice.add_to(block, self._scratch)
            for line in (self._duck, self._volume, self._fade):
                gain = line.take(BLOCK)
                if not isinstance(gain, float) or gain != 1.0:
                    block *= gain
            self._gone += [voice for voice in self._voices if voice.gone]
            self._voices = [voice for voice in self._voices if not voice.gone]
            block = self._limiter.pass_through(block)
            self._power += (float(np.vdot(block, block)) / block.size - self._power) * _METER
            self.blocks += 1
            return self._over_a_hiss(block) if self.hiss else block

    def _over_a_hiss(self, block: Sound) -> Sound:
        """Lay the hiss under a block: what comes of two dice, so that rounding it to sixteen bits is even."""
        dice = self._noise.random((2, *block.shape), np.float32)
        return np.asarray(block + (dice[0] - dice[1]) * np.float32(_HISS), np.float32)


class Limiter:
    """Keeps the sound under the ceiling without a corner: it looks one block ahead and leans in gently."""

    def __init__(self) -> None:
        self._waiting: Sound = np.zeros((BLOCK, CHANNELS), np.float32)
        self._allowed = 1.0
        self._gain = 1.0

    def pass_through(self, block: Sound) -> Sound:
        """Take a block in and give the one before it out."""
        out, self._waiting = self._waiting, block
        allowed_out, self._allowed = self._allowed, _allowed(block)
        gain = min(allowed_out, self._allowed, self._gain + (1.0 - self._gain) * _RECOVERY)
        if 1.0 - gain < 1e-4:
            gain = 1.0 if allowed_out == self._allowed == 1.0 else gain
        if gain < 1.0 or self._gain < 1.0:
            # Both ends are no more than this block may have, so everything between them is, too.
            out = out * np.linspace(self._gain, gain, BLOCK, endpoint=False, dtype=np.float32)[:, np.newaxis]
        self._gain = gain
        return out


def _allowed(block: Sound) -> float:
    """How much of a block may pass under the ceiling, peaks between its samples included."""
    peak = float(max(block.max(), -block.min()))
    if peak > CEILING / 2:
        between = (9 * (block[1:-2] + block[2:-1]) - block[:-3] - block[3:]) / 16
        peak = max(peak, float(np.abs(between).max()))
    return min(1.0, CEILING / peak) if peak > 0 else 1.0
