"""Living music as a source of the engine: played a second ahead, steered, and left with its place."""

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from queue import Empty, SimpleQueue
from typing import Final, Protocol

from companion.audio.engine.ring import RATE, Ring, Sound
from companion.audio.living.music import LivingSound, again, first_place
from companion.audio.living.place import BLOCK, LivingPlace, mood_at
from companion.override import override
from companion.session.music.characters import LivingCharacter
from companion.session.music.mood import LivingMusic, LivingPast, Mood, Steering
from companion.session.music.troubles import LeftOut

RING_S: Final = 1.25
"""With the block that waits for room in it, a verb is heard within a second and a half."""

_KEPT: Final = 10
"""Places that are known: as many as there are blocks that were played ahead, and some more."""

_STRAIN: Final = 0.9
"""Who takes so much of the time that it plays for cannot keep up for long."""

_LOOKS: Final = 8  # blocks over which that is averaged

Load = Callable[[str], LivingCharacter]
"""Reads a character by its id; it raises ``LookupError`` where there is none that can be used."""


class LivingSource:
    """Music of a character and a seed, from its beginning or from a place; whoever has it fills it."""

    plays: type[LivingSound] = LivingSound

    def __init__(
        self, living: LivingMusic, place: LivingPlace | None, *, load: Load, turn: bool = False
    ) -> None:
        """Music that goes on from a place turns at once to the cue's mood where it is told to ``turn``."""
        self.ring = Ring(RING_S)
        self.title = ""
        self.trouble: LeftOut | None = None
        self._living = living
        self._load = load
        self._turns = turn
        self._sound: LivingSound | None = None
        self._rest: Sound | None = None
        self._asked: SimpleQueue[tuple[Mood, float, str]] = SimpleQueue()
        self._steered: SimpleQueue[tuple[Steering, str]] = SimpleQueue()
        first = place or _beginning(living)
        self._from = first.frame
        self._places: tuple[LivingPlace, ...] = (first,)

    def begin(self) -> bool:
        """Read the character and take its place; say whether there is music."""
        try:
            character = self._load(self._living.character)
        except LookupError:
            self.trouble = LeftOut.MISSING
            self.ring.end()
            return False
        past, first = self._living.past, self._places[0]
        self._sound = (
            self.plays(character, first) if past is None else self._past(character, past, first.frame)
        )
        self.title = self._living.title or character.title
        if self._turns:
            self._sound.steer(self._living.mood, 0.0)
            self._places = (self._sound.place,)
        return True

    def _past(self, character: LivingCharacter, past: LivingPast, frame: int) -> LivingSound:
        """Take the music's place at a frame that has been."""
        return again(character, past.steerings, frame, self.plays)

    def fill(self) -> None:
        """Play as far ahead as there is room for."""
        if self._sound is None and not self.ring.ended and not self.begin():
            return
        while not self.ring.ended and self.ring.room >= BLOCK:
            self.ring.write(self._next())

    def _next(self) -> Sound:
        """Turn where that was asked for, and play the next block."""
        sound = self._sound
        if sound is None:
            raise LookupError
        told = []
        while True:
            try:
                mood, seconds, why = self._asked.get_nowait()
            except Empty:
                break
            told.append((sound.steer(mood, seconds), why))
        block = sound.render()
        self._places = (*self._places[-_KEPT:], sound.place)
        for each in told:
            self._steered.put(each)
        return block

    def steer(self, mood: Mood, seconds: float, why: str) -> None:
        """Ask for another mood, from the next block on."""
        self._asked.put((mood, seconds, why))

    def take_steered(self) -> list[tuple[Steering, str]]:
        """Hand over how it was steered since the last call, and why."""
        taken = []
        while not self._steered.empty():
            taken.append(self._steered.get())
        return taken

    @property
    def frame(self) -> int:
        """Which frame of the music is heard."""
        return self._from + self.ring.taken

    @property
    def mood(self) -> Mood:
        """The mood of what is heard."""
        return mood_at(self._places[-1].steerings, self.frame)

    @property
    def last(self) -> Steering:
        """How it was steered last."""
        return self._places[-1].steerings[-1]

    def place(self) -> LivingPlace:
        """Tell where what is heard is, and how it will be steered from there."""
        places, frame = self._places, self.frame
        found = [place for place in places if place.frame <= frame][-1:] or [places[0]]
        known = found[0].steerings
        later = (s for s in places[-1].steerings if s.frame >= found[0].frame and s not in known)
        return replace(found[0], steerings=(*known, *later))

    @property
    def strained(self) -> bool:
        """Whether it is slower than its music."""
        return False

    def close(self) -> None:
        """Stop; nobody waits for the block that is being played."""
        self.ring.close()


def _beginning(living: LivingMusic) -> LivingPlace:
    """Give the first frame of living music, or that of its past from which it is heard."""
    if living.past is None:
        return first_place(living.character, living.seed, living.mood)
    frame = living.past.frame // BLOCK * BLOCK
    return LivingPlace(living.character, living.seed, frame, living.past.steerings)


class LivingThread(LivingSource):
    """The same in a thread of its own, that waits wherever it is far enough ahead."""

    def __init__(
        self, living: LivingMusic, place: LivingPlace | None, *, load: Load, turn: bool = False
    ) -> None:
        super().__init__(living, place, load=load, turn=turn)
        self._strain = 0.0
        threading.Thread(target=self._run, name="living music", daemon=True).start()

    def _run(self) -> None:
        try:
            if self.begin():
                while self._goes_on():
                    pass
        except Exception:  # whatever it is, files play instead of silence
            self.trouble = LeftOut.UNDECODABLE
            self.ring.end()
            raise

    def _goes_on(self) -> bool:
        began = time.monotonic()
        block = self._next()
        took = (time.monotonic() - began) * RATE / BLOCK
        self._strain += (took - self._strain) / _LOOKS
        return self.ring.write(block)

    @property
    @override
    def strained(self) -> bool:
        """Whether it has been slower than its music for some blocks."""
        return self._strain > _STRAIN


class LivingOpener(Protocol):
    """Begin to play living music, from its beginning or from a place; it returns at once."""

    def __call__(self, living: LivingMusic, place: LivingPlace | None, *, turn: bool) -> LivingSource:
        """Give the source; it fills by itself."""
        ...
