"""One quiet layer of air that comes and goes as slowly as a breath."""

from typing import Final

import numpy as np

from companion.audio.engine.ring import RATE, Sound
from companion.audio.living.place import BLOCK

_LENGTHS: Final = (337_500, 437_400)
"""Frames of the left side and the right: they do not meet again for hours, and are soon transformed."""

_TAU: Final = 2 * np.pi


class AirPlayer:
    """Plays the air of a character, between two frequencies."""

    def __init__(self, low_hertz: float, high_hertz: float, seed: int) -> None:
        rng = np.random.default_rng([seed, 8])
        self._sides = [_noise(length, low_hertz, high_hertz, rng) for length in _LENGTHS]
        self._periods = rng.uniform(7.0, 13.0, 2)

    def over(self, frame: int, brightness: tuple[float, float], level: float) -> Sound:
        """Give the air of a block."""
        seconds = np.arange(frame, frame + BLOCK) / RATE
        slow, slower = (np.sin(_TAU * seconds / period) for period in self._periods)
        opened = np.linspace(*brightness, BLOCK, endpoint=False)
        swell = (0.55 + 0.3 * slow + 0.15 * slower) * (0.25 + opened) * level
        sides = [np.take(side, np.arange(frame, frame + BLOCK), mode="wrap") for side in self._sides]
        return np.asarray(np.stack(sides, axis=1) * swell[:, np.newaxis], np.float32)


def _noise(length: int, low: float, high: float, rng: np.random.Generator) -> Sound:
    hertz = np.fft.rfftfreq(length, 1 / RATE)
    shape = (hertz / low) ** 2 / (1 + (hertz / low) ** 2) / (1 + (hertz / high) ** 4)
    shape /= np.sqrt(np.maximum(hertz, low) / low)  # as much in each octave
    noise = np.fft.irfft(shape * np.exp(1j * rng.uniform(0, _TAU, len(hertz))), length)
    return np.asarray(noise / np.sqrt((noise**2).mean()), np.float32)
