"""A melody found by seed: chord tones on the strong beats, steps between them, phrases that come back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from companion.audio.compose.score.harmony import SCALES, Chord
from companion.audio.compose.score.notes import NotePlayer, ScoreNote
from companion.audio.compose.score.parts import Bar, MusicalKey

BEATS = 8
PHRASE = 4
OPENING = ((2, 2, 4), (3, 1, 4), (4, 2, 2), (2, 1, 1, 4), (3, 3, 2))
MIDDLE = ((4, 2, 2), (3, 1, 2, 2), (6, 2), (2, 2, 4), (4, 4))
CLOSING = ((5,), (2, 4), (3, 3), (6,))
"""Rhythms of a bar in beats; a closing one leaves the rest of its bar to a breath."""
ARCH = (0.45, 0.75, 0.6, 0.25)
"""Where in its range a phrase stands, bar by bar, from low to high."""

Line = tuple[tuple[int, int], ...]
"""A bar of melody: pitches and their beats."""


@dataclass(frozen=True)
class Song:
    """A tune between two pitches, sung in those cycles of the chords that its verses name, else resting."""

    instrument: NotePlayer
    low: int
    high: int
    level: float
    verses: tuple[bool, ...] = (False, True)
    colour: float = 0.5
    send: float = 1.0

    def write(self, bars: tuple[Bar, ...], key: MusicalKey, rng: np.random.Generator) -> Iterator[ScoreNote]:
        """Find the tune once, and sing it alike in every verse; the last bar is left to the others."""
        harmony = {bar.place: bar.chord for bar in bars if not bar.last}
        tune = dict(
            zip(harmony, compose(list(harmony.values()), scale(key, self.low, self.high), rng), strict=True)
        )
        for bar in bars:
            if bar.last or not self.verses[bar.cycle % len(self.verses)]:
                continue
            at, beat = bar.at + 0.04, bar.seconds / BEATS
            for pitch, beats in tune[bar.place]:
                level = self.level * rng.uniform(0.85, 1.0) * (0.75 + 0.25 * bar.fullness)
                yield ScoreNote(at + rng.normal(0, 0.01), beat * beats * 0.96, pitch, key.hertz(pitch), level,
                           self.instrument, 0.1, self.colour, self.send)  # fmt: skip
                at += beat * beats


def scale(key: MusicalKey, low: int, high: int) -> list[int]:
    """The pitches of a key between two pitches, both included."""
    return [pitch for pitch in range(low, high + 1) if (pitch - key.tonic) % 12 in SCALES[key.scale]]


def compose(harmony: Sequence[Chord], pitches: Sequence[int], rng: np.random.Generator) -> list[Line]:
    """A line for each chord; the rhythm of the first phrase returns in every other one."""
    goals = _goals(harmony, pitches, rng)
    rhythms = [_rhythm(rng) for _ in range(2)]
    lines = []
    for number, (chord, (here, there)) in enumerate(zip(harmony, pairwise((*goals, goals[0])), strict=True)):
        beats = rhythms[number // PHRASE % 2][number % PHRASE]
        lines.append(_line(chord, pitches, here, there, beats))
    return lines


def _rhythm(rng: np.random.Generator) -> list[tuple[int, ...]]:
    opening, middle = (choices[int(rng.integers(len(choices)))] for choices in (OPENING, MIDDLE))
    return [opening, middle, opening, CLOSING[int(rng.integers(len(CLOSING)))]]


def _goals(harmony: Sequence[Chord], pitches: Sequence[int], rng: np.random.Generator) -> list[int]:
    """Where each bar begins, as a place in the scale: a tone of its chord, near the last, along the arch."""
    goals: list[int] = []
    for number, chord in enumerate(harmony):
        wanted = ARCH[number % PHRASE] * (len(pitches) - 1)
        tones = [place for place, pitch in enumerate(pitches) if pitch % 12 in chord.classes[:4]]
        leaps = [max(0, abs(place - goals[-1]) - 2) if goals else 0 for place in tones]
        still = [place == goals[-1] if goals else False for place in tones]
        costs = [
            abs(place - wanted) * 0.6 + 1.5 * leap + 1.2 * stays + rng.uniform(0, 1.6)
            for place, leap, stays in zip(tones, leaps, still, strict=True)
        ]
        goals.append(tones[int(np.argmin(costs))])
    return goals


def _line(chord: Chord, pitches: Sequence[int], here: int, there: int, beats: Sequence[int]) -> Line:
    """Walk from one goal towards the next; tones that are held belong to the chord."""
    tones = [place for place, pitch in enumerate(pitches) if pitch % 12 in chord.classes]
    line: list[tuple[int, int]] = []
    place = here
    for number, beat in enumerate(beats):
        if number:
            aim = here + round((there - here) * number / len(beats))
            place = aim if aim != place else place + (1 if place + 1 < len(pitches) else -1)
            if beat >= 2:
                place = min(tones, key=lambda tone: (abs(tone - place), tone))
        line.append((pitches[place], beat))
    return tuple(line)
