"""Living music itself: steer it, and take block after block; or begin at any minute that has been."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from companion.audio.engine.ring import Sound
from companion.audio.living.band import LivingBand
from companion.audio.living.composer import composed_until, still_sounding
from companion.audio.living.leveller import LOOKS_BACK, LivingLeveller
from companion.audio.living.place import BLOCK, EARLIER, LivingPlace, mood_at, recent
from companion.audio.living.room import LivingRoom
from companion.session.music.characters import LivingCharacter
from companion.session.music.mood import LivingPast, Mood, Steering

_ROOM_SEED: Final = 1


def first_place(character: str, seed: int, mood: Mood) -> LivingPlace:
    """Give the beginning of the music of a character and a seed, in a mood."""
    return LivingPlace(character, seed, steerings=(Steering(character, seed, 0, mood, 0.0),))


class LivingSound:
    """Plays on from a place; the room is filled again with what rang in it."""

    def __init__(self, character: LivingCharacter, place: LivingPlace) -> None:
        self._character = character
        self._band = LivingBand(character)
        self._room = LivingRoom(character.room, _ROOM_SEED)
        self._leveller = LivingLeveller(place.powers)
        self._share = character.room.share
        self.place = place
        for back in range(min(self._room.blocks, place.frame // BLOCK), 0, -1):
            frame = place.frame - back * BLOCK
            self._room.hear(self._band.over(place, frame), frame)

    def steer(self, mood: Mood, seconds: float) -> Steering:
        """Turn to a mood from the next block on, and say so."""
        place = self.place
        # Where a process died it had steered already what is to be heard now: nothing comes before that.
        frame = max(place.frame, place.steerings[-1].frame)
        steering = Steering(place.character, place.seed, frame, mood, seconds)
        self.place = replace(place, steerings=(*place.steerings, steering))
        return steering

    def render(self) -> Sound:
        """Give the next block."""
        frame = self.place.frame
        place = composed_until(self._character, self.place, frame + BLOCK)
        sound = self._sounded(place, frame)
        since = frame + BLOCK - EARLIER
        self.place = replace(
            place,
            frame=frame + BLOCK,
            notes=still_sounding(place.notes, since, self._band.lasts),
            steerings=recent(place.steerings, since),
            powers=self._leveller.powers,
        )
        return sound

    def _sounded(self, place: LivingPlace, frame: int) -> Sound:
        """Give what everybody plays in a block and the room's answer to it, at the level of all music."""
        dry = self._band.over(place, frame)
        self._room.hear(dry, frame)
        before, after = (
            self._share * (0.7 + 0.6 * mood_at(place.steerings, at).depth) for at in (frame, frame + BLOCK)
        )
        wet = np.linspace(before, after, BLOCK, endpoint=False, dtype=np.float32)[:, np.newaxis]
        return self._leveller.levelled(dry * (1 - np.float32(0.5) * wet) + self._room.answer() * wet)


def again(
    character: LivingCharacter,
    steerings: Sequence[Steering],
    frame: int,
    plays: type[LivingSound] = LivingSound,
) -> LivingSound:
    """Give the music of a character as it was from a block on, given all its steerings from the first on.

    Only what is written is gone through from the beginning; a few seconds before the place are played
    unheard, since the level and the room depend on them.
    """
    start = max(0, frame // BLOCK - LOOKS_BACK - 1 - EARLIER // BLOCK) * BLOCK
    lasts = LivingBand(character).lasts
    first = steerings[0]
    place = LivingPlace(first.character, first.seed, steerings=tuple(steerings))
    ends = range(first.frame, start + BLOCK, BLOCK)
    for at in ends:
        place = replace(composed_until(character, place, at), frame=at)
        place = replace(place, notes=still_sounding(place.notes, at - EARLIER, lasts))
    sound = plays(character, place)
    for _ in range((frame - place.frame) // BLOCK):
        sound.render()
    return sound


def played_again(character: LivingCharacter, past: LivingPast) -> Iterator[Sound]:
    """Give the sound of music that has been, from its very frame on and without an end."""
    sound = again(character, past.steerings, past.frame)
    yield sound.render()[past.frame % BLOCK :]
    while True:
        yield sound.render()
