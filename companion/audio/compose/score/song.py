"""Melodies: written out, or found by seed with chord tones on the strong beats and steps between them.

A line found by seed keeps its rhythms and its arch, and stands higher verse by verse.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from companion.audio.compose.score.form import PHRASE, Bar, MusicalKey
from companion.audio.compose.score.harmony import SCALES, Chord, degree
from companion.audio.compose.score.notes import NotePlayer, ScoreNote

BEATS = 8
ARCH = (0.45, 0.75, 0.6, 0.25)
"""Where in its range a phrase stands, bar by bar, from low to high."""

Line = tuple[tuple[int, int], ...]
"""A bar of melody: pitches and their beats."""
Rhythm = tuple[int, ...]


@dataclass(frozen=True)
class Rhythms:
    """Rhythms of a bar in beats; a closing one leaves the rest of its bar to a breath."""

    opening: tuple[Rhythm, ...]
    middle: tuple[Rhythm, ...]
    closing: tuple[Rhythm, ...]


FLOWING = Rhythms(
    ((2, 2, 4), (3, 1, 4), (4, 2, 2), (2, 1, 1, 4), (3, 3, 2)),
    ((4, 2, 2), (3, 1, 2, 2), (6, 2), (2, 2, 4), (4, 4)),
    ((5,), (2, 4), (3, 3), (6,)),
)
SLOW = Rhythms(((5, 3), (4, 4), (6, 2)), ((8,), (4, 4), (5, 3)), ((6,), (7,), (3, 4)))


@dataclass(frozen=True)
class Song:
    """A line between two pitches, sung in those verses that are named, else resting.

    From its first verse to its last it climbs by ``rise`` semitones; the first phrase of the piece, or more
    of them, pass before it comes in.
    """

    instrument: NotePlayer
    low: int
    high: int
    level: float
    verses: tuple[bool, ...] = (False, True)
    colour: float = 0.5
    send: float = 1.0
    rise: int = 0
    rhythms: Rhythms = FLOWING
    entry: int = 1

    def write(self, bars: tuple[Bar, ...], rng: np.random.Generator) -> Iterator[ScoreNote]:
        """Sing in every verse what comes back, higher each time; the last bar is left to the others."""
        seed = int(rng.integers(1 << 32))
        singing = [bar for bar in bars if self._sings(bar)]
        verses = list(dict.fromkeys(bar.verse for bar in singing))
        for number, verse in enumerate(verses):
            up = round(self.rise * number / max(1, len(verses) - 1))
            tune = self._tune(bars, up, seed)
            for bar in (bar for bar in singing if bar.verse == verse):
                yield from self._sung(bar, tune[bar.section, bar.place], rng)

    def _sings(self, bar: Bar) -> bool:
        return not bar.last and bar.phrase >= self.entry and self.verses[bar.verse % len(self.verses)]

    def _tune(self, bars: Sequence[Bar], up: int, seed: int) -> dict[tuple[int, int], Line]:
        """The line of each bar that comes back, so many semitones up."""
        tune: dict[tuple[int, int], Line] = {}
        for section in sorted({bar.section for bar in bars}):
            mine = {bar.place: bar for bar in bars if bar.section == section and not bar.last}
            harmony = [mine[place].chord for place in sorted(mine)]
            pitches = scale(mine[min(mine)].key, self.low + up, self.high + up)
            found = compose(harmony, pitches, np.random.default_rng([seed, section]), self.rhythms)
            tune |= {(section, place): line for place, line in zip(sorted(mine), found, strict=True)}
        return tune

    def _sung(self, bar: Bar, line: Line, rng: np.random.Generator) -> Iterator[ScoreNote]:
        at, beat = bar.at + 0.04, bar.seconds / BEATS
        for pitch, beats in line:
            level = self.level * rng.uniform(0.85, 1.0) * (0.75 + 0.25 * bar.fullness)
            yield ScoreNote(max(0.0, at + rng.normal(0, 0.01)), beat * beats * 0.96, pitch,
                            bar.key.hertz(pitch), level, self.instrument, 0.1,
                            self.colour * (0.15 + 1.05 * bar.fullness), self.send)  # fmt: skip
            at += beat * beats


@dataclass(frozen=True)
class Tune:
    """A melody in degrees of the scale, a bar for each chord; a verse says how many octaves up, or rests.

    ``3`` is a degree for one beat, ``3*2`` for two, ``.`` a rest; ``|`` ends a bar; 8 is the upper tonic.
    """

    instrument: NotePlayer
    text: str
    level: float
    verses: tuple[int | None, ...] = (0,)
    colour: float = 0.5
    send: float = 1.0
    entry: int = 0
    beats: int = 8

    def write(self, bars: tuple[Bar, ...], rng: np.random.Generator) -> Iterator[ScoreNote]:
        """Sing what belongs to each bar; the last one is left to the others."""
        lines = [line.split() for line in self.text.split("|")]
        for bar in bars:
            shift = self.verses[bar.verse % len(self.verses)]
            if bar.last or shift is None or bar.phrase < self.entry:
                continue
            beat = bar.seconds / self.beats
            at = bar.at + 0.04
            for token in lines[bar.place % len(lines)]:
                sign, _, length = token.partition("*")
                lasts = beat * float(length or 1)
                if sign != ".":
                    pitch = degree(int(sign), bar.key.tonic, bar.key.scale) + 12 * shift
                    level = self.level * rng.uniform(0.85, 1.0) * (0.75 + 0.25 * bar.fullness)
                    yield ScoreNote(max(0.0, at + rng.normal(0, 0.01)), lasts * 0.96, pitch,
                                    bar.key.hertz(pitch), level, self.instrument, 0.1,
                                    self.colour * (0.15 + 1.05 * bar.fullness), self.send)  # fmt: skip
                at += lasts


def scale(key: MusicalKey, low: int, high: int) -> list[int]:
    """The pitches of a key between two pitches, both included."""
    return [pitch for pitch in range(low, high + 1) if (pitch - key.tonic) % 12 in SCALES[key.scale]]


def compose(
    harmony: Sequence[Chord], pitches: Sequence[int], rng: np.random.Generator, rhythms: Rhythms = FLOWING
) -> list[Line]:
    """A line for each chord; the rhythm of the first phrase returns in every other one."""
    chosen = [_rhythm(rhythms, rng) for _ in range(2)]
    goals = _goals(harmony, pitches, rng)
    lines = []
    for number, (chord, (here, there)) in enumerate(zip(harmony, pairwise((*goals, goals[0])), strict=True)):
        beats = chosen[number // PHRASE % 2][number % PHRASE]
        lines.append(_line(chord, pitches, here, there, beats))
    return lines


def _rhythm(rhythms: Rhythms, rng: np.random.Generator) -> list[Rhythm]:
    opening, middle, closing = (
        choices[int(rng.integers(len(choices)))]
        for choices in (rhythms.opening, rhythms.middle, rhythms.closing)
    )
    return [opening, middle, opening, closing]


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
            before = place
            aim = here + round((there - here) * number / len(beats))
            place = aim if aim != place else place + (1 if place + 1 < len(pitches) else -1)
            if beat >= 2:
                others = [tone for tone in tones if tone != before] or tones
                place = min(others, key=lambda tone: (abs(tone - place), tone))
        line.append((pitches[place], beat))
    return tuple(line)
