"""Keeps living music at the level of all other music: slowly, and by what was heard shortly before."""

from collections.abc import Iterable
from typing import Final

import numpy as np

from companion.audio.engine.ring import Sound
from companion.audio.living.place import BLOCK
from companion.audio.living.weighting import bin_weights
from companion.session.music.preflight import LEVEL

LOOKS_BACK: Final = 40
"""So many blocks a block is levelled by, the last ones most: what was before them counts no more."""

USUAL: Final = 4.0
"""The power of a character before it is levelled, on which the first seconds go."""

_WANTED: Final = 10 ** ((LEVEL - 0.15 + 0.691) / 10)  # a gain that follows comes late: 0.15 LU
_MOST: Final = 10.0


class LivingLeveller:
    """Follows the power of the last ten seconds, the older the less; over a block its gain goes straight."""

    def __init__(self, powers: Iterable[float] = ()) -> None:
        self.powers = tuple(powers)

    def levelled(self, sound: Sound) -> Sound:
        """Give a block at the level it should have, and remember how strong it was."""
        before, after = _gain(self.powers[-LOOKS_BACK - 1 : -1]), _gain(self.powers[-LOOKS_BACK:])
        spectrum = np.fft.rfft(sound, axis=0)
        power = np.square(spectrum.real) + np.square(spectrum.imag)
        heard = float(bin_weights(BLOCK) @ power.sum(axis=1))
        self.powers = (*self.powers[-LOOKS_BACK:], float(f"{heard:.5g}"))
        gain = np.linspace(before, after, BLOCK, endpoint=False, dtype=np.float32)
        levelled: Sound = sound * gain[:, np.newaxis]
        return levelled


def _gain(powers: tuple[float, ...]) -> float:
    whole = [USUAL] * (LOOKS_BACK - len(powers)) + list(powers)
    mean = sum(count * power for count, power in enumerate(whole, 1)) / (LOOKS_BACK * (LOOKS_BACK + 1) / 2)
    return float(np.sqrt(_WANTED / min(max(mean, USUAL / _MOST), USUAL * _MOST)))
