"""A session on one axis: what is drawn is what happened, at its minute, and the curve keeps its promises."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given as drawn
from hypothesis import strategies as st

from companion.report.timeline.curve import Band, curve_of
from companion.report.timeline.timeline import preview, signed, timeline
from companion.session.entry_kind import TickKind
from companion.session.journal import (
    Administered,
    Answered,
    Ended,
    Fact,
    Marked,
    MusicHappened,
    NotAnswered,
    Noted,
    Observed,
    Opened,
    PhaseEntered,
    VitalsTaken,
)
from companion.session.music.programme import Happening
from companion.session.protocol import Landmark
from companion.session.session import Session
from companion.session.time.clock import MINUTE, Anchor, Moment, minutes
from companion.session.windows import Evidence
from tests.fakes import FakeClock, build_session

FIVE = 5


def _session(*facts: tuple[Fact, float]) -> Session:
    """Open a session and write facts down at minutes from its opening."""
    session = build_session().add(Opened(Anchor(0, FakeClock().now()), "UTC"), 0, 0, "JM")
    for fact, minute in facts:
        session = session.add(fact, minutes(minute), minutes(minute), "JM")
    return session


GIVEN = (Administered({}), 10.0)


def test_a_plan_alone_is_laid_out_from_settle_to_the_latest_residual():
    laid = preview(build_session().plan)
    assert [stretch.name for stretch in laid.phases] == [
        "Settle",
        "Onset",
        "Build",
        "Peak",
        "Return",
        "Re-entry",
    ]
    assert (laid.phases[0].start, laid.phases[0].end, laid.start, laid.end) == (-10, 0, -10, 120)
    assert [(band.early, band.typical, band.late) for band in laid.bands][:2] == [(2, 4, 8), (10, 15, 20)]
    assert laid.now is None
    assert not laid.given


def test_before_the_administration_zero_is_planned_and_moves_on_with_the_present():
    session = _session()
    assert timeline(session, minutes(4)).now == -6
    late = timeline(session, minutes(25))
    assert late.now == 0
    assert late.phases[0].start == -25


def test_everything_stands_at_its_minute_from_zero():
    session = _session(
        (VitalsTaken("128/82 74", 128, 82, 74), 9),
        GIVEN,
        (Observed(Landmark.FIRST_EFFECT), 14),
        (Marked("Tears"), 20),
        (Marked(), 21),
        (Noted("wide"), 22),
        (Answered("breathing/1/1", "Yes"), 23),
        (NotAnswered("comfort/1/1"), 24),
    )
    laid = timeline(session, minutes(30))
    assert [(tick.minute, tick.what, tick.letter) for tick in laid.ticks] == [
        (0, TickKind.GIVEN, ""),
        (4, TickKind.LANDMARK, "F"),
        (10, TickKind.TAG, "T"),
        (11, TickKind.MARK, ""),
        (12, TickKind.NOTE, ""),
        (13, TickKind.ANSWERED, ""),
        (14, TickKind.OPEN, ""),
    ]
    assert [(reading.minute, reading.short) for reading in laid.vitals] == [(-1, "128/82 74")]
    assert laid.now == 20


def test_phases_are_shown_as_they_were_lived_and_then_as_planned():
    laid = timeline(_session(GIVEN, (PhaseEntered("build"), 18), (PhaseEntered("peak"), 27)), minutes(28))
    found = [(stretch.phase, stretch.start, stretch.end, stretch.lived) for stretch in laid.phases]
    assert found == [
        ("settle", -10, 0, True),
        ("onset", 0, 8, True),
        ("build", 8, 17, True),
        ("peak", 17, 32, True),
        ("return", 32, 60, False),
        ("reentry", 60, 90, False),
    ]
    assert laid.current == "peak"


def test_a_phase_that_lasts_longer_pushes_the_following_ones():
    laid = timeline(_session(GIVEN, (PhaseEntered("build"), 16)), minutes(50))
    build = laid.phases[2]
    assert (build.phase, build.end) == ("build", 40)
    assert all(before.end == after.start for before, after in pairwise(laid.phases))


def test_music_is_paired_from_start_to_stop():
    def music(number: int, happening: Happening, track: str) -> MusicHappened:
        return MusicHappened(number, happening, "peak", track, track.title())

    session = _session(
        (music(1, Happening.STARTED, "a"), 0),
        GIVEN,
        (music(2, Happening.STARTED, "b"), 12),
        (music(3, Happening.STOPPED, "a"), 12.2),
        (music(4, Happening.STOPPED, "b"), 15),
        (music(5, Happening.STARTED, "c"), 16),
    )
    spans = [(played.start, played.end, played.title) for played in timeline(session, minutes(20)).music]
    assert spans == [(-10, 2, "A"), (2, 5, "B"), (6, 10, "C")]


def test_an_ended_session_ends_with_its_last_minute():
    laid = timeline(_session(GIVEN, (PhaseEntered("build"), 20), (Ended(), 40)), minutes(90))
    assert laid.now is None
    assert laid.phases[-1].phase == "build"
    assert laid.phases[-1].end == 30


def test_a_second_administration_widens_every_band_and_becomes_a_convention():
    once = timeline(_session(GIVEN), minutes(20))
    twice = timeline(_session(GIVEN, (Administered({}), 20)), minutes(20))
    for before, after in zip(once.bands, twice.bands, strict=True):
        assert after.early == before.early
        assert after.typical == before.typical + FIVE
        assert after.late == before.late + 10
        assert after.evidence is Evidence.CONVENTION


def test_the_picture_is_told_in_words():
    laid = timeline(_session(GIVEN, (Observed(Landmark.FIRST_EFFECT), 14)), minutes(15))
    assert laid.words == (
        "Now +5 min; Onset since +0, usual until about +6; First effect observed at +4; "
        "entries: 2; readings: 0."
    )


def test_before_the_administration_the_words_count_down_to_the_planned_start():
    assert timeline(_session(), minutes(4)).words.startswith("6 min before the start; ")
    assert timeline(_session(), minutes(25)).words.startswith("At the planned start; ")


def test_minutes_carry_their_sign():
    assert [signed(minute) for minute in (-3.2, -0.2, 0, 12.6)] == ["−3", "+0", "+0", "+13"]


@st.composite
def _bands(draw: st.DrawFn) -> list[Band]:
    """Draw five windows in their order."""
    edges = [0.0, 0.0, 0.0]
    least = 0.0  # the first window may begin at zero
    found = []
    for name in "abcde":
        steps = [draw(st.floats(least, 40)) for _ in range(3)]
        least = 0.5
        early = edges[0] + steps[0]
        typical = max(edges[1] + steps[1], early)
        late = max(edges[2] + steps[2], typical)
        edges = [early, typical, late]
        found.append(Band(name, early, typical, late, Evidence.STUDY, "drawn"))
    return found


@drawn(_bands(), st.lists(st.floats(0, 30), max_size=3))
def test_the_curve_rises_once_falls_once_and_stays_within_its_shade(bands: list[Band], more: list[float]):
    given = [0.0, *sorted(more)]
    bands = [
        replace(band, typical=band.typical + given[-1] / 2, late=band.late + given[-1]) for band in bands
    ]
    curve = curve_of(tuple(bands), tuple(given))
    assert all(0 <= point.low <= point.usual <= point.high <= 1 for point in curve)
    heights = [point.usual for point in curve]
    top = heights.index(max(heights))
    assert all(a <= b + 1e-9 for a, b in pairwise(heights[: top + 1]))
    assert all(a >= b - 1e-9 for a, b in pairwise(heights[top:]))
    assert heights[-1] < 1e-6


FACTS = st.sampled_from([
    Administered({}), Marked("Calm"), Marked(), Noted("x"), PhaseEntered("peak"), PhaseEntered("return"),
    VitalsTaken("120/80", 120, 80), Observed(Landmark.PEAK), Ended(),
    MusicHappened(1, Happening.STARTED, "peak", "a"), MusicHappened(2, Happening.STOPPED, "peak", "a"),
])  # fmt: skip


@drawn(st.lists(st.tuples(FACTS, st.floats(0, 200)), max_size=12), st.floats(0, 300))
def test_whatever_happened_the_axis_holds_it_without_a_gap(told: list[tuple[Fact, float]], now: float):
    told = sorted(told, key=lambda pair: pair[1])
    moment: Moment = max(minutes(now), minutes(told[-1][1]) if told else 0)
    laid = timeline(_session(*told), moment)
    assert laid.start <= laid.phases[0].start
    assert laid.phases[-1].end <= laid.end
    assert all(before.end == after.start for before, after in pairwise(laid.phases))
    assert all(stretch.start <= stretch.end for stretch in laid.phases)
    assert all(played.start <= played.end for played in laid.music)
    assert all(laid.start <= tick.minute <= laid.end for tick in laid.ticks)
    assert laid.now is None or laid.start <= laid.now <= laid.end
    assert moment % MINUTE >= 0
    assert laid.words
