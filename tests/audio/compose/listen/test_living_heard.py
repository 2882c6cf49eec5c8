"""An hour of living music is listened to as a session steers it, and lies inside the ranges of its phases."""

import numpy as np
import pytest

from companion.audio.compose.listen.aims import shipped_aims
from companion.audio.compose.listen.features import Features, heard
from companion.audio.compose.listen.living_heard import GLIDE_S, HOUR_S, hour_of, living_stretch
from companion.audio.compose.listen.portraits import rises
from companion.audio.compose.listen.programmes import living_hours
from companion.audio.compose.listen.sources import living
from companion.audio.decoding.measure import RATE
from companion.audio.living.place import BLOCK
from companion.session.music.characters import LivingCharacter
from companion.session.music.phases import PHASES

CHARACTERS = list({one.character.id: one.character for one in living() if one.character}.values())
SEEDS = (66, 5)


def test_every_character_is_listened_to_in_every_phase():
    every = living()
    assert {one.phase for one in every} == set(PHASES)
    assert len(every) == len({one.name for one in every}) == 18
    assert [one.phase for one in every] == sorted((one.phase for one in every), key=PHASES.index)


@pytest.mark.parametrize("character", CHARACTERS, ids=lambda one: one.id)
def test_an_hour_is_steered_through_the_phases_and_by_the_clock_where_one_follows_it(
    character: LivingCharacter,
):
    assert tuple(HOUR_S) == PHASES
    assert sum(HOUR_S.values()) == 3_600
    steerings = hour_of(character)
    assert [each.frame for each in steerings] == sorted(each.frame for each in steerings)
    assert not any(each.frame % BLOCK for each in steerings)
    moods = [character.phases.of(phase) for phase in PHASES]
    assert [each.mood for each in steerings] == [
        mood for one in moods for mood in (one.mood, one.later) if mood is not None
    ]
    ends = [each.frame / RATE + each.seconds for each in steerings]
    build = next(number for number, each in enumerate(steerings) if each.mood == moods[2].later)
    assert ends[build] == HOUR_S["settle"] + HOUR_S["onset"] + HOUR_S["build"]


def test_a_phase_of_the_hour_is_the_same_by_seed():
    first, same = (living_stretch(CHARACTERS[0], "settle", seconds=2.0) for _ in range(2))
    assert np.array_equal(first, same)
    assert not np.array_equal(first, living_stretch(CHARACTERS[0], "settle", 5, seconds=2.0))
    assert first.shape == (2 * RATE, 2)


@pytest.mark.long
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("character", CHARACTERS, ids=lambda one: one.id)
def test_an_hour_lies_inside_the_ranges_of_its_phases_and_what_builds_rises(
    character: LivingCharacter, seed: int
):
    aims, outside = shipped_aims(), {}
    found: dict[str, Features] = {}
    pieces = [one for one in living() if one.character == character]
    for one in pieces:
        examined = heard(living_stretch(character, one.phase, seed), RATE)
        found[one.name] = examined.features
        told = [each.told() for each in aims.outside(examined.features, one.phase)]
        if one.phase == "build":
            brighter, more = rises(examined)
            told += [f"brighter by {brighter:.2f}"] * (brighter <= 0) + [f"busier by {more:.1f}"] * (
                more <= 0
            )
        if told:
            outside[one.phase] = told
    assert outside == {}
    (hour,) = living_hours(pieces, found)
    assert hour.sag <= aims.sag
    assert found[pieces[-1].name].seconds == HOUR_S["reentry"] - GLIDE_S
