"""The aims: what ships is read, what is wrong is said, and what lies outside is told with how much."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from companion.audio.compose.listen.aims import FEATURES, WORDS, Range, read_aims, shipped_aims
from companion.audio.compose.listen.features import Features
from companion.resources import assets

TEXT = (assets() / "music" / "aims.toml").read_text(encoding="utf-8")
FOUND = Features(
    seconds=300, level=-20, tilt=-4, band_1k_2k=-15, band_2k_5k=-22, band_5k_10k=-35, rolloff=900, wander=33,
    harmonic_change=0.1, chroma_likeness=0.8, onsets=20, micro=4.5, roughness=0.1, loudness_range=5,
    correlation=0.4, mono_loss=1.5, small_speaker_loss=2.5,
)  # fmt: skip


def test_what_ships_is_held_to_every_phase():
    aims = shipped_aims()
    assert list(aims.phases) == ["settle", "onset", "build", "peak", "return", "reentry"]
    for ranges in aims.phases.values():
        assert {"tilt", "wander", "onsets", "small_speaker_loss", "mono_loss"} <= ranges.keys()
    assert aims.phrase == {"peak": Range(25, 40)}
    assert aims.sag == 3
    assert set(FEATURES) == set(WORDS)


def test_what_lies_outside_is_told_with_how_much():
    aims = shipped_aims()
    assert aims.outside(FOUND, "settle") == ()
    low, high = replace(FOUND, tilt=-7.0), replace(FOUND, small_speaker_loss=4.75)
    assert [one.told() for one in aims.outside(low, "settle")] == ["tilt: −7.0, 1.1 under −5.9 dB an octave"]
    (loss,) = aims.outside(high, "settle")
    assert (loss.feature, loss.by) == ("small_speaker_loss", 1.25)
    assert loss.told() == "lost on a small speaker: 4.8, 1.2 over 3.5 LU"
    assert "tilt" not in {one.feature for one in aims.outside(low, "peak")}


@pytest.mark.parametrize(
    ("pattern", "instead", "sentence"),
    [
        ("format = 1", "format = 2", "The aims have format 2"),
        (r"\[programme\]", "[programmes]", r"The part \[programme\] is missing"),
        ("small_speaker_sag = 3.0", "small_speaker_sag = -1", "small_speaker_sag is -1"),
        (r"micro = \[3.8, 4.7, 6.1\]", "micro = [3.8, 6.1]", "micro has to be 3 numbers"),
        (r"onsets = \[1.0, 20.0\]", "onsets = [20, 1]", "the numbers of onsets have to rise"),
        (r"phrase = \[25.0, 40.0\]", 'phrase = ["a", 2]', "phrase has to be 2 numbers"),
        ("mono_loss", "mono_lost", r"In \[every_phase\], mono_lost is no feature"),
        ("format", "format = = ", "aims.toml cannot be read"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, pattern: str, instead: str, sentence: str):
    file = tmp_path / "aims.toml"
    changed, count = re.subn(pattern, instead, TEXT, count=1)
    assert count
    file.write_text(changed, encoding="utf-8")
    with pytest.raises(ValueError, match=sentence):
        read_aims(file)


def test_a_file_that_is_not_there_is_said(tmp_path: Path):
    with pytest.raises(ValueError, match=r"none.toml cannot be read"):
        read_aims(tmp_path / "none.toml")
