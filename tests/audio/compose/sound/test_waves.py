"""Products of matrices against plain sines."""

import numpy as np
import pytest

from companion.audio.compose.score.notes import RATE
from companion.audio.compose.sound.waves import HOP, blocks_of, heard, held, hiss, loudness, ringing, wander

TAU = 2 * np.pi


def test_what_rings_is_the_sum_of_fading_sines():
    hertz, lasting = np.array([220.0, 1_234.5]), np.array([2.0, 0.5])
    strength = np.array([[1.0 + 0j, 0.5j], [0.3 + 0j, 0.2]])
    time = np.arange(2 * RATE + 77) / RATE
    sound = ringing(len(time), hertz, lasting, strength)
    for side in range(2):
        wanted = sum(
            (strength[side, one] * np.exp(TAU * 1j * hertz[one] * time)).real
            * 1_000 ** (-time / lasting[one])
            for one in range(2)
        )
        assert np.abs(sound[:, side] - wanted).max() < 1e-5


def test_what_is_held_follows_its_leader_in_a_straight_line():
    count = 5 * HOP + 100
    times = blocks_of(count)
    assert len(times) == 7
    rising = np.stack([times, 2 * times])[:, :, None] * np.array([1.0, 1j])
    sound = held(count, np.array([300.0, 450.0]), rising)
    time = np.arange(count) / RATE
    wanted = time * ((np.exp(TAU * 300j * time)).real + (1j * np.exp(TAU * 450j * time)).real)
    assert np.abs(sound[:, 0] - wanted).max() < 1e-5
    assert np.abs(sound[:, 1] - 2 * wanted).max() < 1e-5


def test_a_stroll_is_smooth_of_power_one_and_like_no_other():
    rng = np.random.default_rng(1)
    strolls = wander(np.arange(0, 200, 0.02), np.full(20, 0.8), rng)
    assert (np.abs(strolls) ** 2).mean() == pytest.approx(1.0, abs=0.15)
    assert np.abs(np.diff(strolls, axis=0)).max() < 0.3
    alike = np.abs(strolls.conj().T @ strolls) / len(strolls)
    assert np.abs(alike - np.diag(np.diag(alike))).max() < 0.5


def test_loudness_counts_as_ears_do():
    assert heard(np.array([30.0]))[0] < 0.2 < heard(np.array([1_000.0]))[0] < heard(np.array([4_000.0]))[0]
    assert loudness(np.array([500.0, 600.0]), np.array([3.0, 4.0]))[0] == pytest.approx(5.0, rel=0.02)


def test_noise_lies_between_two_frequencies():
    noise = hiss(RATE, 500, 2_000, np.random.default_rng(1)).astype(float)
    power, hertz = np.abs(np.fft.rfft(noise)) ** 2, np.fft.rfftfreq(RATE, 1 / RATE)
    assert (noise**2).mean() == pytest.approx(1.0, abs=0.1)
    assert power[(hertz > 400) & (hertz < 2_500)].sum() > 0.65 * power.sum()
