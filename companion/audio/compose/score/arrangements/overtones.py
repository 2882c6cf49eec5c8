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
        Arrangement(1, 10, HALL, STEADY, (
            Bass(DRONE, 0.07, 36, 0.5, 0.6, pedal=4),
            _pad(HARMONIUM, 57, 74, 0.07, (3, 4), (0.1, 1.0)),
            Overtones(FLUTE, 36, 0.05, (4, 5, 6, 8), colour=0.3),
            Strikes(HARP, 60, 79, 0.18, ((0.0, 0.5), (0.25,)), 0.5, 1.3),
        )),
    ),
    "onset": (
        Arrangement(2, 12, HALL, STEADY, (
            Bass(DRONE, 0.08, 36, 0.4, 0.6, pedal=4),
            _pad(STRINGS, 57, 74, 0.08, (3, 3), (0.05, 0.9)),
            Overtones(VOICES, 36, 0.07, (4, 5, 6, 8), 1, 0.4),
        )),
        Arrangement(2, 11.5, HALL, STEADY, (
            Bass(DRONE, 0.08, 36, 0.4, 0.6, pedal=4),
            _pad(VOICES, 55, 72, 0.08, (3, 3), (0.05, 0.9)),
            Overtones(HARMONIUM, 36, 0.06, (4, 5, 6, 8), 1, 0.4),
        )),
    ),
    "build": (
        Arrangement(3, 9, HALL, WIDENING, (
            Bass(DRONE, 0.08, 36, 0.5, 0.6, pedal=2),
            _pad(STRINGS, 55, 76, 0.11, (2, 4), (0.0, 1.0)),
            Overtones(VOICES, 36, 0.07, (4, 5, 6, 8, 9), 2, 0.5),
            Within(Overtones(FLUTE, 36, 0.05, (6, 8, 9, 10, 12), 3, 0.4), ((0.3, 1.0),)),
            Within(Strikes(BOWL, 60, 77, 0.16, ((0.0, 0.5), (0.25,))), ((0.3, 1.0),)),
        )),
    ),
    "peak": (
        Arrangement(3, 7.5, CAVE, BUILDING, (
            Bass(DRONE, 0.1, 36, 0.5, 0.6, pedal=3),
            _pad(LOW_STRINGS, 53, 69, 0.12, (3, 4), (0.0, 0.9)),
            Overtones(VOICES, 36, 0.08, (4, 5, 6, 8), 2, 0.35),
            Song(REED, 57, 69, 0.06, (True,), 0.3, 1.4, 8, SLOW),
        )),
        Arrangement(3, 8, CAVE, BUILDING, (
            Bass(DRONE, 0.1, 36, 0.5, 0.6, pedal=4),
            _pad(VOICES, 55, 69, 0.11, (3, 4), (0.0, 0.9)),
            Overtones(FLUTE, 36, 0.05, (4, 5, 6, 8, 9), 2, 0.25),
            Turns(_pad(LOW_STRINGS, 57, 69, 0.07, (2, 2), (0.0, 0.9)), "-x"),
        )),
    ),
    "return": (
        Arrangement(2, 8.5, HALL, EASING, (
            Bass(DRONE, 0.05, 36, 0.6, 0.6, pedal=2),
            _pad(HARMONIUM, 57, 74, 0.07, (3, 4), (0.15, 1.0)),
            Overtones(FLUTE, 36, 0.06, (5, 6, 8, 9, 10, 12), 3, 0.5),
            Arpeggio(HARP, 57, 79, 0.2, ("0.2.3.2.", "0.3.1.2."), colour=0.6),
        )),
        Arrangement(2, 8, HALL, EASING, (
            Bass(DRONE, 0.05, 36, 0.6, 0.6, pedal=2),
            _pad(STRINGS, 57, 76, 0.08, (3, 4), (0.15, 1.0)),
            Strikes(BOWL, 60, 79, 0.16, ((0.0, 0.5), (0.25, 0.75))),
            Song(FLUTE, 62, 80, 0.06, (True, True, False), send=1.3, rise=4),
            Overtones(VOICES, 36, 0.05, (4, 5, 6, 8), 1, 0.5),
        )),
    ),
    "reentry": (
        Arrangement(2, 8, CHAMBER, LIGHT, (
            Bass(DRONE, 0.03, 36, 0.6, 0.6, pedal=2),
            _pad(HARMONIUM, 57, 76, 0.07, (3, 4), (0.2, 1.0)),
            Arpeggio(HARP, 57, 79, 0.2, ("0.2.3.2.", "0.2.1.3."), colour=0.65),
            Overtones(FLUTE, 36, 0.045, (4, 5, 6, 8, 10), 2, 0.5),
        )),
        Arrangement(2, 7.5, CHAMBER, LIGHT, (
            Bass(DRONE, 0.03, 36, 0.6, 0.6, pedal=2),
            _pad(STRINGS, 57, 76, 0.07, (3, 4), (0.2, 1.0)),
            Strikes(BOWL, 60, 79, 0.12, ((0.0, 0.5), (0.25,))),
            Song(REED, 60, 77, 0.09, (True, False), send=1.1, rise=4),
        )),
    ),
}  # fmt: skip
