"""The longer pieces: rendered on the therapist's computer, so that every phase of every route has enough.

A piece is a key, a progression and a number of minutes; its arrangement is that of phase and character. It
plays for its minutes until the next one comes in (its own fades and a crossfade take 23 s more), so that sums
of them end where the phases of the protocols end.
"""

from dataclasses import dataclass

from companion.audio.compose.score.arrangements import ARRANGEMENTS
from companion.audio.compose.score.harmony import symbols
from companion.audio.compose.score.parts import MusicalKey
from companion.audio.compose.score.piece import Piece

EDITION = 1
"""Counts up when a piece is composed anew, so that what was rendered before is not taken for it."""

JOINED = 23.0
MINUTES = {
    "settle": (10,),
    "onset": (6, 4, 8),
    "build": (8, 9),
    "peak": (10, 7, 13),
    "return": (9, 12, 7, 14),
    "reentry": (12, 5, 13, 7, 8),
}
SCALES_OF = {"build": "minor", "peak": "minor"}

PROGRESSIONS = {
    "settle": (
        "1add9 6m7 4maj7 5sus4 | 1add9/3 4maj7 2m7 5sus4 | 6m7 3m7 4maj7 1add9/3 | 2m7 4add9 5sus4 5",
    ),
    "onset": (
        "4maj7 1add9/3 6m7 5sus4 | 2m7 3m7 4maj7 1add9 | 6m7 5sus2 4add9 3m7 | 2m7 1add9/3 4maj7 5sus4",
        "1add9 4add9 6m7 56 | 169 4add9 3m7 56 | 2m7 6m7 4add9 1add9/3 | 4maj7 2m7 1sus2 56",
        "6m7 4add9 5sus4 1add9 | 3m7 4maj7 2m7 5sus4 | 6m7 5/7 4add9 3m7 | 2m7 1add9/3 4maj7 5sus2",
    ),
    "build": (
        "1m9 b6maj7 b3add9 b7add9 | 1m7 5m7 b6maj7 b7 | 4m9 1m7 b3add9 b7 | b6maj7 b3/5 4m7 b7sus4",
        "1m9 b7add9 4m7 5m7 | b3maj7 b7 4m9 5m7 | b6maj7 b3add9 b7 1m7 | 4m7 b6maj7 b7 5m7",
    ),
    "peak": (
        "1m9 5m7 b6maj7 b7 | 1m7 b3add9/5 4m7 5m7 | b6maj7 4m9 1m7 b3add9 | 4m7 b6maj7 b7sus4 5m7",
        "1madd9 b6maj7 b7 4m7 | 1m b3add9 5m7 b6add9 | 4m9 b7/2 b3maj7 1m7 | 5m7 b6maj7 4m7 b7sus4",
        "1m9 b7add9 1m7 b3add9 | 4m9 b3add9 b7add9 5m7 | b6maj7 4m9 5m7 1m7 | b3maj7 b7 4m7 5m7",
    ),
    "return": (
        "1add9 56/7 6m7 4maj7 | 1add9/3 4maj7 2m7 56 | 6m7 3m7 4maj7 1add9 | 2m7 1add9/3 4add9 5sus4",
        "1add9 6m7 4maj7 56 | 3m7 6m7 2m7 56 | 4maj7 1add9/3 6m7 5/7 | 4add9 2m7 1add9/5 5sus4",
        "1add9 4add9 6m7 5sus4 | 1add9/3 4maj7 6m7 56 | 2m7 3m7 4maj7 6m7 | 2m7 4add9 5sus4 5",
        "1add9 3m7 6m7 4add9 | 1add9/3 2m7 4maj7 56 | 6m7 4maj7 2m7 3m7 | 4maj7 1add9/3 2m7 5sus4",
    ),
    "reentry": (
        "1add9 5/7 6m7 4add9 | 1add9/3 4add9 2m7 5sus2 | 4maj7 5 3m7 6m7 | 2m7 4add9 1add9/3 5sus4",
        "1add9 5/7 6m7 3m7 | 4add9 1/3 2m7 57sus4 | 6m7 4maj7 1add9 5 | 4add9 3m7 2m7 57sus4",
        "1add9 4add9 3m7 5sus4 | 1add9/3 4maj7 6m7 5 | 2m7 3m7 4add9 1add9/3 | 6m7 4maj7 2m7 5sus4",
        "1add9 2m7 1add9/3 4add9 | 6m7 3m7 4maj7 5sus4 | 1add9 6m7 4maj7 2m7 | 4add9 1add9/5 2m7 5",
        "1add9 6m7 2m7 5sus4 | 3m7 4maj7 1add9/3 5 | 6m7 4add9 1add9 5/7 | 2m7 3m7 4maj7 5sus4",
    ),
}


@dataclass(frozen=True)
class Sketch:
    """What a piece is called, and its tonic as a MIDI pitch; bowls stand on it in pure intervals."""

    title: str
    tonic: int

    @property
    def name(self) -> str:
        """The title as a file is called."""
        return self.title.lower().replace(" ", "-").replace("’", "")


SKETCHES = {
    ("settle", "pads"): (Sketch("The Blue Armchair", 53),),
    ("settle", "bowls"): (Sketch("Cupped Hands", 45),),
    ("settle", "plucked"): (Sketch("Shoes at the Door", 51),),
    ("onset", "pads"): (Sketch("Letting Down the Boat", 50), Sketch("Mild Air", 51), Sketch("Far Shore", 45)),
    ("onset", "bowls"): (Sketch("Ripples", 45), Sketch("Bronze Evening", 49), Sketch("Slow Rings", 42)),
    ("onset", "plucked"): (Sketch("First Steps Down", 48), Sketch("Moss", 56), Sketch("Long Grass", 52)),
    ("build", "pads"): (Sketch("Hill After Hill", 46), Sketch("Under Way", 54)),
    ("build", "bowls"): (Sketch("The Gorge", 52), Sketch("Gathering", 49)),
    ("build", "plucked"): (Sketch("Towpath", 59), Sketch("Pilgrims", 51)),
    ("peak", "pads"): (Sketch("The Wide Dark", 50), Sketch("Undertow", 49), Sketch("Held", 46)),
    ("peak", "bowls"): (Sketch("Deep Bell", 40), Sketch("Below the Lake", 44), Sketch("Bronze Cavern", 48)),
    ("peak", "plucked"): (Sketch("Roots", 52), Sketch("Slow Lantern", 49), Sketch("The Old Well", 54)),
    ("return", "pads"): (
        Sketch("Turning Tide", 50), Sketch("Warm Stones", 56), Sketch("Over the Ridge", 47),
        Sketch("Evening Field", 51),
    ),
    ("return", "bowls"): (
        Sketch("Drops", 57), Sketch("Rain Barrel", 61), Sketch("Far Wind Chimes", 53),
        Sketch("Clear Pool", 52),
    ),
    ("return", "plucked"): (
        Sketch("Thaw", 55), Sketch("The Gate", 57), Sketch("Swallows", 61), Sketch("Hay Cart", 51),
    ),
    ("reentry", "pads"): (
        Sketch("Bread in the Oven", 48), Sketch("Front Garden", 53), Sketch("Neighbours", 58),
        Sketch("Sunday Street", 54), Sketch("Open Door", 52),
    ),
    ("reentry", "bowls"): (
        Sketch("Teacups", 55), Sketch("Bicycle Bell", 59), Sketch("Window Sill", 50),
        Sketch("Sugar Spoon", 56), Sketch("Garden Tap", 58),
    ),
    ("reentry", "plucked"): (
        Sketch("Back Porch", 57), Sketch("Washing Line", 48), Sketch("Kettle Song", 53),
        Sketch("Market Day", 59), Sketch("Postcard", 56),
    ),
}  # fmt: skip


def _pieces(phase: str, character: str, seed: int) -> list[Piece]:
    """The pieces of one phase and character; where the characters meet, their progressions differ."""
    arrangements = ARRANGEMENTS[character][phase]
    progressions = PROGRESSIONS[phase]
    made = []
    for number, sketch in enumerate(SKETCHES[phase, character]):
        setting = arrangements[number % len(arrangements)]
        chords = progressions[(number + list(ARRANGEMENTS).index(character)) % len(progressions)]
        key = MusicalKey(
            sketch.tonic, SCALES_OF.get(phase, "major"), pure=character == "bowls" and phase != "reentry"
        )
        made.append(
            Piece(
                sketch.name,
                sketch.title,
                phase,
                character,
                setting.energy,
                key,
                symbols(chords, sketch.tonic),
                setting.bar,
                MINUTES[phase][number] * 60 + JOINED,
                setting.room,
                setting.parts,
                setting.arc,
                seed=seed + number,
            )
        )
    return made


LONGER = tuple(
    piece
    for place, (phase, character) in enumerate(SKETCHES)
    for piece in _pieces(phase, character, 1_000 + 10 * place)
)
"""Phase by phase, and in each the three characters; together a little over eight hours."""
