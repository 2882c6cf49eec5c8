"""What was played, joined: as long as it should be, without a click or a hole, under the ceiling."""

from collections.abc import Iterable
from typing import Any

import numpy as np

from companion.audio.along.joined import Stretch, joined, levelled, seconds_of
from companion.audio.decoding.decoded import decoded
from companion.audio.engine.mixer import CEILING
from companion.audio.engine.ring import RATE, Sound
from companion.resources import assets

STARTER = assets() / "playlists" / "starter"
TIDE, LAMP = str(STARTER / "slow-tide.opus"), str(STARTER / "lamplight.opus")


def whole(sounds: Iterable[Sound]) -> Sound:
    made: Sound = np.concatenate(list(sounds))
    return made


def power(sound: Sound) -> np.ndarray[Any, Any]:
    """The power of each quarter of a second."""
    step = RATE // 4
    return np.array([float(np.mean(sound[at : at + step] ** 2)) for at in range(0, len(sound) - step, step)])


def test_stretches_follow_one_another_with_a_fade_of_equal_power():
    parts = [Stretch(TIDE, 60, 72), Stretch(LAMP, 40, 52), Stretch(TIDE, 100, 106)]
    sound = whole(joined(parts))
    assert seconds_of(parts) == 12 + 12 + 6 - 4 - 2
    assert len(sound) == round(seconds_of(parts) * RATE)
    alone = [power(whole(joined([part]))) for part in parts[:2]]
    quietest = min(float(np.median(one)) for one in alone)
    assert float(power(sound)[8:-8].min()) > quietest / 20  # no hole anywhere, fades included
    steps = np.abs(np.diff(sound, axis=0)).max()
    own = max(float(np.abs(np.diff(whole(joined([part])), axis=0)).max()) for part in parts)
    assert float(steps) < 2 * own  # no click


def test_the_first_rises_the_last_dies_away_and_a_whole_piece_keeps_its_own_beginning():
    sound = whole(joined([Stretch(TIDE, 60, 70)]))
    assert float(np.abs(sound[:10]).max()) < 1e-3
    assert float(np.abs(sound[-10:]).max()) < 1e-3
    own = whole(joined([Stretch(TIDE, 0, 3)]))
    first = next(iter(decoded(TIDE)))
    assert np.array_equal(own[: len(first) // 2], first[: len(first) // 2])


def test_however_loud_they_are_nothing_passes_the_ceiling():
    sound = whole(levelled(joined([Stretch(TIDE, 60, 75, 30.0), Stretch(LAMP, 40, 55, 30.0)])))
    assert float(np.abs(sound).max()) <= CEILING + 1e-6


def test_a_file_that_ends_early_leaves_a_shorter_one_and_no_error():
    sound = whole(joined([Stretch(TIDE, 240, 400), Stretch(LAMP, 40, 50)]))
    assert 10 < len(sound) / RATE < 20
