"""Held tones: they live without fluttering, never come round again, and a pipe breathes."""

import numpy as np
import pytest

from companion.audio.compose.score.notes import RATE, Samples, ScoreNote, equal
from companion.audio.compose.sound.instruments import DRONE, STRINGS, VOICES
from companion.audio.compose.sound.tones import Ensemble
from companion.audio.compose.sound.waves import Numbers

STEP = RATE // 20
SIZE = 1 << 12


def held(ensemble: Ensemble, seconds: float, pitch: int = 57) -> Samples:
    note = ScoreNote(0.0, seconds, pitch, equal(pitch), 0.1, ensemble)
    return ensemble.play(note, np.random.default_rng(3))


def partials(sound: Samples, pitch: int = 57) -> Numbers:
    """How strong the first partials are, twenty times a second, in dB around their means."""
    frames = np.lib.stride_tricks.sliding_window_view(sound[:, 0], SIZE)[::STEP]
    power = np.abs(np.fft.rfft(frames * np.hanning(SIZE)))
    places = np.round(equal(pitch) * np.arange(1, 11) * SIZE / RATE).astype(int)
    levels = 20 * np.log10(power[:, places] + 1e-9)
    return np.asarray(levels - levels.mean(axis=0))


def most_alike_later(levels: Numbers, since: float = 5.0) -> float:
    """How much any later stretch of it is the same again, from 0 to 1, for stretches of twenty seconds."""
    changes = np.diff(levels, axis=0)
    length, found = 400, 0.0
    first = changes[:length]
    for lag in range(round(since * 20), len(changes) - length):
        other = changes[lag : lag + length]
        found = max(found, float((first * other).sum() / np.sqrt((first**2).sum() * (other**2).sum())))
    return found


@pytest.mark.parametrize("ensemble", [STRINGS, VOICES, DRONE], ids=lambda one: one.name)
def test_a_pad_never_comes_round_again(ensemble: Ensemble):
    levels = partials(held(ensemble, 86.0))[80:1_700]
    assert most_alike_later(levels) < 0.5
    assert most_alike_later(np.tile(levels[:218], (5, 1))) > 0.9, (
        "and this is how a loop of 10.9 s would show"
    )


@pytest.mark.parametrize("ensemble", [STRINGS, VOICES, DRONE], ids=lambda one: one.name)
def test_a_pad_lives_slowly_and_does_not_flutter(ensemble: Ensemble):
    levels = partials(held(ensemble, 60.0))[160:1_160]
    power = (np.abs(np.fft.rfft(levels, axis=0)) ** 2).mean(axis=1) / len(levels) ** 2 * 2
    hertz = np.fft.rfftfreq(len(levels), 1 / 20)
    slow = np.sqrt(power[(hertz >= 0.05) & (hertz < 1.2)].sum())
    quick = np.sqrt(power[(hertz >= 1.2)].sum())
    assert 1.0 < slow < 6.0
    assert quick < 2.0


def test_a_tone_opens_and_closes_again():
    sound = held(STRINGS, 20.0)

    def bright(at: float) -> float:
        part = sound[round(at * RATE) : round((at + 2) * RATE)].mean(axis=1)
        power = np.abs(np.fft.rfft(part * np.hanning(len(part)))) ** 2
        return float(10 * np.log10(power[4_000:].sum() / power.sum()))

    assert bright(11) > bright(2) + 3
    assert bright(11) > bright(21) + 3


def test_both_sides_differ_and_survive_being_mixed():
    sound = held(STRINGS, 20.0, 64)[RATE * 5 : RATE * 19]
    left, right = sound.T.astype(float)
    assert 0.1 < np.corrcoef(left, right)[0, 1] < 0.9
    lost = 10 * np.log10((sound.mean(axis=1) ** 2).mean() / (sound**2).mean())
    assert lost > -3
