"""The light over living music: the low stays, the high swings by its mean power the same, and blocks join."""

import numpy as np
import pytest

from companion.audio.engine.ring import RATE
from companion.audio.living.place import BLOCK
from companion.audio.living.players.light import light_over
from companion.audio.living.players.partials import Partials
from companion.session.music.mood import Mood

LOW, MIDDLE, HIGH = HERTZ = np.array([400.0, 2_000.0, 8_000.0])
DARK, BRIGHT = Mood(0.9, 0.3, 0.4, 0.2), Mood(0.1, 0.6, 0.9, 0.7)


@pytest.mark.parametrize("mood", [DARK, BRIGHT])
def test_what_is_high_swings_and_neither_gains_nor_loses_power(mood: Mood):
    gains = np.array([light_over((mood, mood), second * RATE).on(HERTZ)[0] for second in range(7_370)])
    assert (gains[:, 0] == 1).all()
    powers = 10 * np.log10((gains**2).mean(axis=0))
    assert np.abs(powers).max() < 0.1
    swings = 20 * np.log10(gains.max(axis=0) / gains.min(axis=0))
    assert swings[2] == pytest.approx(2 * swings[1], rel=0.01)
    assert swings[1] > 15


def test_where_it_is_dark_it_swings_further():
    dark, bright = (
        [light_over((mood, mood), second * RATE).before[1] for second in range(148)]
        for mood in (DARK, BRIGHT)
    )
    assert np.ptp(dark) > np.ptp(bright) + 3


def test_one_block_ends_as_the_next_begins_and_a_late_one_lies_on_the_same_line():
    first, second = (light_over((DARK, DARK), 40 * BLOCK + at) for at in (0, BLOCK))
    assert first.bright[1] == second.bright[0]
    assert first.after == second.before
    before, after = first.on(HERTZ)
    late_before, _ = first.on(HERTZ, late=0.25)
    assert late_before == pytest.approx(before * 0.75 + after * 0.25)


def test_partials_stand_in_it_by_their_frequency():
    turns = HERTZ * 2 * np.pi / RATE
    even = np.ones((2, 3))
    light = light_over((DARK, DARK), 12 * RATE)
    lit = light.over(Partials(turns, np.zeros(3), np.zeros(3), even, even))
    before, after = light.on(HERTZ)
    assert lit.before == pytest.approx(np.stack([before, before]))
    assert lit.after == pytest.approx(np.stack([after, after]))


def test_noise_stands_in_it_frame_by_frame():
    light = light_over((BRIGHT, BRIGHT), 12 * RATE)
    line, (before, after) = light.noise(MIDDLE, 0.25), light.on(np.array([MIDDLE]))
    assert line[0] == pytest.approx((0.25 + light.bright[0]) * before[0])
    assert line[-1] == pytest.approx((0.25 + light.bright[1]) * after[0], rel=1e-3)
