"""Noise has its colour and joins its own beginning."""

import numpy as np
import pytest

from companion.audio.engine.ring import RATE
from companion.audio.living.players.noise import noise_of
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
