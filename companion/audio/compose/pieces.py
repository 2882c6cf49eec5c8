"""The starter pieces. Neighbours stand a step apart on the circle of fifths, so that one leads into the next."""

from companion.audio.compose.instruments import (
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
from companion.audio.compose.parts import Arpeggio, Bass, Drone, Key, Pad, Strikes, Tune
from companion.audio.compose.piece import Piece
from companion.audio.compose.space import Room

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
        "lamplight", "Lamplight", "settle", "plucked", 1, Key(50, "major"),
        "Dadd9 Bm7 Gmaj7 A7sus4 | Dadd9/F# Gmaj7 Em7 Asus4", 8.5, 240, CHAMBER,
        (
            Arpeggio(FELT, 54, 79, 0.17, ("0.2.1.3.", "0.3.2.1.", "1.2.0...", "0.2.3.4."), colour=0.45),
            Pad(STRINGS, 50, 69, 0.075, (3, 4), (0.15, 0.45)),
            Bass(FLOOR, 0.07, 35),
        ),
        STEADY, seed=11,
    ),
    Piece(
        "warm-wool", "Warm Wool", "settle", "pads", 1, Key(43, "major"),
        "Gadd9 Em7 Cmaj7 D7sus4 | Gadd9/B Cmaj7 Am7 Dsus4", 14, 240, HALL,
        (
            Pad(STRINGS, 52, 76, 0.17, (3, 4), (0.2, 0.7)),
            Pad(LOW_STRINGS, 43, 57, 0.08, (2, 2), (0.2, 0.4)),
            Bass(FLOOR, 0.06, 36),
            Strikes(HARP, 67, 83, 0.06, ((0.25,), (0.5,), (0.25, 0.7), ()), 0.4, 1.3),
        ),
        STEADY, seed=12,
    ),
)  # fmt: skip

ONSET = (
    Piece(
        "slow-tide", "Slow Tide", "onset", "pads", 2, Key(43, "major"),
        "Cmaj9 Em7 Am9 Gadd9 | Cmaj9 Gadd9/B Am7 D7sus4", 17, 240, HALL,
        (
            Pad(VOICES, 52, 71, 0.13, (3, 4), (0.2, 0.6)),
            Pad(STRINGS, 57, 79, 0.08, (2, 3), (0.2, 0.6)),
            Bass(FLOOR, 0.08, 36),
        ),
        STEADY, seed=21,
    ),
    Piece(
        "still-water", "Still Water", "onset", "bowls", 2, Key(48, "major", pure=True),
        "Cadd9 Am7 Fadd9 Gsus4 | C69 Fadd9 Am7 Gsus4", 16, 240, HALL,
        (
            Strikes(BOWL, 55, 76, 0.20, ((0.0, 0.5), (0.0, 0.62), (0.0, 0.4))),
            Drone(DRONE, (0, 7, 12, 7), 0.055),
            Pad(STRINGS, 55, 74, 0.07, (2, 3), (0.1, 0.4)),
            Bass(FLOOR, 0.05, 36),
        ),
        STEADY, seed=22,
    ),
)  # fmt: skip

BUILD = (
    Piece(
        "rising-ground", "Rising Ground", "build", "pads", 3, Key(45, "minor"),
        "Am9 Fmaj7 Cadd9 Gadd9 | Am7 Em7 Fmaj7 Gsus4", 12, 240, HALL,
        (
            Pad(STRINGS, 48, 76, 0.17, (3, 5), (0.1, 0.75)),
            Pad(VOICES, 52, 69, 0.06, (2, 3), (0.2, 0.5)),
            Bass(FLOOR, 0.10, 33),
            Strikes(HARP, 57, 76, 0.07, ((0.0, 0.5), (0.0, 0.5), (0.0, 0.5), (0.0, 0.25, 0.5)), 0.4, 1.2),
        ),
        WIDENING, seed=31,
    ),
    Piece(
        "footpath", "Footpath", "build", "plucked", 3, Key(50, "dorian"),
        "Dm9 Gadd9 Dm7 Am7 | Fmaj7 Gadd9 Am7 Am7", 10, 240, CHAMBER,
        (
            Arpeggio(HARP, 50, 77, 0.13, ("0.2.3.2.1.2.3.2.", "0.2.3.2.1.2.4.2."), colour=0.45),
            Pad(LOW_STRINGS, 50, 69, 0.11, (2, 4), (0.2, 0.7)),
            Bass(FLOOR, 0.08, 33),
            Pad(VOICES, 57, 74, 0.04, (1, 3), (0.2, 0.5)),
        ),
        WIDENING, seed=32,
    ),
    Piece(
        "wide-river", "Wide River", "build", "bowls", 3, Key(41, "major", pure=True),
        "Dm7 Bbmaj7 Fadd9 C6 | Dm7 Fadd9/A Bbmaj7 Csus4", 13, 240, HALL,
        (
            Strikes(BOWL, 50, 72, 0.17, ((0.0, 0.5),)),
            Strikes(GREAT_BOWL, 41, 53, 0.14, ((0.0,),), weight=2),
            Pad(LOW_STRINGS, 48, 69, 0.12, (2, 4), (0.2, 0.8)),
            Bass(FLOOR, 0.06, 34),
        ),
        WIDENING, seed=33,
    ),
)  # fmt: skip

PEAK = (
    Piece(
        "deep-harbour", "Deep Harbour", "peak", "pads", 4, Key(38, "minor"),
        "Dm9 Bbmaj7 Gm9 Fadd9 | Dm7 Fadd9/A Bbmaj7 C6", 20, 270, CAVE,
        (
            Pad(LOW_STRINGS, 43, 69, 0.20, (4, 6), (0.25, 0.9)),
            Pad(VOICES, 50, 65, 0.07, (2, 3), (0.1, 0.4)),
            Bass(FLOOR, 0.11, 33),
        ),
        BROAD, seed=41,
    ),
    Piece(
        "night-lake", "Night Lake", "peak", "bowls", 3, Key(43, "dorian", pure=True),
        "Gm9 Cadd9 Gm7 Bbadd9 | Gm9 Bbadd9 Cadd9 Gsus4", 19, 270, CAVE,
        (
            Strikes(GREAT_BOWL, 43, 62, 0.20, ((0.0, 0.5), (0.0, 0.66))),
            Drone(DRONE, (0, 7, -5, 7), 0.08, breath=30, colour=0.4),
            Pad(LOW_STRINGS, 50, 70, 0.11, (3, 4), (0.2, 0.8)),
            Bass(FLOOR, 0.06, 34),
        ),
        BROAD, seed=42,
    ),
    Piece(
        "the-long-breath", "The Long Breath", "peak", "pads", 4, Key(48, "minor"),
        "Cm9 Abmaj7 Ebadd9 Bbadd9 | Fm9 Cm7 Abmaj7 Bbsus4", 19, 270, CAVE,
        (
            Pad(VOICES, 46, 68, 0.20, (4, 5), (0.15, 0.6)),
            Pad(LOW_STRINGS, 43, 58, 0.10, (2, 3), (0.2, 0.6)),
            Bass(FLOOR, 0.10, 32),
        ),
        BROAD, seed=43,
    ),
    Piece(
        "old-forest", "Old Forest", "peak", "plucked", 3, Key(43, "minor"),
        "Gm9 Ebmaj7 Bbadd9 Fadd9 | Gm7 Bbadd9/D Ebmaj7 Fsus4", 16, 270, CAVE,
        (
            Arpeggio(FELT, 46, 67, 0.17, ("0...2...1...3...", "0...3...2...1..."), colour=0.35),
            Pad(LOW_STRINGS, 46, 67, 0.14, (3, 5), (0.2, 0.8)),
            Bass(FLOOR, 0.09, 34),
        ),
        BROAD, seed=44,
    ),
)  # fmt: skip

RETURN = (
    Piece(
        "first-light", "First Light", "return", "plucked", 3, Key(58, "major"),
        "Bbadd9 Gm7 Ebmaj7 F7sus4 | Bbadd9/D Ebmaj7 Cm7 Fsus4", 9.5, 270, CHAMBER,
        (
            Arpeggio(HARP, 53, 79, 0.13, ("0.2.3.4.3.2.", "0.2.4.3.2.1.", "0.1.2.3.4.3."), colour=0.5),
            Pad(STRINGS, 53, 74, 0.08, (3, 4), (0.2, 0.6)),
            Bass(FLOOR, 0.07, 34),
            Tune(
                FLUTE,
                "5*3 3 5*2 6*2 | 5*2 3*2 1*3 . | 6*3 5 3*2 1*2 | 2*5 .*3 |"
                "3*3 5 8*2 6*2 | 6*3 5 6*2 8*2 | 6*2 5 4 2*4 | 5*5 .*3",
                0.075, verses=(None, 0, None, 0),
            ),
        ),
        EASING, seed=51,
    ),
    Piece(
        "homeward", "Homeward", "return", "pads", 2, Key(53, "major"),
        "Fadd9 Dm7 Bbmaj7 C7sus4 | Am7 Dm7 Gm7 Csus4", 12.5, 270, HALL,
        (
            Pad(STRINGS, 50, 76, 0.15, (4, 5), (0.25, 0.75)),
            Bass(FLOOR, 0.08, 36),
            Tune(
                REED,
                ".*2 3*2 5*2 6*2 | 5*4 3*2 1*2 | 1*3 2 3*4 | 2*5 .*3 |"
                "5*4 7*2 8*2 | 6*4 5*2 3*2 | 4*3 3 2*2 1*2 | 2*5 .*3",
                0.06, verses=(None, 0, 0), send=1.3,
            ),
            Strikes(HARP, 65, 84, 0.05, ((0.25,), (0.75,), (0.25, 0.6)), 0.4, 1.2),
        ),
        EASING, seed=52,
    ),
    Piece(
        "orchard", "Orchard", "return", "plucked", 3, Key(60, "major"),
        "Cadd9 Am7 Fmaj7 G6 | Em7 Am7 Fmaj7 Gsus4", 9, 270, CHAMBER,
        (
            Arpeggio(GUITAR, 48, 72, 0.15, ("0.2.1.3.2.1.", "0.2.3.2.1.2.", "0.1.3.2.4.2."), colour=0.45),
            Pad(STRINGS, 55, 74, 0.06, (3, 4), (0.2, 0.5)),
            Bass(FLOOR, 0.07, 36),
            Tune(
                HARP,
                "3 5 8*2 6 5*3 | 6 5 3*2 1*4 | 4 6 8*2 6 5 6*2 | 5*2 3 2*5 |"
                "5 7 8 7 5*2 3*2 | 6*2 5 3 1*4 | 1 3 4 6 5*2 3*2 | 2*2 1 2*5",
                0.16, verses=(None, 0, 0, None), send=1.2,
            ),
        ),
        EASING, seed=53,
    ),
    Piece(
        "rain-on-leaves", "Rain on Leaves", "return", "bowls", 2, Key(55, "major"),
        "Gadd9 Em7 Cadd9 Gadd9/B | Am7 Em7 Cmaj7 D7sus4", 11, 270, HALL,
        (
            Arpeggio(KALIMBA, 62, 84, 0.11, ("0.2.1...3.2.....", "1.3.2...0.1.....", "0...2.3.1......."), colour=0.5),
            Strikes(BOWL, 55, 67, 0.11, ((0.0,), (0.5,))),
            Pad(HARMONIUM, 55, 74, 0.10, (3, 4), (0.15, 0.5)),
            Bass(FLOOR, 0.07, 36),
        ),
        EASING, seed=54,
    ),
)  # fmt: skip

REENTRY = (
    Piece(
        "open-window", "Open Window", "reentry", "plucked", 2, Key(55, "major"),
        "Gadd9 D/F# Em7 Cadd9 | Gadd9/B Cadd9 Am7 Dsus4", 8, 240, SMALL,
        (
            Arpeggio(GUITAR, 50, 74, 0.17, ("0.2.3.2.", "0.2.1.3.", "0.3.2.3."), colour=0.5),
            Pad(HARMONIUM, 55, 72, 0.05, (2, 3), (0.1, 0.4)),
            Bass(FLOOR, 0.05, 36),
            Tune(
                FLUTE,
                "5*2 6 5 3*4 | 2*3 3 5*2 .*2 | 6*2 5 3 5*4 | 6*2 5 3 1*4 |"
                "3*2 5 6 8*4 | 8*2 6 5 6*4 | 4*2 3 2 1*4 | 2*5 .*3",
                0.07, octave=0, verses=(None, 0, None, 0),
            ),
        ),
        LIGHT, seed=61,
    ),
    Piece(
        "morning-kitchen", "Morning Kitchen", "reentry", "plucked", 2, Key(62, "major"),
        "Dadd9 A/C# Bm7 F#m7 | Gadd9 D/F# Em7 A7sus4", 7.5, 240, SMALL,
        (
            Arpeggio(FELT, 50, 69, 0.16, ("0.1.2.3.", "0.2.1.3.", "0.2.3.2."), colour=0.5),
            Tune(
                FELT,
                "3*2 5*2 8*4 | 7*2 5*2 2*4 | 8*2 6*2 3*4 | 5*2 3*2 .*4 |"
                "6*2 4*2 8*4 | 5*2 3*2 1*4 | 4*2 2*2 6*4 | 5*4 .*4",
                0.19, verses=(None, 0, 0, None), colour=0.7,
            ),
            Pad(STRINGS, 54, 71, 0.045, (2, 3), (0.1, 0.4)),
            Bass(FLOOR, 0.05, 35),
        ),
        LIGHT, seed=62,
    ),
    Piece(
        "walking-home", "Walking Home", "reentry", "pads", 2, Key(57, "major"),
        "Aadd9 E/G# F#m7 Dmaj7 | A/C# Dmaj7 Bm7 Esus4", 10.5, 240, CHAMBER,
        (
            Pad(HARMONIUM, 54, 76, 0.13, (3, 4), (0.25, 0.7)),
            Pad(STRINGS, 57, 73, 0.06, (2, 3), (0.2, 0.6)),
            Bass(FLOOR, 0.06, 33),
            Tune(
                REED,
                "3*2 2 1 5*4 | 5*2 4 2 7*4 | 8*3 6 5*4 | 6*2 5 4 3*4 |"
                "3*2 4 5 8*4 | 6*4 5*2 4*2 | 4*2 3 2 6*4 | 5*5 .*3",
                0.055, verses=(None, 0, None), send=1.1,
            ),
        ),
        LIGHT, seed=63,
    ),
    Piece(
        "small-bells", "Small Bells", "reentry", "bowls", 1, Key(50, "major"),
        "Dadd9 Gadd9 Bm7 Asus4 | Dadd9/F# Gmaj7 Em7 A7sus4", 10, 240, CHAMBER,
        (
            Arpeggio(KALIMBA, 57, 78, 0.15, ("0.2.3.1.", "0.3.2.4.", "1.2.3..."), colour=0.5),
            Strikes(BOWL, 50, 66, 0.12, ((0.0,),)),
            Pad(STRINGS, 54, 74, 0.07, (3, 3), (0.2, 0.5)),
            Bass(FLOOR, 0.06, 35),
        ),
        LIGHT, seed=64,
    ),
)  # fmt: skip

STARTER = (*SETTLE, *ONSET, *BUILD, *PEAK, *RETURN, *REENTRY)
