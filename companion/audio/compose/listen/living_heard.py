"""Living music as it is listened to: an hour of a character, steered as in a session."""

from collections.abc import Iterator, Mapping
from itertools import accumulate
from types import MappingProxyType
from typing import Final

import numpy as np

from companion.audio.compose.listen.moments import Frames
from companion.audio.living.music import again
from companion.audio.living.place import BLOCK
from companion.session.music.characters import LivingCharacter
from companion.session.music.mood import FRAMES, Steering

HOUR_S: Final[Mapping[str, int]] = MappingProxyType(
    {"settle": 360, "onset": 360, "build": 600, "peak": 1_080, "return": 660, "reentry": 540}
)
"""Seconds of each phase, which make an hour."""

SEED: Final = 66
GLIDE_S: Final = 45
"""So long a session takes to turn to the mood of a phase; it is listened to from there on."""

_BEGINS: Final = dict(zip(HOUR_S, accumulate(HOUR_S.values(), initial=0), strict=False))


def hour_of(character: LivingCharacter, seed: int = SEED) -> list[Steering]:
    """Steer a character through the phases, and in each by the clock where it follows it."""
    return list(_steerings(character, seed))


def _steerings(character: LivingCharacter, seed: int) -> Iterator[Steering]:
    for phase, lasts in HOUR_S.items():
        moods, begins = character.phases.of(phase), _BEGINS[phase]
        glide = GLIDE_S if begins else 0
        yield Steering(character.id, seed, begins * FRAMES, moods.mood, float(glide))
        if moods.later is not None:
            since = begins + GLIDE_S
            yield Steering(character.id, seed, since * FRAMES, moods.later, float(lasts - GLIDE_S))


def living_stretch(
    character: LivingCharacter, phase: str, seed: int = SEED, seconds: float | None = None
) -> Frames:
    """Play a phase of the hour from where its mood is reached, to its end or for some seconds."""
    glide = GLIDE_S if _BEGINS[phase] else 0
    lasts = HOUR_S[phase] - glide if seconds is None else seconds
    sound = again(character, hour_of(character, seed), (_BEGINS[phase] + glide) * FRAMES)
    return np.concatenate([sound.render() for _ in range(round(lasts * FRAMES / BLOCK))])
