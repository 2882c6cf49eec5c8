"""The room: its echo goes on over the edges of blocks, and its air breathes with the music."""

import numpy as np
import pytest

from companion.audio.compose.score.notes import RATE
from companion.audio.compose.sound.space import HOP, Air, Echo, Room

SMALL = Room(1.0, 0.3)


def test_an_echo_in_blocks_is_the_echo_of_the_whole():
    click = Echo(SMALL, 1)
    silent, struck = (np.zeros((click.block, 2), np.float32) for _ in range(2))
    struck[-1] = 1.0
    first = np.concatenate([click(struck), click(silent)])
    other = Echo(SMALL, 1)
    early = np.zeros((other.block, 2), np.float32)
    early[0] = 1.0
    whole = other(early)
    assert click.block % HOP == 0
    assert np.abs(first[click.block - 1 : 2 * click.block - 1] - whole).max() < 1e-5


@pytest.fixture(scope="module")
def breathed() -> np.ndarray:
    time = np.arange(60 * HOP * 47) / RATE
    swelling = np.where((time > 10) & (time < 40), 0.1, 0.0) * np.sin(2 * np.pi * 220 * time)
    air = Air(SMALL)
    sound = np.stack([swelling, swelling], axis=1).astype(np.float32)
    return np.concatenate([air(sound[at : at + 20 * HOP]) for at in range(0, len(sound), 20 * HOP)])


def test_air_is_far_under_the_music_and_silent_without_it(breathed: np.ndarray):
    level = np.sqrt((breathed[15 * RATE : 38 * RATE] ** 2).mean())
    assert -50 < 20 * np.log10(level / (0.1 / np.sqrt(2))) < -38
    assert np.abs(breathed[: 9 * RATE]).max() == 0
    assert np.abs(breathed[42 * RATE :]).max() == 0
    loudness = [np.sqrt((breathed[round(at * RATE) :][:2_400] ** 2).mean()) for at in (10.2, 10.6, 12)]
    assert loudness == sorted(loudness), "it swells"


def test_air_does_not_come_round_again(breathed: np.ndarray):
    heard = breathed[15 * RATE : 38 * RATE, 0].astype(float)
    first = heard[: 5 * RATE]
    along = np.fft.irfft(np.fft.rfft(heard, 2 * len(heard)) * np.fft.rfft(first, 2 * len(heard)).conj())
    assert np.abs(along[RATE : len(heard) - len(first)]).max() < 0.6 * along[0]
