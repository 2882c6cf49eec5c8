"""A part of a timeline holds what lies in it, cut at its edges, whatever minutes are asked for."""

from hypothesis import given as drawn
from hypothesis import strategies as st

from companion.report.timeline.part import part_of, shown_in
from companion.report.timeline.timeline import timeline
from companion.session.session import Session
from tests import samples

LAID = timeline(Session("", samples.plan(), tuple(samples.entries())))


def test_what_lies_beyond_is_left_out_and_what_crosses_an_edge_is_cut():
    part = part_of(LAID, 20, 30)
    assert (part.start, part.end) == (20, 30)
    assert [(span.phase, span.start, span.end) for span in part.phases] == [("peak", 20, 30)]
    assert [tick.words for tick in part.ticks] == [
        "“it's my dad's coat”",
        "Peak observed",
        "Breathing easily? Not answered",
    ]
    assert [(played.title, played.start, played.end) for played in part.music] == [("Long River", 20, 30)]
    assert part.vitals == ()


@drawn(st.floats(-30, 130), st.floats(0.5, 60))
def test_every_part_can_be_painted(start: float, minutes: float):
    part = part_of(LAID, start, start + minutes)
    assert part.phases
    cut = [(span.start, span.end) for span in part.phases] + [(one.start, one.end) for one in part.music]
    assert all(start <= begins <= ends <= start + minutes for begins, ends in cut)
    inside = [tick.minute for tick in part.ticks] + [tick.minute for tick in part.vitals]
    assert all(start <= minute <= start + minutes for minute in inside)


def test_only_the_entries_that_are_shown_stand_in_the_lanes():
    reading = LAID.vitals[0]
    shown = shown_in(LAID, {reading.entry_id})
    assert (shown.ticks, shown.vitals, shown.music) == ((), (reading,), LAID.music)
