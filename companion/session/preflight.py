"""What can be said of the music before a session, once its files have been heard to their ends. Pure.

The levels follow EBU R128: -20 LUFS is the common level of all music (DESIGN §5), no boost lifts a true peak
over -1 dBTP, and none is larger than 12 dB, since a very quiet recording would bring its noise along.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from companion.session.programme import Track

LEVEL: Final = -20.0
CEILING: Final = -1.0
MOST_BOOST: Final = 12.0

STEP_LU: Final = 3.0
"""From here on a change of loudness from one track to the next is plainly heard."""

CUT_OFF_S: Final = 2.0
"""A file that ends this much earlier than it says has lost its end; smaller differences are rounding."""

SILENT: Final = -70.0
"""At or under this loudness nothing can be heard."""


def gain_db(loudness: float | None, true_peak: float | None) -> float:
    """What brings music to the common level without its peaks touching the ceiling; 0 where unmeasured."""
    if loudness is None or true_peak is None or loudness <= SILENT:
        return 0.0
    return min(LEVEL - loudness, CEILING - true_peak, MOST_BOOST)


@dataclass(frozen=True, slots=True)
class Heard:
    """A file as it was heard from end to end: seconds, LUFS and dBTP; or one sentence why it could not be."""

    seconds: float = 0.0
    loudness: float = SILENT
    true_peak: float = -120.0
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A change of loudness from one track to the next, in LU as it will be played; louder is positive."""

    before: Track
    after: Track
    lu: float

    @property
    def sentence(self) -> str:
        """Say it, and what helps."""
        how = "louder" if self.lu > 0 else "softer"
        return (
            f"“{self.after.title}” plays {abs(self.lu):.0f} dB {how} than “{self.before.title}” before it; "
            "the library levels what it has measured."
        )


def trouble_of(track: Track, heard: Heard) -> str:
    """Say in a sentence what is wrong with a file, or nothing."""
    if heard.trouble:
        return f"“{track.title}” cannot be played; replace the file {track.path}."
    if not track.seconds:
        return f"“{track.title}” has no length in the playlist; add its duration."
    if heard.seconds < track.seconds - CUT_OFF_S:
        return (
            f"“{track.title}” ends after {heard.seconds:.0f} seconds instead of {track.seconds:.0f}; "
            f"the file seems cut off, replace {track.path}."
        )
    if heard.loudness <= SILENT:
        return f"“{track.title}” is silent from end to end; replace the file {track.path}."
    return ""


def steps(tracks: Sequence[Track], heard: Mapping[str, Heard]) -> list[Step]:
    """Find the steps of loudness between neighbours that can be played, by path of file."""
    usable = [
        (track, one.loudness + track.gain_db)
        for track in tracks
        if (one := heard.get(track.path)) and not one.trouble and one.loudness > SILENT
    ]
    pairs = pairwise(usable)
    found = (Step(before, after, level - other) for (before, other), (after, level) in pairs)
    return [step for step in found if abs(step.lu) >= STEP_LU]
