"""Living music: a mood it is steered to, the cue that asks for it, and how it was steered."""

from dataclasses import dataclass, fields
from math import cos, pi
from typing import Final

from companion.i18n import tr
from companion.session.field_error import FieldError


@dataclass(frozen=True, slots=True)
class Mood:
    """How living music is, in four numbers from 0 to 1.

    ``depth`` goes from high and open to low and wide, ``motion`` from hardly anything to a steady flow,
    ``warmth`` from bare and minor to full and major, and ``brightness`` from dark to clear.
    """

    depth: float
    motion: float
    warmth: float
    brightness: float

    def __post_init__(self) -> None:
        """Refuse what is no share."""
        for field in fields(self):
            if not 0.0 <= getattr(self, field.name) <= 1.0:
                raise FieldError(tr("a number from 0 to 1"), getattr(self, field.name), field.name)


CC0: Final = "CC0-1.0"
"""The licence of all characters that ship."""

FRAMES: Final = 48_000
"""How many frames of living music are a second of it."""


@dataclass(frozen=True, slots=True)
class Steering:
    """That living music turned to a mood: with all of them of one seed it can be played once more.

    ``frame`` counts the frames of the music of this character and seed, 48,000 in a second, from its first;
    ``seconds`` is how long it takes to be there.
    """

    character: str
    seed: int
    frame: int
    mood: Mood
    seconds: float


@dataclass(frozen=True, slots=True)
class LivingPast:
    """Living music as it has been: all its steerings from the first on, and the frame from which it is heard.

    ``gain_db`` is how much louder than then it is heard.
    """

    steerings: tuple[Steering, ...]
    frame: int
    gain_db: float = 0.0


@dataclass(frozen=True, slots=True)
class LivingMusic:
    """What a cue asks of living music: who plays, from which seed, in which mood.

    In a phase that follows the clock the mood leads to ``later`` within ``later_s`` seconds of its beginning.
    ``title`` is what the character is called where it is shown. With a ``past`` it is played as it was then.
    In ``folder`` are the characters of the practice's own, if it has any; ``licence`` is the character's.
    Cues of one ``character`` and ``seed`` are one music: from one to the next it is steered, not faded.
    """

    character: str
    seed: int
    mood: Mood
    later: Mood | None = None
    later_s: float = 0.0
    title: str = ""
    past: LivingPast | None = None
    folder: str = ""
    licence: str = CC0


def between(old: Mood, new: Mood, share: float) -> Mood:
    """Give the mood on the way from one to another, of which a share is over; soft at both ends."""
    eased = 0.5 - 0.5 * cos(pi * min(1.0, max(0.0, share)))
    return Mood(
        **{each.name: _part(getattr(old, each.name), getattr(new, each.name), eased) for each in fields(Mood)}
    )


def _part(old: float, new: float, share: float) -> float:
    return min(1.0, max(0.0, old * (1 - share) + new * share))


def gentler(mood: Mood) -> Mood:
    """Give a mood that is thinner and lighter; asked again, it goes further."""
    return Mood(
        depth=round(mood.depth * 0.7, 3),
        motion=round(mood.motion * 0.45, 3),
        warmth=round(mood.warmth + (1 - mood.warmth) * 0.35, 3),
        brightness=round(mood.brightness * 0.85, 3),
    )


def on_the_clock(living: LivingMusic, seconds: float) -> Mood:
    """Give the mood that a cue has so many seconds after its phase began."""
    if living.later is None or living.later_s <= 0:
        return living.mood
    return between(living.mood, living.later, seconds / living.later_s)
