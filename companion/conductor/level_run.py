"""Presses of one key that move the level, one after the other: they become one entry."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from companion.session.journal import MusicDone
from companion.session.music.programme import MusicState, Verb
from companion.session.time.clock import ClockReading, Moment

MOVES_LEVEL: Final = frozenset({Verb.SOFTER, Verb.LOUDER})
"""The verbs whose keys are held, or pressed many times in a row."""

_SECOND_NS: Final = 1_000_000_000

QUIET_NS: Final = _SECOND_NS
"""How long no such key was pressed when a run is over."""

LONGEST_NS: Final = 10 * _SECOND_NS
"""After which time a run is written down though the key is still held: no more than this waits for it."""


def moved_together(
    done: Iterable[tuple[Verb, ClockReading]],
) -> Iterator[tuple[Verb, ClockReading, int]]:
    """Give what was done to the music with how many times in a row, from the first time on."""
    run: LevelRun | None = None
    at: ClockReading | None = None
    for verb, when in done:
        if run is not None and at is not None:
            if verb is run.verb and verb in MOVES_LEVEL and not run.is_over(when.boot_ns):
                run = run.with_press(when.boot_ns)
                continue
            yield run.verb, at, run.times
        run, at = LevelRun(verb, 0, when.boot_ns, when.boot_ns, None), when
    if run is not None and at is not None:
        yield run.verb, at, run.times


@dataclass(frozen=True, slots=True)
class LevelRun:
    """What is not written down yet: how often a verb was asked for since when, by the machine's clock too."""

    verb: Verb
    began: Moment
    first_ns: int
    last_ns: int
    before_db: float | None
    times: int = 1

    def is_over(self, boot_ns: int) -> bool:
        """Tell whether nothing more belongs to it."""
        return boot_ns - self.last_ns >= QUIET_NS or boot_ns - self.first_ns >= LONGEST_NS

    def with_press(self, boot_ns: int) -> "LevelRun":
        """Give it with one press more."""
        return replace(self, times=self.times + 1, last_ns=boot_ns)

    def written(self, music: MusicState, boot_ns: int) -> MusicDone:
        """Give its entry; by how much the level moved is known once the music had the time to tell."""
        told = boot_ns - self.last_ns >= QUIET_NS and not music.trouble
        by = None if self.before_db is None or not told else round(music.volume_db - self.before_db, 1)
        return MusicDone(self.verb.value, self.times, by)
