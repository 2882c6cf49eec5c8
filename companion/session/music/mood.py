"""Living music: a mood it is steered to, the cue that asks for it, and how it was steered."""

from dataclasses import dataclass, fields

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


@dataclass(frozen=True, slots=True)
class LivingMusic:
    """What a cue asks of living music: who plays, from which seed, in which mood.

    In a phase that follows the clock the mood leads to ``later`` within ``later_s`` seconds of its beginning.
    ``title`` is what the character is called where it is shown.
    Cues of one ``character`` and ``seed`` are one music: from one to the next it is steered, not faded.
    """

    character: str
    seed: int
    mood: Mood
    later: Mood | None = None
    later_s: float = 0.0
    title: str = ""


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
