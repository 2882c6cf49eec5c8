"""Chords by name, scales by name, and voices that walk from one chord to the next."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np

NAMES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
NOTES = ("C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B")
QUALITIES: Mapping[str, tuple[int, ...]] = {
    "": (0, 4, 7),
    "m": (0, 3, 7),
    "5": (0, 7),
    "6": (0, 4, 7, 9),
    "7": (0, 4, 7, 10),
    "maj7": (0, 4, 7, 11),
    "maj9": (0, 4, 7, 11, 2),
    "m7": (0, 3, 7, 10),
    "m9": (0, 3, 7, 10, 2),
    "m11": (0, 3, 7, 10, 5),
    "m6": (0, 3, 7, 9),
    "add9": (0, 4, 7, 2),
    "madd9": (0, 3, 7, 2),
    "sus2": (0, 7, 2),
    "sus4": (0, 7, 5),
    "7sus4": (0, 7, 5, 10),
    "69": (0, 4, 7, 9, 2),
}
SCALES: Mapping[str, tuple[int, ...]] = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "minor": (0, 2, 3, 5, 7, 8, 10),
}
TIRED = 40.0
WORN = 65.0
Voicing = tuple[int, ...]


@dataclass(frozen=True)
class Chord:
    """A named harmony: its pitch classes in order of weight, and the one in the bass."""

    name: str
    classes: tuple[int, ...]
    bass: int


def pitch_class(name: str) -> int:
    """The pitch class of a note name such as D, F# or Bb."""
    return (NAMES[name[0]] + name.count("#") - name.count("b")) % 12


def chord(symbol: str) -> Chord:
    """Read a chord symbol such as Gmaj7, Em9 or D/F#."""
    found = re.fullmatch(r"([A-G][#b]?)([^/]*)(?:/([A-G][#b]?))?", symbol)
    if found is None or found[2] not in QUALITIES:
        raise ValueError(f"{symbol!r} is not a chord this composer knows.")
    root = pitch_class(found[1])
    classes = tuple((root + step) % 12 for step in QUALITIES[found[2]])
    return Chord(symbol, classes, pitch_class(found[3]) if found[3] else root)


def symbols(text: str, tonic: int) -> str:
    """Chord symbols in a key from a progression in degrees of the major scale, such as 1add9 b7 | 4/6."""
    return " ".join(sign if sign == "|" else _symbol(sign, tonic) for sign in text.split())


def _symbol(sign: str, tonic: int) -> str:
    found = re.fullmatch(r"(b?[1-7])([^/]*)(?:/(b?[1-7]))?", sign)
    if found is None:
        raise ValueError(f"{sign!r} is not a chord in degrees.")
    below = f"/{_note_at(found[3], tonic)}" if found[3] else ""
    return f"{_note_at(found[1], tonic)}{found[2]}{below}"


def _note_at(step: str, tonic: int) -> str:
    above = SCALES["major"][int(step[-1]) - 1] - step.count("b")
    return NOTES[(tonic + above) % 12]


def degree(step: int, tonic: int, scale: str) -> int:
    """The pitch of a scale degree counted from 1 at the tonic, and on past the octave."""
    octave, place = divmod(step - 1, 7)
    return tonic + 12 * octave + SCALES[scale][place]


class VoiceLeader:
    """Finds for each chord the voicing that moves least, covers it, and lets no voice stand long."""

    def __init__(self, low: int, high: int, rng: np.random.Generator, rest: float = 0.0) -> None:
        """Voices stay between two pitches, both included; a pitch is fresh again after a rest in seconds."""
        self._low, self._high, self._rng = low, high, rng
        self._rest = rest
        self._silent: dict[int, float] = {}
        self._now: Voicing = ()
        self._held: dict[int, float] = {}

    def next(self, harmony: Chord, voices: int, seconds: float) -> Voicing:
        """Move to a chord that will be held for some seconds."""
        choices = list(self._voicings(harmony, voices))
        costs = [self._cost(choice, harmony, seconds) + self._rng.uniform(0, 1.2) for choice in choices]
        self._now = choices[int(np.argmin(costs))]
        self._remember(seconds)
        return self._now

    def _remember(self, seconds: float) -> None:
        """Count for how long each pitch has been heard, and for how long those that were left are silent."""
        left = (pitch for pitch in self._held if pitch not in self._now)
        self._silent = {pitch: self._silent.get(pitch, 0.0) + seconds for pitch in left}
        tired = {pitch: self._held[pitch] for pitch, rested in self._silent.items() if rested <= self._rest}
        self._held = tired | {pitch: self._held.get(pitch, 0.0) + seconds for pitch in self._now}

    def _voicings(self, harmony: Chord, voices: int) -> Iterator[Voicing]:
        pitches = [p for p in range(self._low, self._high + 1) if p % 12 in harmony.classes]
        yield from combinations(pitches, min(voices, len(pitches)))

    def _cost(self, voicing: Voicing, harmony: Chord, seconds: float) -> float:
        present = {pitch % 12 for pitch in voicing}
        cost = sum(3.0 if place < 3 else 1.5 for place, c in enumerate(harmony.classes) if c not in present)
        for below, above in pairwise(voicing):
            gap = above - below
            cost += 30 * (gap < 2) + 6 * (gap < 3 and below < 60) + 8 * (gap < 4 and below < 50)
            cost += 2 * max(0, gap - 9)
        for pitch in voicing:
            sounding = self._held.get(pitch, 0.0)
            if sounding:
                cost += 5 * (sounding + seconds > TIRED) + 60 * (sounding + seconds > WORN)
        return cost + self._movement(voicing)

    def _movement(self, voicing: Voicing) -> float:
        if not self._now:
            centre = (self._low + self._high) / 2
            unused = self._high - self._low - (voicing[-1] - voicing[0])
            return abs(float(np.mean(voicing)) - centre) + 0.5 * unused
        steps = [min(abs(pitch - before) for before in self._now) for pitch in voicing]
        top = abs(voicing[-1] - self._now[-1])
        return 0.8 * sum(steps) + 0.6 * max(0, top - 4) + 4 * (max(steps) > 7)
