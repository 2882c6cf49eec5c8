"""How the longer pieces are set: for each phase and character the parts, the room and the shape."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from companion.audio.compose.score.parts import Arpeggio, Bass, Drone, Pad, ScorePart, Strikes, Within
from companion.audio.compose.score.pieces import CAVE, CHAMBER, HALL, SMALL
from companion.audio.compose.score.song import Song
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

Arc = tuple[tuple[float, float], ...]

_pad = partial(Pad, rest=30.0)
"""Over many minutes a pitch that keeps coming back would stand in the room like a drone."""

STEADY: Arc = ((0.0, 0.6), (0.3, 0.85), (0.55, 0.7), (0.8, 0.85), (1.0, 0.65))
WIDENING: Arc = ((0.0, 0.2), (0.3, 0.5), (0.85, 1.0), (1.0, 0.9))
BROAD: Arc = ((0.0, 0.7), (0.3, 1.0), (0.55, 0.8), (0.8, 1.0), (1.0, 0.7))
EASING: Arc = ((0.0, 0.6), (0.25, 1.0), (0.5, 0.75), (0.75, 0.9), (1.0, 0.5))
LIGHT: Arc = ((0.0, 0.5), (0.25, 0.9), (0.5, 0.65), (0.75, 0.85), (1.0, 0.4))

MIDDLE = ((0.12, 0.48), (0.58, 0.94))
LATER = ((0.2, 0.9),)


@dataclass(frozen=True)
class Arrangement:
    """Everything about a piece but its key, its chords, its length and its chances."""

    energy: int
    bar: float
    room: Room
    arc: Arc
    parts: tuple[ScorePart, ...]


_PADS: Mapping[str, tuple[Arrangement, ...]] = {
    "settle": (
        Arrangement(1, 13.5, HALL, STEADY, (
            _pad(STRINGS, 52, 76, 0.17, (3, 4), (0.2, 0.65)),
            _pad(LOW_STRINGS, 43, 57, 0.08, (2, 2), (0.2, 0.4)),
            Bass(FLOOR, 0.036, 36),
            Within(Strikes(HARP, 65, 82, 0.17, ((0.25,), (0.5,), (0.25, 0.7), ()), 0.4, 1.3), MIDDLE),
        )),
    ),
    "onset": (
        Arrangement(2, 13.5, HALL, STEADY, (
            _pad(VOICES, 52, 71, 0.13, (3, 4), (0.2, 0.55)),
            _pad(STRINGS, 57, 78, 0.08, (2, 3), (0.2, 0.55)),
            Bass(FLOOR, 0.048, 36),
        )),
        Arrangement(2, 12.5, HALL, STEADY, (
            _pad(STRINGS, 50, 72, 0.15, (3, 4), (0.15, 0.5)),
            Within(_pad(VOICES, 55, 69, 0.06, (2, 2), (0.2, 0.45)), MIDDLE),
            Bass(FLOOR, 0.05, 35),
        )),
    ),
    "build": (
        Arrangement(3, 12, HALL, WIDENING, (
            _pad(STRINGS, 48, 76, 0.17, (3, 5), (0.1, 0.75)),
            Within(_pad(VOICES, 52, 69, 0.06, (2, 3), (0.2, 0.5)), ((0.25, 1.0),)),
            Bass(FLOOR, 0.06, 33),
            Within(
                Strikes(HARP, 57, 76, 0.17, ((0.0, 0.5), (0.0, 0.5), (0.0, 0.5), (0.0, 0.25, 0.5)), 0.4, 1.2),
                ((0.12, 1.0),),
            ),
        )),
    ),
    "peak": (
        Arrangement(4, 20, CAVE, BROAD, (
            _pad(LOW_STRINGS, 43, 69, 0.20, (4, 6), (0.25, 0.9)),
            Within(_pad(VOICES, 50, 65, 0.07, (2, 3), (0.1, 0.4)), MIDDLE),
            Bass(FLOOR, 0.125, 33),
        )),
        Arrangement(4, 15.5, CAVE, BROAD, (
            _pad(VOICES, 46, 68, 0.20, (4, 5), (0.15, 0.6)),
            _pad(LOW_STRINGS, 43, 58, 0.10, (2, 3), (0.2, 0.6)),
            Bass(FLOOR, 0.115, 32),
        )),
    ),
    "return": (
        Arrangement(2, 12.5, HALL, EASING, (
            _pad(STRINGS, 50, 76, 0.15, (4, 5), (0.25, 0.75)),
            Bass(FLOOR, 0.048, 36),
            Song(REED, 58, 76, 0.105, (False, True, True), send=1.3),
            Within(Strikes(HARP, 65, 84, 0.12, ((0.25,), (0.75,), (0.25, 0.6)), 0.4, 1.2), LATER),
        )),
        Arrangement(2, 11.5, HALL, EASING, (
            _pad(STRINGS, 52, 74, 0.13, (3, 5), (0.25, 0.7)),
            Within(_pad(HARMONIUM, 55, 72, 0.05, (2, 3), (0.2, 0.5)), MIDDLE),
            Bass(FLOOR, 0.044, 35),
            Song(FLUTE, 62, 81, 0.062, (False, True), send=1.3),
        )),
    ),
    "reentry": (
        Arrangement(2, 10.5, CHAMBER, LIGHT, (
            _pad(HARMONIUM, 54, 76, 0.13, (3, 4), (0.25, 0.7)),
            _pad(STRINGS, 57, 73, 0.06, (2, 3), (0.2, 0.6)),
            Bass(FLOOR, 0.036, 33),
            Song(REED, 60, 77, 0.115, (False, True), send=1.1),
        )),
        Arrangement(2, 11, CHAMBER, LIGHT, (
            _pad(STRINGS, 55, 77, 0.12, (3, 4), (0.3, 0.7)),
            Bass(FLOOR, 0.036, 34),
            Within(Strikes(GUITAR, 57, 76, 0.17, ((0.0, 0.5), (0.25, 0.75), (0.0,)), 0.5, 1.0), LATER),
            Song(FLUTE, 64, 82, 0.056, (True, False), send=1.1),
        )),
    ),
}  # fmt: skip

_BOWLS: Mapping[str, tuple[Arrangement, ...]] = {
    "settle": (
        Arrangement(1, 12, CHAMBER, STEADY, (
            Strikes(BOWL, 55, 74, 0.3, ((0.0,), (0.0, 0.55))),
            _pad(HARMONIUM, 54, 72, 0.06, (3, 4), (0.15, 0.45)),
            Within(Arpeggio(KALIMBA, 62, 82, 0.3, ("0...2...1.......", "1...3...0...2...")), MIDDLE),
            Bass(FLOOR, 0.036, 36),
        )),
    ),
    "onset": (
        Arrangement(2, 16, HALL, STEADY, (
            Strikes(BOWL, 55, 76, 0.39, ((0.0, 0.5), (0.0, 0.62), (0.0, 0.4))),
            Drone(DRONE, (0, 7, 16, 7), 0.055),
            _pad(STRINGS, 55, 74, 0.035, (2, 3), (0.1, 0.4)),
            Bass(FLOOR, 0.03, 36),
        )),
        Arrangement(2, 15, HALL, STEADY, (
            Strikes(BOWL, 52, 72, 0.35, ((0.0, 0.6), (0.0,), (0.0, 0.45))),
            _pad(LOW_STRINGS, 50, 67, 0.085, (3, 4), (0.2, 0.6)),
            Bass(FLOOR, 0.036, 35),
        )),
    ),
    "build": (
        Arrangement(3, 13, HALL, WIDENING, (
            Strikes(BOWL, 50, 72, 0.33, ((0.0, 0.5),)),
            Within(Strikes(GREAT_BOWL, 41, 53, 0.22, ((0.0,),), weight=2), ((0.15, 1.0),)),
            _pad(LOW_STRINGS, 48, 69, 0.09, (2, 4), (0.2, 0.8)),
            Bass(FLOOR, 0.036, 34),
        )),
    ),
    "peak": (
        Arrangement(3, 19, CAVE, BROAD, (
            Strikes(GREAT_BOWL, 43, 62, 0.39, ((0.0, 0.5), (0.0, 0.66))),
            Drone(DRONE, (0, 7, 12, -5), 0.06, breath=30, colour=0.4),
            _pad(LOW_STRINGS, 50, 70, 0.055, (3, 4), (0.2, 0.8)),
            Bass(FLOOR, 0.036, 34),
        )),
        Arrangement(3, 17, CAVE, BROAD, (
            Strikes(GREAT_BOWL, 45, 64, 0.36, ((0.0,), (0.0, 0.5))),
            _pad(LOW_STRINGS, 46, 66, 0.11, (3, 5), (0.2, 0.8)),
            Within(_pad(VOICES, 50, 65, 0.04, (2, 2), (0.1, 0.4)), MIDDLE),
            Bass(FLOOR, 0.06, 33),
        )),
    ),
    "return": (
        Arrangement(2, 11, HALL, EASING, (
            Arpeggio(KALIMBA, 62, 84, 0.45, ("0.2.1...3.2.....", "1.3.2...0.1.....", "0...2.3.1.......")),
            Strikes(BOWL, 55, 67, 0.24, ((0.0,), (0.5,))),
            _pad(HARMONIUM, 55, 74, 0.05, (3, 4), (0.15, 0.5)),
            Bass(FLOOR, 0.042, 36),
            Song(FLUTE, 60, 78, 0.048, (False, True), send=1.3),
        )),
        Arrangement(2, 12, HALL, EASING, (
            Strikes(BOWL, 55, 74, 0.3, ((0.0, 0.5), (0.25,), (0.0, 0.62))),
            _pad(STRINGS, 54, 74, 0.07, (3, 4), (0.2, 0.55)),
            Bass(FLOOR, 0.04, 35),
            Song(KALIMBA, 62, 81, 0.36, (False, True, True), send=1.2),
        )),
    ),
    "reentry": (
        Arrangement(1, 10, CHAMBER, LIGHT, (
            Arpeggio(KALIMBA, 57, 78, 0.19, ("0.2.3.1.", "0.3.2.4.", "1.2.3..."), colour=0.5),
            Strikes(BOWL, 50, 66, 0.14, ((0.0,),)),
            _pad(STRINGS, 54, 74, 0.035, (3, 3), (0.2, 0.5)),
            Bass(FLOOR, 0.025, 35),
        )),
        Arrangement(1, 9.5, CHAMBER, LIGHT, (
            _pad(HARMONIUM, 55, 74, 0.06, (3, 4), (0.2, 0.55)),
            Strikes(BOWL, 52, 69, 0.16, ((0.0,), (0.0, 0.5))),
            Bass(FLOOR, 0.028, 36),
            Song(KALIMBA, 62, 81, 0.34, (True, False, True), send=1.1),
        )),
    ),
}  # fmt: skip

_PLUCKED: Mapping[str, tuple[Arrangement, ...]] = {
    "settle": (
        Arrangement(1, 8.5, CHAMBER, STEADY, (
            Arpeggio(FELT, 54, 79, 0.38, ("0.2.1.3.", "0.3.2.1.", "1.2.0...", "0.2.3.4."), colour=0.45),
            _pad(STRINGS, 50, 69, 0.041, (3, 4), (0.15, 0.45)),
            Bass(FLOOR, 0.042, 35),
        )),
    ),
    "onset": (
        Arrangement(2, 14, HALL, STEADY, (
            Arpeggio(FELT, 52, 74, 0.42, ("0...2...1...3...", "0...3...2.......", "1...2...0......."),
                     colour=0.4),
            _pad(STRINGS, 52, 71, 0.065, (3, 4), (0.15, 0.5)),
            Bass(FLOOR, 0.042, 35),
        )),
        Arrangement(2, 13, HALL, STEADY, (
            Arpeggio(HARP, 52, 72, 0.34, ("0...1...2.......", "0...2...1...3...", "0...2..........."),
                     colour=0.4),
            _pad(VOICES, 53, 70, 0.065, (3, 3), (0.15, 0.5)),
            Bass(FLOOR, 0.042, 36),
        )),
    ),
    "build": (
        Arrangement(3, 10, CHAMBER, WIDENING, (
            Arpeggio(HARP, 50, 77, 0.33, ("0.2.3.2.1.2.3.2.", "0.2.3.2.1.2.4.2."), colour=0.45),
            _pad(LOW_STRINGS, 50, 69, 0.066, (2, 4), (0.2, 0.7)),
            Bass(FLOOR, 0.048, 33),
            Within(_pad(VOICES, 57, 74, 0.04, (1, 3), (0.2, 0.5)), ((0.3, 1.0),)),
        )),
    ),
    "peak": (
        Arrangement(3, 16, CAVE, BROAD, (
            Arpeggio(FELT, 46, 67, 0.59, ("0...2...1...3...", "0...3...2...1..."), colour=0.35),
            _pad(LOW_STRINGS, 46, 67, 0.098, (3, 5), (0.2, 0.8)),
            Bass(FLOOR, 0.054, 34),
        )),
        Arrangement(3, 17, CAVE, BROAD, (
            Arpeggio(HARP, 45, 65, 0.46, ("0...1...2...1...", "0...2...3...1..."), colour=0.3),
            _pad(LOW_STRINGS, 45, 66, 0.12, (3, 5), (0.2, 0.8)),
            Bass(FLOOR, 0.06, 33),
        )),
    ),
    "return": (
        Arrangement(3, 9.5, CHAMBER, EASING, (
            Arpeggio(HARP, 53, 79, 0.23, ("0.2.3.4.3.2.", "0.2.4.3.2.1.", "0.1.2.3.4.3."), colour=0.5),
            _pad(STRINGS, 53, 74, 0.048, (3, 4), (0.2, 0.6)),
            Bass(FLOOR, 0.042, 34),
            Song(FLUTE, 60, 78, 0.052, (False, True), send=1.1),
        )),
        Arrangement(3, 9, CHAMBER, EASING, (
            Arpeggio(GUITAR, 48, 72, 0.19, ("0.2.1.3.2.1.", "0.2.3.2.1.2.", "0.1.3.2.4.2."), colour=0.45),
            _pad(STRINGS, 55, 74, 0.03, (3, 4), (0.2, 0.5)),
            Bass(FLOOR, 0.029, 36),
            Song(HARP, 60, 79, 0.14, (False, True, True), send=1.2),
        )),
    ),
    "reentry": (
        Arrangement(2, 8, SMALL, LIGHT, (
            Arpeggio(GUITAR, 50, 74, 0.16, ("0.2.3.2.", "0.2.1.3.", "0.3.2.3."), colour=0.5),
            _pad(HARMONIUM, 55, 72, 0.025, (2, 3), (0.1, 0.4)),
            Bass(FLOOR, 0.017, 36),
            Song(FLUTE, 60, 78, 0.05, (False, True), send=1.0),
        )),
        Arrangement(2, 7.5, SMALL, LIGHT, (
            Arpeggio(FELT, 50, 69, 0.22, ("0.1.2.3.", "0.2.1.3.", "0.2.3.2."), colour=0.5),
            _pad(STRINGS, 54, 71, 0.027, (2, 3), (0.1, 0.4)),
            Bass(FLOOR, 0.018, 35),
            Song(FELT, 64, 83, 0.25, (False, True, True), 0.7, 1.0),
        )),
    ),
}  # fmt: skip

ARRANGEMENTS = {"pads": _PADS, "bowls": _BOWLS, "plucked": _PLUCKED}
"""By character and phase; the pieces of a phase take them in turn."""
