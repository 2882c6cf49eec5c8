"""What was played, one stretch after another with crossfades, as one file that any player knows."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from companion.audio.decoding.decoded import decoded
from companion.audio.engine.mixer import BLOCK, Limiter, amplitude
from companion.audio.engine.ring import CHANNELS, RATE, Sound
from companion.audio.living.known import character_from
from companion.audio.living.music import played_again
from companion.session.music.mood import LivingMusic

FADE_S: Final = 8.0
"""How long one stretch goes over into the next, where a third of the shorter one is as long."""

EDGE_S: Final = 2.0
"""How long the first rises and the last dies away where they were not heard from their own ends."""

SILENCE: Final[Sound] = np.zeros((0, CHANNELS), np.float32)
"""No frame at all."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A file from one of its seconds to another, at its level; or ``living`` music as it was."""

    path: str
    from_s: float
    to_s: float
    gain_db: float = 0.0
    living: LivingMusic | None = None

    @property
    def frames(self) -> int:
        """Say how long it is."""
        return max(0, round((self.to_s - self.from_s) * RATE))


def seconds_of(stretches: Sequence[Stretch]) -> float:
    """Say how long all of them are, joined."""
    fades = sum(_fade(one, other) for one, other in pairwise(stretches))
    return (sum(one.frames for one in stretches) - fades) / RATE


def joined(stretches: Sequence[Stretch]) -> Iterator[Sound]:
    """Go through the sound of all of them; a file that ends early leaves silence where it would fade."""
    fades = [_fade(one, other) for one, other in pairwise(stretches)]
    ends = [round(EDGE_S * RATE), *fades, round(EDGE_S * RATE)]
    tail = SILENCE
    for number, stretch in enumerate(stretches):
        fade_in, fade_out = ends[number], ends[number + 1]
        rising = number > 0 or stretch.from_s > 0 or stretch.living is not None
        waiting, held = deque[Sound](), 0  # what may be the end, and has to die away
        at = 0
        for block in _cut(stretch):
            sound = block * np.float32(amplitude(stretch.gain_db))
            if rising and at < fade_in:
                sound = sound * _curve(at, len(sound), fade_in)
                over = tail[at : at + len(sound)]
                sound[: len(over)] += over
            at += len(sound)
            waiting.append(sound)
            held += len(sound)
            while held - len(waiting[0]) >= fade_out:
                held -= len(waiting[0])
                yield waiting.popleft()
        if (early := held - fade_out) > 0:
            yield waiting[0][:early]
            waiting[0] = waiting[0][early:]
        tail = _dying(np.concatenate(waiting) if waiting else SILENCE, fade_out)
    yield tail


def _fade(one: Stretch, other: Stretch) -> int:
    return min(round(FADE_S * RATE), one.frames // 3, other.frames // 3)


def _cut(stretch: Stretch) -> Iterator[Sound]:
    """Give the sound of a stretch to its last frame and no further."""
    left = stretch.frames
    for block in _sound_of(stretch):
        yield block[:left]
        left -= len(block)
        if left <= 0:
            return


def _sound_of(stretch: Stretch) -> Iterator[Sound]:
    """Decode a file, or play living music once more."""
    living = stretch.living
    if living is None or living.past is None:
        return decoded(stretch.path, stretch.from_s)
    return played_again(character_from(living.folder, living.character), living.past)


def _curve(at: int, count: int, length: int) -> Sound:
    """Give the rise of equal power between two places of it."""
    steps = np.minimum(np.arange(at, at + count, dtype=np.float64) / max(1, length), 1.0)
    return np.asarray(np.sin(steps * np.pi / 2), np.float32)[:, np.newaxis]


def _dying(sound: Sound, length: int) -> Sound:
    """Let the end of a stretch die away."""
    return np.asarray(sound * np.sqrt(1 - _curve(0, len(sound), max(length, len(sound), 1)) ** 2), np.float32)


def levelled(sounds: Iterable[Sound]) -> Iterator[Sound]:
    """Keep what is joined under the ceiling of everything that is played, in the blocks of the mixer."""
    limiter, waiting = Limiter(), SILENCE
    for sound in sounds:
        waiting = np.concatenate([waiting, sound])
        whole = len(waiting) // BLOCK * BLOCK
        for start in range(0, whole, BLOCK):
            yield limiter.pass_through(waiting[start : start + BLOCK])
        waiting = waiting[whole:]
    last = np.zeros((BLOCK, CHANNELS), np.float32)
    last[: len(waiting)] = waiting
    yield limiter.pass_through(last)
    yield limiter.pass_through(np.zeros((BLOCK, CHANNELS), np.float32))
