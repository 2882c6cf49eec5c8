"""A piece on one picture: its spectrogram, and beneath how loud, how bright and how busy it is on its way."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from companion.audio.compose.listen.aims import Aims, Outside
from companion.audio.compose.listen.drawing import (
    AIM,
    GROUND,
    OURS,
    QUIET,
    SECOND,
    box,
    curve,
    frequencies,
    heat,
    image,
    spectrogram,
    svg,
    words,
)
from companion.audio.compose.listen.features import LEVEL, Examined, Features, heard
from companion.audio.compose.listen.harmony_heard import alike
from companion.audio.compose.listen.moments import (
    A_SECOND,
    FIRST_OF_TILT,
    NOTHING,
    THIRDS,
    Moments,
    Row,
    momentary,
)
from companion.audio.compose.listen.sources import ListenedTo

WIDE, HIGH, LEFT, CURVE, SQUARE = 720, 240, 62, 66, 240
QUIETEST, LOUDEST = -42.0, -14.0
DARKEST, BRIGHTEST = -18.0, 0.0
"""The range of the curve of tilt, in decibels an octave."""
AROUND_S = 10
"""Seconds around each moment from which its tilt is found."""


@dataclass(frozen=True)
class Portrait:
    """A piece that was listened to, with its picture."""

    of: ListenedTo
    features: Features
    outside: tuple[Outside, ...]
    rises: tuple[float, float]
    picture: str


def portrait_of(one: ListenedTo, aims: Aims) -> Portrait:
    """Listen to a piece, and draw it."""
    sound, rate = one.sound()
    found = heard(sound, rate)
    outside = aims.outside(found.features, one.phase)
    parts = [
        words(LEFT, 20, one.title, size=15),
        words(LEFT, 37, caption(found.features), colour=QUIET),
        image(spectrogram(sound, rate, WIDE, HIGH), LEFT, 48, WIDE, HIGH),
        *frequencies(LEFT, 48, HIGH),
        *_loudness(found, 48 + HIGH + 12),
        *_tilt(found.moments, 48 + HIGH + CURVE + 24, aims, one.phase),
        *_beginnings(found, 48 + HIGH + 2 * CURVE + 36),
        *_likeness(found, LEFT + WIDE + 28),
    ]
    about = f"{one.title}: {caption(found.features)}"
    picture = svg(LEFT + WIDE + SQUARE + 40, 48 + HIGH + 2 * CURVE + 84, parts, about)
    return Portrait(one, found.features, outside, rises(found), picture)


def caption(found: Features) -> str:
    """A piece in a line."""
    return (
        f"{found.seconds / 60:.1f} min, tilt {found.tilt:.1f} dB an octave, "
        f"{found.onsets:.0f} beginnings a minute, loudness range {found.loudness_range:.1f} LU, "
        f"on a small speaker {found.small_speaker_loss:.1f} LU less, in mono {found.mono_loss:.1f} LU less"
    ).replace("-", "−")


def rises(found: Examined) -> tuple[float, float]:
    """How much brighter the last third is than the first, and how many more tones begin in it a minute."""
    third = len(found.moments.total) // 3
    tilts = _tilts(
        np.stack([found.moments.thirds[:third].mean(axis=0), found.moments.thirds[-third:].mean(axis=0)])
    )
    lasts = found.features.seconds
    begin = np.array(found.beginnings)
    more = int((begin > lasts * 2 / 3).sum()) - int((begin < lasts / 3).sum())
    return float(tilts[1] - tilts[0]), more / lasts * 180


def _tilts(thirds: Row) -> Row:
    octaves = np.log2(THIRDS[FIRST_OF_TILT:-1])
    return np.asarray(np.polyfit(octaves, 10 * np.log10(thirds[:, FIRST_OF_TILT:] + NOTHING).T, 1)[0])


def _columns(values: Row) -> Row:
    return np.array([part.mean(axis=0) for part in np.array_split(values, min(WIDE, len(values)))])


def _panel(top: float, between: tuple[float, float], unit: str) -> Iterator[str]:
    low, high = between
    yield box(LEFT, top, WIDE, CURVE, GROUND)
    yield words(LEFT - 6, top + 9, f"{high:.0f} {unit}", "end")
    yield words(LEFT - 6, top + CURVE, f"{low:.0f} {unit}", "end")


def _loudness(found: Examined, top: float) -> Iterator[str]:
    """Loudness over three seconds: as it is, on a small speaker, and in mono."""
    place, between = (LEFT, top, WIDE, CURVE), (QUIETEST, LOUDEST)
    yield from _panel(top, between, "LUFS")
    gain = LEVEL - found.features.level
    told = (
        ("in mono", found.moments.mono, QUIET),
        ("small speaker", found.moments.small, SECOND),
        ("loudness", found.moments.loud, OURS),
    )
    for number, (name, power, colour) in enumerate(told):
        yield curve(_columns(momentary(power)) + gain, place, between, colour)
        yield words(LEFT + WIDE + 8, top + CURVE - 6 - 16 * number, name, colour=colour)


def _tilt(seen: Moments, top: float, aims: Aims, phase: str) -> Iterator[str]:
    """Tilt along the way, over the range that a whole piece of the phase is held to."""
    place, between = (LEFT, top, WIDE, CURVE), (DARKEST, BRIGHTEST)
    yield from _panel(top, between, "dB")
    aim = aims.phases[phase]["tilt"]
    scale = CURVE / (BRIGHTEST - DARKEST)
    yield box(
        LEFT, top + (BRIGHTEST - aim.high) * scale, WIDE, (aim.high - aim.low) * scale, AIM, 'opacity="0.25"'
    )
    around = np.ones(AROUND_S * A_SECOND) / (AROUND_S * A_SECOND)
    smooth = np.stack([np.convolve(column, around, "same") for column in seen.thirds.T], axis=1)
    yield curve(_columns(_tilts(smooth)), place, between, OURS)
    yield words(LEFT + WIDE + 8, top + CURVE / 2, "tilt, dB an octave", colour=OURS)
    yield words(LEFT + WIDE + 8, top + CURVE / 2 + 16, "aim for the whole", colour=AIM)


def _beginnings(found: Examined, top: float) -> Iterator[str]:
    """A line for each tone that begins, and the minutes."""
    lasts = found.features.seconds
    yield box(LEFT, top, WIDE, 18, GROUND)
    for at in found.beginnings:
        yield box(LEFT + WIDE * at / lasts, top, 0.8, 18, OURS)
    yield words(LEFT - 6, top + 13, "begins", "end")
    yield words(LEFT + WIDE + 8, top + 13, f"{len(found.beginnings)} tones begin")
    for minute in range(int(lasts // 60) + 1):
        yield words(LEFT + WIDE * minute * 60 / lasts, top + 33, str(minute), "middle")
    yield words(LEFT + WIDE + 8, top + 33, "minutes", colour=QUIET)


def _likeness(found: Examined, left: float) -> Iterator[str]:
    """How alike the harmony is in any two stretches: what comes back is a line beside the diagonal."""
    yield words(left, 37, "harmony, each moment beside each other", colour=QUIET)
    yield image(heat(alike(found.chroma)[::-1] ** 3), left, 48, SQUARE, SQUARE)
