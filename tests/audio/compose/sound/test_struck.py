"""Struck and plucked tones: partials of bronze in slow beats, strings that fade in two stages."""

from dataclasses import replace

import numpy as np
import pytest

from companion.audio.compose.score.notes import RATE, ScoreNote, equal
from companion.audio.compose.sound.instruments import BOWL, FELT, GREAT_BOWL, GUITAR, HARP
from companion.audio.compose.sound.struck import Bowl, Plucked
from companion.audio.compose.sound.waves import Numbers

LISTEN = RATE // 10


def struck(instrument: Bowl | Plucked, pitch: int, colour: float = 0.5) -> Numbers:
    note = ScoreNote(0.0, 0.0, pitch, equal(pitch), 0.1, instrument, 0.0, colour)
    return np.asarray(instrument.play(note, np.random.default_rng(5)), dtype=np.float64)


def levels(mono: Numbers) -> Numbers:
    """How strong a sound is in each tenth of a second, in dB."""
    whole = len(mono) // LISTEN * LISTEN
    return np.asarray(10 * np.log10((mono[:whole].reshape(-1, LISTEN) ** 2).mean(axis=1) + 1e-15))


@pytest.mark.parametrize("bowl", [BOWL, GREAT_BOWL], ids=lambda one: one.name)
@pytest.mark.parametrize("pitch", [45, 57, 69])
def test_a_bowl_rings_in_the_partials_of_bronze(bowl: Bowl, pitch: int):
    mono = struck(bowl, pitch, 1.0).mean(axis=1)[: 2 * RATE]
    power = np.abs(np.fft.rfft(mono * np.hanning(len(mono)))) ** 2
    hertz = np.fft.rfftfreq(len(mono), 1 / RATE)
    strongest = []
    for ratio in (1.0, 2.7, 5.2, 8.2):
        near = np.abs(hertz / equal(pitch) - ratio) < 0.1 * ratio
        assert hertz[near][power[near].argmax()] / equal(pitch) == pytest.approx(ratio, rel=0.01)
        strongest.append(power[near].max())
    assert strongest == sorted(strongest, reverse=True)
    between = (hertz / equal(pitch) > 1.7) & (hertz / equal(pitch) < 2.3)
    assert power[between].max() < strongest[0] * 1e-3, "no octave: that is a string's"


@pytest.mark.parametrize("bowl", [BOWL, GREAT_BOWL], ids=lambda one: one.name)
def test_a_bowl_beats_slowly(bowl: Bowl):
    slower, quicker = bowl.beats
    assert 0.2 <= slower < quicker <= 1.0
    bare = replace(bowl, partials=bowl.partials[:1], mallet=0.0, beats=(0.5, 0.5))
    seen = levels(struck(bare, 57)[:, 0])[5:80]
    falling = seen - np.polyval(np.polyfit(np.arange(75), seen, 1), np.arange(75))
    power = np.abs(np.fft.rfft(falling, 800)) ** 2
    assert np.fft.rfftfreq(800, 0.1)[power.argmax()] == pytest.approx(0.5, abs=0.1)


@pytest.mark.parametrize("string", [HARP, FELT, GUITAR], ids=lambda one: one.name)
@pytest.mark.parametrize("pitch", [52, 64, 76])
def test_a_string_fades_in_two_stages(string: Plucked, pitch: int):
    alone = replace(string, mellow=40.0, wood=0.0, finger=0.0)
    seen = levels(struck(alone, pitch).mean(axis=1))
    early = np.polyfit(np.arange(4), seen[1:5], 1)[0]
    late = np.polyfit(np.arange(len(seen) // 3), seen[len(seen) // 3 : 2 * (len(seen) // 3)], 1)[0]
    assert early < 1.3 * late < 0, "the first partial by itself, that others fade sooner does not count"


@pytest.mark.parametrize("string", [HARP, FELT, GUITAR], ids=lambda one: one.name)
def test_high_partials_are_gone_first(string: Plucked):
    mono = struck(string, 57).mean(axis=1)

    def bright(at: float) -> float:
        part = mono[round(at * RATE) : round((at + 0.5) * RATE)]
        power = np.abs(np.fft.rfft(part * np.hanning(len(part)))) ** 2
        return float(10 * np.log10(power[500:].sum() / power.sum()))

    assert bright(0.0) > bright(1.5) + 6
