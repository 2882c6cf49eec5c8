"""The starter pieces. Neighbours stand a step apart on the circle of fifths, each leads into the next."""

from companion.audio.compose.score.parts import Arpeggio, Bass, Drone, MusicalKey, Pad, Strikes, Tune
from companion.audio.compose.score.piece import Piece
from companion.audio.compose.sound.instruments import (
    BOWL,
    DRONE,
    FELT,
    FLOOR,
    FLUTE,
    GREAT_BOWL,
    GUITAR,
    HARMONIUM,
    HARP,
    KALIMBA,
    LOW_STRINGS,
    REED,
    STRINGS,
    VOICES,
)
from companion.audio.compose.sound.space import Room

SMALL = Room(2.6, 0.30, treble=2_600)
CHAMBER = Room(4.0, 0.38)
HALL = Room(5.5, 0.45, treble=1_700)
CAVE = Room(8.0, 0.52, treble=1_100, delay=0.045)

STEADY = ((0.0, 0.65), (0.4, 0.85), (1.0, 0.7))
WIDENING = ((0.0, 0.2), (0.3, 0.5), (0.8, 1.0), (1.0, 0.9))
BROAD = ((0.0, 0.75), (0.35, 1.0), (0.7, 0.9), (1.0, 0.7))
EASING = ((0.0, 0.6), (0.35, 1.0), (1.0, 0.5))
LIGHT = ((0.0, 0.5), (0.3, 0.9), (0.75, 0.8), (1.0, 0.4))

SETTLE = (
    Piece(
        "lamplight", "Lamplight", "settle", "plucked", 1, MusicalKey(50, "major"),
        "Dadd9 Bm7 Gmaj7 A7sus4 | Dadd9/F# Gmaj7 Em7 Asus4", 8.5, 246, CHAMBER,
        (
            Arpeggio(FELT, 54, 79, 0.38, ("0.2.1.3.", "0.3.2.1.", "1.2.0...", "0.2.3.4."), colour=0.45),
            Pad(STRINGS, 50, 69, 0.041, (3, 4), (0.15, 0.45)),
            Bass(FLOOR, 0.042, 35),
        ),
        STEADY, seed=11,
    ),
    Piece(
        "warm-wool", "Warm Wool", "settle", "pads", 1, MusicalKey(43, "major"),
        "Gadd9 Em7 Cmaj7 Dadd9 | Gadd9/B Cmaj7 Am7 Dadd9", 14, 246, HALL,
        (
            Pad(STRINGS, 52, 76, 0.17, (3, 4), (0.2, 0.7)),
            Pad(LOW_STRINGS, 43, 57, 0.08, (2, 2), (0.2, 0.4)),
            Bass(FLOOR, 0.036, 36),
            Strikes(HARP, 67, 83, 0.18, ((0.25,), (0.5,), (0.25, 0.7), ()), 0.4, 1.3),
        ),
        STEADY, seed=12,
    ),
)  # fmt: skip

ONSET = (
    Piece(
        "slow-tide", "Slow Tide", "onset", "pads", 2, MusicalKey(43, "major"),
        "Cmaj7 Em7 D Am7 | Gadd9 Bm7 Cadd9 Am7", 17, 246, HALL,
        (
            Pad(VOICES, 52, 71, 0.13, (3, 4), (0.2, 0.6)),
            Pad(STRINGS, 57, 79, 0.08, (2, 3), (0.2, 0.6)),
            Bass(FLOOR, 0.048, 36),
        ),
        STEADY, seed=21,
    ),
    Piece(
        "still-water", "Still Water", "onset", "bowls", 2, MusicalKey(48, "major", pure=True),
        "Cadd9 Am7 Fadd9 G6 | C69 Fadd9 Em7 G6", 16, 246, HALL,
        (
            Strikes(BOWL, 55, 76, 0.39, ((0.0, 0.5), (0.0, 0.62), (0.0, 0.4))),
            Drone(DRONE, (0, 7, 16, 7), 0.055),
            Pad(STRINGS, 55, 74, 0.035, (2, 3), (0.1, 0.4)),
            Bass(FLOOR, 0.03, 36),
        ),
        STEADY, seed=22,
    ),
)  # fmt: skip

BUILD = (
    Piece(
        "rising-ground", "Rising Ground", "build", "pads", 3, MusicalKey(50, "minor"),
        "Dm9 Bbmaj7 Fadd9 Cadd9 | Dm7 Am7 Bbmaj7 C", 12, 180, HALL,
        (
            Pad(STRINGS, 48, 76, 0.17, (3, 5), (0.1, 0.75)),
            Pad(VOICES, 52, 69, 0.06, (2, 3), (0.2, 0.5)),
            Bass(FLOOR, 0.06, 33),
            Strikes(HARP, 57, 76, 0.17, ((0.0, 0.5), (0.0, 0.5), (0.0, 0.5), (0.0, 0.25, 0.5)), 0.4, 1.2),
        ),
        WIDENING, seed=31,
    ),
    Piece(
        "footpath", "Footpath", "build", "plucked", 3, MusicalKey(43, "dorian"),
        "Gm9 C6 Gm7 Am7 | Bbmaj7 C6 Dm7 Am7", 10, 180, CHAMBER,
        (
            Arpeggio(HARP, 50, 77, 0.33, ("0.2.3.2.1.2.3.2.", "0.2.3.2.1.2.4.2."), colour=0.45),
            Pad(LOW_STRINGS, 50, 69, 0.066, (2, 4), (0.2, 0.7)),
            Bass(FLOOR, 0.048, 33),
            Pad(VOICES, 57, 74, 0.04, (1, 3), (0.2, 0.5)),
        ),
        WIDENING, seed=32,
    ),
    Piece(
        "wide-river", "Wide River", "build", "bowls", 3, MusicalKey(46, "major", pure=True),
        "Gm7 Ebadd9 Bbadd9 F | Gm7 Bb/D Ebadd9 F", 13, 180, HALL,
        (
            Strikes(BOWL, 50, 72, 0.33, ((0.0, 0.5),)),
            Strikes(GREAT_BOWL, 41, 53, 0.22, ((0.0,),), weight=2),
            Pad(LOW_STRINGS, 48, 69, 0.09, (2, 4), (0.2, 0.8)),
            Bass(FLOOR, 0.036, 34),
        ),
        WIDENING, seed=33,
    ),
)  # fmt: skip

PEAK = (
    Piece(
        "deep-harbour", "Deep Harbour", "peak", "pads", 4, MusicalKey(48, "minor"),
        "Cm9 Gm7 Abmaj7 Bb | Cm7 Ebadd9/G Fm7 Gm7", 20, 216, CAVE,
        (
            Pad(LOW_STRINGS, 43, 69, 0.20, (4, 6), (0.25, 0.9)),
            Pad(VOICES, 50, 65, 0.07, (2, 3), (0.1, 0.4)),
            Bass(FLOOR, 0.132, 33),
        ),
        BROAD, seed=41,
    ),
    Piece(
        "the-long-breath", "The Long Breath", "peak", "pads", 4, MusicalKey(41, "minor"),
        "Fmadd9 Cm7 Dbmaj7 Eb | Bbm7 Fm Cm7 Eb", 19, 216, CAVE,
        (
            Pad(VOICES, 46, 68, 0.20, (4, 5), (0.15, 0.6)),
            Pad(LOW_STRINGS, 43, 58, 0.10, (2, 3), (0.2, 0.6)),
            Bass(FLOOR, 0.12, 32),
        ),
        BROAD, seed=43,
    ),
    Piece(
        "night-lake", "Night Lake", "peak", "bowls", 3, MusicalKey(41, "dorian", pure=True),
        "Fm9 Bbadd9 Fm7 Abadd9 | Fm9 Abadd9 Bbadd9 Fsus4", 19, 216, CAVE,
        (
            Strikes(GREAT_BOWL, 43, 62, 0.39, ((0.0, 0.5), (0.0, 0.66))),
            Drone(DRONE, (0, 7, 12, -5), 0.064, breath=30, colour=0.4),
            Pad(LOW_STRINGS, 50, 70, 0.055, (3, 4), (0.2, 0.8)),
            Bass(FLOOR, 0.036, 34),
        ),
        BROAD, seed=42,
    ),
    Piece(
        "old-forest", "Old Forest", "peak", "plucked", 3, MusicalKey(43, "minor"),
        "Gm9 Dm7 Ebmaj7 Fadd9 | Gm7 Cm9 Dm7 Fsus2", 16, 216, CAVE,
        (
            Arpeggio(FELT, 46, 67, 0.59, ("0...2...1...3...", "0...3...2...1..."), colour=0.35),
            Pad(LOW_STRINGS, 46, 67, 0.098, (3, 5), (0.2, 0.8)),
            Bass(FLOOR, 0.054, 34),
        ),
        BROAD, seed=44,
    ),
)  # fmt: skip

RETURN = (
    Piece(
        "first-light", "First Light", "return", "plucked", 3, MusicalKey(58, "major"),
        "Bbadd9 F6/A Gm7 Ebmaj7 | Bbadd9/D Ebmaj7 Cm7 F6", 9.5, 216, CHAMBER,
        (
            Arpeggio(HARP, 53, 79, 0.23, ("0.2.3.4.3.2.", "0.2.4.3.2.1.", "0.1.2.3.4.3."), colour=0.5),
            Pad(STRINGS, 53, 74, 0.048, (3, 4), (0.2, 0.6)),
            Bass(FLOOR, 0.042, 34),
            Tune(
                FLUTE,
                "5*3 3 5*2 6*2 | 5*2 3*2 2*3 . | 3*3 5 6*2 5*2 | 6*2 5 4 1*3 . |"
                "3*3 5 8*2 6*2 | 6*3 5 6*2 8*2 | 6*2 5 4 2*4 | 5*5 .*3",
                0.052, verses=(None, 0, None, 0),
            ),
        ),
        EASING, seed=51,
    ),
    Piece(
        "homeward", "Homeward", "return", "pads", 2, MusicalKey(53, "major"),
        "Fadd9 Dm7 Bbmaj7 C6 | Am7 Dm7 Gm7 C6", 12.5, 216, HALL,
        (
            Pad(STRINGS, 50, 76, 0.15, (4, 5), (0.25, 0.75)),
            Bass(FLOOR, 0.048, 36),
            Tune(
                REED,
                ".*2 3*2 5*2 6*2 | 5*4 3*2 1*2 | 1*3 2 3*4 | 2*5 .*3 |"
                "5*4 7*2 8*2 | 6*4 5*2 3*2 | 4*3 3 2*2 1*2 | 2*5 .*3",
                0.108, verses=(None, 0, 0), send=1.3,
            ),
            Strikes(HARP, 65, 84, 0.12, ((0.25,), (0.75,), (0.25, 0.6)), 0.4, 1.2),
        ),
        EASING, seed=52,
    ),
    Piece(
        "orchard", "Orchard", "return", "plucked", 3, MusicalKey(60, "major"),
        "Cadd9 Am7 Fmaj7 G6 | Em7 Am7 Fmaj7 Gsus4", 9, 216, CHAMBER,
        (
            Arpeggio(GUITAR, 48, 72, 0.19, ("0.2.1.3.2.1.", "0.2.3.2.1.2.", "0.1.3.2.4.2."), colour=0.45),
            Pad(STRINGS, 55, 74, 0.03, (3, 4), (0.2, 0.5)),
            Bass(FLOOR, 0.029, 36),
            Tune(
                HARP,
                "3 5 8*2 6 5*3 | 6 5 3*2 1*4 | 4 6 8*2 6 5 6*2 | 5*2 3 2*5 |"
                "5 7 8 7 5*2 3*2 | 6*2 5 3 1*4 | 1 3 4 6 5*2 3*2 | 2*2 1 2*5",
                0.144, verses=(None, 0, 0, None), send=1.2,
            ),
        ),
        EASING, seed=53,
    ),
    Piece(
        "rain-on-leaves", "Rain on Leaves", "return", "bowls", 2, MusicalKey(55, "major"),
        "Gadd9 Em7 Cadd9 Bm7 | Am7 Em7 Cmaj7 D", 11, 216, HALL,
        (
            Arpeggio(KALIMBA, 62, 84, 0.49, ("0.2.1...3.2.....", "1.3.2...0.1.....", "0...2.3.1.......")),
            Strikes(BOWL, 55, 67, 0.24, ((0.0,), (0.5,))),
            Pad(HARMONIUM, 55, 74, 0.05, (3, 4), (0.15, 0.5)),
            Bass(FLOOR, 0.042, 36),
        ),
        EASING, seed=54,
    ),
)  # fmt: skip

REENTRY = (
    Piece(
        "open-window", "Open Window", "reentry", "plucked", 2, MusicalKey(55, "major"),
        "Gadd9 D/F# Em7 Cadd9 | Gadd9/B Cadd9 Am7 Dsus4", 8, 180, SMALL,
        (
            Arpeggio(GUITAR, 50, 74, 0.16, ("0.2.3.2.", "0.2.1.3.", "0.3.2.3."), colour=0.5),
            Pad(HARMONIUM, 55, 72, 0.025, (2, 3), (0.1, 0.4)),
            Bass(FLOOR, 0.017, 36),
            Tune(
                FLUTE,
                "5*2 6 5 3*4 | 2*3 3 5*2 .*2 | 6*2 5 3 5*4 | 6*2 5 3 1*4 |"
                "3*2 5 6 8*4 | 8*2 6 5 6*4 | 4*2 3 2 1*4 | 2*5 .*3",
                0.056, octave=0, verses=(None, 0, None, 0),
            ),
        ),
        LIGHT, seed=61,
    ),
    Piece(
        "morning-kitchen", "Morning Kitchen", "reentry", "plucked", 2, MusicalKey(62, "major"),
        "Dadd9 A/C# Bm7 F#m7 | Gadd9 D/F# Em7 A7sus4", 7.5, 180, SMALL,
        (
            Arpeggio(FELT, 50, 69, 0.22, ("0.1.2.3.", "0.2.1.3.", "0.2.3.2."), colour=0.5),
            Tune(
                FELT,
                "3*2 5*2 8*4 | 7*2 5*2 2*4 | 8*2 6*2 3*4 | 5*2 3*2 .*4 |"
                "6*2 4*2 8*4 | 5*2 3*2 1*4 | 4*2 2*2 6*4 | 5*4 .*4",
                0.266, verses=(None, 0, 0, None), colour=0.7,
            ),
            Pad(STRINGS, 54, 71, 0.027, (2, 3), (0.1, 0.4)),
            Bass(FLOOR, 0.018, 35),
        ),
        LIGHT, seed=62,
    ),
    Piece(
        "walking-home", "Walking Home", "reentry", "pads", 2, MusicalKey(57, "major"),
        "Aadd9 E/G# F#m7 Dmaj7 | A/C# Dmaj7 Bm7 Esus4", 10.5, 180, CHAMBER,
        (
            Pad(HARMONIUM, 54, 76, 0.13, (3, 4), (0.25, 0.7)),
            Pad(STRINGS, 57, 73, 0.06, (2, 3), (0.2, 0.6)),
            Bass(FLOOR, 0.036, 33),
            Tune(
                REED,
                "3*2 2 1 5*4 | 5*2 4 2 7*4 | 8*3 6 5*4 | 6*2 5 4 3*4 |"
                "3*2 4 5 8*4 | 6*4 5*2 4*2 | 4*2 3 2 6*4 | 5*5 .*3",
                0.121, verses=(None, 0, None), send=1.1,
            ),
        ),
        LIGHT, seed=63,
    ),
    Piece(
        "small-bells", "Small Bells", "reentry", "bowls", 1, MusicalKey(52, "major"),
        "Eadd9 Aadd9 C#m7 Bsus4 | Eadd9/G# Amaj7 F#m7 B", 10, 180, CHAMBER,
        (
            Arpeggio(KALIMBA, 57, 78, 0.31, ("0.2.3.1.", "0.3.2.4.", "1.2.3..."), colour=0.5),
            Strikes(BOWL, 50, 66, 0.14, ((0.0,),)),
            Pad(STRINGS, 54, 74, 0.035, (3, 3), (0.2, 0.5)),
            Bass(FLOOR, 0.025, 35),
        ),
        LIGHT, seed=64,
    ),
)  # fmt: skip

STARTER = (*SETTLE, *ONSET, *BUILD, *PEAK, *RETURN, *REENTRY)

LAST_RESORT_PIECE = Piece(
    "last-resort", "A Quiet Place", "", "pads", 1, MusicalKey(50, "major"),
    "Dadd9 Bm7 Gmaj7 Asus4 | Dadd9/F# Gmaj7 Em7 A", 10.5, 84, HALL,
    (
        Pad(STRINGS, 50, 71, 0.16, (3, 4), (0.15, 0.5)),
        Pad(LOW_STRINGS, 45, 57, 0.07, (2, 2), (0.2, 0.4)),
        Bass(FLOOR, 0.05, 35),
        Strikes(HARP, 62, 78, 0.12, ((0.25,), (0.6,)), 0.35, 1.3),
    ),
    ((0.0, 0.7), (1.0, 0.7)), seed=71, fade_in=0.4, fade_out=0.4, endless=True,
)  # fmt: skip
"""Plays when nothing else can: no beginning, no end, in the key the starter pieces begin in."""
