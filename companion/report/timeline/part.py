"""A part of a timeline: the minutes that are looked at, and the kinds of entry that are shown."""

from collections.abc import Container
from dataclasses import replace

from companion.report.timeline.timeline import PhaseSpan, Timeline


def part_of(laid: Timeline, start: float, end: float) -> Timeline:
    """Give what lies between two minutes; what begins before or goes on behind them is cut at the edge."""
    inside = [span for span in laid.phases if span.end > start and span.start < end]
    return replace(
        laid,
        start=start,
        end=end,
        phases=tuple(_cut(span, start, end) for span in inside) or (_cut(laid.phases[-1], start, start),),
        ticks=tuple(tick for tick in laid.ticks if start <= tick.minute <= end),
        vitals=tuple(tick for tick in laid.vitals if start <= tick.minute <= end),
        music=tuple(
            replace(played, start=max(played.start, start), end=min(played.end, end))
            for played in laid.music
            if played.end > start and played.start < end
        ),
    )


def _cut(span: PhaseSpan, start: float, end: float) -> PhaseSpan:
    return replace(span, start=min(max(span.start, start), end), end=max(min(span.end, end), start))


def shown_in(laid: Timeline, entries: Container[str]) -> Timeline:
    """Give a timeline with the ticks and readings of these entries alone; the music stays."""
    return replace(
        laid,
        ticks=tuple(tick for tick in laid.ticks if tick.entry_id in entries),
        vitals=tuple(tick for tick in laid.vitals if tick.entry_id in entries),
    )
