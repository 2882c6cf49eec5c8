"""What a score is made of: notes, and the few numbers every instrument shares."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

RATE = 24_000
"""Samples a second while composing; nothing sounds above 11.5 kHz, and the master has 48 kHz."""

Samples = NDArray[np.float32]
"""Stereo sound as an array of shape (frames, 2)."""

JUST = (1, 16 / 15, 9 / 8, 6 / 5, 5 / 4, 4 / 3, 45 / 32, 3 / 2, 8 / 5, 5 / 3, 9 / 5, 15 / 8)


class NotePlayer(Protocol):
    """Anything that can turn one note into sound."""

    def play(self, note: "ScoreNote", rng: np.random.Generator) -> Samples:
        """Sound the note alone, from its onset until it has died away."""
        ...


@dataclass(frozen=True)
class ScoreNote:
    """One sounding pitch of a score, in seconds and hertz."""

    at: float
    lasts: float
    pitch: int
    hertz: float
    level: float
    instrument: NotePlayer
    pan: float = 0.0
    colour: float = 0.5
    send: float = 1.0


def equal(pitch: int) -> float:
    """The frequency of a MIDI pitch in equal temperament, A4 = 440 Hz."""
    return float(440.0 * 2.0 ** ((pitch - 69) / 12))


def just(pitch: int, tonic: int) -> float:
    """The frequency of a MIDI pitch as a pure interval above the tonic, for music over a drone."""
    octave, step = divmod(pitch - tonic, 12)
    return equal(tonic) * JUST[step] * 2.0**octave


def frames(seconds: float) -> int:
    """How many samples a stretch of time has."""
    return round(seconds * RATE)


def rise(count: int) -> NDArray[np.float32]:
    """A raised-cosine ramp from nothing to full, the shape of every fade in the music."""
    return (0.5 - 0.5 * np.cos(np.pi * (np.arange(count) + 0.5) / max(1, count))).astype(np.float32)


def placed(mono: NDArray[np.float32], pan: float) -> Samples:
    """A mono sound put somewhere between left (-1) and right (+1) at constant power."""
    angle = (min(1.0, max(-1.0, pan)) + 1.0) * np.pi / 4
    return np.stack([mono * np.float32(np.cos(angle)), mono * np.float32(np.sin(angle))], axis=1)
