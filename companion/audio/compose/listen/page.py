"""The page of what was listened to: what lies outside in words, strips of each phase, and every piece."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from companion.audio.compose.listen.aims import Aims
from companion.audio.compose.listen.portraits import Portrait
from companion.audio.compose.listen.programmes import SmallSpeaker
from companion.audio.compose.listen.strips import strips

NAMES = {
    "settle": "Settle", "onset": "Onset", "build": "Build", "peak": "Peak", "return": "Return",
    "reentry": "Re-entry",
}  # fmt: skip
ABOUT = (
    "Every piece is brought to −20 LUFS and measured. The shaded band of a strip is where eight in ten of "
    "twenty calm pieces by people lie, the line in it their middle; the green frame is what a piece of this "
    "phase is held to; a numbered mark is a piece of ours, hollow where it lies outside. None of this was "
    "heard by a person: figures say what music is unlike, not whether it is good."
)
STYLE = """
body{background:#e9e2d6;color:#3a332c;font-family:sans-serif;line-height:1.45}
body{margin:0 auto;padding:28px;max-width:1120px}
h1{font-size:26px;margin:0 0 8px}h2{font-size:20px;margin:32px 0 8px}h3{font-size:15px;margin:18px 0 4px}
svg{width:100%;height:auto;display:block;margin:8px 0;border-radius:6px}
ul,ol{margin:4px 0 8px;padding-left:26px}li{margin:2px 0}
ol{display:flex;flex-wrap:wrap;gap:2px 44px}
table{border-collapse:collapse;margin:8px 0;background:#faf7f2}
td,th{padding:5px 12px;text-align:right;border-bottom:1px solid #e3dbcd;font-variant-numeric:tabular-nums}
td:first-child,th:first-child{text-align:left}
.over{font-weight:bold;color:#a4501e}
nav a{margin-right:14px;color:#2f6f73}
@media print{@page{size:A4;margin:12mm}nav{display:none}
body{background:#fff;padding:0;max-width:none;font-size:11px}
svg,table,li{break-inside:avoid}h2,h3{break-after:avoid}section{break-before:page}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
"""


def page(portraits: Sequence[Portrait], programmes: Sequence[SmallSpeaker], aims: Aims) -> str:
    """The whole page, one file that needs nothing else."""
    by_phase = [(phase, list(those)) for phase, those in groupby(portraits, key=lambda one: one.of.phase)]
    leads = "".join(f'<a href="#{phase}">{NAMES[phase]}</a>' for phase, _ in by_phase)
    parts = [
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width"><title>Music, beside music by people</title>',
        f"<style>{STYLE}</style></head><body>",
        f"<h1>Music, beside music by people</h1><nav>{leads}</nav><p>{ABOUT}</p>",
        "<h2>What lies outside</h2>",
        *_outside(by_phase),
        *_programmes(programmes, aims),
        *(line for phase, those in by_phase for line in _phase(phase, those, aims)),
        "</body></html>\n",
    ]
    return "\n".join(parts)


def _outside(by_phase: Sequence[tuple[str, list[Portrait]]]) -> Iterator[str]:
    """Everything that lies outside, in words; pieces with nothing are counted."""
    for phase, those in by_phase:
        off = [one for one in those if one.outside]
        yield f"<h3>{NAMES[phase]}: {_inside(len(those) - len(off), len(those))}</h3>"
        if off:
            yield f"<ul>{''.join(f'<li>{escape(in_words(one))}</li>' for one in off)}</ul>"


def _inside(inside: int, of: int) -> str:
    if inside == of:
        return "its piece lies inside" if of == 1 else f"all {of} pieces lie inside"
    return f"{inside} of {of} {'piece' if of == 1 else 'pieces'} inside"


def in_words(one: Portrait) -> str:
    """What of a piece lies outside, in a line."""
    return f"{one.of.title}: {'; '.join(each.told() for each in one.outside)}."


def _programmes(programmes: Sequence[SmallSpeaker], aims: Aims) -> Iterator[str]:
    """How loud each phase is on a small speaker, programme by programme."""
    if not programmes:
        return
    yield "<h2>On a small speaker</h2>"
    yield (
        "<p>Loudness in LUFS without what lies under 350 Hz, every piece at −20 LUFS as played. Between "
        f"the phases of a programme it may sag by {aims.sag:g} LU.</p>"
    )
    heads = "".join(f"<th>{name}</th>" for name in NAMES.values())
    yield f"<table><tr><th>Programme</th>{heads}<th>Sag</th></tr>"
    for one in programmes:
        cells = "".join(
            f"<td>{one.phases[phase]:.1f}</td>" if phase in one.phases else "<td></td>" for phase in NAMES
        )
        over = ' class="over"' if one.sag > aims.sag else ""
        yield f"<tr><td>{escape(one.title)}</td>{cells}<td{over}>{one.sag:.1f}</td></tr>".replace("-", "−")
    yield "</table>"


def _phase(phase: str, those: Sequence[Portrait], aims: Aims) -> Iterator[str]:
    yield f'<section id="{phase}"><h2>{NAMES[phase]}</h2>'
    yield f"<ol>{''.join(f'<li>{escape(one.of.title)}</li>' for one in those)}</ol>"
    yield strips(those, phase, aims)
    if phase in aims.phrase:
        phrase = aims.phrase[phase]
        yield f"<p>Phrases are to come back every {phrase.low:g} to {phrase.high:g} s.</p>"
    yield "</section>"
    for one in those:
        yield one.picture
        if phase == "build":
            yield f"<p>{escape(_rise(one))}</p>"
        outside = f"Outside: {'; '.join(each.told() for each in one.outside)}." if one.outside else "Inside."
        yield f"<p>{escape(outside)}</p>"


def _rise(one: Portrait) -> str:
    brighter, more = one.rises
    light = f"{abs(brighter):.1f} dB an octave {'brighter' if brighter > 0 else 'darker'}"
    tones = f"{abs(more):.0f} {'tone begins' if round(abs(more)) == 1 else 'tones begin'} a minute"
    busy = f"{tones} {'more' if more >= 0 else 'less'}"
    return f"Its last third beside its first: {light}, {busy}."
