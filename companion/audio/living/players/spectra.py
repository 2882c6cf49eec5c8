"""How strong each partial of a tone is, by how bright the music is."""

from collections.abc import Sequence

import numpy as np

from companion.audio.living.players.partials import Numbers

CEILING: float = 11_500.0
"""No partial lies above it."""


def hertz_of(pitch: int) -> float:
    """Give the frequency of a pitch."""
    return float(440 * 2 ** ((pitch - 69) / 12))


def sides_of(pans: Numbers | float) -> Numbers:
    """Give how strong tones are left and right, from -1 to 1, the power of both together being the same."""
    angle = (np.asarray(pans, np.float64) + 1) * np.pi / 4
    return np.stack([np.cos(angle), np.sin(angle)])


def between(pair: tuple[float, float], share: float) -> float:
    """Go from the dark value to the bright one."""
    return pair[0] + (pair[1] - pair[0]) * share


def body_of(hertz: Numbers, formants: Sequence[tuple[float, float, float]]) -> Numbers:
    """Give how much a body answers at frequencies."""
    body = np.ones(len(hertz))
    if formants:
        body *= 0.35 + sum(much * np.exp(-0.5 * ((hertz - at) / wide) ** 2) for at, wide, much in formants)
    return body


def tone_colour(
    numbers: Numbers,
    hertz: Numbers,
    slope: float,
    knee: float,
    body: Numbers | float,
) -> Numbers:
    """Give the strength of partials: a slope, a knee, and how much the body answers."""
    strengths: Numbers = np.asarray(numbers**-slope * body / (1 + (hertz / knee) ** 2))
    return strengths


def evenly_loud(strengths: Numbers, weights: Numbers) -> Numbers:
    """Scale the partials of one tone so that it is as loud as any other, whatever its pitch and colour."""
    loud = float(np.sqrt(strengths**2 @ weights / 2))
    return strengths / max(loud, 1e-9)


def knee_at(pair: tuple[float, float], share: float) -> float:
    """Go from the dark knee to the bright one, in octaves."""
    return float(pair[0] * (pair[1] / pair[0]) ** share)


def eased(passed: float) -> float:
    """Rise softly from 0 to 1."""
    at = min(1.0, max(0.0, passed))
    return at * at * (3 - 2 * at)
