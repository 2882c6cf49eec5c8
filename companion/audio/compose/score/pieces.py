"""The starter pieces. Neighbours stand a step apart on the circle of fifths, each leads into the next.

Each is a key, two phrases of chords and a place among the arrangements; on the way back most have a tune of
their own in place of the one that is found by seed.
"""

from collections.abc import Iterator, Sequence

from companion.audio.compose.score.arrangements import ARRANGEMENTS
from companion.audio.compose.score.arrangements.setting import HALL
from companion.audio.compose.score.form import MusicalKey
from companion.audio.compose.score.held import Bass, Pad
from companion.audio.compose.score.parts import ScorePart
from companion.audio.compose.score.piece import Piece
from companion.audio.compose.score.song import Song, Tune
from companion.audio.compose.score.struck import Strikes
from companion.audio.compose.sound.instruments import FLOOR, HARP, STRINGS


def _piece(  # noqa: PLR0917 - a line of a table
    title: str, phase: str, character: str, number: int, key: MusicalKey, chords: str, seconds: float,
    seed: int, tune: str = "",
) -> Piece:  # fmt: skip
    setting = ARRANGEMENTS[character][phase][number]
    return Piece(
        title.lower().replace(" ", "-"), title, phase, character, setting.energy, key, chords, setting.bar,
        seconds, setting.room, tuple(_sung(setting.parts, tune)), setting.arc, seed, swell=setting.swell,
    )  # fmt: skip


def _sung(parts: Sequence[ScorePart], tune: str) -> Iterator[ScorePart]:
    """The parts with a tune that was written out, where there is one."""
    for part in parts:
        if tune and isinstance(part, Song):
            verses = tuple(0 if sung else None for sung in part.verses)
            yield Tune(part.instrument, tune, part.level, verses, part.colour, part.send, part.entry)
        else:
            yield part


SETTLE = (
    _piece("Lamplight", "settle", "plucked", 0, MusicalKey(50, "major"),
           "Dadd9 Bm7 Gmaj7 A7sus4 | Dadd9/F# Gmaj7 Em7 Asus4", 246, 11),
    _piece("Warm Wool", "settle", "pads", 0, MusicalKey(43, "major"),
           "Gadd9 Em7 Cmaj7 Dadd9 | Gadd9/B Cmaj7 Am7 Dadd9", 246, 12),
)  # fmt: skip

ONSET = (
    _piece("Slow Tide", "onset", "pads", 0, MusicalKey(43, "major"),
           "Cmaj7 Em7 D Am7 | Gadd9 Bm7 Cadd9 Am7", 246, 21),
    _piece("Still Water", "onset", "bowls", 0, MusicalKey(48, "major", pure=True),
           "Cadd9 Am7 Fadd9 G6 | Cadd9/E Fadd9 Em7 G6", 246, 22),
)  # fmt: skip

BUILD = (
    _piece("Rising Ground", "build", "pads", 0, MusicalKey(50, "minor"),
           "Dm9 Bbmaj7 Fadd9 Cadd9 | Dm7 Am7 Bbmaj7 C", 180, 31),
    _piece("Footpath", "build", "plucked", 0, MusicalKey(43, "dorian"),
           "Gm9 C6 Gm7 Am7 | Bbmaj7 C6 Dm7 Am7", 180, 32),
    _piece("Wide River", "build", "bowls", 0, MusicalKey(46, "major", pure=True),
           "Gm7 Ebadd9 Bbadd9 F | Gm7 Bb/D Ebadd9 F", 180, 33),
)  # fmt: skip

PEAK = (
    _piece("Deep Harbour", "peak", "pads", 0, MusicalKey(48, "minor"),
           "Cm9 Gm7 Abmaj7 Bb | Cm7 Ebadd9/G Fm7 Gm7", 216, 41),
    _piece("The Long Breath", "peak", "pads", 1, MusicalKey(41, "minor"),
           "Fmadd9 Cm7 Dbmaj7 Eb | Bbm7 Fm Cm7 Eb", 216, 43),
    _piece("Night Lake", "peak", "bowls", 0, MusicalKey(41, "dorian", pure=True),
           "Fm9 Bbadd9 Fm7 Abmaj7 | Fm9 Abmaj7 Bbadd9 Fsus4", 216, 42),
    _piece("Old Forest", "peak", "plucked", 0, MusicalKey(43, "minor"),
           "Gm9 Dm7 Ebmaj7 Fadd9 | Gm7 Cm9 Dm7 Fsus2", 216, 145),
)  # fmt: skip

RETURN = (
    _piece("First Light", "return", "plucked", 0, MusicalKey(58, "major"),
           "Bbadd9 F6/A Gm7 Ebmaj7 | Bbadd9/D Ebmaj7 Cm7 F6", 216, 51,
           "5*3 3 5*2 6*2 | 5*2 3*2 2*3 . | 3*3 5 6*2 5*2 | 6*2 5 4 1*3 . |"
           "3*3 5 8*2 6*2 | 6*3 5 6*2 8*2 | 6*2 5 4 2*4 | 5*5 .*3"),
    _piece("Homeward", "return", "pads", 0, MusicalKey(53, "major"),
           "Fadd9 Dm7 Bbmaj7 C6 | Am7 Dm7 Gm7 C6", 216, 52,
           ".*2 3*2 5*2 6*2 | 5*4 3*2 1*2 | 1*3 2 3*4 | 2*5 .*3 |"
           "5*4 7*2 8*2 | 6*4 5*2 3*2 | 4*3 3 2*2 1*2 | 2*5 .*3"),
    _piece("Orchard", "return", "plucked", 1, MusicalKey(60, "major"),
           "Cadd9 Am7 Fmaj7 G6 | Em7 Am7 Fmaj7 Gsus4", 216, 53,
           "3 5 8*2 6 5*3 | 6 5 3*2 1*4 | 4 6 8*2 6 5 6*2 | 5*2 3 2*5 |"
           "5 7 8 7 5*2 3*2 | 6*2 5 3 1*4 | 1 3 4 6 5*2 3*2 | 2*2 1 2*5"),
    _piece("Rain on Leaves", "return", "bowls", 0, MusicalKey(55, "major"),
           "Gadd9 Em7 Cadd9 Bm7 | Am7 Em7 Cmaj7 D", 216, 54),
)  # fmt: skip

REENTRY = (
    _piece("Open Window", "reentry", "plucked", 0, MusicalKey(55, "major"),
           "Gadd9 D/F# Em7 Cadd9 | Gadd9/B Cadd9 Am7 Dsus4", 180, 61,
           "5*2 6 5 3*4 | 2*3 3 5*2 .*2 | 6*2 5 3 5*4 | 6*2 5 3 1*4 |"
           "3*2 5 6 8*4 | 8*2 6 5 6*4 | 4*2 3 2 1*4 | 2*5 .*3"),
    _piece("Morning Kitchen", "reentry", "plucked", 1, MusicalKey(62, "major"),
           "Dadd9 A/C# Bm7 F#m7 | Gadd9 D/F# Em7 A7sus4", 180, 62,
           "3*2 5*2 8*4 | 7*2 5*2 2*4 | 8*2 6*2 3*4 | 5*2 3*2 .*4 |"
           "6*2 4*2 8*4 | 5*2 3*2 1*4 | 4*2 2*2 6*4 | 5*4 .*4"),
    _piece("Walking Home", "reentry", "pads", 0, MusicalKey(57, "major"),
           "Aadd9 E/G# F#m7 Dmaj7 | A/C# Dmaj7 Bm7 Esus4", 180, 63,
           "3*2 2 1 5*4 | 5*2 4 2 7*4 | 8*3 6 5*4 | 6*2 5 4 3*4 |"
           "3*2 4 5 8*4 | 6*4 5*2 4*2 | 4*2 3 2 6*4 | 5*5 .*3"),
    _piece("Small Bells", "reentry", "bowls", 0, MusicalKey(52, "major"),
           "Eadd9 Aadd9 C#m7 Bsus4 | Eadd9/G# Amaj7 F#m7 B", 180, 64),
)  # fmt: skip

STARTER = (*SETTLE, *ONSET, *BUILD, *PEAK, *RETURN, *REENTRY)

LAST_RESORT_PIECE = Piece(
    "last-resort", "A Quiet Place", "", "pads", 1, MusicalKey(50, "major"),
    "Dadd9 Bm7 Gmaj7 Asus4 | Dadd9/F# Gmaj7 Em7 A", 7, 84, HALL,
    (
        Pad(STRINGS, 53, 72, 0.16, (3, 4), (0.3, 0.8)),
        Bass(FLOOR, 0.045),
        Strikes(HARP, 62, 78, 0.12, ((0.25,), (0.6,)), 0.35, 1.3),
    ),
    ((0.0, 0.7), (1.0, 0.7)), seed=71, fade_in=0.4, fade_out=0.4, endless=True,
)  # fmt: skip
"""Plays when nothing else can: no beginning, no end, in the key the starter pieces begin in."""
