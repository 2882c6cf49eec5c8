"""From a piece to sound, in blocks: every note in its time, the room around it, soft at both ends."""

from collections import deque
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from companion.audio.compose.score.notes import Samples, ScoreNote, frames
from companion.audio.compose.score.piece import Piece, phrase_of, score
from companion.audio.compose.sound.space import Air, Echo
from companion.audio.compose.sound.swell import SwellBox


def blocks(piece: Piece) -> Iterator[Samples]:
    """Play a piece from beginning to end; the level is as it falls, mastering comes later."""
    length = frames(piece.seconds)
    once = score(piece)
    notes, skipped = once, 0
    if piece.endless:  # played twice, heard the second time: what rings on from the end is there at the start
        notes, skipped = (*once, *(replace(note, at=note.at + piece.seconds) for note in once)), length
    echo, air = Echo(piece.room, piece.seed), Air(piece.room)
    swell = SwellBox(phrase_of(piece), piece.seconds, piece.swell)
    stage = SoundingNotes(notes, piece.seed, len(once))
    dry, wet = np.float32(1 - piece.room.wet), np.float32(piece.room.wet)
    for start in range(-skipped, length, echo.block):
        direct, sent = stage.hear(start + skipped, echo.block)
        sound = swell(direct * dry + echo(sent) * wet + air(direct), start)
        sound *= _edges(start, echo.block, length, frames(piece.fade_in), frames(piece.fade_out))
        if start + echo.block > 0:
            yield sound[max(0, -start) : length - start]


class SoundingNotes:
    """Holds the notes that are sounding, and mixes any stretch of time out of them."""

    def __init__(self, notes: tuple[ScoreNote, ...], seed: int, period: int) -> None:
        """Notes come in the order they begin; after a period of them, all come again alike."""
        self._coming = deque(enumerate(notes))
        self._seed = seed
        self._period = period
        self._sounding: list[tuple[int, np.float32, Samples]] = []

    def hear(self, start: int, count: int) -> tuple[Samples, Samples]:
        """What is heard directly, and what goes to the room, from one sample on; call in order."""
        while self._coming and frames(self._coming[0][1].at) < start + count:
            number, note = self._coming.popleft()
            chance = np.random.default_rng([self._seed, 1, number % self._period])
            sound = note.instrument.play(note, chance)
            self._sounding.append((frames(note.at), np.float32(note.send), sound))
        direct = np.zeros((count, 2), np.float32)
        sent = np.zeros((count, 2), np.float32)
        for at, send, sound in self._sounding:
            here = sound[max(0, start - at) : start + count - at]
            to = max(0, at - start)
            direct[to : to + len(here)] += here
            sent[to : to + len(here)] += here * send
        self._sounding = [held for held in self._sounding if held[0] + len(held[2]) > start + count]
        return direct, sent


def _edges(start: int, count: int, length: int, rising: int, falling: int) -> Samples:
    """The fade at both ends of the piece, for one block of it: half its power is gone half way."""
    at = np.arange(
        start, start + count, dtype=np.float64
    )  # twelve minutes have more samples than float32 counts
    near = np.minimum((at + 1) / max(1, rising), (length - at) / max(1, falling))
    return np.sin(np.pi / 2 * np.clip(near, 0, 1))[:, None].astype(np.float32)
