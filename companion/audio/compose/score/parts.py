"""What a part of a score is, and parts that are heard only now and then."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from companion.audio.compose.score.form import Bar
from companion.audio.compose.score.notes import ScoreNote


class ScorePart(Protocol):
    """Anything that can write notes for the bars of a piece."""

    def write(self, bars: tuple[Bar, ...], rng: np.random.Generator) -> Iterator[ScoreNote]:
        """Write the whole part, in any order."""
        ...


@dataclass(frozen=True)
class Within:
    """Another part, heard only along some stretches of the piece, as (from, to) in its progress."""

    part: ScorePart
    stretches: tuple[tuple[float, float], ...]

    def write(self, bars: tuple[Bar, ...], rng: np.random.Generator) -> Iterator[ScoreNote]:
        """Leave out the bars that begin elsewhere."""
        whole = bars[-1].end
        heard = (b for b in bars if any(start <= b.at / whole < end for start, end in self.stretches))
        return self.part.write(tuple(heard), rng)


@dataclass(frozen=True)
class Turns:
    """Another part, heard only in some phrases: ``x-`` is every other one, the first among them."""

    part: ScorePart
    pattern: str

    def write(self, bars: tuple[Bar, ...], rng: np.random.Generator) -> Iterator[ScoreNote]:
        """Leave out the phrases in which it rests; the last chord belongs to the last phrase."""
        heard = (bar for bar in bars if self.pattern[bar.phrase % len(self.pattern)] == "x")
        return self.part.write(tuple(heard), rng)
