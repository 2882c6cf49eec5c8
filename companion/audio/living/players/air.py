"""One quiet layer of air that comes and goes as slowly as a breath."""

from typing import Final

import numpy as np

from companion.audio.engine.ring import RATE, Sound
from companion.audio.living.place import BLOCK
from companion.audio.living.players.light import LivingLight
from companion.audio.living.players.noise import block_of, noise_of
from companion.audio.living.players.partials import Numbers

_LENGTHS: Final = (2**18, 5**8)
"""Frames of the left side and the right: they do not meet again for weeks, and are soon transformed."""

_HERTZ: Final = 3_000.0  # in the middle of it, as one hears it
_TAU: Final = 2 * np.pi


class AirPlayer:
    """Plays the air of a character, between two frequencies."""

    def __init__(self, low_hertz: float, high_hertz: float, seed: int) -> None:

        def colour(hertz: Numbers) -> Numbers:
            at = np.maximum(hertz, 1.0) / low_hertz
            shape = at**2 / (1 + at**2) / (1 + (hertz / high_hertz) ** 4)
            return shape / np.sqrt(np.maximum(at, 1.0))  # as much in each octave

        rng = np.random.default_rng([seed, 8])
        self._sides = [noise_of(length, colour, rng) for length in _LENGTHS]
        self._periods = rng.uniform(7.0, 13.0, 2)

    def over(self, frame: int, light: LivingLight, level: tuple[float, float]) -> Sound:
        """Give the air of a block, as strong as it is at both ends."""
        seconds = np.arange(frame, frame + BLOCK) / RATE
        slow, slower = (np.sin(_TAU * seconds / period) for period in self._periods)
        swell = (0.55 + 0.3 * slow + 0.15 * slower) * light.noise(_HERTZ, 0.25)
        swell *= np.linspace(level[0], level[1], BLOCK, endpoint=False)
        sides = [block_of(side, frame) for side in self._sides]
        return np.asarray(np.stack(sides, axis=1) * swell[:, np.newaxis], np.float32)
