"""The leveller goes by what was heard in the last ten seconds, and by what was just heard most."""

import numpy as np
import pytest

from companion.audio.decoding.measure import Meter
from companion.audio.engine.ring import RATE, Sound
from companion.audio.living.leveller import LOOKS_BACK, LivingLeveller
from companion.audio.living.place import BLOCK

NOISE = np.random.default_rng(2).standard_normal((BLOCK, 2)).astype(np.float32)
HALF = (1.0,) * (LOOKS_BACK // 2)


def strength(powers: tuple[float, ...]) -> float:
    """How strong the end of a block is after such powers."""
    sound = LivingLeveller(powers).levelled(NOISE)
    return float(np.abs(sound[-1] / NOISE[-1]).mean())


def test_the_older_counts_the_less_and_what_is_too_old_not_at_all():
    loud = tuple(9 * power for power in HALF)
    assert strength((*HALF, *loud)) < 0.9 * strength((*loud, *HALF))
    assert strength((1_000.0, 1.0, *HALF, *HALF)) == strength((1.0, *HALF, *HALF))


def test_what_is_five_times_as_strong_for_a_minute_is_soon_as_loud_as_before():
    def minute(level: float) -> float:
        meter = Meter()
        for _ in range(60 * RATE // BLOCK):
            meter.push(leveller.levelled(noise() * np.float32(level)))
        return meter.result().loudness

    chance = np.random.default_rng(3)

    def noise() -> Sound:
        return np.asarray(chance.standard_normal((BLOCK, 2)), np.float32)

    leveller = LivingLeveller()
    minute(1.0)
    assert minute(1.0) == pytest.approx(-20.15, abs=0.05)
    assert minute(5**0.5) == pytest.approx(-20.0, abs=0.5)
