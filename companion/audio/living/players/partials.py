"""All partials of all tones at once: each a turning, perhaps fading vector, summed by one matrix product.

A block is as many rows as columns or so: what a partial is at frame 100 a + b is what it turned by in 100 a
frames times what it turns by in b. So a thousand partials cost two thin tables and one product.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.audio.engine.ring import CHANNELS, Sound
from companion.audio.living.place import BLOCK

Numbers = NDArray[np.float64]

_COLUMNS: Final = 100
_ROWS: Final = BLOCK // _COLUMNS


@dataclass(frozen=True, slots=True)
class Partials:
    """Partials over one block: radians and nepers a frame, where they begin, and how strong left and right.

    From ``before`` to ``after`` a strength goes in a straight line.
    """

    turns: Numbers
    fades: Numbers
    phase: Numbers
    before: Numbers
    after: Numbers


def together(parts: Sequence[Partials]) -> Partials | None:
    """Put the partials of everybody into one."""
    if not parts:
        return None
    names = ("turns", "fades", "phase")
    joined = [np.concatenate([getattr(part, name) for part in parts]) for name in names]
    strengths = [
        np.concatenate([getattr(part, name) for part in parts], axis=1) for name in ("before", "after")
    ]
    return Partials(*joined, *strengths)


def sounded(partials: Partials) -> Sound:
    """Give the sound of partials over a block, frames by channels."""
    step = 1j * partials.turns - partials.fades
    columns = _powers(np.exp(step), _COLUMNS)
    rows = _powers(np.exp(step * _COLUMNS), _ROWS) * np.exp(1j * partials.phase)[:, np.newaxis].astype(
        np.complex64
    )
    gains = np.concatenate([partials.before, partials.after - partials.before]).astype(np.float32)
    left = np.empty((len(gains), _ROWS, 2 * len(step)), np.float32)
    np.multiply(gains[:, np.newaxis, :], rows.imag.T[np.newaxis], out=left[:, :, : len(step)])
    np.multiply(gains[:, np.newaxis, :], rows.real.T[np.newaxis], out=left[:, :, len(step) :])
    right = np.concatenate([columns.real, columns.imag])
    made = (left.reshape(-1, 2 * len(step)) @ right).reshape(2, CHANNELS, BLOCK)
    ramp = np.arange(BLOCK, dtype=np.float32) / np.float32(BLOCK)
    return np.ascontiguousarray((made[0] + ramp * made[1]).T)


def _powers(base: NDArray[np.complex128], count: int) -> NDArray[np.complex64]:
    """Give the powers from 0 to count − 1 of each number, by doubling."""
    powers = np.ones((len(base), count), np.complex64)
    known, square = 1, base
    while known < count:
        more = min(known, count - known)
        powers[:, known : known + more] = powers[:, :more] * square[:, np.newaxis].astype(np.complex64)
        known, square = known + more, square * square
    return powers
