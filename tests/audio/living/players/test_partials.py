"""Many partials summed at once are what each of them would be alone."""

import numpy as np
import pytest

from companion.audio.living.place import BLOCK
from companion.audio.living.players.partials import Partials, sounded, together


def one(turns: float, fades: float, phase: float, before: float, after: float) -> Partials:
    return Partials(
        np.array([turns]),
        np.array([fades]),
        np.array([phase]),
        np.array([[before], [0.0]]),
        np.array([[after], [0.0]]),
    )


def test_a_block_is_the_sum_of_turning_fading_vectors():
    chance = np.random.default_rng(1)
    parts = [
        one(chance.uniform(0.01, 1.4), chance.uniform(0, 1e-3), chance.uniform(0, 6), 0.3, 0.1)
        for _ in range(7)
    ]
    whole = together(parts)
    assert whole is not None
    at = np.arange(BLOCK)
    wanted = sum(
        (0.3 - 0.2 * at / BLOCK) * np.exp(-part.fades[0] * at) * np.sin(part.turns[0] * at + part.phase[0])
        for part in parts
    )
    made = sounded(whole)
    assert made[:, 0] == pytest.approx(wanted, abs=2e-5)
    assert not made[:, 1].any()


def test_nobody_is_silent():
    assert together([]) is None
