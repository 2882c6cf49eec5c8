"""A drone in pure intervals, and the overtones that shine out of it: warm, never eerie.

The bass stands under whole phrases and moves with them; nothing beats but what breathes.
"""

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
from companion.audio.compose.score.held import Bass, Overtones, Pad
from companion.audio.compose.score.parts import Turns, Within
from companion.audio.compose.score.song import SLOW, Song
from companion.audio.compose.score.struck import Arpeggio, Strikes
from companion.audio.compose.sound.instruments import (
    BOWL,
    DRONE,
    FLUTE,
    HARMONIUM,
    HARP,
    LOW_STRINGS,
    REED,
    STRINGS,
    VOICES,
)

_pad = partial(Pad, rest=30.0)

OVERTONES: Final[Mapping[str, tuple[Arrangement, ...]]] = {
    "settle": (
        Arrangement(1, 8.4, HALL, STEADY, (
            Bass(DRONE, 0.02, 36, 0.6, 0.6, pedal=1),
            _pad(HARMONIUM, 55, 74, 0.11, (3, 4), (0.1, 1.0)),
            Overtones(FLUTE, 36, 0.03, (4, 5, 6, 8, 9), colour=0.4),
            Strikes(HARP, 60, 79, 0.26, ((0.0, 0.5), (0.25,)), 0.6, 1.3),
        ), swell=36),
    ),
    "onset": (
        Arrangement(2, 10, HALL, STEADY, (
            Bass(DRONE, 0.05, 36, 0.4, 0.6, pedal=3),
            _pad(STRINGS, 55, 74, 0.08, (3, 3), (0.0, 0.4)),
            Overtones(VOICES, 36, 0.07, (4, 5, 6, 8), 1, 0.3),
            Turns(Strikes(HARP, 62, 79, 0.3, ((0.5,), ()), 0.6, 1.3), "-x"),
        )),
        Arrangement(2, 9.5, HALL, STEADY, (
            Bass(DRONE, 0.05, 36, 0.4, 0.6, pedal=3),
            _pad(VOICES, 55, 72, 0.09, (3, 3), (0.0, 0.5)),
            Overtones(HARMONIUM, 36, 0.05, (4, 5, 6, 8), 1, 0.3),
            Turns(Strikes(HARP, 62, 79, 0.3, ((), (0.5,)), 0.6, 1.3), "-x"),
        )),
    ),
    "build": (
        Arrangement(3, 8, HALL, WIDENING, (
            Bass(DRONE, 0.03, 36, 0.5, 0.6, pedal=1),
            _pad(STRINGS, 55, 76, 0.11, (3, 4), (0.0, 0.7)),
            Overtones(VOICES, 36, 0.04, (4, 5, 6, 8, 9), 2, 0.3),
            Within(Overtones(FLUTE, 36, 0.04, (6, 8, 9, 10, 12), 3, 0.3), ((0.3, 1.0),)),
            Strikes(HARP, 60, 79, 0.26, ((0.0,), (0.25,)), 0.6, 1.3),
            Within(Strikes(BOWL, 60, 77, 0.24, ((0.25, 0.75), (0.5,))), ((0.3, 1.0),)),
            Within(Strikes(HARP, 64, 84, 0.3, ((0.5, 0.75), (0.5, 0.62))), ((0.6, 1.0),)),
        ), swell=40),
    ),
    "peak": (
        Arrangement(3, 7.2, CAVE, BUILDING, (
            Bass(DRONE, 0.02, 36, 0.5, 0.6, pedal=1),
            Turns(_pad(LOW_STRINGS, 56, 72, 0.15, (3, 4), (0.0, 0.9)), "xx-x"),
            Turns(_pad(STRINGS, 60, 77, 0.11, (3, 4), (0.1, 1.0)), "--x-"),
            Overtones(VOICES, 36, 0.068, (4, 5, 6, 8), 3, 0.6),
            Song(REED, 57, 69, 0.06, (True,), 0.3, 1.4, 8, SLOW),
        ), swell=54),
        Arrangement(3, 7, CAVE, BUILDING, (
            Bass(DRONE, 0.03, 36, 0.45, 0.6, pedal=1),
            Turns(_pad(VOICES, 55, 70, 0.13, (3, 4), (0.0, 0.95)), "xx-x"),
            Turns(_pad(STRINGS, 58, 75, 0.1, (3, 4), (0.1, 1.0)), "--x-"),
            Overtones(FLUTE, 36, 0.035, (4, 5, 6, 8, 9), 3, 0.4),
            Turns(_pad(LOW_STRINGS, 57, 70, 0.1, (2, 3), (0.0, 0.8)), "-x"),
        ), swell=54),
    ),
    "return": (
        Arrangement(2, 8, HALL, EASING, (
            Bass(DRONE, 0.025, 36, 0.6, 0.6, pedal=1),
            _pad(HARMONIUM, 60, 77, 0.08, (3, 4), (0.15, 1.0)),
            Overtones(FLUTE, 36, 0.05, (5, 6, 8, 9, 10, 12), 3, 0.5),
            Arpeggio(HARP, 60, 81, 0.26, ("0.2.3.2.", "0.3.1.2."), colour=0.65),
        ), swell=28),
        Arrangement(2, 8, HALL, EASING, (
            Bass(DRONE, 0.025, 36, 0.6, 0.6, pedal=1),
            _pad(STRINGS, 57, 76, 0.09, (3, 4), (0.15, 0.9)),
            Strikes(BOWL, 60, 79, 0.2, ((0.0, 0.5), (0.25, 0.75))),
            Arpeggio(HARP, 60, 81, 0.3, ("0.2...3.", "0...2.1."), colour=0.65),
            Song(FLUTE, 62, 80, 0.06, (True, True, False), send=1.3, rise=4),
        ), swell=26),
    ),
    "reentry": (
        Arrangement(2, 7.5, CHAMBER, LIGHT, (
            Bass(DRONE, 0.015, 36, 0.6, 0.6, pedal=1),
            _pad(HARMONIUM, 57, 76, 0.08, (3, 4), (0.2, 1.0)),
            Arpeggio(HARP, 57, 79, 0.26, ("0.2.3.2.", "0.2.1.3."), colour=0.7),
            Overtones(FLUTE, 36, 0.04, (4, 5, 6, 8, 10), 2, 0.5),
        ), swell=32),
        Arrangement(2, 7.5, CHAMBER, LIGHT, (
            Bass(DRONE, 0.015, 36, 0.6, 0.6, pedal=1),
            _pad(STRINGS, 57, 76, 0.08, (3, 4), (0.2, 0.95)),
            Strikes(BOWL, 60, 79, 0.16, ((0.0, 0.5), (0.25,))),
            Arpeggio(HARP, 60, 81, 0.28, ("0.2...3.", "0...2.1."), colour=0.65),
            Song(REED, 60, 77, 0.09, (True, False), send=1.1, rise=4),
        ), swell=32),
    ),
}  # fmt: skip
