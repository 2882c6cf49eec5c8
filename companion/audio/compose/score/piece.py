"""A piece: its harmony, shape, room and parts as one value, and the score that follows from it and a seed."""

from dataclasses import dataclass, replace

import numpy as np

from companion.audio.compose.score.harmony import chord
from companion.audio.compose.score.notes import ScoreNote
from companion.audio.compose.score.parts import Bar, MusicalKey, ScorePart
from companion.audio.compose.sound.space import Room

ENDING = 16.0
"""Seconds from the onset of the last chord to the end."""


@dataclass(frozen=True)
class Piece:
    """One composition.

    ``arc`` says how full the music is along its way, as (progress, fullness) points; the end of an
    ``endless`` piece leads into its beginning.
    """

    name: str
    title: str
    phase: str
    character: str
    energy: int
    key: MusicalKey
    chords: str
    bar: float
    seconds: float
    room: Room
    parts: tuple[ScorePart, ...]
    arc: tuple[tuple[float, float], ...] = ((0.0, 0.7), (0.5, 1.0), (1.0, 0.7))
    seed: int = 1
    fade_in: float = 6.0
    fade_out: float = 9.0
    endless: bool = False

    def lasting(self, seconds: float, seed: int) -> "Piece":
        """The same piece at another length, played another way."""
        return replace(self, seconds=seconds, seed=seed)


def bars(piece: Piece) -> tuple[Bar, ...]:
    """The progression in whole phrases, stretched a little to fit, then home to the first chord."""
    names = [name for name in piece.chords.split() if name != "|"]
    room = piece.seconds - (0 if piece.endless else ENDING)
    phrase = len(piece.chords.split("|")[0].split())
    count = phrase * max(1, round(room / piece.bar / phrase))
    length = room / count
    along, full = [point[0] for point in piece.arc], [point[1] for point in piece.arc]
    written = []
    for number in range(count):
        fullness = float(np.interp(number / count, along, full))
        cycle, place = divmod(number, len(names))
        written.append(Bar(number * length, length, chord(names[place]), place, cycle, fullness))
    if piece.endless:
        return tuple(written)
    home = chord(names[0])
    return (*written, Bar(room, ENDING - piece.fade_out / 2, home, 0, 0, piece.arc[-1][1], last=True))


def score(piece: Piece) -> tuple[ScoreNote, ...]:
    """All notes of a piece in the order they begin; the same piece and seed always give the same notes."""
    measured = bars(piece)
    notes = [
        note
        for number, part in enumerate(piece.parts)
        for note in part.write(measured, piece.key, np.random.default_rng([piece.seed, number]))
    ]
    return tuple(sorted(notes, key=lambda note: (note.at, note.pitch)))
