"""A tone of known loudness, measured back, and files that cannot be."""

import re
from pathlib import Path

import numpy as np
import pytest

from companion.audio.compose.sound.master import write
from companion.audio.decoding.av_file import AudioError
from companion.audio.decoding.measure import RATE, Meter, measure

SECONDS = 5


def tone(decibels: float, seconds: float = SECONDS, hertz: float = 997.0) -> np.ndarray:
    time = np.arange(int(seconds * RATE)) / RATE
    mono = (10 ** (decibels / 20) * np.sin(2 * np.pi * hertz * time)).astype(np.float32)
    return np.stack([mono, mono], axis=1)


def test_a_sine_of_minus_twenty_on_both_sides_has_minus_twenty_lufs():
    meter = Meter()
    for at in range(0, SECONDS * RATE, 7_001):
        meter.push(tone(-20)[at : at + 7_001])
    heard = meter.result()
    assert heard.loudness == pytest.approx(-20, abs=0.05)
    assert heard.true_peak == pytest.approx(-20, abs=0.1)
    assert heard.loudness_range == pytest.approx(0, abs=0.1)
    assert heard.seconds == SECONDS


def test_the_true_peak_between_samples_is_seen():
    time = np.arange(SECONDS * RATE) / RATE
    mono = (0.5 * np.sin(2 * np.pi * RATE / 4 * time + np.pi / 4)).astype(np.float32)
    meter = Meter()
    meter.push(np.stack([mono, mono], axis=1))
    assert meter.result().true_peak > 20 * np.log10(np.abs(mono).max()) + 2.5


@pytest.mark.parametrize("ending", [".wav", ".flac", ".opus"])
def test_a_file_is_measured_as_it_sounds(tmp_path: Path, ending: str):
    silence = np.zeros((RATE, 2), np.float32)
    file = tmp_path / f"tone{ending}"
    write(file, iter([silence, tone(-26, 4), silence]), {"title": "A tone"})
    heard = measure(file)
    assert heard.loudness == pytest.approx(-26.3, abs=0.1), "blocks half in silence count, too"
    assert heard.seconds == pytest.approx(6, abs=0.01)
    assert heard.silent_start == pytest.approx(1, abs=0.05)
    assert heard.silent_end == pytest.approx(1, abs=0.05)
    assert not heard.silent


def test_silence_has_no_loudness():
    meter = Meter()
    meter.push(np.zeros((RATE * 2, 2), np.float32))
    heard = meter.result()
    assert heard.silent
    assert heard.silent_start == heard.seconds == 2


@pytest.mark.parametrize("content", [b"", b"not music at all, only words", b"OggS" + bytes(200)])
def test_what_is_no_music_is_named_in_one_sentence(tmp_path: Path, content: bytes):
    file = tmp_path / "Ünruly.opus"
    file.write_bytes(content)
    with pytest.raises(AudioError, match=r"^“Ünruly.opus” [^.]*\.$"):
        measure(file)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.8])
def test_a_flac_that_lost_its_end_is_told_as_cut_off(tmp_path: Path, share: float):
    whole, cut = tmp_path / "whole.flac", tmp_path / "cut.flac"
    noise = np.random.default_rng(1).normal(0, 0.05, (20 * RATE, 2)).astype(np.float32)
    write(whole, iter([noise]), {"title": "Noise"})
    assert measure(whole).seconds == pytest.approx(20, abs=0.01)
    raw = whole.read_bytes()
    cut.write_bytes(raw[: int(len(raw) * share)])
    with pytest.raises(AudioError) as told:
        measure(cut)
    after = re.fullmatch(
        r"“cut.flac” breaks off after 0:(\d\d) of 0:20: it is cut off or damaged; copy it again\.",
        str(told.value),
    )
    assert after is not None
    assert int(after[1]) == pytest.approx(20 * share, abs=1.2)


def test_a_missing_file_is_named(tmp_path: Path):
    with pytest.raises(AudioError, match=r"“gone.flac” is not there."):
        measure(tmp_path / "gone.flac")
