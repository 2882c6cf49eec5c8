"""The players of the house, by name."""

from companion.audio.compose.sound.tones import Bowl, Ensemble, Pipe, Plucked

STRINGS = Ensemble(
    "strings", attack=4.0, release=6.5, slope=1.0, knee=2_300, width_cents=13,
    formants=((320, 220, 0.9), (760, 380, 0.7), (1_900, 700, 0.4)),
)  # fmt: skip
LOW_STRINGS = Ensemble(
    "low strings", attack=6.0, release=9.0, slope=1.3, knee=1_000, width_cents=15,
    formants=((190, 140, 1.0), (420, 220, 0.6)),
)  # fmt: skip
VOICES = Ensemble(
    "voices", attack=4.5, release=7.5, slope=0.9, knee=2_000, width_cents=18,
    formants=((430, 130, 1.5), (820, 190, 0.9), (2_500, 420, 0.12)),
)  # fmt: skip
HARMONIUM = Ensemble(
    "harmonium", attack=2.2, release=3.6, slope=1.3, knee=1_500, width_cents=6, even=0.55, spread=0.4
)
FLOOR = Ensemble("floor", attack=3.0, release=6.0, slope=1.9, knee=420, width_cents=7, spread=0.0)
DRONE = Ensemble("drone", attack=8.0, release=11.0, slope=1.3, knee=750, width_cents=9, even=0.8)

HARP = Plucked("harp", ring=6.5, tilt=1.35, touch=0.24, soften=0.009, mellow=1_500)
FELT = Plucked("felt piano", ring=7.5, tilt=1.5, touch=0.13, stretch=0.0002, soften=0.014, mellow=900)
GUITAR = Plucked("nylon guitar", ring=4.6, tilt=1.2, touch=0.21, soften=0.012, mellow=1_300)

BOWL = Bowl(
    "bowl", ring=14.0, partials=((1.0, 1.0, 1.0), (2.0, 0.16, 0.6), (2.74, 0.2, 0.5), (5.1, 0.04, 0.25))
)
GREAT_BOWL = Bowl(
    "great bowl", ring=20.0, partials=((1.0, 1.0, 1.0), (2.0, 0.1, 0.6), (2.7, 0.1, 0.5)), onset=0.14
)
KALIMBA = Bowl(
    "kalimba", ring=3.6, partials=((1.0, 1.0, 1.0), (2.0, 0.12, 0.6), (5.4, 0.05, 0.14)), onset=0.012
)

FLUTE = Pipe("flute")
REED = Pipe(
    "reed", attack=0.16, release=0.55, amps=(1.0, 0.12, 0.36, 0.05, 0.14, 0.03, 0.05), vibrato_cents=6
)
