"""The swell box: light that opens and closes with the phrase, and nothing else that changes."""

import numpy as np
import pytest
from numpy.typing import NDArray

from companion.audio.compose.score.notes import RATE, Samples
from companion.audio.compose.sound.swell import SwellBox

PHRASE_S, LENGTH_S, DEPTH = 10.0, 40.0, 20.0


def turned(sound: Samples, parts: int = 1) -> Samples:
    box = SwellBox(PHRASE_S, LENGTH_S, DEPTH)
    at, heard = 0, []
    for part in np.array_split(sound, parts):
        heard.append(box(part, at))
        at += len(part)
    return np.concatenate(heard)


def tone(hertz: float) -> Samples:
    wave = np.sin(2 * np.pi * hertz * np.arange(round(LENGTH_S * RATE)) / RATE).astype(np.float32)
    return np.stack([wave, wave], axis=1)


def decibels_by_second(sound: Samples) -> NDArray[np.float32]:
    seconds = sound.reshape(round(LENGTH_S), RATE, 2)
    return np.asarray(10 * np.log10((seconds**2).mean(axis=(1, 2))))


@pytest.mark.parametrize(("hertz", "least"), [(100.0, 0.0), (1_500.0, 5.0), (6_000.0, 10.0)])
def test_what_lies_above_closes_at_each_end_of_a_phrase_and_opens_between(hertz: float, least: float):
    heard = decibels_by_second(turned(tone(hertz)))
    for phrase in range(4):
        ends, middle = heard[int(phrase * PHRASE_S)], heard[int((phrase + 0.5) * PHRASE_S)]
        assert middle - ends > least
    assert np.ptp(heard) < 1.0 or least


@pytest.mark.parametrize("hertz", [100.0, 1_500.0, 8_000.0])
def test_all_in_all_it_is_as_strong_as_before(hertz: float):
    plain = tone(hertz)
    assert 10 * np.log10((turned(plain) ** 2).mean() / (plain**2).mean()) == pytest.approx(0, abs=1.0)


def test_it_is_the_same_in_whatever_stretches_it_comes():
    noise = np.random.default_rng(1).standard_normal((10 * RATE, 2)).astype(np.float32)
    assert np.array_equal(turned(noise), turned(noise, 7))


def test_the_end_of_an_endless_piece_leads_into_its_beginning():
    plain, length = tone(6_000.0)[:RATE], round(LENGTH_S * RATE)
    first, again = (SwellBox(PHRASE_S, LENGTH_S, DEPTH)(plain, at) for at in (0, length))
    assert np.allclose(first, again, atol=1e-5)
