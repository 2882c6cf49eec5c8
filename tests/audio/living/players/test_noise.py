"""Noise has its colour and joins its own beginning."""

import numpy as np
import pytest

from companion.audio.engine.ring import RATE
from companion.audio.living.place import BLOCK
from companion.audio.living.players.noise import block_of, noise_of
from companion.audio.living.players.partials import Numbers


def test_noise_has_its_colour_a_power_of_one_and_no_seam():
    def colour(hertz: Numbers) -> Numbers:
        return np.asarray(hertz > 1_000, np.float64) * (hertz < 2_000)

    noise = noise_of(2**16, colour, np.random.default_rng(1))
    assert noise.dtype == np.float32
    assert np.square(noise).mean() == pytest.approx(1, abs=1e-3)
    twice = np.concatenate([noise, noise])
    power = np.abs(np.fft.rfft(twice[2**15 : -(2**15)] * np.hanning(2**16))) ** 2
    hertz = np.fft.rfftfreq(2**16, 1 / RATE)
    inside = power[(hertz > 990) & (hertz < 2_010)].sum()
    assert inside / power.sum() > 0.999999


def test_a_block_of_noise_joins_its_own_end_and_can_be_had_after_any_time():
    noise = np.arange(5 * BLOCK // 2, dtype=np.float32)
    again = np.tile(noise, 4)
    for frame in (0, BLOCK, 2 * BLOCK, 7 * BLOCK // 2):
        assert np.array_equal(block_of(noise, frame), again[frame : frame + BLOCK])
    for_ever = 10**12 * len(noise)
    assert np.array_equal(block_of(noise, for_ever + BLOCK), block_of(noise, BLOCK))
