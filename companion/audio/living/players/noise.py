"""Noise of a colour that joins its own beginning, so that it can go on for ever."""

from collections.abc import Callable
from typing import Final

import numpy as np

from companion.audio.engine.ring import RATE, Sound
from companion.audio.living.place import BLOCK
from companion.audio.living.players.partials import Numbers

_TAU: Final = np.float32(2 * np.pi)


def noise_of(frames: int, colour: Callable[[Numbers], Numbers], rng: np.random.Generator) -> Sound:
    """Make noise of a mean power of 1; ``colour`` gives its strength at frequencies."""
    strengths = colour(np.asarray(np.fft.rfftfreq(frames, 1 / RATE), np.float64)).astype(np.float32)
    phases = rng.random(len(strengths), np.float32) * _TAU
    spectrum = np.empty(len(strengths), np.complex64)
    spectrum.real, spectrum.imag = strengths * np.cos(phases), strengths * np.sin(phases)
    noise: Sound = np.fft.irfft(spectrum, frames).astype(np.float32)
    noise /= np.sqrt(np.square(noise).mean())
    return noise


def block_of(noise: Sound, frame: int) -> Sound:
    """Give the block of noise that goes on for ever, from a frame; it costs the same after hours."""
    turned: Sound = np.take(noise, np.arange(frame, frame + BLOCK) % len(noise))
    return turned
