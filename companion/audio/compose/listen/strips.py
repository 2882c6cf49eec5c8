"""Features of all pieces of a phase as strips: where music by people lies, what is aimed at, and ours."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from companion.audio.compose.listen.aims import WORDS, Aims, Range, said
from companion.audio.compose.listen.drawing import AIM, GROUND, OURS, PAPER, QUIET, box, svg, words
from companion.audio.compose.listen.portraits import Portrait

ACROSS, NAMES, ROW = 620, 230, 34
STAGGER: Final = (0, -5, 5)
"""Pixels by which marks are moved, so that those beside one another can be told apart."""
SCALES: Final = {
    "tilt": (-16.0, 0.0),
    "band_1k_2k": (-45.0, -5.0),
    "band_2k_5k": (-65.0, -10.0),
    "band_5k_10k": (-90.0, -15.0),
    "rolloff": (0.0, 3_000.0),
    "wander": (0.0, 60.0),
    "harmonic_change": (0.0, 0.3),
    "chroma_likeness": (0.3, 1.0),
    "onsets": (0.0, 120.0),
    "micro": (2.0, 8.0),
    "roughness": (0.0, 0.25),
    "loudness_range": (0.0, 15.0),
    "correlation": (-0.5, 1.0),
    "mono_loss": (0.0, 4.0),
    "small_speaker_loss": (0.0, 11.0),
}
"""From where to where each strip goes, in all phases alike; what lies beyond stays at its edge."""


def strips(portraits: Sequence[Portrait], phase: str, aims: Aims) -> str:
    """All features of a phase, one under the other, each piece a mark with its number."""
    parts = [
        part
        for number, name in enumerate(SCALES)
        for part in _strip(name, 10 + ROW * number, portraits, phase, aims)
    ]
    return svg(NAMES + ACROSS + 30, 16 + ROW * len(SCALES), parts, f"Features of the music for {phase}")


def _strip(name: str, top: float, portraits: Sequence[Portrait], phase: str, aims: Aims) -> Iterator[str]:
    called, unit = WORDS[name]
    low, high = SCALES[name]
    yield words(NAMES - 12, top + 14, called, "end", size=12)
    yield words(
        NAMES - 12, top + 26, f"{said_edge(low)} to {said_edge(high)} {unit}".rstrip(), "end", 9, QUIET
    )
    yield box(NAMES, top + 2, ACROSS, 20, GROUND)
    if name in aims.reference:
        row = aims.reference[name]
        start, end = _x(name, row.tenth), _x(name, row.most)
        yield box(start, top + 2, end - start, 20, "#d8cbb6")
        yield box(_x(name, row.half) - 0.8, top + 2, 1.6, 20, QUIET)
    aim = aims.phases[phase].get(name)
    if aim:
        yield _aim(name, aim, top)
    for number, portrait in enumerate(portraits, 1):
        yield _mark(name, number, portrait, aim, top)


def _aim(name: str, aim: Range, top: float) -> str:
    start, end = _x(name, aim.low), _x(name, aim.high)
    return box(start, top, end - start, 24, "none", f'stroke="{AIM}" stroke-width="1.8"')


def _mark(name: str, number: int, portrait: Portrait, aim: Range | None, top: float) -> str:
    value = getattr(portrait.features, name)
    outside = aim is not None and aim.off(value) != 0
    fill, ink = (PAPER, OURS) if outside else (OURS, PAPER)
    x, y = _x(name, value), top + 12 + STAGGER[number % 3]
    return (
        f"<g><title>{escape(portrait.of.title)}: {said(name, value)} {WORDS[name][1]}</title>"
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7" fill="{fill}" stroke="{OURS}" stroke-width="1.6"/>'
        f"{words(x, y + 3.5, str(number), 'middle', 9, ink)}</g>"
    )


def _x(name: str, value: float) -> float:
    low, high = SCALES[name]
    return NAMES + ACROSS * min(1.0, max(0.0, (value - low) / (high - low)))


def said_edge(value: float) -> str:
    """The end of a scale."""
    return f"{value:g}".replace("-", "−")
