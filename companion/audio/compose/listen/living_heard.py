"""Living music as it is listened to: some minutes of each character in each phase."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from companion.audio.compose.listen.moments import Frames
from companion.audio.living.music import LivingSound, first_place
from companion.audio.living.place import BLOCK
from companion.session.music.characters import LivingCharacter
from companion.session.music.mood import FRAMES, LivingMusic, on_the_clock

LASTS_S: Final = 360.0
SEED: Final = 66
TURNS_S: Final = 20.0
"""Seconds between the steps by which a mood that follows the clock is steered."""


def living_stretch(
    character: LivingCharacter, phase: str, seconds: float = LASTS_S, seed: int = SEED
) -> Frames:
    """Play some minutes of a character in the mood of a phase, which moves where it follows the clock."""
    moods = character.phases.of(phase)
    asks = LivingMusic(character.id, seed, moods.mood, moods.later, seconds if moods.later else 0.0)
    return np.concatenate(list(_blocks(character, asks, seconds)))


def _blocks(character: LivingCharacter, asks: LivingMusic, seconds: float) -> Iterator[Frames]:
    sound = LivingSound(character, first_place(character.id, asks.seed, asks.mood))
    turned = 0.0
    for number in range(round(seconds * FRAMES / BLOCK)):
        at = number * BLOCK / FRAMES
        if asks.later and at >= turned + TURNS_S:
            turned = at
            sound.steer(on_the_clock(asks, at + TURNS_S), TURNS_S)
        yield sound.render()
