"""The light of living music: all that is bright opens and closes, as bows and breaths do over a phrase."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import log, log10, pi, sin
from typing import Final

import numpy as np

from companion.audio.engine.ring import RATE
from companion.audio.living.place import BLOCK
from companion.audio.living.players.partials import Numbers, Partials
from companion.session.music.mood import Mood

_BREATHS: Final = (17.3, 29.9)
"""Seconds in which everybody plays brighter and darker, around what the mood asks for."""

_DEEP_BREATH: Final = 0.3
_SWELLS: Final = (31.3, 73.7)
"""Seconds in which what is high swells and fades: about a phrase, and something slower."""

_DEPTH: Final = (15.0, 8.0)
"""Decibels by which it swings to both sides where it is dark, and where it is bright."""

_HERTZ: Final = (800.0, 1_500.0, 3_000.0, 4_500.0)
_SHARES: Final = (0.0, 1.0, 1.0, 2.0)
"""What is low stays, so that nothing gets louder; the highest swings twice as far."""


@dataclass(frozen=True, slots=True)
class LivingLight:
    """At both ends of a block: how bright everybody plays, and the decibels at each of the frequencies."""

    bright: tuple[float, float]
    before: tuple[float, ...]
    after: tuple[float, ...]

    def on(self, hertz: Numbers, late: float = 0.0) -> tuple[Numbers, Numbers]:
        """Give what it makes of partials at both ends, or at those of a block that begins a share later."""
        before, after = (10 ** (np.interp(hertz, _HERTZ, each) / 20) for each in (self.before, self.after))
        more = (after - before) * late
        return before + more, after + more

    def over(self, partials: Partials, late: float = 0.0) -> Partials:
        """Let partials stand in it."""
        before, after = self.on(partials.turns * (RATE / (2 * pi)), late)
        return replace(partials, before=partials.before * before, after=partials.after * after)

    def noise(self, hertz: float, dark: float) -> Numbers:
        """Give how much of a noise around a frequency there is, frame by frame; in the dark some of it."""
        before, after = self.on(np.array([hertz]))
        ends = (dark + self.bright[0]) * before, (dark + self.bright[1]) * after
        line: Numbers = np.linspace(ends[0][0], ends[1][0], BLOCK, endpoint=False)
        return line


def light_over(moods: tuple[Mood, Mood], frame: int) -> LivingLight:
    """Give the light over the block from a frame on, by the moods at both of its ends."""
    (bright, then), (before, after) = zip(
        *(
            (_brightness(mood, at), _levels(mood, at))
            for mood, at in zip(moods, (frame, frame + BLOCK), strict=True)
        ),
        strict=True,
    )
    return LivingLight((bright, then), before, after)


def _brightness(mood: Mood, frame: int) -> float:
    return min(1.0, max(0.0, mood.brightness + _DEEP_BREATH * _swung(frame, _BREATHS)))


def _levels(mood: Mood, frame: int) -> tuple[float, ...]:
    depth = round(_DEPTH[0] + (_DEPTH[1] - _DEPTH[0]) * mood.brightness, 2)
    swing = depth * _swung(frame, _SWELLS)
    return tuple(share * swing - _gained(share * depth) for share in _SHARES)


def _swung(frame: int, periods: Sequence[float]) -> float:
    """Where slow sines that never meet again stand together, from -1 to 1."""
    return sum(sin(2 * pi * frame / RATE / period) for period in periods) / len(periods)


@lru_cache(maxsize=1024)
def _gained(depth: float) -> float:
    """By how many decibels the mean power would rise: what opens gains more than what closes loses."""
    return 10 * len(_SWELLS) * log10(float(np.i0(depth / len(_SWELLS) * log(10) / 10)))
