"""The players of the house, by name."""

from companion.audio.compose.sound.struck import Bowl, Plucked
from companion.audio.compose.sound.tones import Ensemble, Pipe

STRINGS = Ensemble(
    "strings", attack=4.0, release=6.5, dark=2.05, bright=0.7, knee=7_500, small=200, gain=1.1,
    formants=((400, 250, 0.7), (900, 450, 0.7), (1_900, 900, 0.5), (3_400, 1_200, 0.4)),
)  # fmt: skip
LOW_STRINGS = Ensemble(
    "low strings", attack=6.0, release=9.0, dark=2.15, bright=1.1, knee=7_000, small=150, gain=1.15,
    formants=((240, 140, 0.7), (520, 260, 0.7), (1_300, 700, 0.5), (2_800, 900, 0.2)),
)  # fmt: skip
VOICES = Ensemble(
    "voices", attack=4.5, release=7.5, dark=2.0, bright=0.7, knee=6_500, small=180, life=0.85,
    formants=((430, 130, 1.5), (820, 190, 0.9), (2_600, 500, 0.6), (3_300, 600, 0.4)),
)  # fmt: skip
HARMONIUM = Ensemble(
    "harmonium", attack=2.2, release=3.6, dark=1.95, bright=1.05, knee=5_500, life=0.55, even=0.6, spread=0.4,
    small=180, gain=1.3,
)  # fmt: skip
FLOOR = Ensemble(
    "floor",
    attack=3.0,
    release=6.0,
    dark=2.2,
    bright=1.2,
    knee=2_500,
    small=60,
    life=0.4,
    spread=0.0,
    gain=0.8,
)
DRONE = Ensemble("drone", attack=8.0, release=11.0, dark=1.8, bright=0.7, knee=6_000, even=0.8, gain=1.2)

HARP = Plucked(
    "harp", ring=6.5, tilt=0.9, touch=0.24, soften=0.009, mellow=3_400, body=(165.0, 310.0, 620.0), gain=1.6
)
FELT = Plucked(
    "felt piano", ring=7.5, tilt=0.9, touch=0.13, stretch=0.0002, soften=0.022, mellow=1_600, at_once=0.62,
    body=(78.0, 124.0, 240.0), noise=(120.0, 900.0), finger=0.05, gain=0.85,
)  # fmt: skip
GUITAR = Plucked(
    "nylon guitar", ring=4.6, tilt=0.85, touch=0.21, soften=0.008, mellow=3_200, body=(98.0, 204.0, 392.0),
    gain=1.4,
)  # fmt: skip

BOWL = Bowl(
    "bowl", ring=14.0,
    partials=((1.0, 1.0, 1.0), (2.7, 0.25, 0.55), (5.2, 0.11, 0.3), (8.2, 0.055, 0.18)),
    onset=0.06, gain=0.82,
)  # fmt: skip
GREAT_BOWL = Bowl(
    "great bowl", ring=20.0,
    partials=((1.0, 1.0, 1.0), (2.7, 0.25, 0.6), (5.2, 0.12, 0.35), (8.2, 0.06, 0.2)), onset=0.09,
)  # fmt: skip
KALIMBA = Bowl(
    "kalimba", ring=3.6, partials=((1.0, 1.0, 1.0), (2.0, 0.12, 0.6), (5.4, 0.1, 0.2), (9.6, 0.03, 0.1)),
    onset=0.012, noise=(300.0, 3_000.0), mallet=0.03, gain=1.1,
)  # fmt: skip

FLUTE = Pipe("flute")
REED = Pipe("reed", attack=0.16, release=0.55, even=0.35, dark=2.3, bright=0.95, vibrato_cents=6, breath=0.02)
