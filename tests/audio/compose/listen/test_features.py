"""Features of signals of which the answer is known."""

import numpy as np
import pytest

from companion.audio.compose.listen.features import Features, features, features_of
from companion.audio.compose.listen.harmony_heard import alike, chroma, halved
from companion.audio.compose.listen.moments import loudness, moments
from companion.audio.compose.score.notes import RATE, equal
from companion.audio.decoding.measure import Meter
from companion.resources import assets

SECONDS = 16


def stereo(mono: np.ndarray, other: np.ndarray | None = None) -> np.ndarray:
    return np.stack([mono, mono if other is None else other], axis=1).astype(np.float32)


def noise(slope: float, seed: int, rate: int = RATE) -> np.ndarray:
    """Noise whose power falls by so many decibels an octave, for each hertz."""
    rng = np.random.default_rng(seed)
    spectrum = np.fft.rfft(rng.standard_normal(SECONDS * rate))
    hertz = np.maximum(np.fft.rfftfreq(SECONDS * rate, 1 / rate), 5)
    mono = np.fft.irfft(spectrum * hertz ** (slope / 20 / np.log10(2)))
    return np.asarray(0.1 * mono / mono.std())


def tone(hertz: float, seconds: float = SECONDS, rate: int = RATE) -> np.ndarray:
    return 0.1 * np.sin(2 * np.pi * hertz * np.arange(round(seconds * rate)) / rate)


def chords(*names: tuple[int, ...], each: float, rate: int = RATE) -> np.ndarray:
    """Chords one after the other, round and round, each with three partials."""
    written = [
        sum(tone(equal(pitch) * n, each, rate) / n for pitch in pitches for n in (1, 2, 3))
        for pitches in names
    ]
    return np.concatenate(written * round(SECONDS / each / len(names)))


def swelling(mono: np.ndarray) -> np.ndarray:
    return mono * (0.9 + 0.1 * np.sin(np.arange(len(mono)) / 6_000))


@pytest.fixture(scope="module")
def pink() -> Features:
    return features(stereo(noise(-3.01, 1), noise(-3.01, 2)), RATE)


@pytest.fixture(scope="module")
def sine() -> Features:
    return features(stereo(tone(440)), RATE)


def test_tilt_is_of_thirds_of_an_octave_so_that_pink_noise_has_none(pink: Features):
    assert pink.tilt == pytest.approx(0, abs=0.15)
    assert features(stereo(noise(0, 3)), RATE).tilt == pytest.approx(3.01, abs=0.15)
    assert features(stereo(noise(-9.03, 3)), RATE).tilt == pytest.approx(-6.02, abs=0.15)


def test_bands_are_shares_of_the_whole(pink: Features, sine: Features):
    octaves = np.log2(12_000 / 20)
    assert pink.band_1k_2k == pytest.approx(10 * np.log10(1 / octaves), abs=0.4)
    assert pink.band_2k_5k == pytest.approx(10 * np.log10(np.log2(2.5) / octaves), abs=0.4)
    assert sine.band_1k_2k < -60
    assert features(stereo(tone(1_500)), RATE).band_1k_2k == pytest.approx(0, abs=0.01)
    assert sine.rolloff == pytest.approx(440, abs=11)


def test_a_tone_that_stands_has_neither_change_nor_beginnings_nor_roughness(sine: Features):
    assert sine.wander < 1
    assert sine.harmonic_change < 0.001
    assert sine.chroma_likeness > 0.99
    assert sine.onsets <= 5, "its own beginning and end"
    assert sine.micro < 1, "its own beginning and end"
    assert sine.roughness == 0
    assert sine.loudness_range < 0.1


def test_beginnings_are_counted():
    mono = 0.01 * noise(0, 8)
    fading = np.exp(-np.arange(RATE // 2) / (0.05 * RATE))
    for at in range(RATE, len(mono) - RATE, RATE // 2):
        mono[at : at + RATE // 2] += (tone(660, 0.5) + tone(3_000, 0.5)) * fading
    assert features(stereo(mono), RATE).onsets == pytest.approx(2 * (SECONDS - 2) / SECONDS * 60, abs=3)


@pytest.mark.parametrize("rate", [RATE, 48_000])
def test_harmony_changes_as_often_as_the_chords(rate: int):
    c, a_flat = (48, 52, 55), (44, 48, 51)
    slow = chroma(chords(c, a_flat, each=8, rate=rate).astype(np.float32), rate)
    assert slow[0].argsort()[-3:].tolist() != slow[5].argsort()[-3:].tolist()
    assert {0, 4, 7} <= set(slow[1].argsort()[-5:].tolist()), "C, E and G, and partials"
    likeness = alike(slow)
    assert likeness[0, 1] > 0.99
    assert likeness[1, 5] < 0.8
    quick = features(stereo(chords(c, a_flat, each=2, rate=rate)), rate)
    seldom = features(stereo(chords(c, a_flat, each=8, rate=rate)), rate)
    assert quick.harmonic_change > 2 * seldom.harmonic_change > 0.02


def test_a_minor_second_is_rougher_than_a_fifth():
    second = features(stereo(tone(220) + tone(233)), RATE).roughness
    fifth = features(stereo(tone(220) + tone(330)), RATE).roughness
    assert second > 3 * fifth


def test_both_channels_are_told_apart(pink: Features, sine: Features):
    assert pink.correlation == pytest.approx(0, abs=0.1)
    assert pink.mono_loss == pytest.approx(3.01, abs=0.15)
    assert sine.correlation == pytest.approx(1)
    assert sine.mono_loss == pytest.approx(0, abs=0.01)
    away = features(stereo(tone(440), -0.5 * tone(440)), RATE)
    assert away.correlation == pytest.approx(-1)
    assert away.mono_loss == pytest.approx(-10 * np.log10(2 * 0.25**2 / 1.25), abs=0.05)


def test_a_small_speaker_loses_what_is_low():
    assert features(stereo(tone(1_400)), RATE).small_speaker_loss < 0.1
    at_the_edge = features(stereo(tone(350)), RATE).small_speaker_loss
    assert at_the_edge == pytest.approx(3.01, abs=0.3)
    assert features(stereo(tone(175)), RATE).small_speaker_loss == pytest.approx(24.1, abs=0.5)


def test_loudness_is_that_of_the_meter():
    sound = stereo(swelling(noise(-3, 4, 48_000)), swelling(noise(-3, 5, 48_000)))
    sound[: 10 * 48_000] *= 0.25
    meter = Meter()
    meter.push(sound)
    measured, found = meter.result(), features(sound, 48_000)
    assert found.level == pytest.approx(measured.loudness, abs=0.1)
    assert found.loudness_range == pytest.approx(measured.loudness_range, abs=0.5)


def test_level_and_rate_change_nothing():
    mono = swelling(chords((45, 57, 64), (41, 53, 60), each=3, rate=48_000))
    sound = stereo(mono, np.roll(mono, 400))
    found, soft = features(sound, 48_000), features(sound * np.float32(0.1), 48_000)
    half = features(np.stack([halved(channel) for channel in sound.T], axis=1), RATE)
    for name in ("tilt", "wander", "harmonic_change", "roughness", "small_speaker_loss", "mono_loss"):
        assert getattr(soft, name) == pytest.approx(getattr(found, name), rel=0.01, abs=0.001), name
        if name != "tilt":  # what was taken out over 11 kHz bends it where there is next to nothing
            assert getattr(half, name) == pytest.approx(getattr(found, name), rel=0.05, abs=0.01), name
    assert soft.level == pytest.approx(found.level - 20, abs=0.01)


def test_what_cannot_be_measured_gets_a_sentence():
    with pytest.raises(ValueError, match="14 s is too short"):
        features(stereo(tone(440, 14)), RATE)
    with pytest.raises(ValueError, match="nothing to hear"):
        features(np.zeros((SECONDS * RATE, 2), np.float32), RATE)
    with pytest.raises(ValueError, match="24 or 48 kHz"):
        features(stereo(tone(440)), 44_100)


def test_moments_are_the_same_however_many_are_looked_at_at_once():
    sound = stereo(noise(-3, 6), noise(-3, 7))
    seen = moments(sound, RATE)
    assert len(seen.loud) == SECONDS * 10
    assert loudness(seen.loud[:120]) == pytest.approx(loudness(seen.loud[120:]), abs=0.3)


def test_a_file_is_measured_as_it_is_played():
    found = features_of(assets() / "playlists" / "last-resort.opus")
    assert found.level == pytest.approx(-20, abs=0.6)
    assert found.seconds > 60
