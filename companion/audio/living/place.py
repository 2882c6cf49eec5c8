"""Where living music is: everything it takes to go on from there, in some two kilobytes."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

from companion.audio.engine.ring import RATE
from companion.session.music.mood import Mood, Steering, between

BLOCK: Final = RATE // 4
"""Frames that are played at once; steering falls between two blocks, and a place as well."""

OPEN: Final = 1 << 62
"""The end of a tone that is held until its voice moves."""

EARLIER: Final = 9 * RATE
"""So far back a place remembers moods and tones: a room rings on for so long, and a little longer."""


@dataclass(frozen=True, slots=True)
class LivingNote:
    """One tone: which player plays it, from when, until when it is held, and how.

    What is struck stays as ``bright`` as it was when it was.
    """

    player: int
    start: int
    end: int
    pitch: int
    level: float
    pan: float
    bright: float
    seed: int


@dataclass(frozen=True, slots=True)
class HeldVoice:
    """A voice of the chord: its pitch, and since which step it has held it."""

    pitch: int
    since: int


@dataclass(frozen=True, slots=True)
class LivingPlace:
    """A moment of living music; ``powers`` are of the half seconds before it, the last one latest."""

    character: str
    seed: int
    frame: int = 0
    steerings: tuple[Steering, ...] = ()
    step: int = 0
    step_at: int = 0
    voices: tuple[HeldVoice, ...] = ()
    bass: int = 0
    line: int = 0
    notes: tuple[LivingNote, ...] = ()
    powers: tuple[float, ...] = ()

    @property
    def mood(self) -> Mood:
        """The mood at this moment."""
        return mood_at(self.steerings, self.frame)


def mood_at(steerings: Sequence[Steering], frame: int) -> Mood:
    """Give the mood at a frame: each steering leads on from wherever the ones before it had come to."""
    mood = steerings[0].mood
    for number, each in enumerate(steerings):
        if each.frame > frame:
            break
        until = steerings[number + 1].frame if number + 1 < len(steerings) else frame
        mood = _turned(mood, each, min(frame, until))
    return mood


def _turned(old: Mood, steering: Steering, frame: int) -> Mood:
    if steering.seconds <= 0:
        return steering.mood
    return between(old, steering.mood, (frame - steering.frame) / (steering.seconds * RATE))


def recent(steerings: tuple[Steering, ...], frame: int) -> tuple[Steering, ...]:
    """Leave out what no mood from a frame on depends on."""
    older = [number for number, each in enumerate(steerings) if each.frame <= frame]
    if not older or older[-1] == 0:
        return steerings
    last = older[-1]
    began = steerings[last]
    mood = mood_at(steerings[:last], began.frame)
    return (Steering(began.character, began.seed, began.frame, mood, 0.0), *steerings[last:])


def place_to_json(place: LivingPlace) -> dict[str, Any]:
    """Write a place down, its tones as short lists."""
    notes = [[getattr(note, each.name) for each in fields(LivingNote)] for note in place.notes]
    voices = [[voice.pitch, voice.since] for voice in place.voices]
    return asdict(place) | {"notes": notes, "voices": voices}


def place_from_json(kept: Mapping[str, Any]) -> LivingPlace:
    """Read a place; ``KeyError``, ``TypeError`` or ``ValueError`` where it is none."""
    return LivingPlace(
        **{
            **kept,
            "steerings": tuple(Steering(**{**one, "mood": Mood(**one["mood"])}) for one in kept["steerings"]),
            "voices": tuple(HeldVoice(*one) for one in kept["voices"]),
            "notes": tuple(LivingNote(*one) for one in kept["notes"]),
            "powers": tuple(kept["powers"]),
        }
    )
