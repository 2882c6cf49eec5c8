"""How much of each frequency loudness counts: the K-weighting of ITU-R BS.1770, as power."""

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.audio.engine.ring import RATE

_SHELF: Final = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
_CUT: Final = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
"""The two filters at 48 kHz, as the recommendation gives them."""


def weight(hertz: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give the share of power that counts at each frequency."""
    z = np.exp(-2j * np.pi * hertz / RATE)
    power = np.ones(hertz.shape)
    for above, below in (_SHELF, _CUT):
        power *= np.abs(np.polyval(above[::-1], z) / np.polyval(below[::-1], z)) ** 2
    return power


@lru_cache(maxsize=4)
def bin_weights(frames: int) -> NDArray[np.float64]:
    """Give the weight of each bin of a real transform, with its mirror, so that they sum to mean power."""
    weights = weight(np.asarray(np.fft.rfftfreq(frames, 1 / RATE), np.float64)) * 2 / frames**2
    weights[0] /= 2
    return weights
