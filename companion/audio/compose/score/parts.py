"""The parts of a score: each reads the bars of a piece and writes its notes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from companion.audio.compose.score.harmony import WORN, Chord, VoiceLeader, degree
from companion.audio.compose.score.notes import NotePlayer, ScoreNote, equal, just


@dataclass(frozen=True)
class Bar:
    """One chord of a piece: when, how long, where in the progression, and how full the music is."""

    at: float
    seconds: float
    chord: Chord
    place: int
    cycle: int
    fullness: float
    last: bool = False


@dataclass(frozen=True)
class MusicalKey:
    """Where a piece is at home: its tonic as a MIDI pitch, its scale, and whether its intervals are pure."""

    tonic: int
    scale: str
    pure: bool = False

    def hertz(self, pitch: int) -> float:
        """The frequency of a pitch in this key."""
        return just(pitch, self.tonic) if self.pure else equal(pitch)


class ScorePart(Protocol):
    """Anything that can write notes for the bars of a piece."""

    def write(self, bars: tuple[Bar, ...], key: MusicalKey, rng: np.random.Generator) -> Iterator[ScoreNote]:
        """Write the whole part, in any order."""
        ...


@dataclass(frozen=True)
class Pad:
    """Sustained voices that walk from chord to chord; more of them, and wider, as the music fills.

    A pitch that was held comes back only after a ``rest`` in seconds, where that can be.
    """

    instrument: NotePlayer
    low: int
    high: int
    level: float
    voices: tuple[int, int] = (4, 4)
    colour: tuple[float, float] = (0.2, 0.6)
    send: float = 1.0
    rest: float = 0.0

    def write(self, bars: tuple[Bar, ...], key: MusicalKey, rng: np.random.Generator) -> Iterator[ScoreNote]:
        """Hold every chord for its bar."""
        leader = VoiceLeader(self.low, self.high, rng, self.rest)
        few, many = self.voices
        for bar in bars:
            count = round(few + (many - few) * bar.fullness)
            voicing = leader.next(bar.chord, count, bar.seconds)
            level = self.level * (0.65 + 0.35 * bar.fullness) / np.sqrt(count)
            colour = self.colour[0] + (self.colour[1] - self.colour[0]) * bar.fullness
            for pitch in voicing:
                late = rng.uniform(0, min(1.6, bar.seconds / 6))
                side = rng.uniform(-0.45, 0.45)
                yield ScoreNote(
                    bar.at + late, bar.seconds - late, pitch, key.hertz(pitch),
                    level * (60 / pitch) ** 0.8, self.instrument, side, colour, self.send,
                )  # fmt: skip


@dataclass(frozen=True)
class Bass:
    """The floor: the bass of each chord, at rest in the other octave when it would stand too long."""

    instrument: NotePlayer
    level: float
    low: int = 34
    colour: float = 0.3
    send: float = 0.35

    def write(self, bars: tuple[Bar, ...], key: MusicalKey, rng: np.random.Generator) -> Iterator[ScoreNote]:  # noqa: ARG002 - a bass takes no chances
        """One long tone for each bar."""
        before, stood = 0, 0.0
        for bar in bars:
            pitch = self.low + (bar.chord.bass - self.low) % 12
            if pitch == before and stood + bar.seconds > WORN:
                pitch += 12
            stood = stood + bar.seconds if pitch == before else bar.seconds
            before = pitch
            level = self.level * (0.7 + 0.3 * bar.fullness)
            yield ScoreNote(bar.at, bar.seconds, pitch, key.hertz(pitch), level, self.instrument,
                       0.0, self.colour, self.send)  # fmt: skip


@dataclass(frozen=True)
class Drone:
    """A slow breath of a few pitches above the tonic, one handing over to the next before it tires."""

    instrument: NotePlayer
    steps: tuple[int, ...]
    level: float
    breath: float = 26.0
    colour: float = 0.3
    send: float = 0.7

    def write(self, bars: tuple[Bar, ...], key: MusicalKey, rng: np.random.Generator) -> Iterator[ScoreNote]:
        """From the first bar to the last, whatever the chords do."""
        at, turn, end = bars[0].at, 0, bars[-1].at + bars[-1].seconds
        while at < end - self.breath / 2:
            pitch = key.tonic + self.steps[turn % len(self.steps)]
            lasts = min(self.breath * rng.uniform(0.9, 1.1), end - at)
            yield ScoreNote(at, lasts, pitch, key.hertz(pitch), self.level, self.instrument,
                       rng.uniform(-0.2, 0.2), self.colour, self.send)  # fmt: skip
            at, turn = at + lasts, turn + 1


@dataclass(frozen=True)
class Strikes:
    """Single struck tones of the chord at given places of the bar, never the same one three times."""

    instrument: NotePlayer
    low: int
    high: int
    level: float
    places: tuple[tuple[float, ...], ...] = ((0.0,), (0.5,))
    colour: float = 0.5
    send: float = 1.0
    weight: int = 3

    def write(self, bars: tuple[Bar, ...], key: MusicalKey, rng: np.random.Generator) -> Iterator[ScoreNote]:
        """The places go round bar by bar; every strike leans a little away from the beat."""
        recent = [0, 0]
        for number, bar in enumerate(bars):
            classes = bar.chord.classes[: self.weight]
            pitches = [p for p in range(self.low, self.high + 1) if p % 12 in classes]
            for place in (0.0,) if bar.last else self.places[number % len(self.places)]:
                fresh = [p for p in pitches if p not in recent] or pitches
                pitch = int(rng.choice(fresh))
                recent = [recent[1], pitch]
                at = bar.at + place * bar.seconds + rng.uniform(0, 0.12)
                level = self.level * rng.uniform(0.7, 1.0) * (0.7 + 0.3 * bar.fullness)
                yield ScoreNote(at, 0.0, pitch, key.hertz(pitch), level, self.instrument,
                           rng.uniform(-0.55, 0.55), self.colour, self.send)  # fmt: skip


@dataclass(frozen=True)
class Arpeggio:
    """A plucked figure over the chord: each sign is an equal share of the bar, a digit names a voice."""

    instrument: NotePlayer
    low: int
    high: int
    level: float
    patterns: tuple[str, ...]
    voices: int = 5
    colour: float = 0.5
    send: float = 0.8

    def write(self, bars: tuple[Bar, ...], key: MusicalKey, rng: np.random.Generator) -> Iterator[ScoreNote]:
        """Thinner where the music is less full; the last chord is rolled once, upwards."""
        leader = VoiceLeader(self.low, self.high, rng)
        for number, bar in enumerate(bars):
            voicing = leader.next(bar.chord, self.voices, bar.seconds)
            pattern = self.patterns[number % len(self.patterns)]
            share = bar.seconds / len(pattern)
            if bar.last:
                pattern, share = "".join(str(voice) for voice in range(len(voicing))), 0.42
            for turn, sign in enumerate(pattern):
                accented = turn % 4 == 0
                skipped = not accented and not bar.last and rng.uniform() > 0.35 + 0.65 * bar.fullness
                if sign == "." or skipped:
                    continue
                pitch = voicing[min(int(sign), len(voicing) - 1)]
                at = bar.at + turn * share + 0.02 + rng.normal(0, 0.012)
                touch = (1.0 if accented else 0.72) * rng.uniform(0.82, 1.0) * (0.75 + 0.25 * bar.fullness)
                side = (pitch - (self.low + self.high) / 2) / 40
                yield ScoreNote(max(0.0, at), 0.0, pitch, key.hertz(pitch), self.level * touch,
                                self.instrument, side, self.colour * touch, self.send)  # fmt: skip


@dataclass(frozen=True)
class Tune:
    """A melody in degrees of the scale, a bar for each chord; a verse says how many octaves up, or rests.

    ``3`` is a degree for one beat, ``3*2`` for two, ``.`` a rest; ``|`` ends a bar; 8 is the upper tonic.
    """

    instrument: NotePlayer
    text: str
    level: float
    octave: int = 0
    verses: tuple[int | None, ...] = (0,)
    colour: float = 0.5
    send: float = 1.0
    beats: int = 8

    def write(self, bars: tuple[Bar, ...], key: MusicalKey, rng: np.random.Generator) -> Iterator[ScoreNote]:
        """Sing the verse that belongs to each cycle of the chords; the last bar is left to the others."""
        lines = [line.split() for line in self.text.split("|")]
        for bar in bars:
            shift = self.verses[bar.cycle % len(self.verses)]
            if bar.last or shift is None:
                continue
            beat = bar.seconds / self.beats
            at = bar.at + 0.04
            for token in lines[bar.place % len(lines)]:
                sign, _, length = token.partition("*")
                lasts = beat * float(length or 1)
                if sign != ".":
                    pitch = degree(int(sign), key.tonic, key.scale) + 12 * (self.octave + shift)
                    level = self.level * rng.uniform(0.85, 1.0) * (0.75 + 0.25 * bar.fullness)
                    yield ScoreNote(at + rng.normal(0, 0.01), lasts * 0.96, pitch, key.hertz(pitch), level,
                               self.instrument, 0.1, self.colour, self.send)  # fmt: skip
                at += lasts


@dataclass(frozen=True)
class Within:
    """Another part, heard only along some stretches of the piece, as (from, to) in its progress."""

    part: ScorePart
    stretches: tuple[tuple[float, float], ...]

    def write(self, bars: tuple[Bar, ...], key: MusicalKey, rng: np.random.Generator) -> Iterator[ScoreNote]:
        """Leave out the bars that begin elsewhere."""
        whole = bars[-1].at + bars[-1].seconds
        heard = (b for b in bars if any(start <= b.at / whole < end for start, end in self.stretches))
        return self.part.write(tuple(heard), key, rng)
