"""Living music that was opened: where it stands, which mood its phase wants of it, and what the guide did."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, Any, Final

from companion.audio.engine.mixer import Voice
from companion.audio.engine.open_track import PATIENCE_S
from companion.audio.engine.ring import RATE
from companion.audio.living.place import LivingPlace, place_from_json, place_to_json
from companion.session.music.mood import LivingMusic, Mood, Steering, gentler, on_the_clock
from companion.session.music.programme import Track
from companion.session.music.troubles import LeftOut

if TYPE_CHECKING:
    from companion.audio.living.source import LivingSource

READY_S: Final = 0.5
PHASE_S: Final = 45.0
"""How long it takes to turn to the mood of another phase."""

GENTLER_S: Final = 20.0
BACK_S: Final = 40.0
_LEAST_S: Final = 20.0

_PAST_S: Final = 30.0
"""All that was written before a minute of the past is written again first; nobody is in a room then."""

STARVED_S: Final = 0.5
"""Who leaves the room without sound for so long does not keep up."""


@dataclass(frozen=True, slots=True)
class LivingCourse:
    """Where living music stands in its phase: how long ago that began, and when the clock turns it."""

    passed_s: float = 0.0
    turns_at_s: float | None = None


class OpenLiving:
    """Living music with its source and its voice; it has no end, and nothing is open beside it."""

    length_s = start_s = 0.0
    third_s = inf
    remaining_s: float | None = None
    body_remaining_s: float | None = None
    cut_short = False

    def __init__(
        self, living: LivingMusic, phase: str, source: "LivingSource", course: LivingCourse | None
    ) -> None:
        self.living = living
        self.phase = phase
        self._source = source
        self.voice = Voice(source.ring, 0.0 if living.past is None else living.past.gain_db)
        self._target = living.mood if course is None else source.last.mood
        self._course = course or LivingCourse(0.0, None if living.later is None else 0.0)
        self._began: float | None = None
        self._passed_s = self._course.passed_s
        self._turns_at_s = self._course.turns_at_s
        self._awaited_since: float | None = None
        self._empty_since: float | None = None

    def is_of(self, living: LivingMusic | None) -> bool:
        """Whether a cue goes on with this music."""
        ours = (self.living.character, self.living.seed, self.living.past)
        return living is not None and (living.character, living.seed, living.past) == ours

    @property
    def track(self) -> Track:
        """What is told of it, as of a track without a file."""
        return Track(self.living.character, "", self._source.title, 0.0, self.phase)

    @property
    def ready(self) -> bool:
        """Whether it can begin."""
        return self.voice.ring.written >= READY_S * RATE and not self.voice.ring.ended

    def trouble(self, now: float, patience_s: float = PATIENCE_S) -> LeftOut | None:
        """Say why it can't be played, if so."""
        if self.voice.ring.ended:
            return self._source.trouble or LeftOut.UNDECODABLE
        if self.ready:
            return None
        if self._awaited_since is None:
            self._awaited_since = now
        patience_s = patience_s if self.living.past is None else _PAST_S
        return LeftOut.TOO_SLOW if now - self._awaited_since > patience_s else None

    def fails(self, now: float) -> LeftOut | None:
        """Say why it can't go on, if so: it broke off, or this machine does not keep up."""
        silent = self.silent(now)
        if self.voice.ring.ended:
            return self._source.trouble or LeftOut.UNDECODABLE
        return LeftOut.TOO_SLOW if silent or self._source.strained else None

    def silent(self, now: float) -> bool:
        """Whether nothing of it is heard, since it broke off or has played nothing for a while."""
        ring = self.voice.ring
        if ring.fill:
            self._empty_since = None
        elif self._empty_since is None:
            self._empty_since = now
        starved = self._empty_since is not None and now - self._empty_since > STARVED_S
        return ring.ended or starved

    @property
    def position_s(self) -> float:
        """How far into the music of this character and seed the mix is."""
        return self._source.frame / RATE

    @property
    def mood(self) -> Mood:
        """The mood of what is heard."""
        return self._source.mood

    @property
    def last(self) -> Steering:
        """How it was steered last."""
        return self._source.last

    def tick(self, now: float) -> None:
        """Let the clock turn it where its phase follows the clock."""
        if self._began is None:
            self._began = now - self._passed_s
        self._passed_s = now - self._began
        if self._turns_at_s is not None and self._passed_s >= self._turns_at_s:
            self._turns_at_s = None
            self._on_the_clock()

    def take_steered(self) -> list[tuple[Steering, str]]:
        """Hand over how it was steered since the last call, and why."""
        return self._source.take_steered()

    def enter(self, living: LivingMusic, phase: str) -> None:
        """Turn to the mood of another phase."""
        self.living, self.phase = living, phase
        self._began, self._passed_s = None, 0.0
        self._steer(living.mood, PHASE_S, "phase", PHASE_S)

    def follow(self, living: LivingMusic) -> None:
        """Go by another cue within the phase: where it only ends at another time, the clock goes on."""
        before, self.living = self.living, living
        if living.mood != before.mood:
            self._steer(living.mood, PHASE_S, "programme", self._passed_s + PHASE_S)
        elif living != before:
            self._on_the_clock()

    def go_gentler(self) -> None:
        """Be thinner and lighter, each time more; the clock waits until the guide wants the phase again."""
        self._steer(gentler(self._target), GENTLER_S, "gentler", None)

    def go_back(self) -> None:
        """Return to what the phase wants at this hour."""
        passed = self._passed_s + BACK_S
        self._steer(on_the_clock(self.living, passed), BACK_S, "next", passed)

    def _on_the_clock(self) -> None:
        later, left_s = self.living.later, self.living.later_s - self._passed_s
        if later is not None and left_s > 0:
            self._steer(later, max(_LEAST_S, left_s), "clock", None)

    def _steer(self, mood: Mood, seconds: float, why: str, clock_at_s: float | None) -> None:
        self._target = mood
        self._turns_at_s = clock_at_s if self.living.later is not None else None
        self._source.steer(mood, seconds, why)

    def place(self) -> LivingPlace:
        """Tell where it is."""
        return self._source.place()

    def kept(self) -> dict[str, Any]:
        """Write down where it is, for a process that goes on."""
        course = {"passed_s": round(self._passed_s, 1), "turns_at_s": self._turns_at_s}
        return {"place": place_to_json(self.place()), "course": course}

    def close(self) -> None:
        """Stop playing ahead."""
        self._source.close()


_SPOILT: Final = (AttributeError, KeyError, TypeError, ValueError)  # what reading another shape raises


def living_kept(kept: Mapping[str, Any] | None) -> tuple[LivingPlace, LivingCourse] | None:
    """Read where living music was; what cannot be read is nowhere."""
    with suppress(*_SPOILT):
        return (place_from_json(kept["place"]), LivingCourse(**kept["course"])) if kept else None
    return None


def places_kept(kept: Iterable[Mapping[str, Any]]) -> Iterator[LivingPlace]:
    """Read where living music was left, as far as it can be read."""
    for each in kept:
        with suppress(*_SPOILT):
            yield place_from_json(each)
