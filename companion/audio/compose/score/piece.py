"""A piece: its harmony, shape, room and parts as one value, and the score that follows from it and a seed."""

from dataclasses import dataclass, replace

import numpy as np

from companion.audio.compose.score.form import PHRASE, Arc, Bar, MusicalKey, PieceSection, laid_out
from companion.audio.compose.score.notes import ScoreNote
from companion.audio.compose.score.parts import ScorePart
from companion.audio.compose.sound.space import Room
from companion.audio.compose.sound.swell import USUAL

ENDING = 16.0
"""Seconds from the onset of the last chord to the end."""


@dataclass(frozen=True)
class Piece:
    """One composition.

    ``chords`` are two phrases, ``a | b``; ``second`` is where a longer piece goes for a while. ``arc`` says
    how full the music is along its way; the end of an ``endless`` piece leads into its beginning. ``swell``
    is how far its light opens and closes with each phrase, in decibels.
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
    arc: Arc = ((0.0, 0.7), (0.5, 1.0), (1.0, 0.7))
    seed: int = 1
    fade_in: float = 6.0
    fade_out: float = 9.0
    endless: bool = False
    swell: float = USUAL
    second: PieceSection | None = None

    def lasting(self, seconds: float, seed: int) -> "Piece":
        """The same piece at another length, played another way."""
        return replace(self, seconds=seconds, seed=seed)


def bars(piece: Piece) -> tuple[Bar, ...]:
    """The phrases of a piece, bar by bar, then home to the first chord."""
    sections = [PieceSection(piece.key, piece.chords), *([piece.second] if piece.second else [])]
    if piece.endless:
        return tuple(laid_out(sections, piece.bar, piece.seconds, piece.arc))
    room = piece.seconds - ENDING
    written = laid_out(sections, piece.bar, room, piece.arc)
    lasts, left = ENDING - piece.fade_out / 2, piece.arc[-1][1]
    home = replace(written[0], at=room, seconds=lasts, fullness=left, phrase=written[-1].phrase, last=True)
    return (*written, home)


def phrase_of(piece: Piece) -> float:
    """How long each phrase of a piece is, in seconds."""
    return PHRASE * bars(piece)[0].seconds


def score(piece: Piece) -> tuple[ScoreNote, ...]:
    """All notes of a piece in the order they begin; the same piece and seed always give the same notes."""
    measured = bars(piece)
    notes = [
        note
        for number, part in enumerate(piece.parts)
        for note in part.write(measured, np.random.default_rng([piece.seed, number]))
    ]
    return tuple(sorted(notes, key=lambda note: (note.at, note.pitch)))
