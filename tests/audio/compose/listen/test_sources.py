"""What ships lies inside the ranges of its phase; whole files with --long, stretches of each every day."""

from itertools import groupby
from pathlib import Path

import numpy as np
import pytest

from companion.audio.compose.listen.aims import Range, shipped_aims
from companion.audio.compose.listen.features import bands, features_of, heard, sound_of, tilt
from companion.audio.compose.listen.moments import Frames, loudness, moments
from companion.audio.compose.listen.portraits import rises
from companion.audio.compose.listen.programmes import starter
from companion.audio.compose.listen.sources import ListenedTo, asked_for, shipped
from companion.audio.decoding.decoded import decoded
from companion.audio.decoding.measure import RATE
from companion.resources import assets
from companion.session.music.phases import PHASES
from tests.today import todays

BY_PHASE = {phase: list(those) for phase, those in groupby(shipped(), key=lambda one: one.phase)}
STRETCH_S = 6
BEGIN_S = (30.0, 66.0, 102.0, 138.0)
SLACK = {"tilt": 1.5, "band_1k_2k": 4.0, "band_2k_5k": 4.0, "band_5k_10k": 6.0, "small_speaker_loss": 1.0}
"""By how much stretches may lie beyond what its whole piece is held to."""


def stretches_of(one: ListenedTo) -> dict[str, float]:
    """What is quickly measured, of some stretches of a file."""
    assert one.file is not None
    seen = moments(np.concatenate([_stretch(one.file, at) for at in BEGIN_S]), RATE)
    loss = loudness(seen.loud) - loudness(seen.small)
    return {"tilt": tilt(seen.thirds.mean(axis=0)), **bands(seen, slice(None)), "small_speaker_loss": loss}


def _stretch(file: Path, at: float) -> Frames:
    heard: list[Frames] = []
    for sound in decoded(file, at):
        heard.append(sound)
        if sum(map(len, heard)) >= STRETCH_S * RATE:
            break
    return np.concatenate(heard)


@pytest.mark.parametrize("phase", todays(PHASES, 3))
def test_stretches_of_each_piece_are_as_light_as_its_phase(phase: str):
    for one in BY_PHASE[phase]:
        found, aims = stretches_of(one), shipped_aims().phases[phase]
        for name, slack in SLACK.items():
            around = Range(aims[name].low - slack, aims[name].high + slack)
            assert not around.off(found[name]), f"{one.title}: {name} {found[name]:.1f}"


@pytest.mark.long
def test_every_file_lies_inside_the_ranges_of_its_phase_and_no_phase_sags():
    aims, found = shipped_aims(), {one.name: features_of(one.file) for one in shipped() if one.file}
    outside = {
        one.title: [each.told() for each in off]
        for one in shipped()
        if (off := aims.outside(found[one.name], one.phase))
    }
    assert outside == {}
    assert starter(shipped(), found).sag <= aims.sag


@pytest.mark.long
@pytest.mark.parametrize("one", BY_PHASE["build"], ids=lambda one: one.name)
def test_what_builds_is_brighter_and_busier_in_its_last_third(one: ListenedTo):
    assert one.file is not None
    brighter, more = rises(heard(sound_of(one.file), RATE))
    assert brighter > 0
    assert more > 0


def test_a_characters_file_is_listened_to_in_each_phase_or_one_and_what_is_wrong_in_it_is_said(
    tmp_path: Path,
):
    shipped_file = assets() / "music" / "characters" / "2_bowls_and_breath.toml"
    text = shipped_file.read_text(encoding="utf-8").replace('id = "bowls_and_breath"', 'id = "our_bells"')
    ours = tmp_path / "ours.toml"
    ours.write_text(text, encoding="utf-8")
    assert [one.name for one in asked_for([str(ours)], "")] == [f"our_bells-{phase}" for phase in PHASES]
    [one] = asked_for([str(ours)], "peak")
    assert (one.phase, one.character and one.character.id) == ("peak", "our_bells")
    assert [one.phase for one in asked_for(["harp_and_flute-return"], "")] == ["return"]
    ours.write_text(text.replace("share = 0.42", "share = 4.2"), encoding="utf-8")
    with pytest.raises(ValueError, match=r"ours\.toml, line .*room\.share: expected a number from 0 to 1"):
        list(asked_for([str(ours)], ""))
