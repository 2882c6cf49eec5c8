"""Voices that walk from one chord to the next: what they have in common is tied, the rest moves little."""

from functools import lru_cache
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.audio.compose.score.harmony import Chord

TIRED: Final = 40.0
WORN: Final = 65.0
"""Seconds after which a sung voice would rather leave its pitch, and after which it has to."""
DEEP: Final = 53
"""Under F3 close intervals are mud: there a fourth is the least that lies between two tones."""
FOURTH: Final = 5
Voicing = tuple[int, ...]
Costs = NDArray[np.float64]


def clash(one: int, other: int) -> bool:
    """Whether two pitches lie too close together for where they are."""
    return min(one, other) < DEEP and 0 < abs(one - other) < FOURTH


@lru_cache(maxsize=256)
def voicings(pitches: Voicing, voices: int) -> NDArray[np.int64]:
    """All voicings of so many of these pitches that are open below; of fewer, where so many lie too close."""
    for count in range(min(voices, len(pitches)), 0, -1):
        every = np.array(list(combinations(pitches, count)))
        gaps = np.diff(every, axis=1)
        is_open = ~((gaps < FOURTH) & (every[:, :-1] < DEEP)).any(axis=1)
        if is_open.any():
            return np.asarray(every[is_open], dtype=np.int64)
    return np.empty((0, 0), np.int64)


class VoiceLeader:
    """Finds for each chord the voicing that moves least, covers it, and lets no voice stand too long."""

    def __init__(self, low: int, high: int, rng: np.random.Generator, rest: float = 0.0) -> None:
        """Voices stay between two pitches, both included; a pitch is fresh again after a rest in seconds."""
        self._low, self._high, self._rng = low, high, rng
        self._rest = rest
        self._silent: dict[int, float] = {}
        self._now: Voicing = ()
        self._held: dict[int, float] = {}

    def next(self, harmony: Chord, voices: int, seconds: float) -> Voicing:
        """Move to a chord that will be held for some seconds; a voice that has nowhere to go takes breath."""
        pitches = tuple(p for p in range(self._low, self._high + 1) if p % 12 in harmony.classes)
        choices = voicings(pitches, voices)
        cost = self._coverage(choices, harmony) + _spacing(choices) + self._standing(choices, seconds)
        cost += self._movement(choices) + self._untied(choices, harmony, seconds)
        best = tuple(int(p) for p in choices[int(np.argmin(cost + self._rng.uniform(0, 1.2, len(choices))))])
        self._now = tuple(p for p in best if self._held.get(p, 0.0) + seconds <= WORN) or best[:1]
        self._remember(seconds)
        return self._now

    def _remember(self, seconds: float) -> None:
        """Count for how long each pitch has been heard, and for how long those that were left are silent."""
        left = (pitch for pitch in self._held if pitch not in self._now)
        self._silent = {pitch: self._silent.get(pitch, 0.0) + seconds for pitch in left}
        tired = {pitch: self._held[pitch] for pitch, rested in self._silent.items() if rested <= self._rest}
        self._held = tired | {pitch: self._held.get(pitch, 0.0) + seconds for pitch in self._now}

    @staticmethod
    def _coverage(choices: NDArray[np.int64], harmony: Chord) -> Costs:
        """What it costs to leave out a tone of the chord; the first three are the chord."""
        cost = np.zeros(len(choices))
        for place, tone in enumerate(harmony.classes):
            cost += (3.0 if place < 3 else 1.5) * ~(choices % 12 == tone).any(axis=1)
        return cost

    def _standing(self, choices: NDArray[np.int64], seconds: float) -> Costs:
        cost = np.zeros(len(choices))
        for pitch, sounding in self._held.items():
            if sounding + seconds > TIRED:
                cost += (65 if sounding + seconds > WORN else 5) * (choices == pitch).any(axis=1)
        return cost

    def _untied(self, choices: NDArray[np.int64], harmony: Chord, seconds: float) -> Costs:
        """What it costs to leave a tone that the next chord has too, while it is fresh."""
        cost = np.zeros(len(choices))
        for pitch in self._now:
            if pitch % 12 in harmony.classes and self._held.get(pitch, 0.0) + seconds <= TIRED:
                cost += 2.5 * ~(choices == pitch).any(axis=1)
        return cost

    def _movement(self, choices: NDArray[np.int64]) -> Costs:
        if not self._now:
            centre = (self._low + self._high) / 2
            unused = self._high - self._low - (choices[:, -1] - choices[:, 0])
            return np.asarray(np.abs(choices.mean(axis=1) - centre) + 0.5 * unused)
        steps = np.abs(choices[:, :, None] - np.array(self._now)).min(axis=2)
        top = np.abs(choices[:, -1] - self._now[-1])
        return np.asarray(
            0.8 * steps.sum(axis=1) + 0.6 * np.maximum(0, top - 4) + 4 * (steps.max(axis=1) > 7)
        )


def _spacing(choices: NDArray[np.int64]) -> Costs:
    """Close intervals cost the more the lower they lie, wide gaps a little."""
    gaps, below = np.diff(choices, axis=1), choices[:, :-1]
    cost = 30 * (gaps < 2) + 6 * ((gaps < 3) & (below < 60)) + 2 * np.maximum(0, gaps - 9)
    return np.asarray(cost.sum(axis=1), dtype=np.float64)
