"""The six phases that music is made for, and which of them a phase of a practice's own is like."""

from typing import Final

from companion.i18n import tr
from companion.session.protocol import Phase
from companion.session.windows import Windows

PHASES: Final = ("settle", "onset", "build", "peak", "return", "reentry")
"""In the order in which a session has them."""


def phase_name(phase: str) -> str:
    """Name a phase."""
    return {
        "settle": tr("Settle"),
        "onset": tr("Onset"),
        "build": tr("Build"),
        "peak": tr("Peak"),
        "return": tr("Return"),
        "reentry": tr("Re-entry"),
    }.get(phase, phase)


def music_phase(phase: Phase, windows: Windows) -> str:
    """Say for which phase the music is made that fits one, by where its middle lies in the course.

    Typical minutes part the course: before the first effect is onset, before the peak begins is build.
    """
    if phase.id in PHASES:
        return phase.id
    middle = (phase.start + phase.end) / 2
    if middle <= 0:
        return "settle"
    ends = (windows.first_effect, windows.peak_starts, windows.peak_ends, windows.returned)
    over = sum(middle >= window.typical for window in ends)
    return PHASES[1 + over]
