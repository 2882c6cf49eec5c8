"""Bowls and other struck bronze in pure intervals, with something quiet held beneath."""

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
    WIDENING,
    Arrangement,
)
from companion.audio.compose.score.held import Bass, Pad
from companion.audio.compose.score.parts import Turns, Within
from companion.audio.compose.score.song import SLOW, Song
from companion.audio.compose.score.struck import Arpeggio, Strikes
from companion.audio.compose.sound.instruments import (
    BOWL,
    FLOOR,
    FLUTE,
    GREAT_BOWL,
    HARMONIUM,
    KALIMBA,
    LOW_STRINGS,
    STRINGS,
    VOICES,
)

_pad = partial(Pad, rest=30.0)

BOWLS: Final[Mapping[str, tuple[Arrangement, ...]]] = {
    "settle": (
        Arrangement(1, 9, CHAMBER, STEADY, (
            Strikes(BOWL, 57, 76, 0.22, ((0.0, 0.5), (0.0,), (0.0, 0.55))),
            Turns(_pad(HARMONIUM, 55, 72, 0.1, (3, 4), (0.0, 0.9)), "x-x"),
            _pad(STRINGS, 55, 74, 0.09, (3, 3), (0.05, 0.85)),
            Turns(Arpeggio(KALIMBA, 62, 82, 0.3, ("0...2...1.......", "1...3...0...2...")), "-x"),
            Bass(FLOOR, 0.025),
        ), swell=16),
    ),
    "onset": (
        Arrangement(2, 12, HALL, STEADY, (
            Strikes(BOWL, 55, 76, 0.3, ((0.0, 0.5), (0.0,), (0.0, 0.4), (0.0,))),
            _pad(STRINGS, 55, 74, 0.07, (3, 3), (0.05, 0.8)),
            Bass(FLOOR, 0.024, pedal=2),
        ), swell=14),
        Arrangement(2, 11.5, HALL, STEADY, (
            Strikes(BOWL, 60, 79, 0.22, ((0.0, 0.6), (0.0,), (0.0, 0.45))),
            _pad(STRINGS, 57, 74, 0.09, (3, 4), (0.0, 0.6)),
            Bass(FLOOR, 0.018),
        )),
    ),
    "build": (
        Arrangement(3, 9, HALL, WIDENING, (
            Strikes(BOWL, 57, 76, 0.28, ((0.0, 0.5), (0.0,), (0.0, 0.5), (0.25, 0.75))),
            Within(Strikes(GREAT_BOWL, 55, 67, 0.15, ((0.0,),), weight=2), ((0.15, 1.0),)),
            _pad(STRINGS, 53, 72, 0.09, (2, 3), (0.0, 0.9)),
            Bass(FLOOR, 0.011),
            Within(Arpeggio(KALIMBA, 60, 82, 0.36, ("0.2.1.3.", "1.3.0.2."), colour=0.4), ((0.4, 1.0),)),
        ), swell=14),
        Arrangement(3, 8.5, HALL, WIDENING, (
            Strikes(BOWL, 60, 79, 0.22, ((0.0,), (0.0, 0.5), (0.25,), (0.5, 0.75))),
            _pad(STRINGS, 57, 76, 0.1, (3, 4), (0.0, 0.5)),
            Bass(FLOOR, 0.011),
            Within(Arpeggio(KALIMBA, 62, 82, 0.34, ("0...2...1...3...", "1.3...0...2.")), ((0.4, 1.0),)),
        ), swell=18),
    ),
    "peak": (
        Arrangement(3, 7.2, CAVE, BUILDING, (
            Strikes(GREAT_BOWL, 50, 67, 0.32, ((0.0,), (0.0, 0.5), (0.0,), (0.5,))),
            Turns(_pad(LOW_STRINGS, 57, 72, 0.14, (3, 4), (0.0, 0.7)), "xx-x"),
            Turns(_pad(STRINGS, 62, 79, 0.11, (2, 3), (0.1, 1.0)), "--xx"),
            Bass(FLOOR, 0.02),
            Turns(_pad(VOICES, 57, 69, 0.05, (2, 2), (0.0, 0.9)), "-x"),
            Song(FLUTE, 58, 70, 0.05, (True,), 0.25, 1.5, 8, SLOW),
        ), swell=15),
        Arrangement(3, 8, CAVE, BUILDING, (
            Strikes(GREAT_BOWL, 57, 70, 0.32, ((0.0,), (0.0, 0.5))),
            Turns(_pad(LOW_STRINGS, 54, 71, 0.14, (3, 5), (0.0, 0.7)), "x-xx"),
            Turns(_pad(STRINGS, 60, 77, 0.1, (2, 3), (0.1, 1.0)), "-x"),
            Bass(FLOOR, 0.018),
            Song(VOICES, 60, 72, 0.08, (True,), 0.3, 1.3, 7, SLOW),
        )),
    ),
    "return": (
        Arrangement(2, 8.5, HALL, EASING, (
            Turns(Arpeggio(KALIMBA, 62, 84, 0.46, ("0.2.1.3.", "1.3.2.0.", "0.2.3.1.")), "xx-x"),
            Strikes(BOWL, 55, 67, 0.2, ((0.0,), (0.5,))),
            _pad(HARMONIUM, 55, 74, 0.06, (3, 4), (0.15, 1.0)),
            Bass(FLOOR, 0.027),
            Song(FLUTE, 60, 78, 0.06, (True, False, True), send=1.3, rise=5),
        )),
        Arrangement(2, 7.7, HALL, EASING, (
            Strikes(BOWL, 55, 74, 0.22, ((0.0, 0.5), (0.25, 0.75), (0.0, 0.37, 0.62))),
            Turns(Arpeggio(KALIMBA, 62, 84, 0.36, ("0...2...", "..1...3.")), "x-x"),
            Turns(_pad(STRINGS, 57, 76, 0.08, (3, 4), (0.15, 1.0)), "xx-x"),
            Turns(_pad(HARMONIUM, 57, 74, 0.06, (3, 3), (0.15, 0.9)), "--x-"),
            Bass(FLOOR, 0.025),
            Song(KALIMBA, 62, 81, 0.34, (True, True, False), send=1.2, rise=4),
        )),
    ),
    "reentry": (
        Arrangement(1, 8, CHAMBER, LIGHT, (
            Turns(Arpeggio(KALIMBA, 57, 79, 0.24, ("0.2.3.1.", "0.3.2.4.", "1.2.3..."), colour=0.6), "xx-"),
            Strikes(BOWL, 55, 69, 0.13, ((0.0,), ())),
            _pad(STRINGS, 55, 74, 0.045, (3, 3), (0.2, 1.0)),
            Bass(FLOOR, 0.017),
        )),
        Arrangement(1, 7.5, CHAMBER, LIGHT, (
            _pad(HARMONIUM, 55, 74, 0.07, (3, 4), (0.2, 1.0)),
            Strikes(BOWL, 55, 69, 0.14, ((0.0,), (0.0, 0.5))),
            Bass(FLOOR, 0.02),
            Song(KALIMBA, 62, 81, 0.33, (True, True, False), 0.6, 1.1, 4),
        ), swell=34),
    ),
}  # fmt: skip
