"""Every instrument over its range: whole, soft at both ends, as dark or as light as the score asks."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pytest

from companion.audio.compose.score.notes import RATE, NotePlayer, Samples, ScoreNote, equal
from companion.audio.compose.sound import instruments
from companion.audio.compose.sound.struck import Bowl, Plucked
from companion.audio.compose.sound.tones import Ensemble, Pipe
from companion.audio.compose.sound.waves import Numbers
from tests.today import todays


class Range(NamedTuple):
    lowest: int
    highest: int
    dark: tuple[float, float]
    light: tuple[float, float]
    """Tilt in dB per octave over the whole range, where the colour is 0 and where it is 1."""


RANGES = {
    "STRINGS": Range(48, 79, (-8.5, -6), (-4, -1.5)),
    "LOW_STRINGS": Range(41, 69, (-11, -8), (-6.5, -4)),
    "VOICES": Range(46, 74, (-9, -6.5), (-4.5, -1.5)),
    "HARMONIUM": Range(54, 76, (-3, 2), (2, 6)),
    "FLOOR": Range(32, 48, (-20, -15), (-10, -6)),
    "DRONE": Range(36, 64, (-9, -7), (-4.5, -2)),
    "HARP": Range(45, 84, (-12, -7.5), (-7.5, -3.5)),
    "FELT": Range(46, 83, (-12, -7.5), (-7.5, -3.5)),
    "GUITAR": Range(48, 76, (-12, -7.5), (-7.5, -3.5)),
    "BOWL": Range(50, 76, (-9, -4.5), (-6, -2)),
    "GREAT_BOWL": Range(41, 64, (-14, -8), (-14, -8)),
    "KALIMBA": Range(57, 84, (-3, 1), (0, 3)),
    "FLUTE": Range(60, 82, (0, 4), (4, 7)),
    "REED": Range(58, 77, (-1, 3), (3, 7)),
}
NAMES = tuple(RANGES)


def player(name: str) -> NotePlayer:
    found: NotePlayer = getattr(instruments, name)
    return found


def played(name: str, pitch: int, colour: float = 0.5, level: float = 0.1, seed: int = 1) -> Samples:
    lasts = 3.0 if isinstance(player(name), Ensemble | Pipe) else 0.0
    note = ScoreNote(0.0, lasts, pitch, equal(pitch), level, player(name), 0.2, colour)
    return player(name).play(note, np.random.default_rng(seed))


def tilt(sound: Samples) -> float:
    """The slope of the spectrum from 100 Hz to 8 kHz, in dB per octave."""
    size = 1 << 13
    frames = np.lib.stride_tricks.sliding_window_view(sound.mean(axis=1), size)[:: size // 2]
    power = (np.abs(np.fft.rfft(frames * np.hanning(size))) ** 2).sum(axis=0)
    hertz = np.fft.rfftfreq(size, 1 / RATE)
    thirds = np.arange(np.log2(100), np.log2(8_000), 1 / 3)
    levels = [power[(hertz >= 2**low) & (hertz < 2 ** (low + 1 / 3))].sum() for low in thirds]
    return float(np.polyfit(thirds, 10 * np.log10(np.array(levels) + 1e-15), 1)[0])


def together(name: str, colour: float) -> Samples:
    """The whole range at once, a fourth apart."""
    length = 4 * RATE
    sounds = [
        played(name, pitch, colour)[:length]
        for pitch in range(RANGES[name].lowest, RANGES[name].highest + 1, 5)
    ]
    return np.asarray(sum(np.pad(sound, ((0, length - len(sound)), (0, 0))) for sound in sounds))


def test_every_instrument_has_its_range_here():
    kinds = (Ensemble, Pipe, Plucked, Bowl)
    assert {name for name, value in vars(instruments).items() if isinstance(value, kinds)} == set(NAMES)


@pytest.mark.parametrize("name", todays(NAMES, 3))
def test_it_sounds_at_every_pitch_and_colour_without_a_step(name: str):
    for pitch in np.linspace(RANGES[name].lowest - 3, RANGES[name].highest + 3, 5).astype(int):
        for colour in (0.0, 1.0):
            sound = played(name, int(pitch), colour)
            strongest = np.abs(sound).max()
            assert np.isfinite(sound).all(), (pitch, colour)
            assert 0.01 < strongest < 0.6, (pitch, colour)
            assert np.abs(sound[0]).max() < 0.003 * strongest, (pitch, colour)
            assert np.abs(sound[-1]).max() < 0.001 * strongest, (pitch, colour)


@pytest.mark.parametrize("name", todays(NAMES, 3))
def test_it_is_alike_by_seed_and_as_strong_as_it_is_asked_to_be(name: str):
    pitch = RANGES[name].lowest + 7
    first = played(name, pitch)
    assert np.array_equal(first, played(name, pitch))
    assert not np.array_equal(first, played(name, pitch, seed=2))
    assert np.allclose(first * 0.1, played(name, pitch, level=0.01), atol=1e-6)


@pytest.mark.parametrize("name", todays(NAMES, 3))
def test_the_score_steers_how_light_it_is_at_one_loudness(name: str):
    dark, light = (together(name, colour) for colour in (0.0, 1.0))
    expected = RANGES[name]
    assert expected.dark[0] <= tilt(dark) <= expected.dark[1]
    assert expected.light[0] <= tilt(light) <= expected.light[1]
    if isinstance(player(name), Ensemble):
        assert tilt(light) - tilt(dark) >= 3.5
        assert abs(10 * np.log10((light.astype(float) ** 2).mean() / (dark.astype(float) ** 2).mean())) < 3


def shares(sound: Samples, hertz: float, number: int) -> Numbers:
    """The power at a tone's partials and beside them."""
    mono = sound.mean(axis=1)
    power = np.abs(np.fft.rfft(mono * np.blackman(len(mono)))) ** 2
    at = np.fft.rfftfreq(len(mono), 1 / RATE)
    near = np.zeros(len(at), bool)
    for partial in range(1, number + 1):
        near |= np.abs(at - partial * hertz) < max(12.0, partial * hertz * 0.014)
    return np.array([power[near].sum(), power[~near & (at > 40)].sum()])


@pytest.mark.parametrize("name", ["FLUTE", "REED"])
def test_breath_is_heard_around_the_tone(name: str):
    for pitch in (60, 67, 74):
        tone, beside = shares(played(name, pitch)[RATE : 3 * RATE], equal(pitch), 40)
        assert -36 <= 10 * np.log10(beside / tone) <= -24, pitch


@pytest.mark.parametrize("name", ["HARP", "FELT", "GUITAR", "KALIMBA", "BOWL", "GREAT_BOWL"])
def test_wood_mallet_and_fingers_are_heard_under_the_tone(name: str):
    whole = player(name)
    assert isinstance(whole, Plucked | Bowl)
    bare = replace(whole, wood=0.0, finger=0.0) if isinstance(whole, Plucked) else replace(whole, mallet=0.0)
    for pitch in (57, 64, 71):
        note = ScoreNote(0.0, 0.0, pitch, equal(pitch), 0.1, whole)
        full, tone = (one.play(note, np.random.default_rng(1))[:RATE].astype(float) for one in (whole, bare))
        assert -36 <= 10 * np.log10(((full - tone) ** 2).sum() / (tone**2).sum()) <= -24, pitch
