"""What the tests that listen take for a hole, and whose hole it is."""

import numpy as np

from companion.audio.engine.ring import RATE
from tests.audio.recording import holes_in, own_holes


def test_a_hole_is_found_where_it_is_and_as_long_as_it_is():
    sound = 0.2 * np.sin(2 * np.pi * 220.0 * np.arange(2 * RATE) / RATE)[:, np.newaxis] * np.ones(2)
    assert holes_in(sound) == []
    sound[RATE // 2 : RATE] = 0.0
    sound[RATE * 3 // 2 : RATE * 3 // 2 + 480] = 0.0
    assert holes_in(sound) == [(0.5, 1.0), (1.5, 1.51)]


def test_what_the_bare_player_missed_as_well_is_the_machines():
    ours = [(1.0, 1.2), (5.0, 5.3), (9.0, 9.1)]
    assert own_holes(ours, []) == ours
    assert own_holes(ours, [(0.2, 0.6), (5.6, 5.7), (7.0, 8.0)]) == [(9.0, 9.1)]
