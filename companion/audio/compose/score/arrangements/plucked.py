"""A felt piano, a harp or a guitar in figures that come back, over quiet strings."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from companion.audio.compose.score.arrangements.setting import (
    BUILDING,
    CAVE,
    CHAMBER,
    EASING,
    HALL,
    LIGHT,
    SMALL,
    STEADY,
    WIDENING,
    Arrangement,
)
from companion.audio.compose.score.held import Bass, Pad
from companion.audio.compose.score.parts import Turns, Within
from companion.audio.compose.score.song import SLOW, Song
from companion.audio.compose.score.struck import Arpeggio
from companion.audio.compose.sound.instruments import (
    FELT,
    FLOOR,
    FLUTE,
    GUITAR,
    HARMONIUM,
    HARP,
    LOW_STRINGS,
    REED,
    STRINGS,
    VOICES,
)

_pad = partial(Pad, rest=30.0)

PLUCKED: Final[Mapping[str, tuple[Arrangement, ...]]] = {
    "settle": (
        Arrangement(1, 8.5, CHAMBER, STEADY, (
            Arpeggio(FELT, 54, 79, 0.36, ("0...2...1...3...", "0...3...2.......", "1...2...0...4..."),
                     colour=0.4),
            _pad(STRINGS, 53, 72, 0.06, (3, 4), (0.0, 1.0)),
            Turns(_pad(HARMONIUM, 57, 74, 0.04, (2, 3), (0.0, 0.8)), "--x"),
            Bass(FLOOR, 0.027),
        )),
    ),
    "onset": (
        Arrangement(2, 11.5, HALL, STEADY, (
            Arpeggio(FELT, 53, 74, 0.36, ("0...1...", "0...2...", "1...2..."),
                     colour=0.4),
            _pad(STRINGS, 53, 71, 0.08, (3, 4), (0.05, 0.9)),
            Bass(FLOOR, 0.028),
        )),
        Arrangement(2, 11, HALL, STEADY, (
            Arpeggio(HARP, 53, 73, 0.3, ("0...2...", "1...3...", "0...2...", "0......."),
                     colour=0.4),
            _pad(VOICES, 53, 70, 0.08, (3, 3), (0.05, 0.9)),
            Bass(FLOOR, 0.028),
        )),
    ),
    "build": (
        Arrangement(3, 9, CHAMBER, WIDENING, (
            Within(Arpeggio(HARP, 53, 79, 0.3, ("0...2...1...3...", "0...2.......4..."), colour=0.5),
                   ((0.0, 0.34),)),
            Within(Arpeggio(HARP, 53, 79, 0.3, ("0.2.3.2.1.2.3.2.", "0.2.3.2.1.2.4.2."), colour=0.5),
                   ((0.34, 1.0),)),
            _pad(LOW_STRINGS, 53, 70, 0.08, (2, 4), (0.0, 1.0)),
            Bass(FLOOR, 0.031),
            Within(_pad(STRINGS, 60, 76, 0.05, (1, 3), (0.0, 1.0)), ((0.35, 1.0),)),
        )),
    ),
    "peak": (
        Arrangement(3, 7.5, CAVE, BUILDING, (
            Arpeggio(FELT, 58, 77, 0.5, ("0..2....", "0..3....", "0..2....", "1..2...."),
                     colour=0.7),
            Turns(_pad(LOW_STRINGS, 53, 70, 0.13, (3, 5), (0.0, 0.6)), "xx-x"),
            Turns(_pad(STRINGS, 58, 77, 0.13, (3, 4), (0.1, 1.0)), "--x-"),
            Bass(FLOOR, 0.016),
            Song(REED, 57, 69, 0.07, (True,), 0.3, 1.4, 8, SLOW),
        )),
        Arrangement(3, 8, CAVE, BUILDING, (
            Arpeggio(HARP, 60, 77, 0.36, ("0..1....", "0..2....", "0..1....", "0..3...."),
                     colour=0.7),
            Turns(_pad(LOW_STRINGS, 54, 71, 0.13, (3, 5), (0.0, 0.6)), "xx-x"),
            Turns(_pad(STRINGS, 58, 77, 0.13, (3, 4), (0.1, 1.0)), "--x-"),
            Turns(_pad(VOICES, 57, 69, 0.05, (2, 2), (0.0, 0.9)), "-x"),
            Bass(FLOOR, 0.02),
            Song(FLUTE, 59, 71, 0.05, (True,), 0.25, 1.5, 8, SLOW),
        ), swell=36),
        Arrangement(3, 8, CAVE, BUILDING, (
            Arpeggio(HARP, 60, 77, 0.36, ("0..2....", "1..3....", "0..1....", "0..3...."),
                     colour=0.7),
            Turns(_pad(LOW_STRINGS, 54, 71, 0.12, (3, 5), (0.0, 0.6)), "xx-x"),
            Turns(_pad(STRINGS, 58, 77, 0.13, (3, 4), (0.1, 1.0)), "--x-"),
            Turns(_pad(VOICES, 57, 69, 0.06, (2, 2), (0.0, 0.9)), "-x"),
            Bass(FLOOR, 0.02),
            Song(REED, 60, 72, 0.05, (True,), 0.25, 1.5, 8, SLOW),
        ), swell=36),
    ),
    "return": (
        Arrangement(3, 8.5, CHAMBER, EASING, (
            Turns(
                Arpeggio(HARP, 53, 79, 0.24, ("0.2.3.4.....", "0.2.4.3.....", "0.1.2.3.4..."), colour=0.8),
                "xx-x",
            ),
            _pad(STRINGS, 53, 74, 0.05, (3, 4), (0.15, 1.0)),
            Bass(FLOOR, 0.028),
            Song(FLUTE, 60, 78, 0.06, (True, False, True), send=1.1, rise=5),
        )),
        Arrangement(3, 8, CHAMBER, EASING, (
            Turns(
                Arpeggio(GUITAR, 53, 74, 0.15, ("0.2.1.3.....", "0.2.3.2.....", "0.1.3.2.4..."), colour=0.8),
                "xx-x",
            ),
            _pad(STRINGS, 55, 74, 0.04, (3, 4), (0.15, 1.0)),
            Bass(FLOOR, 0.022),
            Song(HARP, 60, 79, 0.12, (True, True, False), 0.4, 1.2, 4),
        ), swell=14),
    ),
    "reentry": (
        Arrangement(2, 8, SMALL, LIGHT, (
            Turns(Arpeggio(GUITAR, 57, 77, 0.15, ("0.2.3...", "0.2.....", "0.3.2..."), colour=0.6), "xx-x"),
            _pad(HARMONIUM, 60, 76, 0.055, (2, 3), (0.2, 0.9)),
            Bass(FLOOR, 0.024),
            Song(FLUTE, 60, 78, 0.055, (False, True), send=1.0, rise=4),
        )),
        Arrangement(2, 7.5, SMALL, LIGHT, (
            Arpeggio(FELT, 53, 72, 0.18, ("0.1.2...", "0.2.1.3.", "0.2....."), colour=0.6),
            _pad(STRINGS, 55, 72, 0.07, (2, 3), (0.15, 0.85)),
            Bass(FLOOR, 0.014),
            Song(FELT, 64, 83, 0.2, (True, True, False), 0.5, 1.0, 4),
        ), swell=16),
    ),
}  # fmt: skip
