"""Voices: they keep what they have in common, move little, lie open below, and never stand too long."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from companion.audio.compose.score.harmony import QUALITIES, chord
from companion.audio.compose.score.voices import WORN, VoiceLeader, clash

SYMBOLS = st.builds(
    "".join, st.tuples(st.sampled_from("CDEFGAB"), st.sampled_from(sorted(set(QUALITIES) - {"5"})))
)


@given(st.lists(SYMBOLS, min_size=4, max_size=16), st.integers(0, 99), st.integers(45, 55), st.floats(6, 13))
def test_voicings_belong_to_their_chord_and_are_never_close_below(
    names: list[str], seed: int, low: int, seconds: float
):
    leader = VoiceLeader(low, low + 24, np.random.default_rng(seed))
    standing: dict[int, float] = {}
    for name in names:
        voicing = leader.next(chord(name), 4, seconds)
        assert 1 <= len(voicing) <= 4
        assert all(low <= pitch <= low + 24 for pitch in voicing)
        assert {pitch % 12 for pitch in voicing} <= set(chord(name).classes)
        assert not any(clash(one, other) for one, other in pairwise(voicing))
        standing = {pitch: standing.get(pitch, 0.0) + seconds for pitch in voicing}
        assert max(standing.values()) <= WORN + seconds


def test_a_second_is_mud_below_and_a_colour_above():
    assert clash(50, 52)
    assert clash(52, 55)
    assert not clash(52, 57)
    assert not clash(53, 55)
    assert not clash(50, 50)
