"""Warm strings and voices, and over them a reed, a flute or a harp."""

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
    STEADY,
    SWELLING,
    WIDENING,
    Arrangement,
)
from companion.audio.compose.score.held import Bass, Pad
from companion.audio.compose.score.parts import Turns, Within
from companion.audio.compose.score.song import SLOW, Song
from companion.audio.compose.score.struck import Arpeggio, Strikes
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
"""Over many minutes a pitch that keeps coming back would stand in the room like a drone."""

PADS: Final[Mapping[str, tuple[Arrangement, ...]]] = {
    "settle": (
        Arrangement(1, 8.4, HALL, STEADY, (
            _pad(STRINGS, 53, 76, 0.15, (3, 4), (0.1, 1.0)),
            Turns(_pad(HARMONIUM, 55, 70, 0.07, (2, 3), (0.1, 1.0)), "-x"),
            Bass(FLOOR, 0.025),
            Strikes(HARP, 62, 82, 0.2, ((0.25, 0.75), (0.5,), (0.25, 0.7), (0.5,)), 0.5, 1.3),
        ), swell=40),
    ),
    "onset": (
        Arrangement(2, 12, HALL, STEADY, (
            _pad(VOICES, 53, 71, 0.13, (3, 4), (0.0, 0.6)),
            Turns(_pad(STRINGS, 57, 78, 0.09, (2, 3), (0.05, 0.8)), "-x"),
            Bass(FLOOR, 0.032),
            Turns(Strikes(HARP, 62, 79, 0.26, ((0.5,), ()), 0.7, 1.3), "-xx"),
        ), swell=22),
        Arrangement(2, 11.5, HALL, STEADY, (
            _pad(STRINGS, 53, 72, 0.15, (3, 4), (0.0, 0.6)),
            Turns(_pad(VOICES, 57, 72, 0.07, (2, 2), (0.05, 0.9)), "-x"),
            Bass(FLOOR, 0.032),
            Turns(Strikes(HARP, 62, 79, 0.12, ((), (0.5,)), 0.4, 1.3), "-xx"),
        )),
    ),
    "build": (
        Arrangement(3, 9, HALL, WIDENING, (
            _pad(STRINGS, 53, 77, 0.16, (3, 5), (0.0, 0.85)),
            Within(_pad(VOICES, 55, 70, 0.07, (2, 3), (0.0, 1.0)), ((0.3, 1.0),)),
            Bass(FLOOR, 0.035),
            Within(
                Strikes(HARP, 57, 79, 0.2, ((0.0, 0.5), (0.25, 0.75), (0.0, 0.25, 0.5)), 0.5, 1.2),
                ((0.15, 1.0),),
            ),
            Within(Song(REED, 60, 72, 0.07, (True,), 0.4, 1.2, 7, SLOW), ((0.45, 1.0),)),
        ), swell=18),
    ),
    "peak": (
        Arrangement(4, 7.5, CAVE, SWELLING, (
            Turns(_pad(LOW_STRINGS, 54, 73, 0.15, (3, 5), (0.0, 0.25)), "xx-x"),
            Turns(_pad(VOICES, 57, 72, 0.1, (2, 3), (0.0, 0.5)), "-xx-"),
            Strikes(HARP, 62, 79, 0.2, ((0.5,), (0.25,), (0.5, 0.75), ()), 0.8, 1.5),
            Turns(_pad(STRINGS, 57, 79, 0.13, (3, 4), (0.05, 0.65)), "--x-"),
            Bass(FLOOR, 0.013),
            Song(REED, 57, 69, 0.055, (True,), 0.3, 1.4, 10, SLOW),
        ), swell=27),
        Arrangement(4, 8, CAVE, BUILDING, (
            Turns(_pad(VOICES, 50, 71, 0.18, (3, 5), (0.0, 0.7)), "xx-x"),
            Turns(_pad(LOW_STRINGS, 57, 72, 0.12, (2, 3), (0.0, 0.7)), "x-x-"),
            Strikes(FELT, 60, 79, 0.2, ((0.5,), (), (0.25, 0.5), (0.5,)), 0.8, 1.5),
            Turns(_pad(STRINGS, 60, 81, 0.10, (2, 4), (0.1, 1.0)), "--xx"),
            Bass(FLOOR, 0.02),
            Song(FLUTE, 60, 72, 0.08, (True,), 0.4, 1.5, 9, SLOW),
        ), swell=52),
        Arrangement(4, 7.6, CAVE, SWELLING, (
            Turns(_pad(LOW_STRINGS, 54, 73, 0.15, (3, 5), (0.0, 0.3)), "xx-x"),
            Turns(_pad(STRINGS, 57, 79, 0.11, (3, 4), (0.05, 0.7)), "-xx-"),
            Strikes(FELT, 62, 79, 0.2, ((0.5,), (0.25,), (), (0.5, 0.75)), 0.7, 1.5),
            Turns(_pad(VOICES, 57, 72, 0.12, (2, 3), (0.0, 0.6)), "--x-"),
            Bass(FLOOR, 0.013),
            Song(FLUTE, 58, 70, 0.07, (True,), 0.35, 1.5, 9, SLOW),
        ), swell=44),
    ),
    "return": (
        Arrangement(2, 8.5, HALL, EASING, (
            _pad(STRINGS, 53, 76, 0.12, (4, 5), (0.15, 1.0)),
            Bass(FLOOR, 0.018),
            Song(REED, 58, 76, 0.12, (True, True, False), send=1.3, rise=5),
            Turns(Arpeggio(HARP, 57, 81, 0.5, ("0..2.3.2", "0.4...2.", "0..3.2.1"), colour=0.8), "xx-x"),
        ), swell=30),
        Arrangement(2, 7.5, HALL, EASING, (
            _pad(STRINGS, 53, 74, 0.11, (3, 5), (0.15, 1.0)),
            Turns(_pad(HARMONIUM, 55, 72, 0.06, (2, 3), (0.15, 1.0)), "x-"),
            Bass(FLOOR, 0.018),
            Song(FLUTE, 62, 81, 0.08, (True, False, True), send=1.3, rise=5),
            Turns(Arpeggio(GUITAR, 55, 76, 0.3, ("0.2.1.3.", "0.3.2..."), colour=0.8), "xx-x"),
        ), swell=42),
    ),
    "reentry": (
        Arrangement(2, 8, CHAMBER, LIGHT, (
            _pad(HARMONIUM, 55, 76, 0.11, (3, 4), (0.15, 0.8)),
            Turns(_pad(STRINGS, 57, 73, 0.06, (2, 3), (0.2, 0.9)), "-x"),
            Bass(FLOOR, 0.03),
            Song(REED, 60, 77, 0.12, (True, False), send=1.1, rise=4),
            Turns(Arpeggio(GUITAR, 55, 76, 0.2, ("0.2.1...", "0.3....."), colour=0.8), "xx-x"),
        )),
        Arrangement(2, 8, CHAMBER, LIGHT, (
            _pad(STRINGS, 55, 77, 0.10, (3, 4), (0.1, 0.75)),
            Bass(FLOOR, 0.021),
            Turns(Arpeggio(GUITAR, 55, 76, 0.2, ("0.2.3...", "0.3....."), colour=0.8), "xx-x"),
            Song(FLUTE, 64, 82, 0.075, (False, True), send=1.1, rise=4),
        )),
    ),
}  # fmt: skip
