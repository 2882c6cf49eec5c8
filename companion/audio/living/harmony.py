"""The harmony of living music: modes along the circle of fifths, chords, and voices that move least."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.audio.living.place import HeldVoice
from companion.session.music.mood import Mood

FORM: Final = (0, 0, 1, 0)
"""Which of its two phrases a turn plays: the first, again, the other one, the first."""

CHORDS: Final = 4
"""So many make a phrase."""

TURN: Final = CHORDS * len(FORM)
"""Chords until the key moves on."""

_ROUND: Final = (0, 1, 2, 1, 0, -1, -2, -1)
"""The way of the keys along the circle of fifths and back."""

_LIFT: Final = (0.0, 4.0, 6.0, -3.0)
"""How many semitones higher the chords stand when a phrase comes back, so that it is no copy."""

_DEEP: Final = 53
"""Under F3 no two tones stand close: they would growl."""

_WIDTH: Final = 22
_TIRED: Final = 4  # chords for which a voice may hold one tone


@dataclass(frozen=True, slots=True)
class LivingChord:
    """The pitch classes of a step in order of weight, its bass, and the scale that it stands in."""

    tones: tuple[int, ...]
    bass: int
    scale: tuple[int, ...]


def mode(warmth: float) -> tuple[int, ...]:
    """Seven tones of the circle of fifths over a tonic: minor, dorian, mixolydian or major."""
    lowest = round(-4 + 3 * warmth)
    return tuple(sorted(7 * fifth % 12 for fifth in range(lowest, lowest + 7)))


def chord_of(seed: int, step: int, mood: Mood, phrases: Sequence[Sequence[int]]) -> LivingChord:
    """Build the chord of a step; a phrase that comes back has the same roots, in the mode of the mood."""
    turn, within = divmod(step, TURN)
    visit, bar = divmod(within, CHORDS)
    first = np.random.default_rng([seed, 1, turn])
    pair = first.choice(len(phrases), 2, replace=False)
    root = phrases[int(pair[FORM[visit]])][bar]
    tonic = (seed + 7 * _ROUND[turn % len(_ROUND)]) % 12
    scale = tuple((tonic + each) % 12 for each in mode(mood.warmth))
    colour = (1, 6, 1, 3)[bar] if mood.warmth < 0.8 or visit == 2 else (1, 5, 4, 1)[bar]
    tones = _thirds(scale, root, (0, 4, 2, colour))
    if (tones[1] - tones[0]) % 12 != 7:  # no fifth that is not pure: a third below stand most of its tones
        tones = _thirds(scale, root, (-2, 2, 0, 4))
    pedal = mood.depth > 0.6 and bar == 2
    return LivingChord(tones, tonic if pedal else tones[0], scale)


def _thirds(scale: Sequence[int], root: int, above: Sequence[int]) -> tuple[int, ...]:
    return tuple(scale[(root + each) % 7] for each in above)


def lead(
    before: Sequence[HeldVoice], chord: LivingChord, step: int, mood: Mood, register: tuple[int, int]
) -> tuple[HeldVoice, ...]:
    """Find the voices that move least, cover the chord, stand open below and are in their register."""
    low, high = _window(mood, register)
    fitting = [pitch for pitch in range(low, high + 1) if pitch % 12 in chord.tones]
    count = 3 if mood.motion + mood.depth < 0.35 else 4
    choices = np.array(list(combinations(fitting, count)))
    lift = _LIFT[step % TURN // CHORDS] * (1 - 0.5 * mood.depth)
    cost = _missing(choices, chord.tones) + _close(choices) + _moved(choices, before, step)
    cost += 1.2 * np.abs(choices.mean(axis=1) - (low + high) / 2 - lift)
    chosen = (int(pitch) for pitch in choices[int(np.argmin(cost))])
    since = {voice.pitch: voice.since for voice in before}
    fresh = {pitch: began for pitch, began in since.items() if step - began < _TIRED}
    return tuple(HeldVoice(pitch, fresh.get(pitch, step)) for pitch in chosen)


def _window(mood: Mood, register: tuple[int, int]) -> tuple[int, int]:
    """The part of a register that a mood asks for: the deeper, the lower."""
    low, high = register
    width = min(_WIDTH, high - low)
    below = round((high - width - low) * (0.2 + 0.6 * mood.depth))
    return high - width - below, high - below


def _missing(choices: NDArray[np.int64], tones: Sequence[int]) -> NDArray[np.float64]:
    classes = choices % 12
    weights = zip(tones, (6.0, 3.0, 9.0, 2.0), strict=True)
    return sum((weight * ~(classes == tone).any(axis=1) for tone, weight in weights), np.zeros(len(choices)))


def _close(choices: NDArray[np.int64]) -> NDArray[np.float64]:
    apart = np.diff(choices, axis=1)
    below = choices[:, :-1] < _DEEP
    cost: NDArray[np.float64] = (12.0 * (apart < 3) + 60.0 * (below & (apart < 5)) + 1.0 * (apart > 9)).sum(
        axis=1
    )
    return cost


def _moved(choices: NDArray[np.int64], before: Sequence[HeldVoice], step: int) -> NDArray[np.float64]:
    """Count the semitones that the voices go, and mind that one has held its tone for long."""
    cost = np.zeros(len(choices))
    for voice in before:
        cost += np.abs(choices - voice.pitch).min(axis=1)
        if step - voice.since >= _TIRED:
            cost += 4.0 * (choices == voice.pitch).any(axis=1)
    return cost


def tones_between(tones: Sequence[int], low: int, high: int) -> list[int]:
    """Give the pitches of some classes between two pitches, both included, from below."""
    return [pitch for pitch in range(low, high + 1) if pitch % 12 in tones]
