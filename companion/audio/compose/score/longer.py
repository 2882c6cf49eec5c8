"""The longer pieces: rendered on the therapist's computer, so that every phase of every route has enough.

A piece is a key, a progression and a number of minutes; its arrangement is that of phase and character. One
of more than eight minutes has a second section: other chords, in the key a fourth above, or over the same
tonic where intervals are pure. A piece plays for its minutes until the next one comes in (its own fades and a
crossfade take 23 s more), so that sums of them end where the phases of the protocols end.
"""

from dataclasses import dataclass, replace

from companion.audio.compose.score.arrangements import ARRANGEMENTS
from companion.audio.compose.score.arrangements.progressions import PROGRESSIONS, PURE_PROGRESSIONS
from companion.audio.compose.score.form import MusicalKey, PieceSection
from companion.audio.compose.score.harmony import symbols
from companion.audio.compose.score.piece import Piece

EDITION = 4
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
LONG = 480.0
"""Seconds after which a piece has a second section."""
PURE = ("bowls", "overtones")
"""The characters whose intervals are pure above their tonic."""
SCALES_OF = {"build": "minor", "peak": "minor"}


@dataclass(frozen=True)
class Sketch:
    """What a piece is called, and its tonic as a MIDI pitch, on which pure intervals stand."""

    title: str
    tonic: int

    @property
    def name(self) -> str:
        """The title as a file is called."""
        return self.title.lower().replace(" ", "-").replace("’", "")


SKETCHES = {
    ("settle", "pads"): (Sketch("The Blue Armchair", 55),),
    ("settle", "bowls"): (Sketch("Cupped Hands", 52),),
    ("settle", "plucked"): (Sketch("Shoes at the Door", 51),),
    ("settle", "overtones"): (Sketch("A Long Hum", 48),),
    ("onset", "pads"): (Sketch("Letting Down the Boat", 50), Sketch("Mild Air", 52), Sketch("Far Shore", 45)),
    ("onset", "bowls"): (Sketch("Ripples", 47), Sketch("Bronze Evening", 49), Sketch("Slow Rings", 42)),
    ("onset", "plucked"): (Sketch("First Steps Down", 51), Sketch("Moss", 58), Sketch("Long Grass", 52)),
    ("onset", "overtones"): (Sketch("Reed Bed", 49), Sketch("Half Light", 43), Sketch("Wide Estuary", 53)),
    ("build", "pads"): (Sketch("Hill After Hill", 46), Sketch("Under Way", 54)),
    ("build", "bowls"): (Sketch("The Gorge", 52), Sketch("Gathering", 49)),
    ("build", "plucked"): (Sketch("Towpath", 59), Sketch("Pilgrims", 51)),
    ("build", "overtones"): (Sketch("Foothills", 50), Sketch("Slow Sunrise", 55)),
    ("peak", "pads"): (Sketch("The Wide Dark", 50), Sketch("Undertow", 49), Sketch("Held", 47)),
    ("peak", "bowls"): (Sketch("Deep Bell", 45), Sketch("Below the Lake", 44), Sketch("Bronze Cavern", 48)),
    ("peak", "plucked"): (Sketch("Roots", 58), Sketch("Slow Lantern", 49), Sketch("The Old Well", 57)),
    ("peak", "overtones"): (Sketch("Ground Tone", 52), Sketch("Mountain Hall", 50), Sketch("Deep Fifth", 45)),
    ("return", "pads"): (
        Sketch("Turning Tide", 50), Sketch("Warm Stones", 59), Sketch("Over the Ridge", 52),
        Sketch("Evening Field", 51),
    ),
    ("return", "bowls"): (
        Sketch("Drops", 57), Sketch("Rain Barrel", 62), Sketch("Far Wind Chimes", 58),
        Sketch("Clear Pool", 53),
    ),
    ("return", "plucked"): (
        Sketch("Thaw", 52), Sketch("The Gate", 53), Sketch("Swallows", 62), Sketch("Hay Cart", 51),
    ),
    ("return", "overtones"): (
        Sketch("Ridge Line", 51), Sketch("Colours Coming", 46), Sketch("Clear Morning", 50),
        Sketch("Singing Wires", 57),
    ),
    ("reentry", "pads"): (
        Sketch("Bread in the Oven", 48), Sketch("Front Garden", 51), Sketch("Neighbours", 56),
        Sketch("Sunday Street", 54), Sketch("Open Door", 49),
    ),
    ("reentry", "bowls"): (
        Sketch("Teacups", 57), Sketch("Bicycle Bell", 63), Sketch("Window Sill", 50),
        Sketch("Sugar Spoon", 56), Sketch("Garden Tap", 58),
    ),
    ("reentry", "plucked"): (
        Sketch("Back Porch", 57), Sketch("Washing Line", 49), Sketch("Kettle Song", 53),
        Sketch("Market Day", 59), Sketch("Postcard", 54),
    ),
    ("reentry", "overtones"): (
        Sketch("Tuning In", 54), Sketch("Wind in the Fence", 46), Sketch("Sunlit Stairs", 53),
        Sketch("Glass of Water", 49), Sketch("Kitchen Hum", 55),
    ),
}  # fmt: skip


def _pieces(phase: str, character: str, seed: int) -> list[Piece]:
    """The pieces of one phase and character; where the characters meet, their progressions differ."""
    settings = ARRANGEMENTS[character][phase]
    pure = character in PURE
    progressions = (PURE_PROGRESSIONS if pure else PROGRESSIONS)[phase]
    made = []
    for number, sketch in enumerate(SKETCHES[phase, character]):
        setting = settings[number % len(settings)]
        phrases = progressions[(number + list(ARRANGEMENTS).index(character)) % len(progressions)].split("|")
        key = MusicalKey(sketch.tonic, SCALES_OF.get(phase, "major"), pure)
        away = key if pure else replace(key, tonic=key.tonic + 5)
        seconds = MINUTES[phase][number] * 60 + JOINED
        second = PieceSection(away, symbols("|".join(phrases[2:]), away.tonic)) if seconds > LONG else None
        made.append(
            Piece(
                sketch.name,
                sketch.title,
                phase,
                character,
                setting.energy,
                key,
                symbols("|".join(phrases[:2]), sketch.tonic),
                setting.bar,
                seconds,
                setting.room,
                setting.parts,
                setting.arc,
                seed=seed + number,
                swell=setting.swell,
                second=second,
            )
        )
    return made


LONGER = tuple(
    piece
    for place, (phase, character) in enumerate(SKETCHES)
    for piece in _pieces(phase, character, 1_000 + 10 * place)
)
"""Phase by phase, and in each the four characters; together some eleven hours."""
