"""Parts that are held: voices tied from chord to chord, the bass or a drone, and what shines above it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

import numpy as np

from companion.audio.compose.score.form import PHRASE, Bar
from companion.audio.compose.score.notes import NotePlayer, ScoreNote
from companion.audio.compose.score.voices import VoiceLeader, clash

STAGGER: Final = 0.09
"""The share of a bar after which the next voice moves."""
SWELL: Final = (0.6, 0.95, 1.25, 0.8)
"""How a phrase opens and closes again, bar by bar."""
LONGEST: Final = 64.0
"""A tone of the bass is renewed under itself after so many seconds."""


@dataclass(frozen=True)
class Pad:
    """Sustained voices that walk from chord to chord; more of them, and wider, as the music fills.

    What two chords have in common is one longer tone; the other voices move one after another. A pitch that
    was held comes back only after a ``rest`` in seconds, where that can be.
    """

    instrument: NotePlayer
    low: int
    high: int
    level: float
    voices: tuple[int, int] = (4, 4)
    colour: tuple[float, float] = (0.2, 0.6)
    send: float = 1.0
    rest: float = 0.0

    def write(self, bars: tuple[Bar, ...], rng: np.random.Generator) -> Iterator[ScoreNote]:
        """Hold every chord for its bar, and on where it can be."""
        leader = VoiceLeader(self.low, self.high, rng, self.rest)
        few, many = self.voices
        held: dict[int, ScoreNote] = {}
        before = bars[0].at if bars else 0.0
        for bar in bars:
            if bar.at > before + 0.1:  # it rested in between
                yield from _until(held.values(), before)
                held = {}
            voicing = leader.next(bar.chord, round(few + (many - few) * bar.fullness), bar.seconds)
            coming = rng.permutation([pitch for pitch in voicing if pitch not in held]).tolist()
            leaving = [pitch for pitch in held if pitch not in voicing]
            for number, (new, old) in enumerate(_moves(coming, leaving)):
                at = bar.at + bar.seconds * STAGGER * (number + rng.uniform(0, 0.3))
                yield from _until([held.pop(pitch) for pitch in old], at)
                if new is not None:
                    held[new] = self._begun(bar, at, new, len(voicing), rng)
            before = bar.end
        yield from _until(held.values(), before)

    def _begun(self, bar: Bar, at: float, pitch: int, voices: int, rng: np.random.Generator) -> ScoreNote:
        level = self.level * (0.8 + 0.2 * bar.fullness) / np.sqrt(voices) * (60 / pitch) ** 0.8
        colour = self.colour[0] + (self.colour[1] - self.colour[0]) * bar.fullness
        return ScoreNote(
            at, 0.0, pitch, bar.key.hertz(pitch), level, self.instrument, rng.uniform(-0.45, 0.45),
            min(1.0, colour * SWELL[bar.place % PHRASE]), self.send,
        )  # fmt: skip


def _moves(coming: Sequence[int], leaving: Sequence[int]) -> Iterator[tuple[int | None, list[int]]]:
    """Who moves together: one tone comes as one goes, and as whatever goes that it must not meet."""
    left = list(leaving)
    for new in coming:
        near = [old for old in left if clash(new, old)] or sorted(left, key=lambda old: abs(old - new))[:1]
        left = [old for old in left if old not in near]
        yield new, near
    for old in left:
        yield None, [old]


def _until(notes: Iterable[ScoreNote], end: float) -> Iterator[ScoreNote]:
    return (replace(note, lasts=end - note.at) for note in notes)


@dataclass(frozen=True)
class Bass:
    """The floor: the bass of each chord, or the tonic as a pedal under the first bars of each phrase."""

    instrument: NotePlayer
    level: float
    low: int = 33
    colour: float = 0.3
    send: float = 0.35
    pedal: int = 0

    def write(self, bars: tuple[Bar, ...], rng: np.random.Generator) -> Iterator[ScoreNote]:  # noqa: ARG002 - a bass takes no chances
        """One tone for as long as the bass stays, renewed under itself when it stays very long."""
        for pitch, group in groupby(bars, self._pitch):
            stay = list(group)
            at, end = stay[0].at, stay[-1].end
            while at < end - 1:
                bar = next(bar for bar in reversed(stay) if bar.at <= at)
                lasts = min(LONGEST, end - at)
                level = self.level * (0.85 + 0.15 * bar.fullness)
                yield ScoreNote(at, lasts, pitch, bar.key.hertz(pitch), level, self.instrument,
                                0.0, self.colour, self.send)  # fmt: skip
                at += lasts

    def _pitch(self, bar: Bar) -> int:
        under = bar.key.tonic if bar.place % PHRASE < self.pedal else bar.chord.bass
        return self.low + (under - self.low) % 12


@dataclass(frozen=True)
class Overtones:
    """Natural harmonics of the bass, picked out one after another as an overtone singer does.

    Only those that belong to the chord, none of them strange to the ear: neither the seventh nor the
    eleventh is among them. The way up and down of a phrase comes back with it, from another harmonic.
    """

    instrument: NotePlayer
    low: int
    level: float
    partials: tuple[int, ...] = (4, 5, 6, 8, 9, 10, 12)
    tones: int = 2
    colour: float = 0.4
    send: float = 1.2

    def write(self, bars: tuple[Bar, ...], rng: np.random.Generator) -> Iterator[ScoreNote]:
        """So many tones a bar, each still there when the next one comes."""
        ways = rng.uniform(0, 1, (2, 2 * PHRASE, self.tones))
        for bar in bars:
            root = self.low + (bar.chord.bass - self.low) % 12
            fitting = [n for n in self.partials if _above(root, n) % 12 in bar.chord.classes]
            for turn in range(self.tones if fitting and not bar.last else 0):
                rising = 0.35 * np.sin(np.pi * (bar.place % PHRASE + turn / self.tones) / PHRASE)
                height = (0.55 * ways[bar.section, bar.place, turn] + rising + 0.12 * (bar.verse % 3)) % 1.0
                number = fitting[int(height * len(fitting))]
                at = bar.at + bar.seconds * (turn + rng.uniform(0.05, 0.15)) / self.tones
                level = self.level * (0.85 + 0.15 * bar.fullness) * rng.uniform(0.85, 1.0)
                yield ScoreNote(
                    at, 1.25 * bar.seconds / self.tones, _above(root, number), bar.key.hertz(root) * number,
                    level * (8 / (number + 4)), self.instrument, rng.uniform(-0.4, 0.4), self.colour,
                    self.send,
                )  # fmt: skip


def _above(root: int, number: int) -> int:
    """The pitch next to a harmonic of another one."""
    return root + round(12 * float(np.log2(number)))
