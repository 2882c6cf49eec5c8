"""How a piece is laid out: phrases that come back (a a b a), in one section or in two, bar by bar.

A bar is one chord. Four of them are a phrase, two phrases a verse. A piece of more than eight minutes leaves
its section for another one, in another key or over other chords, and comes back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from companion.audio.compose.score.harmony import Chord, chord
from companion.audio.compose.score.notes import equal, just

PHRASE: Final = 4
"""Bars in a phrase."""
Arc = tuple[tuple[float, float], ...]
"""How full the music is along its way, as (progress, fullness) points."""


@dataclass(frozen=True)
class MusicalKey:
    """Where a piece is at home: its tonic as a MIDI pitch, its scale, and whether its intervals are pure."""

    tonic: int
    scale: str
    pure: bool = False

    def hertz(self, pitch: int) -> float:
        """The frequency of a pitch in this key."""
        return just(pitch, self.tonic) if self.pure else equal(pitch)


@dataclass(frozen=True)
class PieceSection:
    """A stretch of a piece: its key, and the chords of its two phrases, as ``a | b``."""

    key: MusicalKey
    chords: str

    def phrase(self, letter: str) -> tuple[Chord, ...]:
        """The chords of one of the two."""
        return tuple(chord(name) for name in self.chords.split("|")["ab".index(letter)].split())


@dataclass(frozen=True)
class Bar:
    """One chord of a piece: when, how long, in which key, where in the form, and how full the music is.

    ``place`` counts the bars of both phrases of a section from 0 to 7: what has the same section and place
    comes back. ``phrase`` and ``verse`` count from the beginning of the piece.
    """

    at: float
    seconds: float
    chord: Chord
    key: MusicalKey
    section: int
    place: int
    phrase: int
    fullness: float
    last: bool = False

    @property
    def verse(self) -> int:
        """Two phrases are a verse."""
        return self.phrase // 2

    @property
    def end(self) -> float:
        """When the next bar begins."""
        return self.at + self.seconds


def letters(phrases: int) -> str:
    """A phrase twice, another one, the first again, over and over; it always ends with the first."""
    whole, over = divmod(phrases, 4)
    return "aaba" * whole + ("", "a", "ba" if whole else "aa", "aba")[over]


def sections_of(phrases: int, sections: int) -> tuple[int, ...]:
    """The number of the section of each phrase: away in the middle, and back again, in whole verses."""
    if sections == 1 or phrases < 9:
        return (0,) * phrases
    first = 4 * max(1, round(0.4 * phrases / 4))
    away = 4 * max(1, round(0.5 * (phrases - first) / 4))
    return (0,) * first + (1,) * away + (0,) * (phrases - first - away)


def laid_out(sections: Sequence[PieceSection], bar: float, seconds: float, arc: Arc) -> list[Bar]:
    """Fill so many seconds with whole phrases, stretched a little to fit."""
    phrases = max(1, round(seconds / bar / PHRASE))
    length = seconds / (phrases * PHRASE)
    numbers = sections_of(phrases, len(sections))
    along, full = [point[0] for point in arc], [point[1] for point in arc]
    written: list[Bar] = []
    for phrase, (number, letter) in enumerate(zip(numbers, _letters_of(numbers), strict=True)):
        section, first = sections[number], PHRASE * "ab".index(letter)
        for place, harmony in enumerate(section.phrase(letter)):
            at = len(written) * length
            fullness = float(np.interp(at / seconds, along, full))
            written.append(Bar(at, length, harmony, section.key, number, first + place, phrase, fullness))
    return written


def _letters_of(numbers: Sequence[int]) -> str:
    """The letters of each section by themselves: coming back begins with the first phrase."""
    changes = [0, *(at for at in range(1, len(numbers)) if numbers[at] != numbers[at - 1]), len(numbers)]
    return "".join(letters(end - start) for start, end in pairwise(changes))
