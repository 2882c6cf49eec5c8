"""Living music is listened to in the mood of each phase, which moves where it follows the clock."""

import numpy as np
import pytest

from companion.audio.compose.listen.living_heard import living_stretch
from companion.audio.compose.listen.sources import living
from companion.audio.decoding.measure import RATE
from companion.session.music.phases import PHASES


def test_every_character_is_listened_to_in_every_phase():
    every = living()
    assert {one.phase for one in every} == set(PHASES)
    assert len(every) == len({one.name for one in every}) == 18
    assert [one.phase for one in every] == sorted((one.phase for one in every), key=PHASES.index)


@pytest.mark.long
def test_a_phase_that_follows_the_clock_is_brighter_at_its_end():
    character = next(one.character for one in living() if one.character and one.phase == "build")
    assert character.phases.of("build").later is not None
    sound = living_stretch(character, "build", 60.0)
    assert sound.shape == (60 * RATE, 2)
    assert np.array_equal(sound[:RATE], living_stretch(character, "build", 1.0)), "by seed"
    early, late = (np.abs(np.diff(part[:, 0])).mean() for part in np.array_split(sound[10 * RATE :], 2))
    assert late > early
